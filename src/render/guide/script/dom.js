// Elements with their texts: what comes from the data is text and never markup.

// `kind`: "p.small.more" has those classes. In `content`, a plain object holds traits; all else is put in.
export function make(kind, ...content) {
  const [name, ...classes] = kind.split(".");
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const each of content.flat(3)) {
    if (each?.constructor === Object) add_traits(element, each);
    else if (each || each === 0) append(element, each);
  }
  return element;
}

// As the page has it: what begins from right to left is read so, whatever is around it.
const goes_from_right = (text) => /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);

function append(element, content) {
  element.append(content);
  if (typeof content !== "object" && goes_from_right(content)) element.dir = "auto";
}

function add_traits(element, traits) {
  for (const [trait, value] of Object.entries(traits)) {
    if (trait in element) element[trait] = value;
    else element.setAttribute(trait, value);
  }
}

export function button(text, onclick, classes = "", traits = {}) {
  return make("button" + classes, { onclick, ...traits }, text);
}

export const texts = (all = [], classes = "") => all.filter(Boolean).map((text) => make("p" + classes, text));

export const list = (all = [], name = "ul") => all.length > 0 && make(name, all.map((each) => make("li", each)));

export const section = (title, content) => content && make("section", make("h2", title), content);

// What is long is scrolled; what is tapped stays at the bottom.
export function screen(name, content, ...below) {
  return make(`div.screen.${name}`, make("div.scroll", { tabIndex: 0 }, content), make("div.bottom", below));
}

// Only what differs is written, so that nothing is drawn or read out for nothing.
export function set_text(element, text) {
  if (element.textContent === String(text)) return;
  element.textContent = text;
  if (goes_from_right(text)) element.dir = "auto";
}
