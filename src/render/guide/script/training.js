// A session that goes on: what is on, by the clock and by what one says, and what was done. The clock is handed in, in
// milliseconds, and only goes forward; what counts is when something was said, not how often anybody looked.
import { repetition } from "./beat.js";

const at_its_beginning = 2000; // back goes to the spell before, not to its beginning again
const rests = ["ready", "ask", "done"]; // where an exercise that one skips is over

// All but the spells is what is kept of a session that may be gone on with.
export function training_of(spells, exercises, now) {
  return {
    spells, at: 0, elapsed: 0, last: now, paused: false, counted: 0,
    records: spells.map(() => ({ begun: false, whole: false, did: null })),
    stopped: Array(exercises).fill(false),
    said: Array.from({ length: exercises }, () => ({ caved: null, pain: null })),
  };
}

export const spell_of = ({ spells, at }) => spells[at];

// Seconds of it, begun ones counted whole.
export function seconds_left(training) {
  return Math.max(0, Math.ceil(spell_of(training).time - training.elapsed / 1000));
}

// The exercise that one speaks of: while one gets ready for the next, the one that was done before.
export function subject_of(training) {
  const { spells, at, records } = training;
  const { kind, exercise } = spells[at];
  if (kind !== "ready" && kind !== "done") return exercise;
  const before = spells.findLastIndex((spell, i) => i < at && spell.kind === "work" && records[i].begun);
  return spells[Math.max(before, 0)].exercise;
}

export const has_begun = ({ records }) => records.some(({ begun }) => begun);

const open_from = (training, place) => training.spells.filter((spell, i) => i >= place && is_open(training, i));

// The work that it is about: what is on, or what comes; undefined: none does.
export const work_of = (training) => open_from(training, training.at).find(({ kind }) => kind === "work");

// Questions take no time.
export function seconds_in_all(training) {
  const timed = (spell, time) => (spell.kind === "ask" ? 0 : time);
  return open_from(training, training.at + 1).reduce((sum, spell) => sum + timed(spell, spell.time),
    timed(spell_of(training), seconds_left(training)));
}

export function pass(training, now) {
  const time = Math.max(now - training.last, 0);
  training.last += time;
  if (training.paused) return;
  training.elapsed += time;
  for (;;) {
    const { waits, time: seconds } = spell_of(training);
    const more = training.elapsed - seconds * 1000;
    if (waits || more < 0) return;
    go_on(training, true);
    training.elapsed = more;
  }
}

export function pause(training, now, is_paused = !training.paused) {
  pass(training, now);
  training.paused = is_paused;
}

// Nobody was there since then.
export function stand_still_since(training, then, now) {
  pause(training, then, true);
  pass(training, now);
}

// To the next spell; what was done of this one counts. `whole`: that is all of it.
export function on(training, now, whole = false, kinds = undefined) {
  pass(training, now);
  go_on(training, whole, kinds);
  training.paused = false;
}

// Over this, or all of an exercise that one gets ready for.
export function skip(training, now) {
  on(training, now, false, spell_of(training).kind === "ready" ? rests : undefined);
}

// To the beginning of this spell or, at that, to the one before; from a question to the last of what it is about. Never
// to what stands before all exercises.
export function back(training, now) {
  pass(training, now);
  leave(training, false);
  const { kind, exercise: asked } = spell_of(training);
  let place = training.at;
  const is_asked = (it, i) => i < place && it.kind === "work" && it.exercise === asked;
  if (kind === "ask") place = training.spells.findLastIndex(is_asked);
  else if (training.elapsed < at_its_beginning || kind === "done")
    while (place > 1 && !is_open(training, --place));
  go_to(training, Math.max(place, 1));
}

export function count(training, more) {
  const { waits, reps } = spell_of(training);
  if (waits && reps > 0) training.counted = Math.max(0, training.counted + more);
}

export function caved(training, exercise, times) {
  training.said[exercise].caved = Math.max(0, times);
  if (spell_of(training).kind === "ask") training.elapsed = 0; // somebody is answering
}

export function pain(training, exercise, of_10) {
  const said = training.said[exercise];
  said.pain = Math.max(said.pain ?? 0, of_10);
}

export function stop_exercise(training, now, exercise) {
  pass(training, now);
  training.stopped[exercise] = true;
  if (spell_of(training).exercise === exercise) go_on(training, false);
}

export function quit(training, now) {
  pass(training, now);
  leave(training, false);
  go_to(training, training.spells.length - 1);
}

// Of each exercise: whether all of it was done, a part or nothing, how much of a side in all sets, what was said.
export const trained = (training) => training.said.map((said, exercise) => ({ ...done_of(training, exercise), ...said }));

// What is done again counts once, at its best. Where it is not known of one set, it is not known of all.
function done_of({ spells, records }, exercise) {
  const works = [...spells.entries()].filter(([, spell]) => spell.kind === "work" && spell.exercise === exercise);
  const parts = works.map(([i, { in_turn, side }]) => ({ ...records[i], in_turn, side }));
  const sums = {};
  for (const { did, in_turn, side } of parts)
    for (const one of in_turn ? ["left", "right"] : [side])
      sums[one] = (sums[one] ?? 0) + Math.floor(did / (in_turn ? 2 : 1));
  const is_known = parts.length > 0 && parts.every(({ did, begun }) => did !== null || !begun);
  const is_any = parts.some(({ whole, did }) => whole || did > 0);
  const is_whole = is_any && parts.every(({ whole }) => whole);
  return { done: is_whole ? "full" : is_any ? "part" : "skip", did: is_known ? Math.min(...Object.values(sums)) : null };
}

// Whether there is anything to do there: nothing is asked of what nothing was done of.
function is_open(training, place) {
  const { kind, exercise } = training.spells[place];
  if (kind === "done") return true;
  return !training.stopped[exercise] && (kind !== "ask" || done_of(training, exercise).done !== "skip");
}

function go_on(training, whole, kinds) {
  const { spells, at } = training;
  if (spells[at].kind === "done") return;
  leave(training, whole);
  go_to(training, spells.findIndex(({ kind }, i) => i > at && is_open(training, i) && (kinds?.includes(kind) ?? true)));
}

function go_to(training, at) {
  Object.assign(training, { at, elapsed: 0, counted: 0 });
  training.records[at].begun ||= spell_of(training).kind === "work";
}

function leave(training, whole) {
  const spell = spell_of(training);
  if (spell.kind !== "work") return;
  const record = training.records[training.at];
  record.whole ||= whole;
  const did = done_by(spell, training, whole);
  if (did !== null) record.did = Math.max(record.did, did);
}

// What a spell of work holds so long after its beginning; null: it was not counted. Metres are done or not.
function done_by(work, { elapsed, counted }, whole) {
  if (work.metres > 0) return whole ? work.metres : 0;
  if (work.waits) return counted || null;
  const seconds = Math.min(elapsed / 1000, work.time);
  return Math.floor(work.reps === 0 ? seconds : seconds / repetition(work));
}
