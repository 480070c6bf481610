// Before a session: which, what to fetch, and what came of the last one.
import { choose, go_on, read, start, tell_morning, unfinished } from "./acts.js";
import { show } from "./course.js";
import { button, list, make, screen, section, texts } from "./dom.js";
import { has_voice } from "./sound.js";
import { keep, today, uncopied } from "./store.js";
import { plural } from "./words.js";

const mornings = { usual: "As usual", more: "Sorer", swollen: "Swollen" };

function tick(text, checked, onchange) {
  return make("label.tick", make("input", { type: "checkbox", checked, onchange }), text);
}

const plan_of = ({ data, session }) => data.plans[session.plan ?? 0];

function choice(guide) {
  const { sessions } = guide.data;
  if (sessions.length < 2) return "";
  const onchange = ({ target }) => choose(guide, sessions[target.selectedIndex]);
  const is_done = ({ id }) => guide.kept.done.some(({ session }) => session === id);
  const { exercises, minutes } = plan_of(guide);
  return [
    make("label.choice", "Session", make("select", { onchange }, sessions.map((session) =>
      make("option", { selected: session === guide.session }, session.title, is_done(session) && " ✓")))),
    make("p", `${plural(exercises.length, "exercise")} · ${minutes} min`),
  ];
}

const advice = {
  more: "Sorer after the last session: do about half of this one.",
  swollen: "Swollen after the last session: do nothing, and have it looked at first.",
};

// What came of the last session; asked for, if its morning after has come and was not told.
function morning_after(guide) {
  const last = guide.kept.done.at(-1);
  if (!last) return "";
  if (last.date >= today()) return make("p", "Done for today.");
  if (last.morning) return texts([advice[last.morning]], ".alarm");
  return make("section.asked", make("h2", `The morning after ${last.title || last.date}`),
    make("div.row", Object.entries(mornings).map(([id, words]) => button(words, () => tell_morning(guide, last, id)))));
}

function not_in_log(guide) {
  const count = uncopied(guide.kept).length;
  return count > 0 && make("section.asked", make("p", `${plural(count, "session")} not in your log yet.`),
    button("To copy", () => show(guide, guide.screens.done)));
}

function title_of({ headline, whose, clinic }) {
  const [first, ...others] = headline.split(" · ");
  const last = others.length - 1;
  const parts = others.map((each, i) => [make("span.part", each, i < last && " ·"), " "]);
  const above = [clinic, whose !== first && whose].filter(Boolean).join(" · "); // most headlines begin with the name
  return [above && make("p.small", above), make("h1", first), make("p", parts)];
}

export function start_screen(guide) {
  const { data, session, kept } = guide;
  const { signs, disclaimer } = data;
  const { tests = [], news, notices, other } = session;
  const { kit = [] } = plan_of(guide);
  const left = unfinished(guide);
  const is_invited = !left && kept.done.at(-1)?.morning !== "swollen";
  const begin = button("Start", () => start(guide), is_invited ? ".main" : "");
  const on = left && button(`Go on where you were (${left.words})`, () => go_on(guide, left), ".main");
  const to_switch = (name, words) => tick(words, kept[name], ({ target }) => keep(guide, { [name]: target.checked }));
  const node = screen("start", [
    title_of(data), choice(guide),
    texts(signs, ".gate"), texts(notices), morning_after(guide), not_in_log(guide),
    kit.length > 0 && section("Have ready", kit.map((piece) => tick(piece))),
    tests.length > 0 && section("Tests", [
      make("p", `Test first: ${tests.join(", ")}`), button("How to test", () => read(guide, "tests")),
    ]),
    section("New", list(news)), texts([other]),
    section("Sound and pace", [
      to_switch("sound", "Sound"), has_voice() && to_switch("voice", "Voice (reads it out)"),
      to_switch("waits", "Wait for me (until I tap)"),
    ]),
    button("Read the whole sheet", () => read(guide)), texts(disclaimer, ".small"),
  ], on, begin);
  return { node, main: on || begin };
}
