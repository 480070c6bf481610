// What lies over a session for a while: how it is done, how much it hurts, that it is over for today.
import { act, card_now, card_of } from "./course.js";
import { back, close, end, open, set_done } from "./acts.js";
import { button, list, make, screen, section, set_text, texts } from "./dom.js";
import { caved, pain, spell_of, stop_exercise, subject_of } from "./training.js";

const bands = [[0, 3, "Fine"], [4, 5, "Only if gone by the morning"], [6, 10, "Stop"]];
const stop_above = 5; // pain of 10 that ends an exercise

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
      make("h1", `Pain ${number} of 10: stop`), make("p", `${card_of(guide, exercise).name} is over for today.`),
      texts(guide.data.pain), button("It was a slip", take_back), button("End the session", () => end(guide)),
      close_button(guide, "Go on without it"),
    ], (training, now) => stop_exercise(training, now, exercise));
  } else if (guide.layer.open) close(guide);
  else set_done(guide);
}

function pain_panel(guide, exercise) {
  const number = (of_10) => button(of_10, () => answer(guide, exercise, of_10));
  const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => number(from + i));
  return [
    make("h1", `${card_of(guide, exercise).name}: how much did it hurt?`), stepper(guide, exercise),
    make("div.bands", bands.map(([from, to, words]) => make(`div.band.from${from}`, { role: "group", "aria-label": words },
      make("p", words), make("div.row", numbers(from, to))))),
  ];
}

// The question after an exercise.
export function ask_screen(guide) {
  const main = button("", () => set_done(guide));
  const node = screen("ask", pain_panel(guide, spell_of(guide.training).exercise),
    make("div.row.large", button("Back", () => back(guide)), main));
  return { node, main, update: ({ left }) => set_text(main, `Not now (${left})`) };
}

const close_button = (guide, text) => button(text, () => guide.layer.close(), ".main");

export function how(guide) {
  const { name, clinician, setup, steps, feel, avoid, careful } = card_now(guide);
  const parts = { "Set-up": setup, Steps: list(steps, "ol"), Feel: feel, Avoid: list(avoid), Careful: list(careful) };
  open(guide, [
    make("h1", name), clinician && make("p.gate", `From your clinician: ${clinician}`),
    Object.entries(parts).map(([title, content]) => section(title, content)), close_button(guide, "Back to it"),
  ]);
}

export function hurts(guide) {
  open(guide, [pain_panel(guide, subject_of(guide.training)), close_button(guide, "It does not")]);
}
