// Less of a plan, so that a session of it is over soon: of what is timed and of what has repetitions one each, and one
// that waits.
export function short(data) {
  const [plan] = data.plans;
  const timed = plan.exercises.findIndex(({ unit }) => unit === "seconds");
  const repeated = plan.exercises.findIndex(({ unit }) => unit === "reps");
  const waiting = plan.exercises.length - 1;
  const kept = [timed, repeated, waiting];
  const spells = plan.spells.filter(({ kind, exercise = 0 }) => kind === "gather" || kind === "done" || kept.includes(exercise));
  const shortened = ({ exercise = 0, ...spell }) => {
    const place = spell.kind === "done" ? kept.length - 1 : Math.max(kept.indexOf(exercise), 0);
    const one = { exercise: place, ...spell };
    if (spell.kind !== "work") return one;
    if (exercise === waiting) return { ...one, waits: true, reps: 5, up: 1, down: 1, time: 10 };
    return spell.reps ? { ...one, reps: 2, time: 2 * (spell.up + spell.hold + spell.down) } : { ...one, time: 6 };
  };
  const asked = [6, 2, 5];
  return {
    ...data,
    cards: data.cards.map((card, i) => (i === waiting ? { ...card, asks: true } : card)),
    plans: [{
      minutes: 3, spells: spells.map(shortened),
      exercises: kept.map((place, i) => ({ ...plan.exercises[place], asked: asked[i], unit: i === 0 ? "seconds" : "reps" })),
    }],
  };
}
