// Keys of a session.
import { back, caved, count, mute, pause, skip } from "./acts.js";
import { how, hurts } from "./layers.js";

const acts = {
  ArrowRight: skip, ArrowLeft: back, c: caved, p: hurts, h: how, m: mute, " ": pause,
  "+": (guide) => count(guide, 1), "-": (guide) => count(guide, -1),
};

// What a key does; undefined: nothing of ours. Space and Enter press what one is at, unless it is the main button.
function act_of({ screen, training }, { key, target }) {
  const control = target.closest?.("button, input, select, textarea, summary");
  if ((key === " " || key === "Enter") && control && control !== screen.main) return undefined;
  if (key === "Enter") return () => screen.main.click();
  return training && acts[key];
}

export function listen_to_keys(guide) {
  const on_key = (event) => {
    const is_elsewhere = guide.layer.open || document.querySelector(".reading");
    if (event.ctrlKey || event.altKey || event.metaKey || is_elsewhere) return;
    const act = act_of(guide, event);
    if (!act) return;
    event.preventDefault();
    if (event.type === "keydown" && !event.repeat) act(guide);
  };
  document.addEventListener("keydown", on_key);
  document.addEventListener("keyup", on_key);
}
