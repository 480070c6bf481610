// The guide in Firefox and in WebKit, from a file: by the clock, by taps, left and come back to.
// needs: node npm:puppeteer-core npm:@sinonjs/fake-timers esbuild firefox-esr WebKitWebDriver xvfb-run
import assert from "node:assert/strict";

import { engines, with_engine } from "./engines.mjs";
import { check_fit, measure_in_page } from "./measure.mjs";
import { header, made } from "./shared.mjs";

const html = made();

const text_of = (page, selector) => page.evaluate((it) => document.querySelector(it)?.textContent, selector);

// A little at a time: WebKit's driver takes what it runs to hang after 30 seconds, and goes by the clock of the page.
async function go_by(page, milliseconds) {
  for (let left = milliseconds; left > 0; left -= 10_000)
    await page.evaluate((it) => globalThis.clock.jump(it), Math.min(left, 10_000));
}

const is_there = (page, selector) => page.evaluate((it) => document.querySelector(it) !== null, selector);
const tap = (page, name) => page.click((it) => {
  const root = document.querySelector("dialog[open]") ?? document.querySelector("#guide");
  return Array.from(root.querySelectorAll("button:not([hidden])")).find((each) => (each.ariaLabel ?? each.textContent) === it);
}, name);

// Lets time go by, a second at a time, until a screen is there; the seconds it took.
async function wait_for(page, selector) {
  for (let seconds = 0; seconds < 400; ++seconds) {
    if (await is_there(page, selector)) return seconds;
    await go_by(page, 1000);
  }
  throw new Error(`no ${selector} in 400 s`);
}

async function is_behaved(page) {
  assert.deepEqual(await page.evaluate(() => globalThis.misdeeds), []);
}

const picture_time = (page) => page.evaluate(() => document.querySelector(".stage svg").getCurrentTime());

const tests = {
  async "a session goes by, and every screen of it fits"(page) {
    const fits = async (where) => check_fit(await page.evaluate(measure_in_page), where);
    await fits("start");
    await tap(page, "Start");
    await fits("ready");
    assert.equal(await wait_for(page, ".work"), 20);
    assert.match(await text_of(page, ".side"), /left leg/);
    await go_by(page, 1000);
    await fits("work");
    await wait_for(page, ".change");
    await fits("change");
    assert.equal(await wait_for(page, ".work"), 8);
    assert.match(await text_of(page, ".side"), /right leg/);
    await wait_for(page, ".ask");
    await fits("ask");
    await tap(page, "2");
    assert.equal(await wait_for(page, ".work"), 15);
    for (let i = 0; i < 5; ++i) await tap(page, "One more");
    assert.equal(await text_of(page, ".digits"), "5");
    await tap(page, "Done");
    await wait_for(page, ".change");
    await wait_for(page, ".work");
    await tap(page, "It hurts");
    await fits("pain");
    await tap(page, "6");
    await fits("stop");
    await tap(page, "Go on with the rest");
    await wait_for(page, ".done");
    await fits("done");
    assert.equal(await page.evaluate(() => document.querySelector("textarea").value), header +
      "2026-11-23,,full,adductor-release,both,1,1,6,full,,,0,,,,,,,,,\n" +
      "2026-11-23,,full,clam-shell,both,1,1,2,full,,,0,2,,,,,,,,\n" +
      "2026-11-23,,full,single-leg-balance,both,1,1,5,part,,,0,6,,,,,,,,\n");
    await is_behaved(page);
  },

  async "the picture goes with the count, and both wait in a pause"(page) {
    await tap(page, "Start");
    await tap(page, "I'm set");
    await wait_for(page, ".change");
    await wait_for(page, ".work");
    await wait_for(page, ".ready");
    await tap(page, "I'm set");
    await go_by(page, 100);
    const first = await picture_time(page);
    await go_by(page, 500);
    const later = await picture_time(page);
    assert.ok(later > first, `the picture is at ${first} s, then at ${later} s`);
    await tap(page, "Pause");
    await go_by(page, 50_000);
    assert.equal(await picture_time(page), later);
    await is_behaved(page);
  },

  async "a tab that was long away has paused; a page that was closed goes on"(page) {
    await tap(page, "Start");
    await tap(page, "I'm set");
    await go_by(page, 2000);
    await page.evaluate(() => globalThis.hide(true));
    await go_by(page, 100_000);
    await page.evaluate(() => globalThis.hide(false));
    assert.equal(await text_of(page, ".word"), "PAUSED");
    const left = await text_of(page, ".digits");
    await page.reload();
    await tap(page, "Go on where you were (1 of 3)");
    assert.equal(await text_of(page, ".digits"), left);
    await is_behaved(page);
  },
};

for (const [engine, open] of Object.entries(engines))
  for (const [name, test] of Object.entries(tests))
    try {
      await with_engine(open, html, test);
      console.log(`ok ${engine}: ${name}`);
    } catch (error) {
      console.error(`not ok ${engine}: ${name}\n${error.stack}`);
      process.exitCode = 1;
    }
