// What lies over a session for a while: how it is done, how much it hurts, that it is over for today.
import { button, list, make, set_text, texts } from "./dom.js";

const bands = [[0, 3, "Fine"], [4, 5, "Only if gone by the morning"], [6, 10, "Stop"]];

function stepper(guide, exercise) {
  const { training } = guide;
  const times = () => training.state.said[exercise].caved ?? 0;
  const number = make("output", {}, times());
  const step = (sign, label, more) => make("button", {
    type: "button", "aria-label": label,
    onclick() {
      training.caved(times() + more, exercise);
      set_text(number, times());
    },
  }, sign);
  return make("div", { className: "stepper" }, make("p", {}, `Reps in which ${guide.data.body.collapse}`),
    make("span", {}, step("−", "One less", -1), number, step("+", "One more", 1)));
}

export function pain_panel(guide, exercise) {
  const answer = (number) => guide.answer(exercise, number);
  const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => button(from + i, () => answer(from + i)));
  return [
    make("h1", {}, `${guide.name_of(exercise)}: how much did it hurt?`), stepper(guide, exercise),
    make("div", { className: "bands" }, bands.map(([from, to, words]) => make("div", { className: `band from${from}`, role: "group", "aria-label": words },
      make("p", {}, words), make("div", { className: "row" }, numbers(from, to))))),
  ];
}

// The question after an exercise.
export function ask_screen(guide) {
  const { training } = guide;
  const main = button("", () => guide.set_done());
  const node = make("div", { className: "screen ask" },
    make("div", { className: "scroll", tabIndex: 0 }, pain_panel(guide, training.spell.exercise)),
    make("div", { className: "bottom" }, make("div", { className: "row large" }, button("Back", () => guide.back()), main)));
  return { node, main, update: () => set_text(main, `Not now (${training.left})`) };
}

function close_button(guide, text = "Back to it") {
  return button(text, () => guide.layer.close(), "main");
}

export function how_layer(guide) {
  const { card } = guide;
  const part = (title, content) => content && content.length !== 0 && [make("h2", {}, title), content];
  return [
    make("h1", {}, card.name), card.clinician && make("p", { className: "gate" }, `From your clinician: ${card.clinician}`),
    part("Set-up", card.setup && make("p", {}, card.setup)), part("Steps", list(card.steps, "ol")),
    part("Feel", card.feel && make("p", {}, card.feel)), part("Avoid", list(card.avoid)),
    part("Careful", list(card.careful)), close_button(guide),
  ];
}

export function pain_layer(guide) {
  return [pain_panel(guide, guide.training.subject), close_button(guide, "It does not")];
}

export function stop_layer(guide, exercise, number) {
  return [
    make("h1", {}, `Pain ${number} of 10: stop`), make("p", {}, `${guide.name_of(exercise)} is over for today.`),
    texts(guide.data.pain), button("It was a slip", () => guide.take_back()),
    button("End the session", () => guide.end()), close_button(guide, "Go on without it"),
  ];
}
