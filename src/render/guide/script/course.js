// A session by the clock: each spell gets its screen, its sound and its place in what is kept.
import { Awake } from "./awake.js";
import { set_text } from "./dom.js";
import { done_screen } from "./ending.js";
import { ask_screen } from "./layers.js";
import { moment_of } from "./moment.js";
import { Picture } from "./picture.js";
import { lines_of } from "./record.js";
import { session_screen } from "./screens.js";
import { Sound, cue_of } from "./sound.js";
import { spells_of } from "./spells.js";
import { Store, day_of } from "./store.js";
import { Training } from "./training.js";
import { count_words, said_of } from "./words.js";

const away = 60_000; // so long nobody looked: nobody did it either
const screens = { ask: ask_screen, done: done_screen };

export class Course {
  constructor(data, live, place) {
    Object.assign(this, { data, live, place });
    this.store = new Store(data.key);
    this.sound = new Sound();
    this.awake = new Awake();
    this.picture = new Picture();
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

  begin(session, begun, state) {
    this.session = session;
    this.begun = begun;
    this.plan = this.data.plans[session.plan ?? 0];
    const spells = spells_of(this.plan, this.data.cards);
    this.training = new Training(spells, this.plan.exercises.length, Date.now(), state);
    this.before = moment_of(this.training);
    this.seen = Date.now();
  }

  // What somebody says, at the time at which it is said.
  act(say) {
    const { at } = this.training.state;
    this.tick();
    // What was over by then is not what was meant.
    if (this.training.state.at === at) say(this.training, Date.now());
    this.#follow();
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
    if (before.at !== after.at) this.enter(Date.now());
    else if (after.rep !== before.rep) this.#say(count_words(after.rep, training.spell.reps));
    this.screen.update?.(after);
  }

  #say(words) {
    if (this.store.kept.voice) this.sound.say(words);
  }

  // Another spell begins.
  enter(now) {
    const { training, data, plan } = this;
    const { spell, work } = training;
    const is_done = spell.kind === "done";
    if (is_done) this.finish();
    else this.#keep(now);
    const about = spell.kind === "ask" ? spell : (work ?? spell);
    const said = said_of({ body: data.body, plan, spell, work, name: this.name_of(about.exercise) });
    this.show((screens[spell.kind] ?? session_screen)(this));
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

  finish() {
    const { session, begun, plan, data } = this;
    const date = day_of(begun);
    const lines = lines_of(date, session, plan, data.cards, this.training.trained());
    const { id, kind, title } = session;
    const entry = { begun, date, session: id, kind, title, lines, copied: 0, morning: false };
    if (lines.length > 0) this.store.add_done(entry);
    this.store.keep({ going_on: null });
  }

  show(screen) {
    this.screen = screen;
    this.picture.show(null, null);
    this.place.replaceChildren(screen.node);
    if (screen.stage) this.picture.show(this.card, screen.stage);
    screen.main.focus({ preventScroll: true });
  }
}
