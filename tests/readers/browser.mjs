// What the readers that are browsers share: a page in Chromium, which reports whatever a page must not do. Its headless
// shell is the same engine without windows, which cost as much again as the pages.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { equal } from "./shared.mjs";

const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const address = pathToFileURL("page.html").href;
const as_it_comes = { media: null, colorScheme: "light", reducedMotion: "no-preference" };
const desk = { width: 1280, height: 900 };

// Calls `use` with a tab that shows page after page, and what they did that they must not; closes the browser in the end.
export async function with_browser(use) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args });
  try {
    const page = await browser.newPage({ locale: "en-GB" });
    const misdeeds = [];
    await page.route(/^(?!file:)/, (route) => route.abort());
    page.on("request", (request) => request.url() === address || misdeeds.push("asks for " + request.url()));
    page.on("console", (message) => misdeeds.push("says " + message.text()));
    page.on("pageerror", (error) => misdeeds.push("throws " + error.message));
    page.on("dialog", (dialog) => misdeeds.push("pops up " + dialog.message()) && dialog.dismiss());
    await use({ page, misdeeds });
  } finally {
    await browser.close();
  }
}

// Shows the HTML as a file, as people do, and calls `use` with the page. Nothing may be loaded, reported or popped up.
export async function with_page({ page, misdeeds }, html, { viewport = desk, ...media }, use) {
  writeFileSync("page.html", html);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...as_it_comes, ...media });
  await page.goto(address);
  const result = await use(page);
  equal(misdeeds, []);
  return result;
}
