// A guide page in Chromium, from a file, with a clock that the test moves. Whatever the page says on the console, loads
// or throws is a misdeed.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";

const readers = createRequire(new URL("../readers/package.json", import.meta.url));
const { chromium } = readers("playwright-core");
export const axe = readers("axe-core");

const phone = { width: 390, height: 844 };
const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const morning = "2026-11-23T08:00:00";

export async function with_browser(use) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

// Whether the tab is seen, as the page is told.
function hideable() {
  let hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  globalThis.hide = (is_hidden) => {
    hidden = is_hidden;
    document.dispatchEvent(new Event("visibilitychange"));
  };
}

// Calls `use` with a page that shows the HTML; `before` runs in it before all else, `again` is a context to go on with.
export async function with_page(browser, html, { before, again, time = morning, ...options }, use) {
  const context = again ?? (await browser.newContext({ viewport: phone, hasTouch: true, locale: "en-GB", ...options }));
  const page = await context.newPage();
  const misdeeds = [];
  const file = `${tmpdir()}/guide-${process.pid}.html`;
  writeFileSync(file, html);
  page.setDefaultTimeout(60_000);
  page.on("console", (message) => misdeeds.push("says " + message.text()));
  page.on("pageerror", (error) => misdeeds.push("throws " + error.message));
  page.on("request", (request) => /^(file|blob):/.test(request.url()) || misdeeds.push("asks for " + request.url()));
  if (options.javaScriptEnabled !== false) {
    // For those who must not wait for that clock, as axe.
    await page.addInitScript(() => { globalThis.unfaked = globalThis.setTimeout.bind(globalThis); });
    // It stands still but for what the test lets go by: how busy the machine is changes nothing.
    await page.clock.install({ time: new Date(time) });
    await page.clock.pauseAt(new Date(Date.parse(time) + 1000));
    await page.addInitScript(hideable);
    if (before) await page.addInitScript(before);
  }
  await page.goto(pathToFileURL(file).href);
  const result = await use(page, misdeeds, context);
  await page.close();
  if (!again && result !== "goes on") await context.close();
  return result;
}

// Lets time go by, a second at a time, until a screen is there; at most so many.
export async function wait_for(page, selector, most = 400) {
  for (let seconds = 0; seconds < most; ++seconds) {
    if (await page.locator(selector).count()) return seconds;
    await page.clock.fastForward(1000);
  }
  throw new Error(`no ${selector} in ${most} s`);
}

export const tap = (page, name) => page.getByRole("button", { name, exact: true }).tap();
export const text_of = (page, selector) => page.locator(selector).first().textContent();
