// What this page remembers: a session that goes on, sessions that are done with their lines of the log and how many of
// those were copied, switches. Where nothing may be kept, it lasts as long as the page.
import { where_allowed } from "./allowed.js";

const still_warm = 3 * 60 * 60 * 1000;

export function day_of(time) {
  const two = (number) => String(number).padStart(2, "0");
  const date = new Date(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = () => day_of(Date.now());

// Of a session that was not ended: somebody may still be in the middle of it.
export const is_warm = ({ saved }) => Math.abs(Date.now() - saved) < still_warm;

export function kept_of({ key, waits = false }) {
  const kept = { going_on: null, done: [], sound: true, voice: false, waits, muted: { sound: true } };
  where_allowed(() => Object.assign(kept, JSON.parse(localStorage.getItem(key))));
  return kept;
}

export function keep({ data, kept }, changes) {
  Object.assign(kept, changes);
  where_allowed(() => localStorage.setItem(data.key, JSON.stringify(kept)));
}

// The same session, ended once more, replaces itself.
export function add_done(guide, entry) {
  keep(guide, { done: [...guide.kept.done.filter(({ begun }) => begun !== entry.begun), entry] });
}

// Entries of which not all lines were copied.
export const uncopied = ({ done }) => done.filter(({ lines, copied }) => copied < lines.length);

export const uncopied_lines = ({ done }) => done.flatMap(({ lines, copied }) => lines.slice(copied));

// The session of a program that is next: of those to come the first that was not done, or else the last that was not.
export function due_session(sessions, done, day) {
  const open = sessions.filter(({ id }) => !done.some(({ session }) => id && session === id));
  return open.find(({ date }) => !date || date >= day) ?? open.at(-1) ?? sessions.at(-1);
}
