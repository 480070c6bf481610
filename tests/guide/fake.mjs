// A small plan for the tests of what is pure: a set of repetitions on each side, a stretch, one without a clock.
const film = { seconds: 6, leaves: 1, arrives: 3, returns: 4, rise: .8 };

export const cards = [
  { name: "Raise", picture: "p1", drawn: "right", film, lies: true, asks: true, setup: "Lie down. Look up." },
  { name: "Stretch", picture: null, drawn: "right", film: null, keeps_still: true, asks: false },
  { name: "Hops", picture: null, drawn: "right", film: null, asks: true },
];

export const plan = {
  exercises: [
    { id: "raise", card: 0, kit: ["mat"], unit: "reps", sides: "both", stage: 1, rung: 2, asked: 3 },
    { id: "stretch", card: 1, kit: ["mat", "wall"], unit: "seconds", sides: "right", stage: 1, rung: 1, asked: 30 },
    { id: "hops", card: 2, unit: "reps", sides: "right", stage: 2, rung: 1, most: true },
  ],
  spells: [
    { kind: "gather", waits: true },
    { kind: "ready", exercise: 0, time: 5, side: "right" },
    { kind: "work", exercise: 0, time: 12, side: "right", reps: 3, up: 1, hold: 2, down: 1 },
    { kind: "change", exercise: 0, time: 5 },
    { kind: "work", exercise: 0, time: 12, side: "left", reps: 3, up: 1, hold: 2, down: 1 },
    { kind: "ready", exercise: 1, time: 5, side: "right" },
    { kind: "work", exercise: 1, time: 30, side: "right" },
    { kind: "ready", exercise: 2, time: 15, side: "right" },
    { kind: "work", exercise: 2, waits: true, side: "right", reps: 10, up: 1, down: 1 },
    { kind: "done", waits: true, exercise: 2 },
  ],
};

export const body = { limb: "wing", limbs: "wings", collapse: "the wing drops", in_line: "with the wing in line" };
