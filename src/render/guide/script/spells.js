// The spells of a plan as they are gone through by a phone on the floor: with time to get down, and a question after
// what is asked about.
const blank = {
  exercise: 0, time: 0, waits: false, side: "both", in_turn: false, set: 1, sets: 1,
  reps: 0, up: 0, hold: 0, down: 0, metres: 0,
};
const least = { ready: 10, lying: 20, sides: 8, answer: 20 };

function least_time(spell, next_work, card) {
  if (spell.kind === "ready") return card.lies ? least.lying : least.ready;
  if (spell.kind === "change" && next_work?.exercise === spell.exercise) return least.sides;
  return 0;
}

// `waits`: getting ready and changing sides take as long as one likes.
export function spells_of(plan, cards, waits = false) {
  const is_unhurried = ({ kind }) => waits && (kind === "ready" || kind === "change");
  const all = plan.spells.map((spell) => ({ ...blank, ...spell, waits: spell.waits || is_unhurried(spell) }));
  const card_of = (spell) => cards[plan.exercises[spell.exercise].card];
  const spells = [];
  const unasked = [];
  all.forEach((spell, place) => {
    // Of two that take turns, both are asked about when both are over.
    if (spell.kind === "ready" || spell.kind === "done") spells.push(...unasked.splice(0));
    const later = all.slice(place + 1).filter(({ kind }) => kind === "work");
    spells.push({ ...spell, time: Math.max(spell.time, least_time(spell, later[0], card_of(spell))) });
    const is_last = spell.kind === "work" && !later.some(({ exercise }) => exercise === spell.exercise);
    if (is_last && card_of(spell).asks)
      unasked.push({ ...blank, kind: "ask", exercise: spell.exercise, time: least.answer });
  });
  return spells;
}
