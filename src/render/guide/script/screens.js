// While a session goes on: getting ready, working, changing sides, resting.
import { back, caved, count, end, is_loud, mute, pause, set_done, skip } from "./acts.js";
import { card_now } from "./course.js";
import { button, make, set_text } from "./dom.js";
import { how, hurts } from "./layers.js";
import { set_picture } from "./picture.js";
import { has_begun, seconds_in_all, spell_of, subject_of, trained, work_of } from "./training.js";
import { amount_words, first_sentence, kit_words, progress_words, set_words, side_words } from "./words.js";

const arrows = { left: ["◀ ", ""], right: ["", " ▶"], both: ["◀ ", " ▶"] };
const mains = { ready: "I'm set", change: "I'm set", rest: "Skip rest", work: "Set done" };

// A piece an exercise; what it was is in the words beside it, too.
function bar_of(training) {
  const now = spell_of(training).exercise;
  return make("div.bar", { "aria-hidden": "true" },
    trained(training).map(({ done }, i) => make(`i.${done}${i === now ? ".now" : ""}`)));
}

// What one reads from afar; and beside it, smaller.
function words_of({ plan, data: { body } }, spell, work, { name, setup = "" }) {
  const amount = amount_words(plan.exercises[work.exercise], work);
  const set = set_words(body, work);
  if (spell.kind === "work") return [name, `${set} · ${amount}`];
  if (spell.kind === "ready") {
    const kit = kit_words(plan, work.exercise);
    return [name, (kit && `Have ready: ${kit}. `) + first_sentence(setup)];
  }
  const is_same = work.exercise === spell.exercise;
  if (spell.kind === "change") return [`Now ${is_same ? `the ${side_words(body, work.side)}` : name}`, amount];
  return ["Rest", `Then ${is_same ? "" : `${name}, `}${set}`];
}

export function session_screen(guide) {
  const { training, plan, data: { body } } = guide;
  const spell = spell_of(training);
  const { kind } = spell;
  const is_work = kind === "work";
  const work = work_of(training) ?? spell;
  const card = card_now(guide);
  const [heading, more] = words_of(guide, spell, work, card);
  const progress = make("p.progress");
  const stage = make("div.stage", { "aria-hidden": "true" });
  const band = make("p.side");
  const digits = make("span.digits");
  const of = make("span.of");
  const word = make("span.word");
  const beat = make("div.beat", { "aria-hidden": "true" }, make("p.count", digits), make("p.said", of, word));
  const stopping = button("Pause", () => pause(guide));
  const main = is_work && !spell.waits ? stopping : button(mains[kind], () => set_done(guide));
  const collapse = (is_work || kind === "rest") && button("", () => caved(guide), ".wide");
  const muting = button("", () => mute(guide));
  const ending = button("End", () => end(guide));
  main.classList.add("main");
  const node = make(`div.screen.${kind}${is_work ? "" : ".passing"}`,
    make("div.top", bar_of(training), make("div.row", progress, ending, muting)),
    make("div.body", stage, make("div.face", band, make("h1", heading), make("p.more", more), beat),
      // All that is above the buttons is one to tap without looking.
      spell.waits && spell.reps > 0 && button("", () => count(guide, 1), ".tap", { "aria-label": "One more" })),
    make("div.bottom",
      make("div.row.large", button("Back", () => back(guide)), main, button("Skip", () => skip(guide))),
      make("div.row.even", button("How", () => how(guide)), main !== stopping && stopping, collapse,
        has_begun(training) && button("It hurts", () => hurts(guide)))));

  function update({ side, number, of: whole, word: beat_word, paused }) {
    band.dataset.side = side;
    beat.dataset.long = String(number).length;
    set_text(band, arrows[side].join(side_words(body, side)));
    set_text(digits, number);
    set_text(of, whole);
    set_text(word, paused ? "PAUSED" : beat_word);
    set_text(progress, progress_words(spell.exercise, plan.exercises.length, seconds_in_all(training)));
    set_text(stopping, paused ? "Go on" : "Pause");
    set_text(muting, is_loud(guide) ? "Mute" : "Unmute");
    if (collapse) set_text(collapse, `${body.collapse} +1 (${training.said[subject_of(training)].caved ?? 0})`);
    ending.hidden = !paused;
    beat.style.setProperty("--gone", spell.time > 0 ? training.elapsed / spell.time / 1000 : 0);
    node.classList.toggle("paused", paused);
    set_picture(card, spell, training.elapsed, side);
  }
  return { node, stage, update, main };
}
