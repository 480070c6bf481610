// A session by the clock: each spell gets its screen, its sound and its place in what is kept. A guide holds the data of
// the page, what is kept, and of the session that goes on the plan, the training and the screen.
import { stay_awake } from "./awake.js";
import { set_text } from "./dom.js";
import { moment_of } from "./moment.js";
import { show_picture } from "./picture.js";
import { lines_of } from "./record.js";
import { buzz, cue_of, play, say } from "./sound.js";
import { spells_of } from "./spells.js";
import { add_done, day_of, keep } from "./store.js";
import { pass, spell_of, stand_still_since, trained, training_of, work_of } from "./training.js";
import { count_words, said_of } from "./words.js";

const away = 60_000; // so long nobody looked: nobody did it either

export const card_of = ({ data, plan }, exercise) => data.cards[plan.exercises[exercise].card];

// What is to be seen: what is asked about, or the work that is on or comes.
function shown_spell(training) {
  const spell = spell_of(training);
  return spell.kind === "ask" ? spell : (work_of(training) ?? spell);
}

export const card_now = (guide) => card_of(guide, shown_spell(guide.training).exercise);

export function begin(guide, session, begun, state) {
  const plan = guide.data.plans[session.plan ?? 0];
  const spells = spells_of(plan, guide.data.cards, guide.kept.waits);
  const training = { ...training_of(spells, plan.exercises.length, Date.now()), ...state };
  Object.assign(guide, { session, begun, plan, training, before: { at: training.at }, seen: Date.now() });
}

// What somebody says, at the time at which it is said. What was over by then is not what was meant.
export function act(guide, what) {
  const { training } = guide;
  const { at } = training;
  tick(guide);
  if (training.at === at) what(training, Date.now());
  follow(guide);
}

// By the clock. What nobody looked at for long was not done by anybody, either.
export function tick(guide) {
  const { training, seen, held } = guide;
  if (!training) return;
  const now = Date.now();
  if (now - seen > away && !training.paused) {
    Object.assign(training, held);
    stand_still_since(training, seen, now);
  }
  pass(training, now);
  if (!document.hidden) guide.seen = now;
  follow(guide);
}

// Of a page that is hidden it is held how it was.
export function hold(guide) {
  tick(guide);
  guide.held = null;
  if (!guide.training || !document.hidden) return;
  guide.held = structuredClone(guide.training);
  keep_going(guide);
}

export function follow(guide) {
  const { before, training, kept } = guide;
  const after = moment_of(training, card_now(guide).film);
  guide.before = after;
  const cue = cue_of(before, after);
  if (cue && kept.sound) play(cue);
  if (before.at !== after.at) enter(guide);
  else if (after.rep !== before.rep) tell(guide, count_words(after.rep, spell_of(training).reps));
  guide.screen.update?.(after);
}

function tell({ kept }, words) {
  if (words && kept.voice) say(words);
}

// Another spell begins.
export function enter(guide) {
  const { training, data, plan, screens } = guide;
  const spell = spell_of(training);
  const is_done = spell.kind === "done";
  if (is_done) finish(guide);
  else keep_going(guide);
  const said = said_of({ body: data.body, plan, spell, work: work_of(training), name: card_now(guide).name });
  show(guide, screens[spell.kind] ?? screens.session);
  set_text(guide.live, said);
  document.title = said;
  tell(guide, said);
  buzz();
  stay_awake(!is_done);
}

function keep_going(guide) {
  const { session, begun, training } = guide;
  keep(guide, { going_on: { session: session.id, begun, saved: Date.now(), state: { ...training, spells: undefined } } });
}

export function finish(guide) {
  const { session, begun, plan, data, training } = guide;
  const date = day_of(begun);
  const lines = lines_of(date, session, plan, data.cards, trained(training));
  const { id, kind, title } = session;
  if (lines.length > 0) add_done(guide, { begun, date, session: id, kind, title, lines, copied: 0, morning: false });
  keep(guide, { going_on: null });
}

export function show(guide, screen_of) {
  const screen = screen_of(guide);
  guide.screen = screen;
  put_up(guide);
}

export function put_up(guide) {
  const { place, screen } = guide;
  show_picture(null, null);
  place.replaceChildren(screen.node);
  if (screen.stage) show_picture(card_now(guide), screen.stage);
  screen.main.focus({ preventScroll: true });
}
