// While a session goes on: getting ready, working, changing sides, resting.
import { button, make, set_text } from "./dom.js";
import { amount_words, first_sentence, kit_words, progress_words, set_words, side_words } from "./words.js";

const arrows = { left: ["◀ ", ""], right: ["", " ▶"], both: ["◀ ", " ▶"] };
const mains = { ready: "I'm set", change: "I'm set", rest: "Skip rest", work: "Set done" };

// A piece an exercise; what it was is in the words beside it, too.
function bar_of(training) {
  const now = training.spell.exercise;
  return make("div", { className: "bar", "aria-hidden": "true" },
    training.trained().map(({ done }, i) => make("i", { className: done + (i === now ? " now" : "") })));
}

// What one reads from afar; and beside it, smaller.
function words_of(guide, work) {
  const { spell } = guide.training;
  const { plan, data, card } = guide;
  const amount = amount_words(plan.exercises[work.exercise], work);
  if (spell.kind === "work") return { heading: card.name, more: `${set_words(data.body, work)} · ${amount}` };
  if (spell.kind === "ready") {
    const kit = kit_words(plan, work.exercise);
    return { heading: card.name, more: (kit && `Have ready: ${kit}. `) + first_sentence(card.setup ?? "") };
  }
  const is_same = work.exercise === spell.exercise;
  if (spell.kind === "change")
    return { heading: `Now ${is_same ? `the ${side_words(data.body, work.side)}` : card.name}`, more: amount };
  return { heading: "Rest", more: `Then ${is_same ? "" : `${card.name}, `}${set_words(data.body, work)}` };
}

export function session_screen(guide) {
  const { training, plan, data, card } = guide;
  const { spell } = training;
  const work = training.work ?? spell;
  const counts = spell.waits && spell.reps > 0;
  const { heading, more } = words_of(guide, work);
  const progress = make("p", { className: "progress" });
  const stage = make("div", { className: "stage" });
  const band = make("p", { className: "side" });
  const number = make("span", { className: "digits" });
  const of = make("span", { className: "of" });
  const word = make("p", { className: "word", "aria-hidden": "true" });
  const count = make("p", { className: "count", "aria-hidden": "true" }, number, of);
  const face = [stage, make("div", { className: "face" }, band, make("h1", {}, heading),
    make("p", { className: "more" }, more), make("div", { className: "beat" }, count, word))];
  const pause = button("Pause", () => guide.pause());
  const main = spell.kind === "work" && !spell.waits ? pause : button(mains[spell.kind], () => guide.set_done());
  const collapse = spell.kind !== "ready" && spell.kind !== "change" && button("", () => guide.caved(), "wide");
  const hurts = training.has_begun && button("It hurts", () => guide.hurts());
  const end = button("End", () => guide.end());
  main.classList.add("main");
  const bottom = make("div", { className: "bottom" },
    make("div", { className: "row large" }, button("Back", () => guide.back()), main, button("Skip", () => guide.skip())),
    make("div", { className: "row even" }, button("How", () => guide.how()), main !== pause && pause, collapse, hurts, end));
  // All that is above the buttons is one to tap without looking.
  const tap = counts && make("button", { type: "button", className: "tap", onclick: () => guide.count(1), "aria-label": "One more" });
  const body = make("div", { className: "body" }, face, tap);
  const node = make("div", { className: `screen ${spell.kind}${spell.kind === "work" ? "" : " passing"}` },
    make("div", { className: "top" }, bar_of(training), progress), body, bottom);

  function update(moment) {
    const [before, after] = arrows[moment.side];
    band.dataset.side = moment.side;
    set_text(band, before + side_words(data.body, moment.side) + after);
    set_text(number, moment.number);
    set_text(of, moment.of);
    set_text(word, moment.paused ? "PAUSED" : moment.word);
    set_text(progress, progress_words(training, plan));
    set_text(pause, moment.paused ? "Go on" : "Pause");
    if (collapse) set_text(collapse, `${data.body.collapse} +1 (${training.state.said[training.subject].caved ?? 0})`);
    end.hidden = !moment.paused;
    count.style.setProperty("--gone", spell.time > 0 ? training.state.elapsed / spell.time / 1000 : 0);
    node.classList.toggle("paused", moment.paused);
    guide.picture.set(card, spell, training.state.elapsed, moment.side);
  }
  return { node, stage, update, main };
}
