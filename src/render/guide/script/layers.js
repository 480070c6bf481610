// What lies over a session for a while: how it is done, how much it hurts, that it is over for today.
import { act, card_now, card_of } from "./course.js";
import { back, close, end, open, set_done } from "./acts.js";
import { button, list, make, screen, section, set_text, texts } from "./dom.js";
import { caved, pain, spell_of, stop_exercise, subject_of } from "./training.js";
import { stop_above } from "./words.js";

const bands = [[0, 3, "Fine"], [4, stop_above, "Only if gone by the morning"], [stop_above + 1, 10, "Stop"]];

function stepper({ training, data }, exercise) {
  const times = () => training.said[exercise].caved ?? 0;
  const number = make("output", times());
  const step = (sign, label, more) => button(sign, () => {
    caved(training, exercise, times() + more);
    set_text(number, times());
  }, "", { "aria-label": label });
  return make("div.stepper", make("p", `Reps in which ${data.body.collapse}`),
    make("span", step("−", "One less", -1), number, step("+", "One more", 1)));
}

function answer(guide, exercise, number) {
  const said = guide.training.said[exercise];
  const before = said.pain;
  act(guide, (training) => {
    pain(training, exercise, number);
    caved(training, exercise, said.caved ?? 0);
  });
  if (number > stop_above) {
    const take_back = () => { said.pain = before; close(guide); };
    open(guide, [
      make("h1.alarm", `Pain ${number} of 10: stop`), make("p.lead", `${card_of(guide, exercise).name} is over for today.`),
      make("p.lead", "Come out of it slowly and rest. Then choose below."),
      texts([guide.data.clinic && `Before you do it again, ask: ${guide.data.clinic}`], ".lead"), texts(guide.data.pain),
    ], [
      button("Stop for today", () => end(guide), ".main"), close_button(guide, "Go on with the rest", ""),
      button("Wrong number", take_back),
    ], (training, now) => stop_exercise(training, now, exercise));
  } else if (guide.layer.open) close(guide);
  else set_done(guide);
}

// `beside`: stands beside the question.
function pain_panel(guide, exercise, beside) {
  const number = (of_10) => button(of_10, () => answer(guide, exercise, of_10));
  const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => number(from + i));
  const { name, bears } = card_of(guide, exercise);
  return [
    make("div.head", make("h1", `${name}: how much did it hurt?`), beside),
    make("p", "Pain, not the pull or the work of a muscle. Tap a number: then it goes on."),
    bears && stepper(guide, exercise),
    make("div.bands", bands.map(([from, to, words]) => make(`div.band.from${from}`, { role: "group", "aria-label": words },
      make("p", words), make("div.cells", numbers(from, to))))),
  ];
}

export const stop_button = (guide) => button("Stop", () => stop_here(guide));

// The question after an exercise.
export function ask_screen(guide) {
  const main = button("", () => set_done(guide));
  const node = screen("ask", pain_panel(guide, spell_of(guide.training).exercise, stop_button(guide)),
    make("div.row.large", button("Do it again", () => back(guide)), main));
  return { node, main, update: ({ left }) => set_text(main, `Not now · ${left}\u00a0s`) };
}

const close_button = (guide, text, classes = ".main") => button(text, () => guide.layer.close(), classes);

// What there is to know of an exercise, as one gets ready and whenever one asks.
export const way_in = ({ clinician, setup, careful, steps }) => [
  clinician && make("p.gate", `From your clinician: ${clinician}`), section("Set-up", setup),
  section("Careful", list(careful)), section("Steps", list(steps, "ol")),
];

export function how(guide) {
  const card = card_now(guide);
  open(guide, [make("h1", card.name), way_in(card), section("Feel", card.feel), section("Avoid", list(card.avoid))],
    close_button(guide, "Back to it"));
}

export function hurts(guide) {
  open(guide, pain_panel(guide, subject_of(guide.training)), close_button(guide, "It does not hurt"));
}

// Whoever goes on from here goes on, whether it stood still before or not.
function stop_here(guide) {
  const go_on = () => { guide.was_paused = false; close(guide); };
  open(guide, [make("h1", "Stop here?"), make("p.lead", "What you have done so far counts.")],
    [button("Go on", go_on, ".main"), button("Stop for today", () => end(guide))]);
}
