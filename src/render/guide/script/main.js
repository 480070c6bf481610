// The guide takes the place of the hand-out; if anything goes wrong, the hand-out is there again.
import { layer_closed, put_away, read_no_more, to_start, unfinished } from "./acts.js";
import { ask_to_stay_awake } from "./awake.js";
import { hold, tick } from "./course.js";
import { button, make } from "./dom.js";
import { done_screen } from "./ending.js";
import { listen_to_keys } from "./keys.js";
import { ask_screen } from "./layers.js";
import { show_picture } from "./picture.js";
import { session_screen } from "./screens.js";
import { start_screen } from "./start.js";
import { kept_of } from "./store.js";

const page = document.documentElement;
const step = 100; // milliseconds between two looks at the clock where no frame is drawn

const give_up = () => page.classList.remove("guided");

function main() {
  const root = document.getElementById("guide");
  const data = JSON.parse(document.getElementById("guide-data").textContent);
  const guide = {
    data, kept: kept_of(data), place: make("main"), layer: make("dialog", { onclose: () => layer_closed(guide) }),
    live: make("p.unseen", { "aria-live": "polite", "aria-atomic": "true" }),
    screens: { start: start_screen, session: session_screen, ask: ask_screen, done: done_screen },
  };
  root.append(guide.live, guide.place, guide.layer,
    make("p.return", button("Back to the guide", () => read_no_more(guide))));
  if (!unfinished(guide)) put_away(guide);
  to_start(guide);
  root.hidden = false;
  page.classList.add("guided");
  listen_to_keys(guide);
  document.addEventListener("visibilitychange", () => {
    hold(guide);
    ask_to_stay_awake();
  });
  addEventListener("error", () => {
    give_up();
    show_picture(null, null);
  });
  setInterval(tick, step, guide);
  const draw = () => {
    tick(guide);
    requestAnimationFrame(draw);
  };
  draw();
}

try {
  main();
} catch (error) {
  give_up();
  throw error;
}
