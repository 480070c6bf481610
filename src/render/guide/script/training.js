// A session that goes on: what is on, by the clock and by what one says, and what was done. The clock is handed in, in
// milliseconds, and only goes forward; what counts is when something was said, not how often anybody looked.
import { repetition } from "./beat.js";

const at_its_beginning = 2000; // back goes to the spell before, not to its beginning again
const worst = (one, other) => (one === null ? other : Math.max(one, other));

// What a spell of work holds so long after its beginning; null: it was not counted. Metres are done or not.
function done_by(work, elapsed, whole, counted) {
  if (work.metres > 0) return whole ? work.metres : 0;
  if (work.waits) return counted > 0 ? counted : null;
  const seconds = Math.min(elapsed / 1000, work.time);
  return Math.floor(work.reps === 0 ? seconds : seconds / repetition(work));
}

export class Training {
  // `state` holds all that changes, and is what is kept of a session that may be gone on with.
  constructor(spells, exercises, now, state) {
    this.spells = spells;
    this.state = state ?? {
      at: 0, elapsed: 0, last: now, paused: false, counted: 0, slip: null,
      records: spells.map(() => ({ begun: false, whole: false, did: null })),
      stopped: Array(exercises).fill(false),
      said: Array.from({ length: exercises }, () => ({ caved: null, pain: null })),
    };
  }

  get spell() {
    return this.spells[this.state.at];
  }

  // Seconds of it, begun ones counted whole; 0 of what waits.
  get left() {
    return this.spell.waits ? 0 : Math.max(0, Math.ceil(this.spell.time - this.state.elapsed / 1000));
  }

  // The exercise that one speaks of: while one gets ready for the next, the one that was done before.
  get subject() {
    const { at, records } = this.state;
    if (this.spell.kind !== "ready" && this.spell.kind !== "done") return this.spell.exercise;
    const before = this.spells.findLastIndex((spell, i) => i < at && spell.kind === "work" && records[i].begun);
    return this.spells[Math.max(before, 0)].exercise;
  }

  get has_begun() {
    return this.state.records.some(({ begun }) => begun);
  }

  // The work that it is about: what is on, or what comes; undefined: none does.
  get work() {
    return this.spells.find((spell, i) => i >= this.state.at && spell.kind === "work" && this.#is_open(i));
  }

  get work_after() {
    return this.spells.find((spell, i) => i > this.state.at && spell.kind === "work" && this.#is_open(i));
  }

  get seconds_in_all() {
    const later = this.spells.filter((spell, i) => i > this.state.at && spell.kind !== "ask" && this.#is_open(i));
    const now = Math.max(0, Math.ceil(this.spell.time - this.state.elapsed / 1000));
    return later.reduce((sum, { time }) => sum + time, this.spell.kind === "ask" ? 0 : now);
  }

  pass(now) {
    const { state } = this;
    const time = Math.max(now - state.last, 0);
    state.last += time;
    if (state.paused) return;
    state.elapsed += time;
    while (!this.spell.waits && state.elapsed >= this.spell.time * 1000) {
      const more = state.elapsed - this.spell.time * 1000;
      this.#go_on(true);
      state.elapsed = more;
    }
  }

  pause(now, is_paused = !this.state.paused) {
    this.pass(now);
    this.state.paused = is_paused;
  }

  // Nobody was there since then.
  stand_still_since(then, now) {
    this.pass(then);
    this.state.paused = true;
    this.pass(now);
  }

  // To the next spell; what was done of this one counts. `whole`: that is all of it.
  on(now, whole = false) {
    this.pass(now);
    if (this.spell.kind !== "done") this.#go_on(whole);
    this.state.paused = false;
  }

  // Over the rest of this exercise.
  on_to_exercise(now) {
    this.pass(now);
    if (this.spell.kind !== "done") this.#go_on(false, ["ready", "ask", "done"]);
    this.state.paused = false;
  }

  // To the beginning of this spell or, at that, to the one before. Never to what stands before all exercises.
  back(now) {
    this.pass(now);
    this.#leave(false);
    let place = this.state.at;
    if (this.state.elapsed < at_its_beginning || this.spell.kind === "done")
      while (place > 1 && !this.#is_open(--place));
    this.#go_to(Math.max(place, 1));
  }

  count(more) {
    const { waits, reps } = this.spell;
    if (waits && reps > 0) this.state.counted = Math.max(0, this.state.counted + more);
  }

  caved(times, exercise = this.subject) {
    const said = this.state.said[exercise];
    said.caved = Math.max(0, times ?? said.caved + 1);
    if (this.spell.kind === "ask") this.state.elapsed = 0; // somebody is answering
  }

  pain(of_10, exercise = this.subject) {
    const said = this.state.said[exercise];
    this.state.slip = { exercise, pain: said.pain };
    said.pain = worst(said.pain, of_10);
  }

  take_back_pain() {
    if (this.state.slip) this.state.said[this.state.slip.exercise].pain = this.state.slip.pain;
  }

  stop_exercise(now, exercise = this.subject) {
    this.pass(now);
    this.state.stopped[exercise] = true;
    if (this.spell.exercise === exercise && this.spell.kind !== "done") this.#go_on(false);
  }

  quit(now) {
    this.pass(now);
    this.#leave(false);
    this.#go_to(this.spells.length - 1);
  }

  // Of each exercise: whether all of it was done, a part or nothing, how much of a side in all sets, what was said.
  trained() {
    return this.state.said.map((said, exercise) => ({ ...this.#done_of(exercise), ...said }));
  }

  // What is done again counts once, at its best. Where it is not known of one set, it is not known of all.
  #done_of(exercise) {
    const { records } = this.state;
    const is_its = (spell) => spell.kind === "work" && spell.exercise === exercise;
    const places = [...this.spells.keys()].filter((i) => is_its(this.spells[i]));
    const is_known = places.every((i) => records[i].did !== null || !records[i].begun);
    const sums = { left: null, right: null, both: null };
    for (const i of places) {
      const did = records[i].did ?? 0;
      const { in_turn, side } = this.spells[i];
      const share = in_turn ? Math.floor(did / 2) : did;
      for (const one of in_turn ? ["left", "right"] : [side]) sums[one] = (sums[one] ?? 0) + share;
    }
    const known = Object.values(sums).filter((sum) => sum !== null);
    const is_any = places.some((i) => records[i].whole || records[i].did > 0);
    const is_whole = places.length > 0 && places.every((i) => records[i].whole);
    const done = is_whole ? "full" : is_any ? "part" : "skip";
    return { done, did: is_known && known.length > 0 ? Math.min(...known) : null };
  }

  // Whether there is anything to do there: nothing is asked of what nothing was done of.
  #is_open(place) {
    const { kind, exercise } = this.spells[place];
    if (kind === "done") return true;
    return !this.state.stopped[exercise] && (kind !== "ask" || this.#done_of(exercise).done !== "skip");
  }

  #go_on(whole, kinds) {
    this.#leave(whole);
    let place = this.state.at + 1;
    while (!this.#is_open(place) || (kinds && !kinds.includes(this.spells[place].kind))) ++place;
    this.#go_to(place);
  }

  #go_to(place) {
    Object.assign(this.state, { at: place, elapsed: 0, counted: 0 });
    if (this.spell.kind === "work") this.state.records[place].begun = true;
  }

  #leave(whole) {
    if (this.spell.kind !== "work") return;
    const record = this.state.records[this.state.at];
    record.whole ||= whole;
    const did = done_by(this.spell, this.state.elapsed, whole, this.state.counted);
    if (did !== null) record.did = worst(record.did, did);
  }
}
