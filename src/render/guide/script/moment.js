// What is to be seen of a session at one moment.
import { beat_of, goes_down_first, side_now, word_of_way } from "./beat.js";

export function moment_of(training, film) {
  const { spell, work, left, state } = training;
  const { at, paused, elapsed, counted } = state;
  const side = spell.kind === "work" ? side_now(spell, elapsed) : (work?.side ?? "both");
  const moment = { at, kind: spell.kind, paused, left, side, number: left, of: "", word: "" };
  if (spell.kind !== "work") return moment;
  if (spell.waits) return { ...moment, number: spell.reps > 0 ? counted : spell.metres, of: spell.metres ? "m" : "" };
  if (spell.reps === 0) return { ...moment, of: "s" };
  const { rep, way, left: of_way } = beat_of(spell, elapsed, goes_down_first(film, spell));
  const word = word_of_way(film, spell, way) + (way === "hold" ? ` ${of_way}` : "");
  return { ...moment, rep, way, number: rep, of: `of ${spell.reps}`, word };
}
