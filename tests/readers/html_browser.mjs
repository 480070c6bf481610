// Pages in Chromium: axe-core finds nothing against them in light or dark, a phone need not scroll sideways, nothing is
// loaded, no text becomes markup and none is lost; pictures of tests stand beside their texts.
// needs: node npm:playwright-core npm:axe-core chromium-headless-shell
import axe from "axe-core";

import { with_browser, with_page } from "./browser.mjs";
import { cases, check, equal, harmless, output, progress_cases, questionnaires, written } from "./shared.mjs";

const phone = { width: 360, height: 740 };
const narrowest = { width: 320, height: 640 };

// axe takes its time, and the others have nothing that these have not.
const looked_through = new Set([
  "one leg", "structural, older, squat", "a check-list", "one week", "hostile",
]);

async function check_accessible(page, name, rules) {
  await page.evaluate(axe.source);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: { type: "rule", values: rules } }) };
  const { violations, passes } = await page.evaluate((options) => globalThis.axe.run(options), options);
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.html}`));
  equal(found, [], name);
  check(passes.length >= (rules?.length ?? 10), name, "axe looked at the page");
}

// Only the colours, which are all that differs.
async function check_dark(tab, html, name) {
  await with_page(tab, html, { colorScheme: "dark" }, (page) => check_accessible(page, name, ["color-contrast"]));
}

async function check_narrow(page, name, width = phone.width) {
  const widest = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));
  check(widest <= width, name, "is", widest, "wide");
}

// The tree of elements, without the texts, of the page and of one that the browser only parses. In which column of a card
// a note stands goes by the length of texts: what the columns hold is compared as if there were none.
function structures(page, twin) {
  return page.evaluate((twin) => {
    const is_column = (node) => node.matches(".see, .act, .how dl");
    const unfolded = (node) => (is_column(node) ? Array.from(node.children, unfolded).flat() : [node]);
    const outline = (node) => {
      const children = Array.from(node.children, unfolded).flat().map(outline);
      return `${node.nodeName}(${(node.matches(".how") ? children.sort() : children).join(" ")})`;
    };
    const parsed = new DOMParser().parseFromString(twin, "text/html");
    return [document, parsed].map((it) => outline(it.documentElement));
  }, twin);
}

// What a page must say: names, steps and the clinician's words, from JSON.
function texts(data) {
  const plans = data.kind === "plan" ? [data] : Object.values(data.plans);
  const cards = plans.flatMap((plan) => plan.exercises);
  const tests = data.kind === "plan" ? data.tests : data.sessions.flatMap((session) => session.tests);
  const said = cards.flatMap((card) => [card.name, card.clinician_note ?? "", ...card.steps]);
  return new Set([data.request.name ?? "", ...said, ...tests.map((test) => test.title)]);
}

async function check_texts(page, data, options, name) {
  if (options.includes("--brief")) return;
  const one_line = (text) => text.replace(/\s+/g, " ").trim();
  const shown = one_line(await page.evaluate(() => document.body.textContent));
  for (const text of texts(data)) check(shown.includes(one_line(text)), name, "lacks", text);
}

// On a desk and on paper the picture of a test stands beside its text, and its row is no higher than both.
async function check_beside(tab, html, media) {
  await with_page(tab, html, { media }, async (page) => {
    const rows = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".pictured"), (row) => {
        const [, text, picture] = Array.from(row.children, (child) => child.getBoundingClientRect());
        const highest = Math.max(text.height, picture.height);
        return picture.left >= text.right && picture.top === text.top && row.offsetHeight <= highest + 1;
      }));
    check(rows.length > 1 && rows.every(Boolean), "pictures of tests stand beside their texts:", rows);
  });
}

const wide_and_narrow = [...cases("plans"), ...cases("programs")].filter(({ name }) =>
  ["one leg", "a check-list", "three days", "one week"].includes(name));

// Words and numbers of which a line holds a single sign: broken where nobody would break them. Addresses may be.
function broken_words() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.checkVisibility()) continue;
    for (const { 0: word, index } of text.data.matchAll(/(?<![^\s(])(?:\p{L}{3,}(?!\p{L}*[./:_]\S)|\d{2,}(?!\S))/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length < 2) continue;
      const letters = {}; // by line
      for (let i = index; i < index + word.length; i += 1) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const line = Math.round(range.getBoundingClientRect().top);
        letters[line] = (letters[line] ?? 0) + 1;
      }
      if (Object.values(letters).includes(1)) found.push(word);
    }
  }
  return found;
}

// As wide as phones, tablets and desks are, with letters half as large again, and twice.
async function check_sizes(tab, html, name) {
  for (const scale of [100, 150, 200]) {
    const style = `<style>html { font-size: ${scale}% !important; }</style></head>`;
    const scaled = html.replace(/<meta http-equiv[^>]*>/, "").replace("</head>", style);
    for (const width of [320, 390, 820, 1400])
      await with_page(tab, scaled, { viewport: { width, height: 800 } }, async (page) => {
        await check_narrow(page, `${name} at ${width} with ${scale} %`, width);
        equal(await page.evaluate(broken_words), [], name, width, scale);
        if (width > 320 || scale > 100) return;
        await page.addStyleTag({ content: "p { width: 1em; overflow-wrap: anywhere; }" });
        check((await page.evaluate(broken_words)).length > 0, "words that are broken are seen to be broken");
      });
  }
  console.log(`${name}: as wide as any screen, with letters of any size`);
}

await with_browser(async (tab) => {
  for (const media of ["screen", "print"]) await check_beside(tab, written("plan", [], "html"), media);
  for (const { name, command, options } of [...cases("plans"), ...cases("programs")]) {
    const html = written(command, options, "html");
    const data = JSON.parse(written(command, options, "json"));
    const twin = written(command, harmless(options), "html");
    await with_page(tab, html, { viewport: phone }, async (page) => {
      await check_narrow(page, name);
      await check_texts(page, data, options, name);
      const [outline, other] = await structures(page, twin);
      equal(outline, other, name, "has the structure of its twin");
      if (looked_through.has(name)) await check_accessible(page, name);
      console.log(`${name}: ${outline.split(" ").length} elements`);
    });
    if (looked_through.has(name)) await check_dark(tab, html, name);
  }
  const sheet = output(["figure", "--sheet"]);
  const name = "the contact sheet";
  await with_page(tab, sheet, { viewport: phone }, async (page) => {
    await check_narrow(page, name);
    await check_accessible(page, name);
  });
  await check_dark(tab, sheet, name);
  for (const { name, command, options } of wide_and_narrow) await check_sizes(tab, written(command, options, "html"), name);
  const narrow_pages = [
    ...questionnaires.map(({ name, options }) => ({ name, html: written("assess", options, "html") })),
    ...progress_cases.map(({ name, options }) => ({ name, html: written("progress", options, "html") })),
  ];
  for (const { name, html } of narrow_pages) {
    await with_page(tab, html, { viewport: phone }, (page) => check_accessible(page, name));
    await with_page(tab, html, { viewport: narrowest }, (page) => check_narrow(page, name, narrowest.width));
    // As for those who want letters twice as large; the style's own hash lets no other style in.
    const twice = html.replace(/<meta http-equiv[^>]*>/, "").replace("</head>", "<style>html { font-size: 200%; }</style></head>");
    await with_page(tab, twice, { viewport: narrowest }, (page) => check_narrow(page, name + ", twice as large", narrowest.width));
    await check_dark(tab, html, name);
    console.log(`${name}: accessible, and as narrow as a screen may be`);
  }
});
