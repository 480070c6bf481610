// What is to be seen of a session at one moment.
import { beat_of, goes_down_first, side_now, word_of_way } from "./beat.js";
import { seconds_left, spell_of, work_of } from "./training.js";

export function moment_of(training, film) {
  const { at, paused, elapsed, counted } = training;
  const spell = spell_of(training);
  const { kind, waits, reps, metres } = spell;
  const left = waits ? 0 : seconds_left(training);
  const side = kind === "work" ? side_now(spell, elapsed) : (work_of(training)?.side ?? "both");
  const moment = { at, kind, paused, left, side, number: left, of: "", word: "" };
  if (kind !== "work") return moment;
  if (waits) return { ...moment, number: reps > 0 ? counted : metres, of: metres ? "metres" : "" };
  if (reps === 0) return { ...moment, of: "seconds" };
  const { rep, way, left: of_way } = beat_of(spell, elapsed, goes_down_first(film, spell));
  const word = word_of_way(film, spell, way) + (way === "hold" ? ` ${of_way}` : "");
  return { ...moment, rep, way, number: rep, of: `of ${reps}`, word };
}
