// Pages on paper: no card, no row and no table that is there to be filled in is cut in two. Behind every text of a card
// or a row stands a mark without width that names it; Chromium prints to PDF, and pdftotext says on which pages the marks
// are. Taking away what keeps a card together must be noticed. Borders at the margin are drawn in full.
// needs: node npm:playwright-core chromium-headless-shell pdftotext pdftoppm
import { execFileSync } from "node:child_process";

import { with_browser, with_page } from "./browser.mjs";
import { cases, check, equal, output, questionnaires, written } from "./shared.mjs";

const papers = ["A4", "Letter"];

// The most pages that eight exercises take, a block of eight weeks with three days each, and a check-list; and bytes.
const wishes = [
  [],
  ["--side", "right", "--focus", "ankle"],
  ["--side", "right", "--position", "stairs"],
  ["--position", "landing", "--minutes", "25"],
  ["--position", "running", "--age", "34"],
  ["--position", "squat"],
  ["--cause", "structural"],
  ["--side", "left", "--pain", "3", "--age", "67"],
  ["--side", "left", "--focus", "hip"],
  ["--max-exercises", "8", "--minutes", "none", "--side", "right"],
];
const blocks = [
  [],
  ["--side", "right"],
  ["--side", "left"],
  ["--position", "running", "--age", "34", "--days", "tue,thu,sat"],
  ["--position", "stairs", "--pain", "3"],
];
const lengths = [
  ...wishes.map((it) => ["plan", it, 4, it.length === 0 ? 120_000 : 130_000]),
  ...wishes.map((it) => ["plan", [...it, "--large"], 6, 130_000]),
  ...wishes.map((it) => ["plan", [...it, "--brief"], 1, 60_000]),
  // Nine cards: two of them are reminders.
  ["plan", ["--week", "6"], 4, 132_000],
  ["plan", ["--week", "6", "--large"], 6, 132_000],
  ["plan", ["--week", "6", "--brief"], 1, 60_000],
  // Ten, so that a number has two figures.
  ["plan", ["--side", "right", "--position", "stairs", "--week", "6"], 5, 150_000],
  ["plan", ["--side", "right", "--position", "stairs", "--week", "6", "--large"], 6, 150_000],
  // Much on the first sheet besides its tiles.
  ["plan", ["--protocol", "knee-control", "--side", "right", "--name", "A name", "--clinic", "name=A clinic,phone=1"], 6, 160_000],
  ["plan", ["--protocol", "fifa-11-plus", "--side", "right", "--name", "A name", "--clinic", "name=A clinic"], 5, 130_000],
  ...blocks.map((it) => ["program", ["--start", "2027-01-04", ...it], 12, 200_000]),
];

const least_page = 890; // pixels of a Letter page within its margins, and a little less
const width = 688; // of an A4 page within its margins

// Puts the marks in. Gives back the cards and the rows of tables as units, each with the number of its marks, and the
// tables with the units they are made of.
function mark({ least_page, parts = "article, .tile, .checks, .logs > div, tr" }) {
  const is_hidden = (element) => {
    const style = getComputedStyle(element);
    return !element.checkVisibility() || style.overflow !== "visible" || /flex|grid/.test(style.display);
  };
  const mark_after = (text, number) => {
    const span = document.createElement("span");
    span.textContent = `QX${number}X`;
    Object.assign(span.style, { display: "inline-block", width: 0, height: 0, fontSize: "1px", lineHeight: 0 });
    Object.assign(span.style, { whiteSpace: "nowrap", position: "relative", right: "8px" }); // marks in the margin are lost
    text.after(span);
  };
  const tables = Array.from(document.querySelectorAll("table"), (element) => ({
    element,
    may_go_on: !element.matches(".log, .figures") || element.getBoundingClientRect().height > least_page,
  }));
  const elements = Array.from(document.querySelectorAll(parts));
  const units = elements.map((unit, number) => {
    const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    const seen = texts.filter((text) => text.data.trim() && !is_hidden(text.parentElement));
    for (const text of seen) mark_after(text, number);
    const is_longer = unit.getBoundingClientRect().height > least_page; // than a page
    return { marks: seen.length, repeats: unit.closest("thead") !== null, is_longer };
  });
  const units_of = (table) => elements.flatMap((unit, number) => (table.contains(unit) ? [number] : []));
  return { units, tables: tables.map(({ element, may_go_on }) => ({ may_go_on, units: units_of(element) })) };
}

// The pages on which the marks of each unit are, a page as often as it has one.
async function print(page, format) {
  const input = await page.pdf({ format });
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input, encoding: "utf8", maxBuffer: 2 ** 26 });
  const places = [];
  text.split("\f").forEach((words, number) => {
    for (const [, unit] of words.matchAll(/QX(\d+)X/g)) (places[unit] ??= []).push(number + 1);
  });
  return places;
}

const is_whole = (pages) => new Set(pages).size <= 1;

// A table that may go on on the next page has its header there again; all others are whole.
async function check_paper(page, { units, tables }, format, name) {
  const places = await print(page, format);
  const repeated = new Set(tables.filter((table) => table.may_go_on).flatMap((table) => table.units));
  units.forEach(({ marks, repeats, is_longer }, i) => {
    if (marks === 0 || is_longer || (repeats && repeated.has(i))) return; // what paper leaves out
    equal(places[i]?.length, marks, name, format, "all marks of card or row", i, "are on paper");
    check(is_whole(places[i]), name, format, "card or row", i, "is on the pages", places[i]);
  });
  tables.forEach((table, i) => {
    const pages = table.units.flatMap((unit) => places[unit] ?? []);
    check(table.may_go_on || is_whole(pages), name, format, "table", i, "is on the pages", pages);
  });
  return Math.max(...places.flat());
}

// What stands on the first sheet, what begins the cards, and how large that is.
function first_sheet() {
  const texts = (kind) => Array.from(document.querySelectorAll(kind), (it) => it.textContent.replace(/\s+/g, " ").trim());
  const step = document.querySelector(".steps");
  const lines = (it) => {
    const range = document.createRange();
    range.selectNodeContents(it);
    return range.getClientRects().length;
  };
  const broken = Array.from(document.querySelectorAll(".tile .number")).filter((it) => lines(it) > 1);
  return { broken: broken.map((it) => it.textContent), tiles: texts(".tile .name"), steps: texts("#e1 .steps li").slice(0, 1), size: step && getComputedStyle(step).fontSize };
}

// No page but the first and the last is more than half empty: the lowest ink on each, but for the number at its end.
function check_full(input, count, ...what) {
  for (let number = 2; number < count; number += 1) {
    const page = ["-gray", "-r", "30", "-f", String(number), "-l", String(number), "-"];
    const image = execFileSync("pdftoppm", page, { input, maxBuffer: 2 ** 26 });
    const [, size] = /^P5\s(\d+ \d+)\s255\s/.exec(image.subarray(0, 40).toString("latin1"));
    const [across, down] = size.split(" ").map(Number);
    const pixels = image.subarray(-across * down);
    const rows = Array.from({ length: Math.floor(down * 0.95) }, (_, y) => pixels.subarray(y * across, (y + 1) * across));
    const lowest = rows.findLastIndex((row) => Math.min(...row) < 200);
    check(lowest > down / 2, ...what, "page", number, "is full to", Math.round((100 * lowest) / down), "%");
  }
}

// The last page holds more than some lines that had no room before it.
function check_last(text, ...what) {
  const lines = text.split("\n").filter((line) => line.trim() && !/^\d+ \/ \d+$/.test(line.trim()));
  check(lines.length > 8, ...what, "its last page has only", lines.length, "lines");
}

// Behind each heading stand two lines or more, or all there is of what it heads, on the same page.
async function check_headings(page, format, ...what) {
  await page.evaluate(() => {
    const sign = (text) => Object.assign(document.createElement("span"), { textContent: text, className: "sign" });
    document.querySelectorAll("h1, h2, h3, h4").forEach((it, i) => it.checkVisibility() && it.append(sign(` QH${i}H`)));
  });
  const input = await page.pdf({ format });
  const pages = execFileSync("pdftotext", ["-raw", "-", "-"], { input, encoding: "utf8", maxBuffer: 2 ** 26 }).split("\f");
  let found = 0;
  for (const text of pages)
    for (const { index } of text.matchAll(/QH\d+H/g)) {
      found += 1;
      const after = text.slice(index).split("\n").slice(1).filter((line) => line.trim() && !/^\d+ \/ \d+$/.test(line.trim()));
      check(after.length >= 2, ...what, format, "ends a page with the heading", text.slice(index - 40, index));
    }
  check(found > 3, ...what, "has headings");
  await page.evaluate(() => document.querySelectorAll(".sign").forEach((it) => it.remove()));
}

// No step, set-up or note of a card is in two pieces, side by side or on two pages.
async function check_pieces(page, ...what) {
  const cut = await page.evaluate(() =>
    Array.from(document.querySelectorAll("article :is(li, p, dd), .checks li"))
      .filter((it) => it.checkVisibility() && it.getClientRects().length > 1 && getComputedStyle(it).display !== "inline")
      .map((it) => it.textContent.slice(0, 40)));
  equal(cut, [], ...what, "has nothing in two pieces");
}

// The parts of the first sheet stand below one another, however much there is on it.
async function check_apart(page, ...what) {
  const over = await page.evaluate(() => {
    const parts = Array.from(document.querySelectorAll(".front :is(header, h2, .tile, .pain, .notices, .legend, .print)"))
      .filter((it) => it.checkVisibility())
      .map((it) => ({ name: `${it.className || it.localName} ${it.textContent.slice(0, 30)}`, box: it.getBoundingClientRect() }));
    const meet = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return parts.flatMap((a, i) => parts.slice(i + 1).filter((b) => meet(a.box, b.box)).map((b) => `${a.name} | ${b.name}`));
  });
  equal(over, [], ...what, "has nothing that lies over something else on its first sheet");
}

// Without `break-inside: avoid` some card of a long plan is cut.
async function check_sight(tab, html) {
  await with_page(tab, html, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.evaluate(mark, { least_page });
    await page.evaluate(() => {
      for (const block of document.querySelectorAll("article, article *, .how > *")) block.style.breakInside = "auto";
    });
    const places = await print(page, "A4");
    check(!places.every(is_whole), "cards that may be cut are seen to be cut");
  });
}

// The part of the rows of the first page that have some ink at the right margin, where the last card of a row ends: a
// grey, one byte a pixel, behind three lines of text.
function inked_at_margin(pdf) {
  const dots = 96 / 25.4; // a millimetre
  const image = execFileSync("pdftoppm", ["-gray", "-r", "96", "-l", "1", "-"], { input: pdf, maxBuffer: 2 ** 26 });
  const [, size] = /^P5\s(\d+ \d+)\s255\s/.exec(image.subarray(0, 40).toString("latin1"));
  const [across, down] = size.split(" ").map(Number);
  const pixels = image.subarray(-across * down);
  const rows = Array.from({ length: down }, (_, y) => pixels.subarray(y * across, (y + 1) * across));
  const inked = rows.filter((row) => Math.min(...row.subarray(across - Math.ceil(16.5 * dots))) < 200);
  return inked.length / down;
}

// Cards fill more than half of the first page of a sheet. A margin of whole millimetres is none of whole pixels.
async function check_borders(tab) {
  await with_page(tab, output(["figure", "--sheet"]), {}, async (page) => {
    for (const format of papers) {
      const inked = inked_at_margin(await page.pdf({ format }));
      check(inked > 0.4, "the sheet on", format, "has its right borders on", inked);
      console.log(`the sheet on ${format}: ${Math.round(inked * 100)} % have a right border`);
    }
  });
}

await with_browser(async (tab) => {
  await check_borders(tab);
  for (const { name, command, options } of [...cases("plans"), ...cases("programs")]) {
    const viewport = { width, height: 1000 };
    await with_page(tab, written(command, options, "html"), { viewport }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const marked = await page.evaluate(mark, { least_page });
      const pages = [];
      for (const format of papers) pages.push(await check_paper(page, marked, format, name));
      const rows = marked.units.length;
      console.log(`${name}: ${rows} cards, tiles, lists and rows, on ${pages.join(" and ")} pages`);
    });
  }
  for (const [command, options, most, bytes] of lengths) {
    const html = written(command, options, "html");
    check(Buffer.byteLength(html) <= bytes, command, options, "has", Buffer.byteLength(html), "bytes, not", bytes);
    await with_page(tab, html, { media: "print", viewport: { width, height: 1000 } }, async (page) => {
      const counts = [];
      await check_pieces(page, command, options);
      await check_apart(page, command, options);
      for (const format of papers) {
        const input = await page.pdf({ format });
        const pages = execFileSync("pdftotext", ["-raw", "-", "-"], { input, encoding: "utf8" }).split("\f").slice(0, -1);
        counts.push(pages.length);
        check(pages.length <= most, command, options, format, "takes", pages.length, "pages, not", most);
        const { broken, tiles, steps, size } = await page.evaluate(first_sheet);
        equal(broken, [], command, options, "no number of a tile is broken");
        const bare = (words) => words.replace(/\s+/g, "");
        const on_first = (words) => bare(pages[0]).includes(bare(words));
        for (const words of [...tiles, "If it hurts"]) check(on_first(words), command, options, format, "has on its first page", words);
        for (const words of steps) check(!on_first(words), command, options, format, "begins its cards on the second page");
        if (command === "plan" && size) equal(size, options.includes("--large") ? "21.3333px" : "16px", "steps in 12 or 16 point");
        const page_of = (words) => pages.findIndex((text) => text.includes(words));
        if (command === "plan") equal(page_of("Tick what is done"), page_of("Session 1"), command, options, "has its log whole");
        check_full(input, pages.length, command, options, format);
        check_last(pages.at(-1), command, options, format);
        if (steps.length > 0) await check_headings(page, format, command, options);
      }
      console.log(`${command} ${options.join(" ")}: ${counts.join(" and ")} pages, at most ${most}; ${Buffer.byteLength(html)} bytes`);
    });
  }
  await check_sight(tab, written("plan", ["--all"], "html"));
  // Of a sheet of questions no question is cut in two; in large print no title, no row and no box.
  for (const { name, options } of questionnaires)
    await with_page(tab, written("assess", options, "html"), { viewport: { width, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const parts = options.includes("--large") ? ".top, .row, .boxes li, tr, #next li" : ".question, #next";
      const marked = await page.evaluate(mark, { least_page, parts });
      const pages = [];
      for (const format of papers) pages.push(await check_paper(page, { ...marked, tables: [] }, format, name));
      console.log(`${name}: ${marked.units.length} parts on ${pages.join(" and ")} pages`);
      check(pages[0] <= (options.includes("--large") ? 14 : 8), name, "takes", pages[0], "pages");
    });
});
