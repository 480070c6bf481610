// What is to be seen of a session at one moment.
import { beat_of, goes_down_first, side_now, word_of_way } from "./beat.js";
import { seconds_left, spell_of, work_of } from "./training.js";

const captions = { ready: "starts in", change: "starts in", rest: "rest left" };

// Of work: how far one is, and what follows.
function beat_words({ elapsed, counted }, film, spell) {
  const { waits, reps, metres } = spell;
  if (waits && reps > 0) return { number: counted, of: `of ${reps}`, word: "tap here for each" };
  if (waits) return { number: metres || "", of: metres ? "metres" : "", word: "then tap Done" };
  if (reps === 0) return { of: "seconds" };
  const { rep, way, left } = beat_of(spell, elapsed, goes_down_first(film, spell));
  const word = word_of_way(film, spell, way) + (way === "hold" ? ` ${left}` : "");
  return { rep, way, number: rep, of: `of ${reps}`, word };
}

export function moment_of(training, film) {
  const { at, paused, elapsed } = training;
  const spell = spell_of(training);
  const { kind, waits } = spell;
  const is_work = kind === "work";
  const left = waits ? 0 : seconds_left(training);
  const side = is_work ? side_now(spell, elapsed) : (work_of(training)?.side ?? "both");
  const moment = { at, kind, paused, left, side, number: left, of: captions[kind] ?? "", word: "" };
  return is_work ? { ...moment, ...beat_words(training, film, spell) } : moment;
}
