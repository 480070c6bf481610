// The guide: what follows when somebody taps.
import { Course } from "./course.js";
import { make, set_text } from "./dom.js";
import { done_screen } from "./ending.js";
import { how_layer, pain_layer, stop_layer } from "./layers.js";
import { morning_line } from "./record.js";
import { spells_of } from "./spells.js";
import { start_screen } from "./start.js";
import { due_session, is_warm } from "./store.js";

const stop_above = 5; // pain of 10 that ends an exercise

export class Guide extends Course {
  constructor(data, root) {
    super(data, make("p", { className: "unseen", "aria-live": "polite", "aria-atomic": "true" }), make("main"));
    this.layer = make("dialog", { onclose: () => this.#layer_closed() });
    root.append(this.live, this.place, this.layer);
    if (!this.unfinished()) this.#put_away();
    this.session = due_session(data.sessions, this.store.kept.done, this.today);
    this.show(start_screen(this));
  }

  choose(session) {
    this.session = session;
    this.show(start_screen(this));
  }

  to_start() {
    this.training = null;
    this.choose(due_session(this.data.sessions, this.store.kept.done, this.today));
  }

  tell_morning(entry, answer) {
    const lines = [...entry.lines, morning_line(entry, answer)];
    this.store.add_done({ ...entry, lines, morning: true });
    this.choose(this.session);
  }

  show_log() {
    this.show(done_screen(this));
  }

  set_copied(words) {
    this.store.set_copied();
    set_text(this.live, words);
  }

  // A session that somebody did not get to the end of; null: none, or one of another plan.
  #left() {
    const { going_on } = this.store.kept;
    const session = going_on && this.data.sessions.find(({ id }) => id === going_on.session);
    if (!session) return null;
    const plan = this.data.plans[session.plan ?? 0];
    const spells = spells_of(plan, this.data.cards);
    if (going_on.state.records.length !== spells.length) return null;
    return { ...going_on, session, words: `${spells[going_on.state.at].exercise + 1} of ${plan.exercises.length}` };
  }

  // The same, if that is not long ago.
  unfinished() {
    const left = this.#left();
    return left && is_warm(left, Date.now()) ? left : null;
  }

  // What nobody goes on with any more counts as far as it went.
  #put_away() {
    const left = this.#left();
    if (!left) return;
    this.begin(left.session, left.begun, left.state);
    this.finish();
    this.training = null;
  }

  start() {
    const { session } = this;
    this.#put_away();
    this.begin(session, Date.now());
    this.sound.wake();
    this.act((training, now) => training.on(now));
  }

  // It stands still until somebody is in place again.
  go_on({ session, begun, state }) {
    this.begin(session, begun, { ...state, last: Date.now(), paused: true });
    this.sound.wake();
    this.enter(Date.now());
  }

  set_done() { this.act((training, now) => training.on(now, true)); }
  back() { this.act((training, now) => training.back(now)); }
  count(more) { this.act((training) => training.count(more)); }
  caved() { this.act((training) => training.caved()); }

  skip() {
    const is_whole = this.training.spell.kind === "ready";
    this.act((training, now) => (is_whole ? training.on_to_exercise(now) : training.on(now)));
  }

  pause() {
    this.act((training, now) => training.pause(now));
    set_text(this.live, this.training.state.paused ? "Paused" : "On it goes");
  }

  end() {
    this.after_layer = null;
    this.layer.close();
    this.act((training, now) => training.quit(now));
  }

  count_up() { this.count(1); }
  count_down() { this.count(-1); }
  mute() { this.store.keep({ sound: !this.store.kept.sound }); }
  how() { this.open(how_layer(this)); }
  hurts() { this.open(pain_layer(this)); }

  answer(exercise, number) {
    const { said } = this.training.state;
    this.act((training) => {
      training.pain(number, exercise);
      training.caved(said[exercise].caved ?? 0, exercise);
    });
    if (number > stop_above) {
      this.open(stop_layer(this, exercise, number));
      this.after_layer = () => this.act((training, now) => training.stop_exercise(now, exercise));
    } else if (this.layer.open) this.layer.close();
    else this.set_done();
  }

  take_back() {
    this.after_layer = null;
    this.training.take_back_pain();
    this.layer.close();
  }

  // Nothing goes on while one reads or answers there.
  open(content) {
    if (!this.layer.open) {
      this.was_paused = this.training.state.paused;
      this.act((training, now) => training.pause(now, true));
    }
    this.layer.replaceChildren(...content.flat(3).filter(Boolean));
    if (!this.layer.open) this.layer.showModal();
    this.layer.scrollTop = 0;
  }

  #layer_closed() {
    const { after_layer, was_paused } = this;
    this.after_layer = null;
    this.act((training, now) => training.pause(now, was_paused));
    after_layer?.();
  }

  // The hand-out, and back; `id`: at that part of it.
  read(id) {
    if (this.training && !this.training.state.paused) this.pause();
    this.picture.show(null, null);
    document.documentElement.classList.add("reading");
    document.getElementById(id)?.scrollIntoView();
  }

  read_no_more() {
    document.documentElement.classList.remove("reading");
    this.show(this.screen);
  }
}
