// The guide in Chromium where somebody chooses: to stop, to go on, to be waited for, and how much it hurts.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import assert from "node:assert/strict";

import { tap, text_of, wait_for, with_page } from "./browser.mjs";
import { lines_in, made, run } from "./shared.mjs";
import { short } from "./short.mjs";

const html = made();
const to_set = (page) => tap(page, "I'm set");
const go_on = (page) => page.locator("dialog").getByRole("button", { name: "Go on" }).tap();

const tests = {
  async "above five there is to stop, to go on with the rest, or to say that it was a wrong number"(browser) {
    const to_eight = async (page) => {
      await tap(page, "Start");
      await tap(page, "Skip");
      await wait_for(page, ".ask");
      await tap(page, "8");
    };
    const of_a_clinic = made(short, ["--clinic", "name=At <the> corner", "--clinic", "phone=030 1234"]);
    await with_page(browser, of_a_clinic, {}, async (page) => {
      await to_eight(page);
      assert.match(await text_of(page, "dialog"), /Before you do it again, ask: At <the> corner, 030 1234/);
    });
    await with_page(browser, html, {}, async (page, misdeeds) => {
      await to_eight(page);
      assert.doesNotMatch(await text_of(page, "dialog"), /ask:/);
      assert.deepEqual(await page.locator("dialog .bottom button").allTextContents(), ["Stop for today", "Go on with the rest", "Wrong number"]);
      assert.equal(await page.locator("dialog .main").textContent(), "Stop for today");
      await tap(page, "Stop for today");
      assert.equal(await text_of(page, ".done h1 + section h2"), "Worst pain: 8 of 10");
      assert.match(await text_of(page, ".done h1 + section"), /above 5, stop/);
      assert.equal(await page.getByText("above 5, stop").and(page.locator(".done p")).count(), 1, "once is enough");
      assert.deepEqual(await page.locator(".done dd").allTextContents(), ["not done", "stopped · pain 8", "not done"]);
      assert.match(await lines_in(page), /clam-shell,both,1,1,2,full,,,0,8/);
      assert.deepEqual(misdeeds, []);
    });
    await with_page(browser, html, {}, async (page) => {
      await to_eight(page);
      await page.keyboard.press("Escape");
      await page.locator(".ready").waitFor();
      assert.equal(await text_of(page, ".ready h1"), "Single-leg balance");
      await to_set(page);
      await tap(page, "It hurts");
      await tap(page, "9");
      await tap(page, "Go on with the rest");
      await page.locator(".done").waitFor(); // nothing is left
    });
    await with_page(browser, html, {}, async (page) => {
      await to_eight(page);
      await tap(page, "Wrong number");
      await tap(page, "5");
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      assert.equal(await page.locator(".done .alarm").count(), 0);
      assert.match(await text_of(page, ".done"), /all of it, 2 reps each side · pain 5/);
    });
  },

  async "a question can be put off, and its set done again"(browser) {
    await with_page(browser, html, {}, async (page) => {
      await tap(page, "Start");
      await tap(page, "Skip");
      await wait_for(page, ".ask");
      assert.match(await text_of(page, ".ask"), /how much did it hurt\?.*Tap a number: then it goes on\./);
      assert.equal(await text_of(page, ".ask .row button:last-child"), "Not now · 20\u00a0s");
      await page.clock.fastForward(3000);
      assert.equal(await text_of(page, ".ask .row button:last-child"), "Not now · 17\u00a0s");
      await tap(page, "Do it again");
      assert.equal(await page.locator(".work").count(), 1);
    });
  },

  async "stop asks first, on every screen, and what goes on goes on"(browser) {
    await with_page(browser, html, {}, async (page, misdeeds) => {
      await tap(page, "Start");
      await page.clock.fastForward(5000);
      await tap(page, "Stop");
      assert.match(await text_of(page, "dialog"), /Stop here\?What you have done so far counts\./);
      await page.clock.fastForward(100_000);
      await go_on(page);
      assert.equal(await text_of(page, ".digits"), "15");
      await tap(page, "Pause");
      await tap(page, "Stop");
      await page.keyboard.press("Escape");
      assert.equal(await text_of(page, ".word"), "PAUSED", "as it was");
      await tap(page, "Stop");
      await go_on(page);
      await page.locator(".ready:not(.paused)").waitFor();
      for (const screen of [".work", ".change", ".ask"]) {
        await wait_for(page, screen);
        await tap(page, "Stop");
        await go_on(page);
        assert.equal(await page.locator(screen).count(), 1);
      }
      await tap(page, "Stop");
      await tap(page, "Stop for today");
      assert.match(await lines_in(page), /adductor-release,both,1,1,6,full.*\n.*clam-shell,both,1,1,2,full/);
      assert.deepEqual(misdeeds, []);
    });
  },

  async "while one gets ready, all is there that one needs to know"(browser) {
    await with_page(browser, html, {}, async (page) => {
      await tap(page, "Start");
      assert.equal(await text_of(page, ".ready .more"), "Have ready: foam roller, floor space.");
      assert.deepEqual(await page.locator(".ready h2").allTextContents(), ["Set-up", "Careful", "Steps"]);
      assert.match(await text_of(page, ".ready section"), /Lie face down, .* will do instead\.$/);
      assert.equal(await page.locator(".ready ol li").count(), 4);
      assert.equal(await text_of(page, ".ready .of"), "starts in");
      await tap(page, "How");
      assert.deepEqual(await page.locator("dialog h2").allTextContents(), ["Set-up", "Careful", "Steps", "Feel", "Avoid"]);
      assert.doesNotMatch(await text_of(page, "#guide"), /Change sides/, "the guide says when");
      assert.match(await page.locator("#e1").textContent(), /Change sides and do the same again/, "the hand-out cannot");
    });
  },

  async "who wants to be waited for is, and who is older is unless it is not wanted"(browser) {
    await with_page(browser, html, {}, async (page, misdeeds) => {
      assert.equal(await page.getByLabel("Wait for me").isChecked(), false);
      await page.getByLabel("Wait for me").check();
      await page.reload();
      assert.equal(await page.getByLabel("Wait for me").isChecked(), true, "it is kept");
      await tap(page, "Start");
      await page.clock.fastForward(50_000);
      assert.equal(await page.locator(".ready .count").isVisible(), false);
      assert.equal(await page.getByRole("button", { name: "Pause" }).count(), 0);
      await to_set(page);
      assert.equal(await wait_for(page, ".change"), 6);
      await page.clock.fastForward(50_000);
      assert.equal(await page.locator(".change .count").isVisible(), false);
      await to_set(page);
      assert.equal(await wait_for(page, ".ready"), 6);
      assert.deepEqual(misdeeds, []);
    });
    for (const [age, waits] of [["65", true], ["64", false]])
      await with_page(browser, made(undefined, ["--age", age]), {}, async (page) => {
        assert.equal(await page.getByLabel("Wait for me").isChecked(), waits);
      });
  },

  async "of as many as stay clean nobody says of how many"(browser) {
    const change = (data) => {
      const less = short(data);
      less.plans[0].exercises[2].most = true;
      return less;
    };
    for (const [page_html, of] of [[made(change), "reps"], [html, "of 5"]])
      await with_page(browser, page_html, {}, async (page) => {
        await tap(page, "Start");
        await tap(page, "Skip");
        await tap(page, "Skip");
        assert.equal(await text_of(page, ".ready .of"), "starts in");
        await to_set(page);
        assert.deepEqual([await text_of(page, ".of"), await text_of(page, ".word")], [of, "tap here for each"]);
      });
  },

  async "before a session: what is kept together, and what the switches do"(browser) {
    await with_page(browser, html, { viewport: { width: 320, height: 568 } }, async (page) => {
      const parts = await page.locator(".part").allTextContents();
      assert.equal(parts.join(" "), "all joints · week 1 of 8 · 6 exercises · 15 min");
      for (const part of parts) assert.match(part, /^[^·]+$|^[^·].* ·$/);
      assert.deepEqual(await page.locator(".part").evaluateAll((all) => all.map((it) => it.getClientRects().length)), [1, 1, 1, 1]);
      assert.deepEqual((await page.locator("section:has(h2:text('Sound')) label").allTextContents()),
        ["Sound", "Voice (reads it out)", "Wait for me (until I tap)"]);
    });
  },
};

await run(tests);
