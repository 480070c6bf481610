// The guide in Chromium where something is missing, denied, hostile or over before its time.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import assert from "node:assert/strict";

import { tap, text_of, wait_for, with_page } from "./browser.mjs";
import { header, lines_in, made, run } from "./shared.mjs";
import { short } from "./short.mjs";

const html = made();
const to_set = (page) => tap(page, "I'm set");

const tests = {
  async "without script there is the hand-out, and on paper, too"(browser) {
    await with_page(browser, html, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator("#e1").isVisible(), true);
      assert.equal(await page.locator("#guide").isVisible(), false);
    });
    await with_page(browser, html, {}, async (page) => {
      assert.equal(await page.locator("#e1").isVisible(), false);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#e1").isVisible(), true);
      assert.equal(await page.locator("#guide").isVisible(), false);
    });
  },

  async "the hand-out and back; its pictures are in their places"(browser) {
    await with_page(browser, html, {}, async (page) => {
      await tap(page, "Start");
      assert.equal(await page.locator("article .picture svg#p1-moving").count(), 0);
      await tap(page, "How");
      await tap(page, "Back to it");
      await tap(page, "Skip");
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      await tap(page, "Finish");
      await tap(page, "Read the whole sheet");
      assert.equal(await page.locator("article .picture svg#p1-moving").count(), 1);
      assert.equal(await page.locator("#e1").isVisible(), true);
      await page.keyboard.press("Enter");
      await tap(page, "Back to the guide");
      assert.equal(await page.locator("#e1").isVisible(), false);
      assert.equal(await page.locator(".start").count(), 1, "keys are not the guide's while one reads");
    });
  },

  async "what is denied or missing is not missed"(browser) {
    const before = () => {
      Object.defineProperty(globalThis, "localStorage", { get() { throw new Error("denied"); } });
      Object.defineProperty(navigator, "wakeLock", { value: { request: () => Promise.reject(new Error("denied")) } });
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
      for (const name of ["AudioContext", "speechSynthesis"]) delete globalThis[name];
    };
    const absent = () => { Object.defineProperty(navigator, "wakeLock", { value: undefined }); };
    for (const way of [before, absent])
      await with_page(browser, html, { before: way }, async (page, misdeeds) => {
        await tap(page, "Start");
        await to_set(page);
        await page.clock.fastForward(3000);
        await tap(page, "Stop");
        await tap(page, "Stop for today");
        assert.equal(await page.locator("textarea").isVisible(), false, "nobody needs it who has a clipboard");
        if (way === before) {
          await tap(page, "Copy");
          assert.equal(await page.locator("textarea").isVisible(), true);
          assert.equal(await page.evaluate(() => getSelection().toString()), await lines_in(page));
        }
        assert.equal((await lines_in(page)).split("\n").length, 3);
        assert.deepEqual(misdeeds, []);
      });
  },

  async "lines are shared where that can be done, and count as copied unless it was refused"(browser) {
    const sharing = () => {
      navigator.share = (what) => {
        globalThis.shared = what;
        return globalThis.refuses ? Promise.reject(new Error("not now")) : Promise.resolve();
      };
    };
    await with_page(browser, html, { before: sharing }, async (page, misdeeds) => {
      await tap(page, "Start");
      await to_set(page);
      await page.clock.fastForward(3000);
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      const lines = await lines_in(page);
      await page.evaluate(() => { globalThis.refuses = true; });
      await tap(page, "Share");
      await tap(page, "Finish");
      assert.match(await text_of(page, ".start"), /1 session not in your log yet/);
      await tap(page, "To copy");
      await page.evaluate(() => { globalThis.refuses = false; });
      await tap(page, "Share");
      await page.getByRole("button", { name: "Shared" }).waitFor();
      assert.deepEqual(await page.evaluate(() => globalThis.shared), { title: "valgus-2026-11-23.csv", text: lines });
      await tap(page, "Finish");
      assert.doesNotMatch(await text_of(page, ".start"), /not in your log/);
      assert.deepEqual(misdeeds, []);
    });
    await with_page(browser, html, { before: () => { Object.defineProperty(navigator, "share", { value: undefined }); } }, async (page) => {
      await tap(page, "Start");
      await to_set(page);
      await page.clock.fastForward(3000);
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      assert.deepEqual(await page.locator(".done .row button").allTextContents(), ["Copy", "Save"]);
    });
  },

  async "killed and gone on with; the morning after; copied"(browser) {
    const one = async (page, misdeeds, context) => {
      await tap(page, "Start");
      await to_set(page);
      await page.clock.fastForward(3000);
      await page.evaluate(() => globalThis.hide(true));
      one.context = context;
      return "goes on";
    };
    await with_page(browser, html, {}, one);
    await with_page(browser, html, { again: one.context, time: "2026-11-23T09:00:00" }, async (page) => {
      await tap(page, "Go on where you were (1 of 3)");
      assert.equal(await text_of(page, ".digits"), "3");
      assert.equal(await text_of(page, ".word"), "PAUSED");
      await tap(page, "Go on");
      await wait_for(page, ".change");
      await tap(page, "Stop");
      await tap(page, "Stop for today");
    });
    await with_page(browser, html, { again: one.context, time: "2026-11-24T08:00:00" }, async (page) => {
      assert.match(await text_of(page, ".start"), /1 session not in your log yet/);
      await tap(page, "Sorer");
      assert.match(await text_of(page, ".start"), /do about half of this one/);
      await tap(page, "To copy");
      assert.equal(await lines_in(page), header +
        "2026-11-23,,full,adductor-release,both,1,1,6,part,0,,0,,,,,,,,,\n" +
        "2026-11-23,,full,,,,,,,,,,,,more,,,,,,\n");
      await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
      await tap(page, "Copy");
      await page.getByRole("button", { name: "Copied" }).waitFor();
      assert.equal(await page.evaluate(() => globalThis.copied), await lines_in(page), "though nothing of it is to be seen");
      await tap(page, "Finish");
      assert.doesNotMatch(await text_of(page, ".start"), /not in your log/);
      assert.equal(await page.locator(".start .main").textContent(), "Start");
      // The same day once more: that it was done is said, and nothing is asked.
      await tap(page, "Start");
      await to_set(page);
      await page.clock.fastForward(3000);
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      await tap(page, "Finish");
      assert.match(await text_of(page, ".start"), /Done for today\./);
      assert.doesNotMatch(await text_of(page, ".start"), /The morning after/);
      return "goes on";
    });
    await with_page(browser, html, { again: one.context, time: "2026-11-25T08:00:00" }, async (page) => {
      await tap(page, "Swollen");
      assert.match(await text_of(page, ".start .alarm"), /Swollen .* do nothing, and have it looked at first/);
      assert.equal(await page.locator(".start .main").count(), 0, "nobody is invited to begin");
    });
    await one.context.close();
  },

  async "what was left in the middle long ago, or for a new beginning, counts as far as it went"(browser) {
    const one = async (page, misdeeds, context) => {
      await tap(page, "Start");
      await tap(page, "I'm set");
      await wait_for(page, ".change");
      one.context = context;
      return "goes on";
    };
    await with_page(browser, html, {}, one);
    await with_page(browser, html, { again: one.context, time: "2026-11-23T15:00:00" }, async (page, misdeeds) => {
      assert.doesNotMatch(await text_of(page, ".start"), /Go on where/);
      await tap(page, "To copy");
      assert.match(await lines_in(page), /2026-11-23,,full,adductor-release,both,1,1,6,part/);
      await tap(page, "Finish");
      await one(page, misdeeds, one.context);
      return "goes on";
    });
    await with_page(browser, html, { again: one.context, time: "2026-11-23T15:10:00" }, async (page, misdeeds) => {
      await tap(page, "Start");
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      assert.equal((await lines_in(page)).split("\n").length, 4);
      assert.deepEqual(misdeeds, []);
    });
    await one.context.close();
  },

  async "the screen is kept on, and asked for again after a while away; without sound nothing sounds"(browser) {
    const before = () => {
      globalThis.asked = 0;
      globalThis.sounded = 0;
      Object.defineProperty(navigator, "wakeLock", {
        value: {
          async request() {
            ++globalThis.asked;
            return { release: () => Promise.resolve() };
          },
        },
      });
      const create = AudioContext.prototype.createOscillator;
      AudioContext.prototype.createOscillator = function () {
        ++globalThis.sounded;
        return create.call(this);
      };
    };
    await with_page(browser, html, { before }, async (page) => {
      await tap(page, "Start");
      for (const is_hidden of [true, false]) await page.evaluate((hidden) => globalThis.hide(hidden), is_hidden);
      assert.equal(await page.evaluate(() => globalThis.asked), 2);
      await tap(page, "I'm set");
      const sounded = await page.evaluate(() => globalThis.sounded);
      assert.ok(sounded > 0);
      await page.keyboard.press("m");
      await wait_for(page, ".change");
      assert.equal(await page.evaluate(() => globalThis.sounded), sounded);
    });
  },

  async "hostile words stay words"(browser) {
    const evil = `</script><img src=x onerror=alert(1)>"'&amp;<!--`;
    const change = (data) => ({
      ...short(data), headline: evil, plans: [{ ...short(data).plans[0], kit: [evil] }], signs: [evil], body: { limb: evil, limbs: evil, collapse: evil, in_line: evil },
      cards: data.cards.map((card) => ({ ...card, name: evil, setup: evil, steps: [evil], avoid: [evil] })),
    });
    await with_page(browser, made(change), {}, async (page, misdeeds) => {
      await tap(page, "Start");
      assert.equal(await text_of(page, "#guide h1"), evil);
      await tap(page, "How");
      assert.match(await text_of(page, "dialog"), /onerror=alert/);
      assert.equal(await page.locator("#guide img").count(), 0);
      assert.deepEqual(misdeeds, []);
    });
  },

  async "if the script fails, the hand-out is there"(browser) {
    await with_page(browser, made((data) => ({ ...short(data), sessions: null })), {}, async (page) => {
      assert.equal(await page.locator("#e1").isVisible(), true);
    });
    await with_page(browser, html, {}, async (page) => {
      await tap(page, "Start");
      await page.evaluate(() => dispatchEvent(new Event("error")));
      assert.equal(await page.locator("#e1 svg#p1-moving").isVisible(), true);
      assert.equal(await page.locator("#guide").isVisible(), false);
    });
  },
};

await run(tests);
