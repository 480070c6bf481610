// Elements with their texts: what comes from the data is text and never markup.
export function make(name, traits = {}, ...children) {
  const element = document.createElement(name);
  for (const [trait, value] of Object.entries(traits)) {
    if (trait in element) element[trait] = value;
    else element.setAttribute(trait, value);
  }
  element.append(...children.flat(3).filter((child) => child || child === 0));
  return element;
}

export function button(text, act, className = "") {
  return make("button", { type: "button", className, onclick: act }, text);
}

export const texts = (all, className = "") => (all ?? []).filter(Boolean).map((text) => make("p", { className }, text));

export function list(all, name = "ul") {
  return all?.length > 0 ? make(name, {}, all.map((each) => make("li", {}, each))) : "";
}

// Only what differs is written, so that nothing is drawn or read out for nothing.
export function set_text(element, text) {
  if (element.textContent !== String(text)) element.textContent = text;
}
