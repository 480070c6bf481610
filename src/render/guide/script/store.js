// What this page remembers: a session that goes on, sessions that are done with their lines of the log and how many of
// those were copied, switches. Where nothing may be kept, it lasts as long as the page.
const still_warm = 3 * 60 * 60 * 1000;

export function day_of(time) {
  const two = (number) => String(number).padStart(2, "0");
  const date = new Date(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// Of a session that was not ended: somebody may still be in the middle of it.
export function is_warm({ saved }, now) {
  return Math.abs(now - saved) < still_warm;
}

export class Store {
  constructor(key) {
    this.key = key;
    this.kept = { going_on: null, done: [], sound: true, voice: false };
    try {
      Object.assign(this.kept, JSON.parse(localStorage.getItem(key)));
    } catch { /* nothing is known of before */ }
  }

  keep(changes) {
    Object.assign(this.kept, changes);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch { /* it is known until the page is closed */ }
  }

  // The same session, ended once more, replaces itself.
  add_done(entry) {
    this.keep({ done: [...this.kept.done.filter(({ begun }) => begun !== entry.begun), entry] });
  }

  // The last session, if its morning after has come and was not told; null: it is not to be asked for.
  morning_of(today) {
    const last = this.kept.done.at(-1);
    return last && !last.morning && last.date < today ? last : null;
  }

  // Entries of which not all lines were copied.
  get uncopied() {
    return this.kept.done.filter(({ lines, copied }) => copied < lines.length);
  }

  get uncopied_lines() {
    return this.kept.done.flatMap(({ lines, copied }) => lines.slice(copied));
  }

  set_copied() {
    this.keep({ done: this.kept.done.map((entry) => ({ ...entry, copied: entry.lines.length })) });
  }
}

// The session of a program that is next: of those to come the first that was not done, or else the last that was not.
export function due_session(sessions, done, today) {
  const open = sessions.filter(({ id }) => !done.some(({ session }) => id && session === id));
  return open.find(({ date }) => !date || date >= today) ?? open.at(-1) ?? sessions.at(-1);
}
