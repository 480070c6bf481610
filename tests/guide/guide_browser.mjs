// The guide in Chromium: a session by the clock, by taps and by keys.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

import { tap, text_of, wait_for, with_page } from "./browser.mjs";
import { header, lines_in, made, run } from "./shared.mjs";
import { short } from "./short.mjs";

const html = made();
const to_set = (page) => tap(page, "I'm set");
// What `valgus log --import` says of lines.
function imported(lines) {
  const folder = mkdtempSync(`${tmpdir()}/guide-`);
  writeFileSync(`${folder}/page.csv`, lines);
  const told = execFileSync(process.argv[2], ["log", "--log", `${folder}/log.csv`, "--import", `${folder}/page.csv`]);
  rmSync(folder, { recursive: true });
  return told.toString();
}

const mirrored = (page) => page.locator(".stage svg").evaluate((svg) => svg.style.transform);

// What a screen reader is told, in order.
async function listen(page) {
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.querySelector("[aria-live]").textContent))
      .observe(document.querySelector("[aria-live]"), { childList: true });
  });
  return () => page.evaluate(() => globalThis.said);
}

const tests = {
  async "a session goes by without a hand"(browser) {
    await with_page(browser, html, {}, async (page, misdeeds) => {
      const said = await listen(page);
      await tap(page, "Start");
      assert.equal(await wait_for(page, ".work"), 20);
      assert.match(await text_of(page, ".side"), /left leg/);
      assert.equal(await mirrored(page), "scaleX(-1)");
      await wait_for(page, ".change");
      assert.equal(await mirrored(page), "");
      assert.equal(await wait_for(page, ".work"), 8);
      assert.equal(await mirrored(page), "");
      await wait_for(page, ".ask");
      assert.equal(await wait_for(page, ".ready"), 20);
      await wait_for(page, ".work");
      for (let i = 0; i < 5; ++i) await tap(page, "One more");
      assert.equal(await text_of(page, ".digits"), "5");
      await tap(page, "Done");
      await wait_for(page, ".change");
      await wait_for(page, ".work");
      for (let i = 0; i < 3; ++i) await tap(page, "One more");
      await tap(page, "Done");
      await wait_for(page, ".done");
      assert.equal(await lines_in(page), header +
        "2026-11-23,,full,adductor-release,both,1,1,6,full,,,0,,,,,,,,,\n" +
        "2026-11-23,,full,clam-shell,both,1,1,2,full,,,,,,,,,,,,\n" +
        "2026-11-23,,full,single-leg-balance,both,1,1,5,full,3,,,,,,,,,,,\n");
      assert.match(imported(await lines_in(page)), /^3 rows, 3 of them new/);
      const told = await said();
      assert.equal(told[0].slice(0, 37), "Next: Inner thigh release, left leg. ");
      assert.equal(told[2], "Now the right leg.");
      assert.ok(told.length <= 20, `${told.length} messages`);
      assert.deepEqual(misdeeds, []);
    });
  },

  async "what hurts and what caves in is noted, and above five an exercise is over"(browser) {
    await with_page(browser, html, {}, async (page, misdeeds) => {
      await tap(page, "Start");
      await tap(page, "Skip");
      await wait_for(page, ".work");
      assert.equal(await page.locator(".wide").count(), 0, "it does not happen to those who lie");
      await page.keyboard.press("c");
      await wait_for(page, ".ask");
      assert.equal(await page.locator(".ask output").count(), 0);
      await tap(page, "2");
      await to_set(page);
      await tap(page, "The knee caves in\u00a0·\u00a00");
      await page.keyboard.press("c");
      assert.equal(await text_of(page, ".wide"), "The knee caves in\u00a0·\u00a02");
      await tap(page, "It hurts");
      await tap(page, "One less");
      assert.equal(await text_of(page, "output"), "1");
      await tap(page, "7");
      assert.match(await text_of(page, "dialog h1"), /Pain 7 of 10: stop/);
      assert.match(await text_of(page, "dialog"), /Single-leg balance is over for today\..*above 5, stop/s);
      await tap(page, "Wrong number");
      await tap(page, "It hurts");
      await tap(page, "6");
      await tap(page, "Go on with the rest");
      await wait_for(page, ".done");
      assert.equal(await lines_in(page), header +
        "2026-11-23,,full,adductor-release,both,1,1,6,skip,,,,,,,,,,,,\n" +
        "2026-11-23,,full,clam-shell,both,1,1,2,full,,,0,2,,,,,,,,\n" +
        "2026-11-23,,full,single-leg-balance,both,1,1,5,skip,,,1,6,,,,,,,,\n");
      assert.match(await text_of(page, ".done"), /Worst pain: 6 of 10/);
      assert.equal(await page.locator("details code").isVisible(), false, "no command before it is asked for");
      await page.locator("#guide summary").press("Space");
      assert.equal(await page.locator("details code").isVisible(), true);
      assert.deepEqual(misdeeds, []);
    });
  },

  async "a pause holds; a call pauses since it came; a moment away does not"(browser) {
    await with_page(browser, html, {}, async (page) => {
      await tap(page, "Start");
      await page.clock.fastForward(5000);
      assert.equal(await text_of(page, ".digits"), "15");
      await tap(page, "Pause");
      await page.clock.fastForward(500_000);
      assert.equal(await text_of(page, ".digits"), "15");
      await tap(page, "Go on");
      await page.evaluate(() => globalThis.hide(true));
      await page.clock.fastForward(10_000);
      await page.evaluate(() => globalThis.hide(false));
      assert.equal(await text_of(page, ".digits"), "5");
      await page.evaluate(() => globalThis.hide(true));
      for (let i = 0; i < 10; ++i) await page.clock.fastForward(10_000);
      await page.evaluate(() => globalThis.hide(false));
      assert.equal(await text_of(page, ".word"), "PAUSED");
      assert.equal(await text_of(page, ".digits"), "5");
    });
  },

  async "keys alone"(browser) {
    await with_page(browser, html, {}, async (page) => {
      const press = (key) => page.keyboard.press(key);
      await press("Enter");
      await press("Space");
      assert.equal(await text_of(page, ".word"), "PAUSED");
      await press("Space");
      await press("Enter");
      assert.equal(await page.locator(".work").count(), 1);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Pause");
      await press("h");
      assert.equal(await page.locator("dialog h2").first().textContent(), "Set-up");
      await press("Escape");
      await press("c");
      await press("p");
      await press("Escape");
      await press("ArrowRight");
      assert.equal(await page.locator(".change").count(), 1);
      await press("ArrowLeft");
      assert.equal(await page.locator(".work").count(), 1);
      await press("m");
      assert.equal(await page.evaluate(() => JSON.parse(Object.values(localStorage)[0]).sound), false);
    });
  },

  async "of a program, the session of the day, and others to choose from"(browser) {
    const session = (id, date, more) => ({ id, date, kind: "full", plan: 0, title: `Session ${id}`, ...more });
    const change = (data) => ({
      ...short(data),
      sessions: [session("a", "2026-11-20"), session("b", "2026-11-23", { tests: ["Knee to wall"], news: ["A band"] }), session("c", "2026-11-25")],
    });
    await with_page(browser, made(change), {}, async (page) => {
      assert.equal(await page.locator("select").evaluate((it) => it.selectedOptions[0].textContent), "Session b");
      assert.match(await text_of(page, ".start"), /3 exercises · 3 min.*Test first: Knee to wall.*A band/s);
      await tap(page, "How to test");
      assert.equal(await page.locator("#tests").isVisible(), true);
      await tap(page, "Back to the guide");
      await page.locator("select").selectOption("Session c");
      await tap(page, "Start");
      await tap(page, "I'm set");
      await page.clock.fastForward(2000);
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      assert.match(await lines_in(page), /2026-11-23,c,full,adductor-release/);
    });
  },

  async "what comes before all else, and what one session needs"(browser) {
    const all = (data) => data;
    const wishes = ["--side", "right", "--position", "running"];
    await with_page(browser, made(all, wishes, ["today"]), {}, async (page) => {
      assert.match(await text_of(page, ".start"), /The tests come first today: Knee to wall/);
      await tap(page, "Start");
      await tap(page, "I'm set");
      await page.clock.fastForward(2000);
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      assert.match(await lines_in(page), /\n2026-11-23,w01-mon,full,adductor-release,/);
      await tap(page, "Finish");
      assert.doesNotMatch(await text_of(page, ".start"), /--log/);
    });
    await with_page(browser, made(all, wishes, ["program"]), {}, async (page) => {
      const kit = page.locator(".start section", { hasText: "Have ready" });
      assert.doesNotMatch(await kit.textContent(), /resistance band/);
      await page.locator("select").selectOption({ index: 14 });
      assert.match(await kit.textContent(), /resistance band/);
    });
  },

  async "where motion is not wanted, pictures stand on the beat"(browser) {
    await with_page(browser, html, { reducedMotion: "reduce" }, async (page) => {
      await tap(page, "Start");
      const times = new Set();
      for (let i = 0; i < 12; ++i) {
        await page.clock.fastForward(700);
        times.add(await page.locator(".stage svg").evaluate((svg) => svg.getCurrentTime()));
      }
      assert.equal(times.size, 2);
      assert.equal(await page.locator(".stage svg").isVisible(), true);
    });
  },
};

await run(tests);
