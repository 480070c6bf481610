// Whether a screen of the guide fits where it is shown: in any browser, by what a page answers to `measure_in_page`.
import assert from "node:assert/strict";

const large = 64, least = 44; // pixels of what is tapped

// Runs in the page.
export function measure_in_page() {
  const root = document.querySelector("dialog[open]") ?? document.querySelector("#guide .screen");
  const seen = Array.from(root.querySelectorAll(":is(button, select, input):not([hidden])"), (it) => {
    const box = (it.closest("label") ?? it).getBoundingClientRect();
    return { name: it.textContent, width: box.width, height: box.height, right: box.right };
  });
  const main = root.querySelector(".main") ?? root.querySelector(".large button");
  const { top, bottom, height } = main.getBoundingClientRect();
  // What is read from afar is not to be scrolled for.
  const buttons = root.querySelector(".bottom")?.getBoundingClientRect().top;
  const far = Array.from(root.querySelectorAll(".work :is(.count, .said)"), (it) => it.getBoundingClientRect().bottom - buttons);
  const wide = [...root.querySelectorAll("*"), document.documentElement].filter((it) => it.scrollWidth > innerWidth);
  return { seen, far, main: { top, bottom, height }, wide: wide.map((it) => it.className), width: innerWidth, view: innerHeight };
}

export function check_fit({ seen, far, main, wide, width, view }, where) {
  assert.deepEqual(wide, [], `${where}: scrolls sideways`);
  assert.ok(main.top >= 0 && main.bottom <= view + 1, `${where}: main button from ${main.top} to ${main.bottom} of ${view}`);
  for (const below of far) assert.ok(below < 1, `${where}: the number or the word is cut off by ${below}`);
  assert.ok(main.height >= large, `${where}: main button is ${main.height} high`);
  for (const { name, height, right } of seen) {
    assert.ok(height >= least - .5, `${where}: ${name} is ${height} high`);
    assert.ok(right <= width + .5, `${where}: ${name} ends at ${right}`);
  }
}
