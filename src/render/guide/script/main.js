// The guide takes the place of the hand-out; if anything goes wrong, the hand-out is there again.
import { button, make } from "./dom.js";
import { Guide } from "./guide.js";
import { listen_to_keys } from "./keys.js";

const page = document.documentElement;
const step = 100; // milliseconds between two looks at the clock where no frame is drawn

const give_up = () => page.classList.remove("guided");

function main() {
  const root = document.getElementById("guide");
  const guide = new Guide(JSON.parse(document.getElementById("guide-data").textContent), root);
  root.append(make("p", { className: "return" }, button("Back to the guide", () => guide.read_no_more())));
  root.hidden = false;
  page.classList.add("guided");
  listen_to_keys(guide);
  document.addEventListener("visibilitychange", () => guide.hidden());
  addEventListener("error", () => {
    give_up();
    guide.picture.show(null, null);
  });
  setInterval(() => guide.tick(), step);
  const draw = () => {
    guide.tick();
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
