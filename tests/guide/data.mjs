// A plan in JSON and as a hand-out -> the data of the guide, as the program will write them.
const spots = { release: true, stretch: false };

function film_of(html, picture) {
  const svg = html.slice(html.indexOf(`id="${picture}-moving"`));
  const [, seconds, times] = svg.match(/dur="(\d+)s"[^>]*?keyTimes="([^"]*)"/) ?? [];
  if (!seconds) return null;
  const keys = times.split(";").map((key) => Number(key) * seconds);
  const [leaves, arrives, returns] = keys.length > 4 ? keys.slice(1) : keys;
  return { seconds: Number(seconds), leaves, arrives, returns, rise: /slide|shell|raise/.test(svg.slice(0, 200)) ? .8 : 0 };
}

function card_of(exercise, html) {
  const article = html.slice(html.indexOf(`<article id="e${exercise.order}"`));
  const picture = article.slice(0, article.indexOf("</article>")).match(/(?:id="|href="#)(p\d+)-moving"/)?.[1] ?? null;
  return {
    name: exercise.name, picture, drawn: exercise.sides[0] === "left" ? "left" : "right",
    film: picture && film_of(html, picture), keeps_still: exercise.phase === "stretch", article: `e${exercise.order}`,
    setup: exercise.setup, steps: exercise.steps, feel: exercise.feel, avoid: exercise.mistakes,
    careful: exercise.cautions, clinician: exercise.clinician_note ?? "",
    lies: /floor/.test(exercise.equipment.join()), asks: !(exercise.phase in spots),
  };
}

function exercise_of(exercise, card) {
  const { dose, sides } = exercise;
  const amount = dose.reps ?? dose.duration_s ?? dose.distance_m;
  return {
    id: exercise.id, card, dose: dose.text, kit: exercise.equipment.map((piece) => piece.replace("-", " ")),
    unit: dose.reps ? "reps" : dose.distance_m ? "metres" : "seconds", sides: sides.length > 1 ? "both" : sides[0],
    stage: exercise.progression?.stage ?? 1, rung: dose.reminder ? 0 : exercise.ladder.rung,
    ...(!dose.most_reps && { asked: dose.sets * amount }), reminder: dose.reminder, most: dose.most_reps,
  };
}

function work_of({ dose }, place, side, set) {
  const { reps, hold_s: hold = 0, tempo, duration_s, distance_m: metres } = dose;
  const { up_s: up, down_s: down } = tempo ?? { up_s: 1, down_s: 1 };
  const time = reps ? reps * (up + (hold ?? 0) + down) : (duration_s ?? 2 * (metres ?? 0));
  const work = { kind: "work", exercise: place, time, side, set, sets: dose.sets };
  if (reps) Object.assign(work, { reps, up, hold: hold ?? 0, down });
  if (metres) work.metres = metres;
  if (dose.most_reps || metres) work.waits = true;
  return work;
}

function spells_of(exercises) {
  const spells = [{ kind: "gather", waits: true }];
  exercises.forEach((exercise, place) => {
    const { sides, dose } = exercise;
    spells.push({ kind: "ready", exercise: place, time: exercise.setup_s, side: sides[0] });
    sides.forEach((side, i) => {
      if (i > 0) spells.push({ kind: "change", exercise: place, time: 5 });
      for (let set = 1; set <= dose.sets; ++set) {
        spells.push(work_of(exercise, place, side, set));
        if (set < dose.sets && dose.rest_s) spells.push({ kind: "rest", exercise: place, time: dose.rest_s });
      }
    });
  });
  return [...spells, { kind: "done", waits: true, exercise: exercises.length - 1 }];
}

export function data_of(plan, html) {
  const [headline] = html.match(/(?<=<title>).*?(?=<\/title>)/);
  const said = (id) => plan.safety.filter((paragraph) => paragraph.id === id).map(({ text }) => text);
  return {
    version: 1, key: `valgus-${plan.request.side}`, headline, whose: plan.request.name ?? "",
    kit: plan.summary.equipment.map((piece) => piece.replace("-", " ")),
    signs: said("not-yet"), pain: said("pain-rule"), disclaimer: said("not-advice"),
    body: { limb: "leg", limbs: "legs", collapse: "the knee caves in", in_line: "with the knee in line" },
    cards: plan.exercises.map((exercise) => card_of(exercise, html)),
    plans: [{
      minutes: Math.ceil(plan.summary.duration_s / 60), exercises: plan.exercises.map(exercise_of),
      spells: spells_of(plan.exercises),
    }],
    sessions: [{ id: "", date: null, kind: "full", plan: 0, title: "", tests: [], news: [], other: "", next: "" }],
  };
}
