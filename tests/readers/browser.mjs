// What the readers that are browsers share: a page in Chromium, which reports whatever a page must not do.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { equal } from "./shared.mjs";

const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

// Calls `use` with a browser, and closes it in the end.
export async function with_browser(use) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

// Shows the HTML as a file, as people do, and calls `use` with the page. Nothing may be loaded, reported or popped up.
export async function with_page(browser, html, options, use) {
  writeFileSync("page.html", html);
  const address = pathToFileURL("page.html").href;
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const misdeeds = [];
  await context.route(/^(?!file:)/, (route) => route.abort());
  const page = await context.newPage();
  page.on("request", (request) => request.url() === address || misdeeds.push("asks for " + request.url()));
  page.on("console", (message) => misdeeds.push("says " + message.text()));
  page.on("pageerror", (error) => misdeeds.push("throws " + error.message));
  page.on("dialog", (dialog) => misdeeds.push("pops up " + dialog.message()) && dialog.dismiss());
  await page.goto(address);
  const result = await use(page);
  await context.close();
  equal(misdeeds, []);
  return result;
}
