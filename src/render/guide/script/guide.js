// The guide: what is shown, and what follows when somebody taps or the clock goes on.
import { Awake } from "./awake.js";
import { make, set_text } from "./dom.js";
import { done_screen } from "./ending.js";
import { ask_screen, how_layer, pain_layer, stop_layer } from "./layers.js";
import { moment_of } from "./moment.js";
import { Picture } from "./picture.js";
import { lines_of, morning_line } from "./record.js";
import { session_screen } from "./screens.js";
import { Sound, cue_of } from "./sound.js";
import { spells_of } from "./spells.js";
import { start_screen } from "./start.js";
import { Store, day_of, due_session } from "./store.js";
import { Training } from "./training.js";
import { count_words, said_of } from "./words.js";

const stop_above = 5; // pain of 10 that ends an exercise
const away = 60_000; // so long nobody looked: nobody did it either
const screens = { ask: ask_screen, done: done_screen };

export class Guide {
  constructor(data, root) {
    this.data = data;
    this.store = new Store(data.key);
    this.sound = new Sound();
    this.awake = new Awake();
    this.picture = new Picture();
    this.live = make("p", { className: "unseen", "aria-live": "polite", "aria-atomic": "true" });
    this.place = make("main");
    this.layer = make("dialog", { onclose: () => this.#layer_closed() });
    root.append(this.live, this.place, this.layer);
    this.session = due_session(data.sessions, this.store.kept.done, this.today);
    this.#show(start_screen(this));
  }

  get today() {
    return day_of(Date.now());
  }

  // Of what is on, or of what comes.
  get card() {
    const { work, spell } = this.training;
    return this.data.cards[this.plan.exercises[(work ?? spell).exercise].card];
  }

  name_of(exercise) {
    return this.data.cards[this.plan.exercises[exercise].card].name;
  }

  choose(session) {
    this.session = session;
    this.#show(start_screen(this));
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
    this.#show(done_screen(this));
  }

  set_copied(words) {
    this.store.set_copied();
    set_text(this.live, words);
  }

  // How far somebody was who did not get to the end, if that is not long ago.
  unfinished() {
    const kept = this.store.unfinished(Date.now());
    const session = kept && this.data.sessions.find(({ id }) => id === kept.session);
    if (!session) return null;
    const plan = this.data.plans[session.plan ?? 0];
    const spell = spells_of(plan, this.data.cards)[kept.state.at];
    return { ...kept, session, words: `${spell.exercise + 1} of ${plan.exercises.length}` };
  }

  start() {
    this.#begin(this.session, Date.now());
    this.act((training, now) => training.on(now));
  }

  // It stands still until somebody is in place again.
  go_on({ session, begun, state }) {
    this.#begin(session, begun, { ...state, last: Date.now(), paused: true });
    this.#enter(Date.now());
  }

  #begin(session, begun, state) {
    this.session = session;
    this.begun = begun;
    this.plan = this.data.plans[session.plan ?? 0];
    const spells = spells_of(this.plan, this.data.cards);
    this.training = new Training(spells, this.plan.exercises.length, Date.now(), state);
    this.before = moment_of(this.training);
    this.seen = Date.now();
    this.sound.wake();
  }

  // What somebody says, at the time at which it is said.
  act(say) {
    this.tick();
    say(this.training, Date.now());
    this.#follow();
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
    this.#show(this.screen);
  }

  // By the clock. What nobody looked at for long was not done by anybody, either.
  tick() {
    if (!this.training) return;
    const now = Date.now();
    if (now - this.seen > away && !this.training.state.paused) {
      if (this.held) this.training.state = JSON.parse(this.held);
      this.training.stand_still_since(this.seen, now);
    }
    this.training.pass(now);
    if (!document.hidden) this.seen = now;
    this.#follow();
  }

  hidden() {
    if (this.training) this.tick();
    this.held = this.training && document.hidden ? JSON.stringify(this.training.state) : null;
    if (this.held) this.#keep(Date.now());
  }

  #follow() {
    const { before, training } = this;
    const after = moment_of(training, this.card.film);
    this.before = after;
    const cue = cue_of(before, after);
    if (cue && this.store.kept.sound) this.sound.play(cue);
    if (before.at !== after.at) this.#enter(Date.now());
    else if (after.rep !== before.rep) this.#say(count_words(after.rep, training.spell.reps));
    this.screen.update?.(after);
  }

  #say(words) {
    if (this.store.kept.voice) this.sound.say(words);
  }

  // Another spell begins.
  #enter(now) {
    const { training, data, plan } = this;
    const { spell, work } = training;
    const is_done = spell.kind === "done";
    if (is_done) this.#finish();
    else this.#keep(now);
    const about = spell.kind === "ask" ? spell : (work ?? spell);
    const said = said_of({ body: data.body, plan, spell, work, name: this.name_of(about.exercise) });
    this.#show((screens[spell.kind] ?? session_screen)(this));
    set_text(this.live, said);
    document.title = said;
    this.#say(said);
    this.sound.buzz();
    this.awake.want(!is_done);
    this.screen.update?.(moment_of(training, this.card.film));
  }

  #keep(now) {
    const { session, begun, training } = this;
    this.store.keep({ going_on: { session: session.id, begun, saved: now, state: training.state } });
  }

  #finish() {
    const { session, begun, plan, data } = this;
    const date = day_of(begun);
    const lines = lines_of(date, session, plan, data.cards, this.training.trained());
    const { id, kind, title } = session;
    this.store.add_done({ begun, date, session: id, kind, title, lines, copied: 0, morning: false });
  }

  #show(screen) {
    this.screen = screen;
    this.picture.show(null, null);
    this.place.replaceChildren(screen.node);
    if (screen.stage) this.picture.show(this.card, screen.stage);
    screen.main.focus({ preventScroll: true });
  }
}
