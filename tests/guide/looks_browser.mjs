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
  async paused(page) { await wait_for(page, ".ask"); await tap(page, "Do it again"); await tap(page, "Pause"); },
  async how(page) { await tap(page, "How"); },
  async ask(page) { await tap(page, "Back to it"); await tap(page, "Go on"); await wait_for(page, ".ask"); },
  async stop(page) { await tap(page, "8"); },
  async standing(page) { await tap(page, "Go on with the rest"); },
  async waiting(page) { await tap(page, "I'm set"); },
  async pain(page) { await tap(page, "It hurts"); },
  async stopping(page) { await tap(page, "It does not hurt"); await tap(page, "Stop"); },
  async done(page) { await tap(page, "Stop for today"); },
};

const check_size = async (page, where) => check_fit(await page.evaluate(measure_in_page), where);

// Of one or two figures 170 pixels are inked on a phone; of three there is room for all.
async function check_number(page, where, is_phone) {
  for (const number of ["8", "20", "120"]) {
    const [size, width, room, view] = await page.evaluate((text) => {
      const digits = document.querySelector(".digits");
      digits.textContent = text;
      digits.closest(".beat").dataset.long = text.length;
      const { fontSize } = getComputedStyle(digits);
      return [parseFloat(fontSize), digits.getBoundingClientRect().width, digits.closest(".face").clientWidth, innerHeight];
    }, number);
    assert.ok(width <= room, `${where}: ${number} is ${width} wide`);
    assert.ok(size >= Math.min(96, .22 * view), `${where}: ${number} is of ${size} at ${view}`);
    if (is_phone && number < 100) assert.ok(size * .72 > 165, `${where}: ${number} is ${size * .72} high`);
    await check_size(page, `${where}, ${number}`);
  }
}

// The picture stays in view above all that there is to read.
async function check_ready(page, where, is_phone) {
  const [picture, size, text, end] = await page.evaluate(() => {
    const face = document.querySelector(".face");
    const setup = face.querySelector("section");
    face.scrollTop = face.scrollHeight;
    const last = face.lastElementChild.getBoundingClientRect().bottom - face.getBoundingClientRect().bottom;
    face.scrollTop = 0;
    const { fontSize, textAlign, color } = getComputedStyle(setup);
    return [document.querySelector(".stage").clientHeight / innerHeight, parseFloat(fontSize),
      [textAlign, color === getComputedStyle(document.body).color], last];
  });
  if (is_phone) assert.ok(picture >= .4, `${where}: the picture is ${picture} of the height`);
  assert.ok(size >= 18, `${where}: what there is to read is ${size}`);
  assert.deepEqual(text, ["start", true], where);
  assert.ok(end <= 1, `${where}: the end is ${end} too far down to be scrolled to`);
}

// What stands still is paler, but not by much; the word for it is not the colour of what goes on. What stops is red.
async function check_paused(page, where) {
  const [opacity, is_ink, is_red] = await page.evaluate(() => {
    const style_of = (selector) => getComputedStyle(document.querySelector(selector));
    document.querySelector("h1").style.color = "var(--red)";
    const red = style_of("h1").color;
    document.querySelector("h1").style.color = "";
    return [Number(style_of(".digits").opacity), style_of(".word").color === style_of("h1").color,
      style_of(".hurts").borderTopColor === red];
  });
  assert.ok(opacity >= .65 && opacity < 1 && is_ink && is_red, where);
}

// Where there is room, all is larger.
async function check_tablet(page) {
  const [column, size, picture] = await page.evaluate(() => [document.querySelector(".screen").clientWidth,
    getComputedStyle(document.documentElement).fontSize, document.querySelector(".stage").clientHeight / innerHeight]);
  assert.deepEqual([column, size], [720, "20px"]);
  assert.ok(picture > .54, `the picture is ${picture} of the height`);
}

// What two colours are like of the page's own, as WCAG and CIE have it.
const luminance = ([red, green, blue]) => [[.2126, red], [.7152, green], [.0722, blue]]
  .reduce((sum, [share, of_255]) => sum + share * (of_255 > 10 ? ((of_255 / 255 + .055) / 1.055) ** 2.4 : of_255 / 255 / 12.92), 0);
const contrast = (one, other) => (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
const lightness = (it) => 116 * Math.cbrt(it) - 16;

// Left and right, and the bands of pain, are told apart where there are no colours.
async function check_colours(page, where) {
  const names = ["card", "ink", "left", "right", "fine", "perhaps", "stop", "accent"];
  const colours = await page.evaluate((all) => all.map((name) => {
    const sample = document.createElement("i");
    sample.style.color = `var(--${name})`;
    document.body.append(sample);
    const [, ...parts] = getComputedStyle(sample).color.match(/(\d+), (\d+), (\d+)/);
    sample.remove();
    return parts.map(Number);
  }), names);
  const { card, ink, left, right, fine, perhaps, stop, accent } =
    Object.fromEntries(names.map((name, i) => [name, luminance(colours[i])]));
  for (const side of [left, right]) assert.ok(contrast(side, card) >= 4.5, `${where}: a side's words`);
  for (const band of [fine, perhaps, stop]) assert.ok(contrast(band, ink) >= 4.5, `${where}: a band's words`);
  const apart = (one, other, least) => assert.ok(Math.abs(lightness(one) - lightness(other)) > least, `${where}: ${one}, ${other}`);
  apart(left, right, 14);
  apart(fine, perhaps, 8);
  apart(perhaps, stop, 8);
  assert.notDeepEqual(colours[names.indexOf("right")], colours[names.indexOf("accent")], `${where}: ${accent}`);
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
          if (screen === "ready") await check_ready(page, name, looks_through);
          if (screen === "waiting" && name === "tablet") await check_tablet(page);
          if (screen === "paused") await check_paused(page, name);
          if (screen === "ask") await check_colours(page, name);
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
