// What is to be seen and heard of the guide in Chromium: pictures of both kinds, tones, a voice.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import assert from "node:assert/strict";

import { tap, text_of, wait_for, with_page } from "./browser.mjs";
import { page_of } from "./page.mjs";
import { made, run } from "./shared.mjs";
import { short } from "./short.mjs";

const html = made();
// A session with a picture that only shows two poses in turn, as those of a program do.
const film = { seconds: 6, leaves: 1, arrives: 3, returns: 4, rise: 0 };
const turned = made((data) => ({
  ...short(data), cards: data.cards.map((card) => ({ ...card, picture: "p1", film, keeps_still: false })),
  sessions: [{ id: "", date: null, kind: "full" }],
}), [], ["program"]);

const seconds_of_film = (page) => page.locator(".stage svg").evaluate((svg) => svg.getCurrentTime());

// Which of the two poses is drawn; both: they take turns by themselves.
const pose_of = (page) => page.locator(".stage svg").evaluate((svg) => {
  const is_seen = (end) => {
    const { animationName, visibility } = getComputedStyle(svg.querySelector(end ? ".turn.end" : ".turn:not(.end)"));
    return animationName !== "none" || visibility === "visible";
  };
  return [is_seen(false) && "first", is_seen(true) && "last"].filter(Boolean).join(" ");
});

// Notes each tone and each sentence.
function listening() {
  globalThis.said = [];
  globalThis.tones = 0;
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, "speechSynthesis", {
    value: {
      speak: ({ text, lang }) => globalThis.said.push(`${lang}: ${text}`),
      cancel: () => globalThis.said.push("-"),
    },
  });
  const create = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () {
    ++globalThis.tones;
    return create.call(this);
  };
}

const heard = (page) => page.evaluate(() => {
  const { tones, said } = globalThis;
  Object.assign(globalThis, { tones: 0, said: [] });
  return { tones, said };
});

const tests = {
  async "a film stands where the beat is"(browser) {
    await with_page(browser, html, {}, async (page) => {
      await tap(page, "Start");
      await page.clock.fastForward(2000);
      assert.ok(Math.abs((await seconds_of_film(page)) - 2) < .5);
      assert.equal(await page.locator(".stage").getAttribute("aria-hidden"), "true");
      assert.ok(await page.locator(".stage svg [d]").count() > 0);
    });
  },

  async "of two poses the one that is nearer is shown, and both take turns again in the hand-out"(browser) {
    await with_page(browser, turned, {}, async (page, misdeeds) => {
      await tap(page, "Start");
      const poses = [];
      for (let second = 0; second < 6; ++second) {
        await page.clock.fastForward(second === 0 ? 500 : 1000);
        poses.push(await pose_of(page));
      }
      assert.deepEqual(poses, ["first", "first", "last", "last", "last", "first"]);
      await wait_for(page, ".work");
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      await tap(page, "Finish");
      await tap(page, "Read the whole sheet");
      const style = await page.locator("#p1-moving").evaluate((svg) =>
        [svg, ...svg.children].map((it) => it.getAttribute("style") ?? "").join(""));
      assert.equal(style, "");
      assert.equal(await page.locator(".picture > #p1-moving").count(), 1);
      assert.deepEqual(misdeeds, []);
    });
  },

  async "a page of several weeks, of which all pictures are poses in turn"(browser) {
    const options = ["program", "--side", "right", "--days", "mon,wed,fri", "--weeks", "2", "--start", "2026-11-23"];
    await with_page(browser, page_of({ valgus: process.argv[2], options }), {}, async (page, misdeeds) => {
      assert.equal(await page.locator("option").count(), 6);
      await tap(page, "Start");
      const poses = new Set();
      for (let second = 0; second < 10; ++second) {
        poses.add(await pose_of(page));
        await page.clock.fastForward(1000);
      }
      assert.deepEqual([...poses].sort(), ["first", "last"]);
      assert.deepEqual(misdeeds, []);
    });
  },

  async "where motion is not wanted, the pose changes with the way"(browser) {
    await with_page(browser, turned, { reducedMotion: "reduce" }, async (page) => {
      await tap(page, "Start");
      const poses = [];
      for (const more of [500, 1000, 2000, 1000]) {
        await page.clock.fastForward(more);
        poses.push(await pose_of(page));
      }
      assert.deepEqual(poses, ["first", "last", "last", "first"]);
      assert.equal(await page.locator(".stage svg").isVisible(), true);
    });
  },

  async "a voice says what begins, once, and is quiet where it is not wanted"(browser) {
    await with_page(browser, html, { before: listening }, async (page, misdeeds) => {
      await page.getByLabel("Voice").check();
      await tap(page, "Start");
      const { said } = await heard(page);
      assert.equal(said.length, 2);
      assert.equal(said[0], "-");
      assert.match(said[1], /^en: Next: Inner thigh release, left leg\./);
      await page.clock.fastForward(5000);
      assert.deepEqual((await heard(page)).said, []);
      await wait_for(page, ".change");
      assert.match((await heard(page)).said.join(), /en: Inner thigh release, left leg, 6 s\.,-,en: Now the right leg\.$/);
      await tap(page, "Skip");
      await wait_for(page, ".ask");
      assert.match((await heard(page)).said.join(), /,en: Last one\.,/);
      assert.deepEqual(misdeeds, []);
    });
    await with_page(browser, html, { before: listening }, async (page) => {
      await tap(page, "Start");
      await wait_for(page, ".work");
      assert.deepEqual((await heard(page)).said, []);
    });
  },

  async "a button mutes all that is to be heard, and brings back what was"(browser) {
    await with_page(browser, html, { before: listening }, async (page) => {
      await page.getByLabel("Voice").check();
      await tap(page, "Start");
      assert.ok((await heard(page)).tones > 0);
      await tap(page, "Mute");
      assert.deepEqual(await heard(page), { tones: 0, said: ["-"] }, "not to the end of the sentence");
      await wait_for(page, ".change");
      assert.deepEqual(await heard(page), { tones: 0, said: [] });
      await tap(page, "Unmute");
      await wait_for(page, ".work");
      const { tones, said } = await heard(page);
      assert.ok(tones > 0 && said.length > 1);
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      await tap(page, "Finish");
      assert.equal(await page.getByLabel("Voice").isChecked(), true);
    });
  },

  async "a session that began in silence can be heard"(browser) {
    await with_page(browser, html, { before: listening }, async (page) => {
      await page.getByLabel("Sound").uncheck();
      await tap(page, "Start");
      assert.equal((await heard(page)).tones, 0);
      await tap(page, "Unmute");
      await wait_for(page, ".work");
      assert.ok((await heard(page)).tones > 0);
      assert.equal(await text_of(page, ".top button:last-child"), "Mute");
    });
  },
};

await run(tests);
