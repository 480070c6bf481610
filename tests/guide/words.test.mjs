// What a session says, and its lines of the log.
// needs: node esbuild
import assert from "node:assert/strict";
import { test } from "node:test";

import { body, cards, plan } from "./fake.mjs";

const script = (name) => import(`../../src/render/guide/script/${name}.js`);
const { cell_of, csv_of, lines_of, morning_line } = await script("record");
const { spells_of } = await script("spells");
const { amount_words, count_words, duration, said_of, set_words, trained_words } = await script("words");

const work = { kind: "work", reps: 3, up: 1, hold: 2, down: 1, time: 12, side: "right" };

test("words", () => {
  assert.equal(duration(90), "1 min 30 s");
  assert.equal(amount_words({}, { ...work, down: 3 }), "3 reps, hold 2 s, 1 s up, 3 s down");
  assert.equal(set_words(body, { side: "left", set: 1, sets: 2 }), "left wing, set 1 of 2");
  assert.equal(set_words(body, { side: "left", in_turn: true, sets: 1 }), "both wings in turn");
  const spells = spells_of(plan, cards);
  const said = (at, of) => said_of({ body, plan, spell: spells[at], work: spells[of], name: cards[plan.exercises[spells[of].exercise].card].name });
  assert.equal(said(6, 7), "Next: Stretch, right wing. Have ready: wall.");
  assert.equal(said(2, 2), "Raise, right wing, 3 reps, hold 2 s.");
  assert.equal(said(3, 4), "Now the left wing.");
  assert.equal(trained_words({ unit: "reps" }, { done: "part", did: 2, caved: 1, pain: 4 }, true, body.collapse),
    "a part of it, 2 reps each side · the wing drops: 1 time · pain 4");
  assert.equal(trained_words({ unit: "reps" }, { done: "full", did: 2, caved: 1, pain: 6 }, true, body.collapse), "stopped · pain 6");
  assert.deepEqual([1, 5, 7, 10].map((rep) => count_words(rep, 10)), ["", "5.", "", "Last one."]);
});

test("lines of the log", () => {
  const trained = [
    { done: "part", did: 2, caved: 1, pain: 3 }, { done: "full", did: 30, caved: null, pain: null },
    { done: "skip", did: null, caved: null, pain: null },
  ];
  assert.equal(csv_of(lines_of("2027-01-04", { id: "w01-mon", kind: "full" }, plan, cards, trained)),
    "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,measure,left,right,note\n" +
    "2027-01-04,w01-mon,full,raise,both,1,2,3,part,2,,1,3,,,,,,,,\n" +
    "2027-01-04,w01-mon,full,stretch,right,1,1,30,full,,,0,,,,,,,,,\n");
  assert.equal(morning_line({ date: "2027-01-04", session: "w01-mon", kind: "full" }, "more"),
    "2027-01-04,w01-mon,full,,,,,,,,,,,,more,,,,,,");
});

test("cells that a spreadsheet would calculate, and such with commas", () => {
  assert.deepEqual(["=1", "'+1", "a,b", 'a"b', "＝1", "-1\nx", "plain"].map(cell_of),
    ["'=1", "''+1", '"a,b"', '"a""b"', "'＝1", '"\'-1\nx"', "plain"]);
  assert.deepEqual(["a;=1", "a, -5 b", "a; @x", "\t=1", 'a;"=1"', "a\r\n-b"].map(cell_of),
    ["a;'=1", '"a, -5 b"', "a; '@x", "'\t'=1", '"a;""\'=1"""', '"a\r\n\'-b"']);
});
