// Every sentence that is made here. What the body is called comes with the data.
export const plural = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;
export const minutes = (seconds) => `${Math.max(1, Math.ceil(seconds / 60))} min`;
export const upper_first = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export function duration(seconds) {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min` + (seconds % 60 ? ` ${seconds % 60} s` : "");
}

export function side_words(body, side) {
  return side === "both" ? `both ${body.limbs}` : `${side} ${body.limb}`;
}

export function amount_words(exercise, work) {
  if (exercise.most) return "as many reps as stay clean";
  if (work.metres > 0) return `${work.metres} m`;
  if (work.reps === 0) return work.time > 0 ? duration(work.time) : exercise.dose;
  const hold = work.hold > 0 ? `, hold ${duration(work.hold)}` : "";
  const tempo = work.up === work.down ? "" : `, ${duration(work.up)} up, ${duration(work.down)} down`;
  return plural(work.reps, "rep") + hold + tempo;
}

export function set_words(body, work) {
  const side = work.in_turn ? `both ${body.limbs} in turn` : side_words(body, work.side);
  return work.sets > 1 ? `${side}, set ${work.set} of ${work.sets}` : side;
}

// What there is to fetch for an exercise that the one before had not.
export function kit_words(plan, place) {
  const at_hand = plan.exercises[place - 1]?.kit ?? [];
  return (plan.exercises[place].kit ?? []).filter((piece) => !at_hand.includes(piece)).join(", ");
}

// What is said and read out as a spell begins. `work`: what is on, or what comes.
export function said_of({ body, plan, spell, work, name }) {
  const exercise = work && plan.exercises[work.exercise];
  const kit = exercise && kit_words(plan, work.exercise);
  switch (spell.kind) {
    case "ready": return `Next: ${name}, ${set_words(body, work)}.${kit ? ` Have ready: ${kit}.` : ""}`;
    case "work": return `${name}, ${set_words(body, work)}, ${amount_words(exercise, work)}.`;
    case "change": return `Now ${work.exercise === spell.exercise ? `the ${side_words(body, work.side)}` : name}.`;
    case "rest": return `Rest, ${duration(spell.time)}.${work ? ` Then ${name}, ${set_words(body, work)}.` : ""}`;
    case "ask": return `${name} is over. How much did it hurt, 0 to 10?`;
    default: return "Done.";
  }
}

export function progress_words(exercise, exercises, seconds) {
  return `${exercise + 1} of ${exercises} · ${minutes(seconds)} left`;
}

function number_words({ unit = "reps" }, number) {
  return unit === "reps" ? plural(number, "rep") : `${number} ${unit === "metres" ? "m" : "s"}`;
}

const words_of_done = { full: "all of it", part: "a part of it", skip: "not done" };

export const stop_above = 5; // pain of 10 that ends an exercise

// What was done of an exercise: "all of it, 20 reps · pain 3".
export function trained_words(exercise, trained, is_each, collapse) {
  if (trained.pain > stop_above) return `stopped · pain ${trained.pain}`;
  let words = words_of_done[trained.done];
  if (trained.done !== "skip" && trained.did > 0)
    words += `, ${number_words(exercise, trained.did)}${is_each ? " each side" : ""}`;
  if (trained.caved > 0) words += ` · ${collapse}: ${plural(trained.caved, "time")}`;
  return trained.pain === null ? words : `${words} · pain ${trained.pain}`;
}

const pace = 5; // repetitions between two that are called out

// What a voice says of a repetition that begins: every fifth, and the last.
export function count_words(rep, reps) {
  if (rep === reps) return reps > 1 ? "Last one." : "";
  return rep % pace === 0 ? `${rep}.` : "";
}
