// Before a session: which, what to fetch, and what came of the last one.
import { button, list, make, texts } from "./dom.js";
import { plural } from "./words.js";

const mornings = { usual: "As usual", more: "Sorer", swollen: "Swollen" };

function tick(text, checked, onchange) {
  return make("label", { className: "tick" }, make("input", { type: "checkbox", checked, onchange }), text);
}

function choice(guide) {
  const { sessions } = guide.data;
  if (sessions.length < 2) return "";
  const onchange = ({ target }) => guide.choose(sessions[target.selectedIndex]);
  const done = new Set(guide.store.kept.done.map(({ session }) => session));
  const options = sessions.map((session) => make("option", { selected: session === guide.session },
    session.title + (done.has(session.id) ? " ✓" : "")));
  return make("label", { className: "choice" }, "Session", make("select", { onchange }, options));
}

function morning_after(guide) {
  const last = guide.store.morning_of(guide.today);
  if (!last) return "";
  const answers = Object.entries(mornings).map(([id, words]) => button(words, () => guide.tell_morning(last, id)));
  return make("section", { className: "asked" }, make("h2", {}, `The morning after ${last.title || last.date}`),
    make("div", { className: "row" }, answers));
}

function uncopied(guide) {
  const count = guide.store.uncopied.length;
  if (count === 0) return "";
  return make("section", { className: "asked" }, make("p", {}, `${plural(count, "session")} not in your log yet.`),
    button("To copy", () => guide.show_log()));
}

function part(title, content) {
  return content && make("section", {}, make("h2", {}, title), content);
}

function switches({ store, sound }) {
  const of = (name, words) => tick(words, store.kept[name], ({ target }) => store.keep({ [name]: target.checked }));
  return make("div", { className: "row" }, of("sound", "Sound"), sound.voice && of("voice", "Voice"));
}

function title_of({ headline, whose }) {
  const [first, ...others] = headline.split(" · ");
  return [whose && make("p", { className: "small" }, whose), make("h1", {}, first), make("p", {}, others.join(" · "))];
}

export function start_screen(guide) {
  const { data, session } = guide;
  const unfinished = guide.unfinished();
  const start = button("Start", () => guide.start(), unfinished ? "" : "main");
  const on = unfinished && button(`Go on where you were (${unfinished.words})`, () => guide.go_on(unfinished), "main");
  const tests = session.tests?.length > 0 && [
    make("p", {}, `Test first: ${session.tests.join(", ")}`), button("How to test", () => guide.read("tests")),
  ];
  const node = make("div", { className: "screen start" },
    make("div", { className: "scroll", tabIndex: 0 },
      title_of(data), choice(guide), texts(data.signs, "gate"), morning_after(guide), uncopied(guide),
      part("Have ready", data.kit?.length > 0 && data.kit.map((piece) => tick(piece, false))),
      part("Tests", tests), part("New", list(session.news)), texts([session.other]),
      switches(guide), button("Read the whole sheet", () => guide.read()), texts(data.disclaimer, "small")),
    make("div", { className: "bottom" }, on, start));
  return { node, main: on || start };
}
