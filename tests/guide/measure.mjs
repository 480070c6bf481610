// Whether a screen of the guide fits where it is shown: in any browser, by what a page answers to `measure_in_page`.
import assert from "node:assert/strict";

const large = 64, safe = 56, least = 44; // pixels of what is tapped
const least_picture = .3; // of the height
const widest_side = 72; // pixels high, but where there is much room

// Runs in the page.
export function measure_in_page() {
  const root = document.querySelector("dialog[open]") ?? document.querySelector("#guide .screen");
  const measured = (it) => {
    const { left, right, top, bottom, width, height } = it.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(it);
    const text = range.getBoundingClientRect();
    const is_inside = text.width === 0 ||
      (text.left >= left - 1 && text.right <= right + 1 && text.top >= top - 1 && text.bottom <= bottom + 1);
    const size = parseFloat(getComputedStyle(it).fontSize);
    return { name: it.textContent, left, right, top, bottom, width, height, size, is_inside, lines: range.getClientRects().length };
  };
  const all = (selector) => Array.from(root.querySelectorAll(selector), measured);
  const wide = [...root.querySelectorAll("*"), document.documentElement].filter((it) => it.scrollWidth > innerWidth);
  return {
    seen: Array.from(root.querySelectorAll(":is(button, select, input):not([hidden])"), (it) => measured(it.closest("label") ?? it)),
    main: measured(root.querySelector(".main") ?? root.querySelector(".large button")), wide: wide.map((it) => it.className),
    // What is read from afar is not to be scrolled for.
    far: all(".work :is(.count, .said)"), docked: all(".bottom button"), numbers: all(".cells button"), hurts: all(".hurts"),
    above: all(".top button"), titles: all(".work h1"), counts: all(".work .count"),
    pictures: all(".session .stage:not([hidden])"), sides: all(".side"), rings: all(".passing .beat"),
    scrolled: all(".scroll, .face"), footer: measured(root.querySelector(".bottom")).top, width: innerWidth, view: innerHeight,
  };
}

function check_tapped({ seen, main, docked, hurts, footer, width, view }, where) {
  assert.ok(main.top >= 0 && main.bottom <= view + 1, `${where}: main button from ${main.top} to ${main.bottom} of ${view}`);
  assert.ok(main.height >= large, `${where}: main button is ${main.height} high`);
  for (const { name, height, right, is_inside } of seen) {
    assert.ok(is_inside, `${where}: ${name} sticks out of its box`);
    assert.ok(height >= least - .5, `${where}: ${name} is ${height} high`);
    assert.ok(right <= width + .5, `${where}: ${name} ends at ${right}`);
  }
  for (const { name, top, bottom } of docked)
    assert.ok(top >= footer && bottom <= view + .5, `${where}: ${name} from ${top} to ${bottom} of ${view}`);
  for (const { height, lines, size } of hurts)
    assert.ok(height >= safe && lines === 1 && size >= 18, `${where}: where it hurts is ${height} high, of ${lines} lines of ${size}`);
}

// All numbers of pain are there at once, and alike.
function check_numbers({ numbers, footer, width }, where) {
  for (const { name, left, right, top, bottom, width: own } of numbers) {
    assert.ok(left >= 0 && right <= width && top >= 0 && bottom <= footer, `${where}: ${name} from ${top} to ${bottom} of ${footer}`);
    assert.ok(own >= least && Math.abs(own - numbers[0].width) < 1, `${where}: ${name} is ${own} wide`);
  }
}

// In the order in which it stands there, with room between.
function check_order({ above, sides, titles, counts }, where) {
  for (const { bottom } of above)
    for (const { top } of sides) assert.ok(top >= bottom + 7.5, `${where}: the side begins ${top - bottom} below the buttons`);
  for (const { bottom } of titles)
    for (const { top } of counts) assert.ok(top >= bottom - .5, `${where}: the name ends ${bottom - top} within the number`);
}

function check_picture({ pictures, rings, sides, view }, where) {
  for (const { height } of pictures) assert.ok(height >= least_picture * view - 1, `${where}: the picture is ${height} of ${view} high`);
  for (const { height, lines, left, top } of sides) {
    assert.ok(height <= Math.max(widest_side, view / 12) && lines === 1, `${where}: the side is ${height} high, of ${lines} lines`);
    for (const { right, bottom } of rings) assert.ok(bottom <= top || right <= left, `${where}: the ring covers the side`);
  }
}

export function check_fit(measured, where) {
  const { wide, far, scrolled, footer } = measured;
  assert.deepEqual(wide, [], `${where}: scrolls sideways`);
  for (const { bottom } of far) assert.ok(bottom < footer + 1, `${where}: the number or the word is cut off by ${bottom - footer}`);
  for (const { bottom } of scrolled) assert.ok(bottom < footer + .5, `${where}: what is scrolled goes on beneath the buttons`);
  check_tapped(measured, where);
  check_numbers(measured, where);
  check_order(measured, where);
  check_picture(measured, where);
}
