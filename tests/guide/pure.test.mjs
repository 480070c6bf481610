// The clockwork of a session: beats, spells, what was done.
// needs: node esbuild
import assert from "node:assert/strict";
import { test } from "node:test";

import { bundle, style } from "./bundle.mjs";
import { cards, plan } from "./fake.mjs";

const script = (name) => import(`../../src/render/guide/script/${name}.js`);
const { beat_of, film_time, goes_down_first, is_far_out, side_now, still_time, word_of_way } = await script("beat");
const { moment_of } = await script("moment");
const { cue_of } = await script("sound");
const { spells_of } = await script("spells");
const { due_session } = await script("store");
const train = await script("training");

const work = { kind: "work", reps: 3, up: 1, hold: 2, down: 1, time: 12, side: "right" };
const film = cards[0].film;
const session = () => train.training_of(spells_of(plan, cards), plan.exercises.length, 0);
const kind_at = (training, now) => (train.pass(training, now), train.spell_of(training).kind);

test("a repetition goes out, holds and comes back", () => {
  assert.deepEqual(beat_of(work, 0, false), { rep: 1, way: "out", left: 1, share: 0 });
  assert.deepEqual(beat_of(work, 1500, false), { rep: 1, way: "hold", left: 2, share: .25 });
  assert.deepEqual(beat_of(work, 7500, false), { rep: 2, way: "back", left: 1, share: .5 });
  assert.equal(beat_of(work, 99_000, false).rep, 3);
  assert.equal(beat_of({ ...work, up: 0, hold: 0, down: 0 }, 5000, false).rep, 1);
});

test("the way down comes first where the picture goes down", () => {
  const down = { ...film, rise: -.8 };
  assert.equal(goes_down_first(down, work), true);
  assert.equal(word_of_way(down, work, "out"), "DOWN");
  assert.equal(word_of_way(film, work, "out"), "UP");
  assert.equal(word_of_way({ ...film, rise: 0 }, work, "back"), "BACK");
  assert.equal(beat_of({ ...work, down: 3 }, 2500, true).way, "out");
});

test("the picture is where the beat is, and still where motion is not wanted", () => {
  assert.equal(film_time(film, work, 500), 2);
  assert.equal(film_time(film, work, 2000), 3);
  assert.equal(film_time(film, work, 3500), 5);
  const held = { kind: "work", reps: 0, time: 30 };
  assert.equal(film_time(film, held, 20_000, true), 3);
  assert.equal(film_time(film, held, 20_000, false), 2);
  assert.deepEqual([0, 1, 2, 3, 3.5, 4, 5].map((time) => still_time(film, time)), [1, 3, 3, 3, 3, 1, 1]);
});

test("what is done in turn changes sides after each repetition", () => {
  const turns = { ...work, in_turn: true };
  assert.deepEqual([0, 4000, 8000].map((time) => side_now(turns, time)), ["right", "left", "right"]);
  assert.equal(side_now(work, 4000), "right");
});

test("there is time to lie down and to turn, and a question after what is asked about", () => {
  const spells = spells_of(plan, cards);
  assert.deepEqual(spells.map(({ kind, time }) => `${kind} ${time}`), [
    "gather 0", "ready 20", "work 12", "change 8", "work 12", "ask 20", "ready 10", "work 30", "ready 15", "work 0",
    "ask 20", "done 0",
  ]);
});

test("who is waited for gets ready and changes sides without a clock", () => {
  const training = train.training_of(spells_of(plan, cards, true), plan.exercises.length, 0);
  train.on(training, 0);
  assert.equal(kind_at(training, 900_000), "ready");
  assert.deepEqual([moment_of(training, film).left, train.seconds_left(training)], [0, 0]);
  train.on(training, 900_000);
  assert.equal(kind_at(training, 912_000), "change");
  assert.equal(kind_at(training, 990_000), "change");
  train.on(training, 990_000);
  assert.equal(kind_at(training, 1_002_000), "ask", "what is timed stays so");
});

test("of two that take turns both are asked about once both are over; what is done in turn counts half for a side", () => {
  const turns = { kind: "work", in_turn: true, side: "right", reps: 4, up: 1, down: 1, time: 8, sets: 2 };
  const spells = spells_of({
    exercises: [{ card: 0 }, { card: 2 }],
    spells: [
      { kind: "gather", waits: true }, { kind: "ready", exercise: 0 }, { ...turns, exercise: 0, set: 1 },
      { kind: "ready", exercise: 1 }, { ...turns, exercise: 1, set: 1 }, { kind: "change", exercise: 1, time: 5 },
      { ...turns, exercise: 0, set: 2 }, { kind: "rest", exercise: 0, time: 30 }, { ...turns, exercise: 1, set: 2 },
      { kind: "done", exercise: 1, waits: true },
    ],
  }, cards);
  assert.deepEqual(spells.slice(5).map(({ kind, exercise, time }) => `${kind} ${exercise} ${time}`),
    ["change 1 5", "work 0 8", "rest 0 30", "work 1 8", "ask 0 20", "ask 1 20", "done 1 0"]);
  const training = train.training_of(spells, 2, 0);
  train.on(training, 0);
  train.pass(training, 20_000 + 5000);
  train.on(training, 25_000);
  assert.equal(train.trained(training)[0].did, 1);
});

test("a session goes by the clock, however seldom anybody looks", () => {
  const training = session();
  train.on(training, 0);
  assert.equal(kind_at(training, 19_999), "ready");
  assert.equal(kind_at(training, 20_000), "work");
  assert.equal(train.seconds_left(training), 12);
  train.pass(training, 200_000);
  assert.deepEqual(train.trained(training).map(({ done, did }) => [done, did]), [["full", 3], ["full", 30], ["skip", null]]);
  assert.equal(train.spell_of(training).waits, true);
});

test("a pause, and nobody there, take no time", () => {
  const training = session();
  train.on(training, 0);
  train.pause(training, 5000);
  assert.equal(kind_at(training, 90_000), "ready");
  train.pause(training, 90_000);
  assert.equal(train.seconds_left(training), 15);
  train.stand_still_since(training, 92_000, 300_000);
  assert.equal(training.paused, true);
  assert.equal(train.seconds_left(training), 13);
});

test("what is left early is a part, and of two sides the lesser counts", () => {
  const training = session();
  train.on(training, 0);
  train.pass(training, 32_000 + 8000);
  train.on(training, 40_000 + 5000);
  assert.deepEqual(train.trained(training)[0], { done: "part", did: 1, caved: null, pain: null });
  assert.equal(train.spell_of(training).kind, "ask");
  train.back(training, 46_000);
  assert.equal(train.spell_of(training).side, "left");
  train.pass(training, 60_000);
  assert.equal(train.trained(training)[0].done, "full");
  train.back(training, 60_000);
  train.back(training, 61_000);
  train.on(training, 62_000);
  assert.deepEqual([train.trained(training)[0].done, train.trained(training)[0].did], ["full", 3], "what is done again counts at its best");
});

test("of an exercise of which nothing was done nothing is asked", () => {
  const training = session();
  train.on(training, 0);
  train.skip(training, 1000);
  assert.equal(`${train.spell_of(training).kind} ${train.spell_of(training).exercise}`, "ready 1");
  assert.equal(train.trained(training)[0].done, "skip");
});

test("back goes to the beginning, and from there to what was before", () => {
  const training = session();
  train.on(training, 0);
  train.pass(training, 25_000);
  train.back(training, 25_000);
  assert.equal(training.elapsed, 0);
  train.back(training, 26_000);
  assert.equal(train.spell_of(training).kind, "ready");
  train.back(training, 26_500);
  assert.equal(train.spell_of(training).kind, "ready");
});

test("from a question it goes back to the last set of what it is about, however long it has been asked", () => {
  const training = session();
  train.on(training, 0);
  assert.equal(kind_at(training, 55_000), "ask");
  train.back(training, 60_000);
  assert.deepEqual([training.at, training.elapsed], [4, 0]);
});

test("the worst pain is noted; an exercise that is stopped is over", () => {
  const training = session();
  train.on(training, 0);
  train.pass(training, 25_000);
  train.pain(training, 0, 3);
  train.pain(training, 0, 2);
  assert.equal(train.trained(training)[0].pain, 3);
  train.stop_exercise(training, 26_000, 0);
  assert.equal(`${train.spell_of(training).kind} ${train.spell_of(training).exercise}`, "ready 1");
  assert.equal(train.subject_of(training), 0);
});

test("repetitions without a clock are counted by hand", () => {
  const training = session();
  training.at = 9;
  for (const more of [1, 1, -1, 1]) train.count(training, more);
  const { number, of, word } = moment_of(training, null);
  assert.deepEqual([number, of, word], [2, "of 10", "tap here for each"]);
  train.on(training, 1000, true);
  assert.deepEqual(train.trained(training)[2], { done: "full", did: 2, caved: null, pain: null });
});

test("what waits without being counted shows how far, or no number", () => {
  const shown = (more) => {
    const spell = { kind: "work", waits: true, side: "both", reps: 0, metres: 0, time: 0, ...more };
    const { number, of, word } = moment_of(train.training_of([spell], 1, 0), null);
    return [number, of, word];
  };
  assert.deepEqual(shown({ metres: 20 }), [20, "metres", "then tap Done"]);
  assert.deepEqual(shown({}), ["", "", "then tap Done"]);
});

test("an answer that is being given waits for itself", () => {
  const training = session();
  training.at = 5;
  training.elapsed = 15_000;
  train.caved(training, 0, 2);
  assert.equal(train.seconds_left(training), 20);
  assert.equal(train.trained(training)[0].caved, 2);
});

test("what is heard: a begin, each way, the last seconds", () => {
  const at = (more) => ({ at: 2, kind: "work", paused: false, left: 9, rep: undefined, way: undefined, ...more });
  assert.equal(cue_of(at({ at: 1 }), at({})), "work");
  assert.equal(cue_of(at({ rep: 1, way: "out" }), at({ rep: 1, way: "hold" })), undefined);
  assert.equal(cue_of(at({ rep: 1, way: "hold" }), at({ rep: 1, way: "back" })), "back");
  assert.equal(cue_of(at({ rep: 1, way: "out" }), at({ rep: 2, way: "out" })), "out");
  assert.equal(cue_of(at({ left: 4 }), at({ left: 3 })), "soon");
  assert.equal(cue_of(at({ left: 5 }), at({ left: 4 })), undefined);
  assert.equal(cue_of(at({ left: 4 }), at({ left: 3, paused: true })), undefined);
});

test("the session that is next by date, and by what was done", () => {
  const sessions = [{ id: "a", date: "2027-01-04" }, { id: "b", date: "2027-01-06" }, { id: "c", date: "2027-01-08" }];
  assert.equal(due_session(sessions, [], "2027-01-05").id, "b");
  assert.equal(due_session(sessions, [{ session: "b" }], "2027-01-05").id, "c");
  assert.equal(due_session(sessions, [{ session: "c" }], "2027-02-05").id, "b");
  assert.equal(due_session([{ id: "", date: null }], [{ session: "" }], "2027-01-05").id, "");
});

test("which of two poses a time of a film is nearer to", () => {
  assert.deepEqual([0, 1, 1.9, 2.1, 3, 3.9, 4.9, 5.1].map((time) => is_far_out(film, time)),
    [false, false, false, true, true, true, true, false]);
});

test("the page's own texts are no larger than they have to be, and end no element", () => {
  assert.ok(Buffer.byteLength(bundle()) < 25_000);
  assert.ok(Buffer.byteLength(style()) < 9000);
  assert.doesNotMatch(bundle() + style(), /<\//);
});

test("a text that goes from right to left is read so, whatever is around it", async () => {
  const { make, set_text } = await script("dom");
  globalThis.document = {
    createElement: (name) => ({ name, classList: { add() {} }, textContent: "", append(text) { this.textContent += text; } }),
  };
  assert.equal(make("p", "\u2068تمرين (2)\u2069").dir, "auto");
  assert.equal(make("p", "2 × כפיפה").dir, "auto");
  for (const text of ["Step up", "12", "30 s · תרגיל", 3]) assert.equal(make("p", text).dir, undefined);
  const counted = make("p", "Step up");
  set_text(counted, "ارفع");
  assert.equal(counted.dir, "auto");
  delete globalThis.document;
});
