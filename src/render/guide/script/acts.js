// What follows when somebody taps or presses a key.
import { act, begin, card_of, enter, finish, follow, put_up, show } from "./course.js";
import { screen, set_text } from "./dom.js";
import { show_picture } from "./picture.js";
import { morning_line } from "./record.js";
import { hush, wake_sound } from "./sound.js";
import { spells_of } from "./spells.js";
import { add_done, due_session, is_warm, keep, today } from "./store.js";
import * as train from "./training.js";

const page = document.documentElement.classList;

export function choose(guide, session) {
  guide.session = session;
  show(guide, guide.screens.start);
}

export function to_start(guide) {
  guide.training = null;
  choose(guide, due_session(guide.data.sessions, guide.kept.done, today()));
}

export function tell_morning(guide, entry, answer) {
  add_done(guide, { ...entry, lines: [...entry.lines, morning_line(entry, answer)], morning: answer });
  choose(guide, guide.session);
}

export function set_copied(guide, words) {
  keep(guide, { done: guide.kept.done.map((entry) => ({ ...entry, copied: entry.lines.length })) });
  set_text(guide.live, words);
}

// A session that somebody did not get to the end of; null: none, or one of another plan.
function left_of({ data, kept: { going_on } }) {
  const session = going_on && data.sessions.find(({ id }) => id === going_on.session);
  if (!session) return null;
  const plan = data.plans[session.plan ?? 0];
  const spells = spells_of(plan, data.cards);
  const { at, records } = going_on.state;
  if (records.length !== spells.length) return null;
  return { ...going_on, session, words: `${spells[at].exercise + 1} of ${plan.exercises.length}` };
}

// The same, if that is not long ago.
export function unfinished(guide) {
  const left = left_of(guide);
  return left && is_warm(left) ? left : null;
}

// What nobody goes on with any more counts as far as it went.
export function put_away(guide) {
  const left = left_of(guide);
  if (!left) return;
  begin(guide, left.session, left.begun, left.state);
  finish(guide);
  guide.training = null;
}

export function start(guide) {
  const { session } = guide;
  put_away(guide);
  begin(guide, session, Date.now());
  wake_sound();
  act(guide, train.on);
}

// It stands still until somebody is in place again.
export function go_on(guide, { session, begun, state }) {
  begin(guide, session, begun, { ...state, last: Date.now(), paused: true });
  wake_sound();
  enter(guide);
  follow(guide);
}

export const set_done = (guide) => act(guide, (training, now) => train.on(training, now, true));
export const back = (guide) => act(guide, train.back);
export const skip = (guide) => act(guide, train.skip);
export const count = (guide, more) => act(guide, (training) => train.count(training, more));

export function caved(guide) {
  act(guide, (training) => {
    const exercise = train.subject_of(training);
    if (card_of(guide, exercise).bears) train.caved(training, exercise, training.said[exercise].caved + 1);
  });
}

export function pause(guide) {
  act(guide, (training, now) => train.pause(training, now));
  set_text(guide.live, guide.training.paused ? "Paused" : "On it goes");
}

export const is_loud = ({ kept: { sound, voice } }) => sound || voice;

// What was to be heard before is heard again.
export function mute(guide) {
  const { sound, voice, muted } = guide.kept;
  keep(guide, is_loud(guide) ? { sound: false, voice: false, muted: { sound, voice } } : muted);
  hush();
}

export function end(guide) {
  close(guide);
  act(guide, train.quit);
}

// Nothing goes on while one reads or answers in a layer. `after`: what follows when it is closed by itself.
export function open(guide, content, below, after = null) {
  const { layer, training } = guide;
  if (!layer.open) {
    guide.was_paused = training.paused;
    act(guide, (it, now) => train.pause(it, now, true));
  }
  guide.after_layer = after;
  layer.replaceChildren(screen("layer", content, below));
  if (!layer.open) layer.showModal();
  layer.querySelector(".scroll").focus();
}

// Without what would follow.
export function close(guide) {
  guide.after_layer = null;
  guide.layer.close();
}

export function layer_closed(guide) {
  const { after_layer, was_paused } = guide;
  guide.after_layer = null;
  act(guide, (training, now) => train.pause(training, now, was_paused));
  if (after_layer) act(guide, after_layer);
}

// The hand-out, and back; `id`: at that part of it.
export function read(guide, id) {
  if (guide.training && !guide.training.paused) pause(guide);
  show_picture(null, null);
  page.add("reading");
  document.getElementById(id)?.scrollIntoView();
}

export function read_no_more(guide) {
  page.remove("reading");
  put_up(guide);
}
