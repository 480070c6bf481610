// Each screen of the guide, on small and large screens, in large letters, in light and dark: nothing is to be scrolled
// sideways, the main button is there and large, and axe-core finds nothing.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import assert from "node:assert/strict";

import { axe, tap, wait_for, with_browser, with_page } from "./browser.mjs";
import { check_fit, measure_in_page } from "./measure.mjs";
import { page_of } from "./page.mjs";
import { short } from "./short.mjs";

const html = page_of({ valgus: process.argv[2], options: ["plan", "--side", "both", "--minutes", "20"], change: short });

const screens = {
  async start() {},
  async ready(page) { await tap(page, "Start"); },
  async work(page) { await tap(page, "I'm set"); await page.clock.fastForward(1000); },
  async change(page) { await wait_for(page, ".change"); },
  async paused(page) { await wait_for(page, ".ask"); await tap(page, "Back"); await tap(page, "Pause"); },
  async how(page) { await tap(page, "How"); },
  async ask(page) { await tap(page, "Back to it"); await tap(page, "Go on"); await wait_for(page, ".ask"); },
  async stop(page) { await tap(page, "8"); },
  async waiting(page) { await tap(page, "Go on without it"); await tap(page, "I'm set"); },
  async done(page) { await tap(page, "Pause"); await tap(page, "End"); },
};

const check_size = async (page, where) => check_fit(await page.evaluate(measure_in_page), where);

// Of one or two figures 170 pixels are inked on a phone; of three there is room for all.
async function check_number(page, where, is_phone) {
  for (const number of ["8", "20", "120"]) {
    const [size, width, room] = await page.evaluate((text) => {
      const digits = document.querySelector(".digits");
      digits.textContent = text;
      digits.closest(".beat").dataset.long = text.length;
      const { fontSize } = getComputedStyle(digits);
      return [parseFloat(fontSize), digits.getBoundingClientRect().width, digits.closest(".face").clientWidth];
    }, number);
    assert.ok(width <= room, `${where}: ${number} is ${width} wide`);
    if (is_phone && number < 100) assert.ok(size * .72 > 165, `${where}: ${number} is ${size * .72} high`);
    await check_size(page, `${where}, ${number}`);
  }
}

async function check_accessible(page, where) {
  await page.evaluate(`((setTimeout) => { ${axe.source} })(globalThis.unfaked)`);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
  assert.deepEqual(found, [], where);
}

const sizes = [
  { name: "phone", viewport: { width: 390, height: 844 }, axe: true },
  { name: "dark", viewport: { width: 390, height: 844 }, colorScheme: "dark", axe: true },
  { name: "small", viewport: { width: 320, height: 568 } },
  { name: "on its side", viewport: { width: 740, height: 360 } },
  { name: "tablet", viewport: { width: 820, height: 1180 } },
  { name: "large letters", viewport: { width: 390, height: 844 }, scale: "200%" },
  { name: "small, large letters", viewport: { width: 320, height: 568 }, scale: "200%" },
];

await with_browser(async (browser) => {
  for (const { name, axe: looks_through, scale, ...options } of sizes)
    try {
      await with_page(browser, html, options, async (page, misdeeds) => {
        if (scale) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, scale);
        for (const [screen, go_to] of Object.entries(screens)) {
          await go_to(page);
          if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name.replaceAll(/\W+/g, "_")}-${screen}.png` });
          await check_size(page, `${name}, ${screen}`);
          if (screen === "work") await check_number(page, name, looks_through);
          if (looks_through) await check_accessible(page, `${name}, ${screen}`);
        }
        assert.deepEqual(misdeeds, []);
      });
      console.log(`ok ${name}`);
    } catch (error) {
      console.error(`not ok ${name}\n${error.stack}`);
      process.exitCode = 1;
    }
});
