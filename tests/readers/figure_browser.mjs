// Pictures in Chromium: a page of all of them reports nothing and loads nothing. Each moves through its whole cycle, ends
// as it begins and stays within its frame; on paper, and where motion is not wanted, its first and last pose stand still.
// needs: node npm:playwright-core chromium-headless-shell
import { with_browser, with_page } from "./browser.mjs";
import { check, equal, output } from "./shared.mjs";

const looks = 12; // moments of a cycle

// Of each moving picture, where its parts are at moments of the cycle: nothing waits, since the clock is set by hand.
function watch(looks) {
  return Array.from(document.querySelectorAll("svg.moving"), (svg) => {
    svg.pauseAnimations();
    const seconds = parseFloat(svg.querySelector("animate, animateTransform")?.getAttribute("dur") ?? "0");
    const parts = Array.from(svg.querySelectorAll("path"));
    const places = Array.from({ length: looks + 1 }, (_, i) => {
      svg.setCurrentTime((i * seconds) / looks - (i === looks ? 1e-3 : 0));
      return parts.map((part) => {
        const { x, y, width, height } = part.getBBox();
        return [x, y, x + width, y + height];
      });
    });
    const pens = parts.map((part) => parseFloat(getComputedStyle(part).strokeWidth));
    const { width, height } = svg.viewBox.baseVal;
    const presses = !svg.querySelector("animate[attributeName=d]");
    const signs = svg.querySelectorAll(".ar").length;
    return { name: svg.id, seconds, places, pens, width, height, presses, signs };
  });
}

const farthest = (a, b) => Math.max(...a.flatMap((box, i) => box.map((number, j) => Math.abs(number - b[i][j]))));

function check_motion({ name, seconds, places, pens, width, height, presses, signs }) {
  check(seconds > 0, name, "takes its time");
  const most = Math.max(...places.map((place) => farthest(place, places[0])));
  if (presses) check(signs > 0, name, "neither moves nor tells what presses");
  else check(most > 1, name, "moves only by", most);
  check(farthest(places[0], places.at(-1)) < 2, name, "ends as it begins");
  for (const place of places)
    place.forEach(([left, top, right, bottom], i) => {
      const off = Math.max(-left, -top, right - width, bottom - height) + pens[i] / 2;
      check(off < 1.5, name, "leaves its frame by", off);
    });
  return most;
}

// How many pictures of each kind are shown. What shows another once more is shown if that has a size in it.
function shown() {
  const is_shown = (svg) => {
    const again = svg.querySelector(":scope > use[href$='moving'], :scope > use[href$='still']");
    return svg.checkVisibility() && (!again || again.getBoundingClientRect().width > 0);
  };
  const count = (kind) => Array.from(document.querySelectorAll(kind), is_shown).filter(Boolean);
  return { moving: count("svg.figure.moving").length, still: count("svg.figure.still").length };
}

// The box at the top of a page stills all of its pictures, with the keyboard too; where nothing moves there is none.
async function check_box(page, count, name) {
  const box = page.getByLabel("Still pictures");
  equal(await page.evaluate(shown), { moving: count, still: 0 }, name, "moves");
  await box.focus();
  await page.keyboard.press("Space");
  equal(await page.evaluate(shown), { moving: 0, still: count }, name, "stands still");
  await page.emulateMedia({ media: "print" });
  // What is read once is not on paper.
  const printed = await page.evaluate(() => document.querySelectorAll("svg.figure.still:not(.screen *)").length);
  equal(await page.evaluate(shown), { moving: 0, still: printed }, name, "stands still on paper");
  check(!(await box.isVisible()), name, "has no box on paper");
  await page.emulateMedia({ media: "screen" });
  await box.uncheck();
  equal(await page.evaluate(shown), { moving: count, still: 0 }, name, "moves again");
  await page.emulateMedia({ reducedMotion: "reduce" });
  check(!(await box.isVisible()), name, "has no box where nothing moves");
  equal(await page.evaluate(shown), { moving: 0, still: count }, name, "stands still where motion is not wanted");
}

// By itself, too: at another time another picture, without anybody setting the clock.
async function check_runs(page) {
  const times = await page.evaluate(async () => {
    const svg = document.querySelector("svg.moving");
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const before = svg.getCurrentTime();
    while (svg.getCurrentTime() === before) await frame();
    return [before, svg.getCurrentTime(), svg.animationsPaused()];
  });
  check(times[1] > times[0] && !times[2], "the pictures move by themselves", times);
}

// A file by itself: it moves, or where motion is not wanted it stands at its end.
async function check_file(tab, word) {
  const svg = output(["figure", word, "--animated"]);
  const seen = (page) => page.evaluate(() =>
    ["film", "rest"].map((name) => getComputedStyle(document.querySelector(`svg .${name}`)).display !== "none"));
  await with_page(tab, svg, {}, async (page) => equal(await seen(page), [true, false], word, "moves"));
  await with_page(tab, svg, { reducedMotion: "reduce" }, async (page) => equal(await seen(page), [false, true], word, "rests"));
}

await with_browser(async (tab) => {
  for (const word of ["clam-shell", "small-hop", "short-foot"]) await check_file(tab, word);
  for (const side of ["right", "left"]) {
    const html = output(["figure", "--sheet", "--side", side]);
    await with_page(tab, html, {}, async (page) => {
      await check_runs(page);
      const all = await page.evaluate(watch, looks);
      check(all.length > 40, all.length, "pictures");
      equal(await page.evaluate(shown), { moving: all.length, still: 0 }, "on a screen they move");
      for (const picture of all) console.log(`${side}: ${picture.name}: ${check_motion(picture).toFixed(0)} units`);
      await page.emulateMedia({ media: "print" });
      equal(await page.evaluate(shown), { moving: 0, still: all.length }, "on paper they stand still");
    });
    await with_page(tab, html, { reducedMotion: "reduce" }, async (page) => {
      const { moving, still } = await page.evaluate(shown);
      check(moving === 0 && still > 40, "nothing moves where motion is not wanted");
    });
  }
  // A program has exercises that look alike, which are drawn once.
  for (const words of [["figure", "--sheet"], ["plan", "--max-exercises", "none", "--minutes", "none", "--format", "html"], ["program", "--format", "html"]])
    await with_page(tab, output(words), {}, async (page) => {
      const count = await page.locator("svg.moving").count();
      check(count > 10, words, "has", count, "pictures");
      await check_box(page, count, words.join(" "));
    });
});
