// The guide in Chromium: a session by the clock, by taps and by keys; what is denied, hidden, killed or hostile.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import assert from "node:assert/strict";

import { tap, text_of, wait_for, with_browser, with_page } from "./browser.mjs";
import { page_of } from "./page.mjs";
import { short } from "./short.mjs";

const valgus = process.argv[2];
const only = process.argv[3];
const options = ["plan", "--side", "both", "--minutes", "20"];
const made = (change = short) => page_of({ valgus, options, change });
const html = made();
const header = "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,measure,left,right,note\n";

const lines_in = (page) => page.locator("textarea").inputValue();
const to_set = async (page) => { await tap(page, "I'm set"); };
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
      assert.equal(await mirrored(page), "");
      await wait_for(page, ".change");
      assert.equal(await mirrored(page), "scaleX(-1)");
      assert.equal(await wait_for(page, ".work"), 8);
      assert.equal(await mirrored(page), "scaleX(-1)");
      await wait_for(page, ".ask");
      assert.equal(await wait_for(page, ".ready"), 20);
      await wait_for(page, ".work");
      for (let i = 0; i < 5; ++i) await tap(page, "One more");
      assert.equal(await text_of(page, ".digits"), "5");
      await tap(page, "Set done");
      await wait_for(page, ".change");
      await wait_for(page, ".work");
      for (let i = 0; i < 3; ++i) await tap(page, "One more");
      await tap(page, "Set done");
      await wait_for(page, ".done");
      assert.equal(await lines_in(page), header +
        "2026-11-23,,full,adductor-release,both,1,1,6,full,,,0,,,,,,,,,\n" +
        "2026-11-23,,full,clam-shell,both,1,1,2,full,,,,,,,,,,,,\n" +
        "2026-11-23,,full,single-leg-balance,both,1,1,5,full,3,,,,,,,,,,,\n");
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
      await page.locator(".wide").tap();
      await page.locator(".wide").tap();
      await wait_for(page, ".ask");
      await tap(page, "One less");
      assert.equal(await text_of(page, "output"), "1");
      await tap(page, "2");
      await to_set(page);
      await tap(page, "It hurts");
      await tap(page, "7");
      assert.match(await text_of(page, "dialog h1"), /Pain 7 of 10: stop/);
      await tap(page, "It was a slip");
      await tap(page, "It hurts");
      await tap(page, "6");
      await tap(page, "Go on without it");
      await wait_for(page, ".done");
      assert.equal(await lines_in(page), header +
        "2026-11-23,,full,adductor-release,both,1,1,6,skip,,,,,,,,,,,,\n" +
        "2026-11-23,,full,clam-shell,both,1,1,2,full,,,1,2,,,,,,,,\n" +
        "2026-11-23,,full,single-leg-balance,both,1,1,5,skip,,,0,6,,,,,,,,\n");
      assert.match(await text_of(page, ".done"), /Worst pain: 6 of 10/);
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
      await tap(page, "Pause");
      await tap(page, "End");
      await tap(page, "To the beginning");
      await tap(page, "Read the whole sheet");
      assert.equal(await page.locator("article .picture svg#p1-moving").count(), 1);
      assert.equal(await page.locator("#e1").isVisible(), true);
      await tap(page, "Back to the guide");
      assert.equal(await page.locator("#e1").isVisible(), false);
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
        await tap(page, "Pause");
        await tap(page, "End");
        if (way === before) await tap(page, "Copy");
        assert.equal((await lines_in(page)).split("\n").length, 3);
        assert.deepEqual(misdeeds, []);
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
      await tap(page, "Pause");
      await tap(page, "End");
    });
    await with_page(browser, html, { again: one.context, time: "2026-11-24T08:00:00" }, async (page) => {
      assert.match(await text_of(page, ".start"), /1 session not in your log yet/);
      await tap(page, "Sorer");
      await tap(page, "To copy");
      assert.equal(await lines_in(page), header +
        "2026-11-23,,full,adductor-release,both,1,1,6,part,0,,0,,,,,,,,,\n" +
        "2026-11-23,,full,,,,,,,,,,,,more,,,,,,\n");
      await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.resolve(); });
      await tap(page, "Copy");
      await tap(page, "To the beginning");
      assert.doesNotMatch(await text_of(page, ".start"), /not in your log/);
    });
    await one.context.close();
  },

  async "hostile words stay words"(browser) {
    const evil = `</script><img src=x onerror=alert(1)>"'&amp;<!--`;
    const change = (data) => ({
      ...short(data), headline: evil, kit: [evil], signs: [evil], body: { limb: evil, limbs: evil, collapse: evil, in_line: evil },
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
  },
};

await with_browser(async (browser) => {
  for (const [name, test] of Object.entries(tests)) {
    if (only && !name.includes(only)) continue;
    try {
      await test(browser);
      console.log(`ok ${name}`);
    } catch (error) {
      console.error(`not ok ${name}\n${error.stack}`);
      process.exitCode = 1;
    }
  }
});
