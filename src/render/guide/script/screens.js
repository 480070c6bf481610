// While a session goes on: getting ready, working, changing sides, resting.
import { back, caved, count, is_loud, mute, pause, set_done, skip } from "./acts.js";
import { card_now, card_of } from "./course.js";
import { button, make, set_text, texts } from "./dom.js";
import { how, hurts, stop_button, way_in } from "./layers.js";
import { set_picture } from "./picture.js";
import { has_begun, seconds_in_all, spell_of, subject_of, trained, work_of } from "./training.js";
import { amount_words, kit_words, progress_words, set_words, side_words, upper_first } from "./words.js";

const mains = { ready: "I'm set", change: "I'm set", rest: "Skip rest", work: "Done" };

// A piece an exercise; what it was is in the words beside it, too.
function bar_of(training) {
  const now = spell_of(training).exercise;
  return make("div.bar", { "aria-hidden": "true" },
    trained(training).map(({ done }, i) => make(`i.${done}${i === now ? ".now" : ""}`)));
}

// What one reads from afar; and beside it, smaller.
function words_of({ plan, data: { body } }, spell, work, { name }) {
  const amount = amount_words(plan.exercises[work.exercise], work);
  const set = set_words(body, work);
  if (spell.kind === "work") return [name, `${set} · ${amount}`];
  if (spell.kind === "ready") {
    const kit = kit_words(plan, work.exercise);
    return [name, kit && `Have ready: ${kit}.`];
  }
  const is_same = work.exercise === spell.exercise;
  if (spell.kind === "change") return [`Now ${is_same ? `the ${side_words(body, work.side)}` : name}`, amount];
  return ["Rest", `Then ${is_same ? "" : `${name}, `}${set}`];
}

// All that there is to know while one gets ready, else what one reads from afar.
function face_of(guide, spell, work, card, beat) {
  const [heading, more] = words_of(guide, spell, work, card);
  const words = [make("h1", heading), texts([more], ".more")];
  return spell.kind === "ready" ? make("div.face", { tabIndex: 0 }, words, way_in(card)) : make("div.face", words, beat);
}

// Each in its place. To pause stands there where it is not the main one; what waits by itself needs none.
function others_of(guide, { kind, exercise, waits }, stopping, collapse) {
  const is_work = kind === "work";
  return make("div.row.even", button("How", () => how(guide)), waits === is_work && stopping,
    (is_work || kind === "rest") && card_of(guide, exercise).bears && collapse,
    has_begun(guide.training) && button("It hurts", () => hurts(guide), ".hurts"));
}

export function session_screen(guide) {
  const { training, plan, data: { body } } = guide;
  const spell = spell_of(training);
  const { kind, waits } = spell;
  const is_passing = kind !== "work";
  const work = work_of(training) ?? spell;
  const card = card_now(guide);
  const { most } = plan.exercises[work.exercise];
  const progress = make("p.progress");
  const stage = make("div.stage", { "aria-hidden": "true" });
  const band = make("p.side");
  const digits = make("span.digits");
  const of = make("span.of");
  const word = make("span.word");
  const beat = make("div.beat", { "aria-hidden": "true" }, make("p.count", digits), make("p.said", of, word));
  const stopping = button("Pause", () => pause(guide));
  const main = is_passing || waits ? button(mains[kind], () => set_done(guide)) : stopping;
  const collapse = button("", () => caved(guide), ".wide");
  const muting = button("", () => mute(guide));
  main.classList.add("main");
  const node = make(`div.screen.session.${kind}${is_passing ? ".passing" : ""}${waits ? ".waits" : ""}`,
    make("div.top", bar_of(training), make("div.row", progress, stop_button(guide), muting)),
    make("div.body", stage, band, face_of(guide, spell, work, card, !is_passing && beat), is_passing && beat,
      // All that is above the buttons is one to tap without looking.
      waits && spell.reps > 0 && button("", () => count(guide, 1), ".tap", { "aria-label": "One more" })),
    make("div.bottom",
      make("div.row.large", button("Back", () => back(guide)), main, button("Skip", () => skip(guide))),
      others_of(guide, spell, stopping, collapse)));

  function update({ side, number, of: whole, word: beat_word, paused }) {
    band.dataset.side = side;
    beat.dataset.long = String(number).length;
    set_text(band, side_words(body, side));
    set_text(digits, number);
    set_text(of, most && !is_passing ? "reps" : whole);
    set_text(word, paused ? "PAUSED" : beat_word);
    set_text(progress, progress_words(spell.exercise, plan.exercises.length, seconds_in_all(training)));
    set_text(stopping, paused ? "Go on" : "Pause");
    set_text(muting, is_loud(guide) ? "Mute" : "Unmute");
    set_text(collapse, `${upper_first(body.collapse)}\u00a0·\u00a0${training.said[subject_of(training)].caved ?? 0}`);
    beat.style.setProperty("--gone", spell.time > 0 ? training.elapsed / spell.time / 1000 : 0);
    node.classList.toggle("paused", paused);
    set_picture(card, spell, training.elapsed, side);
  }
  return { node, stage, update, main };
}
