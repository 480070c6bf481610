// Keys of a session.
const acts = {
  "ArrowRight": "skip", "ArrowLeft": "back", "c": "caved", "p": "hurts", "h": "how", "m": "mute", " ": "pause",
  "+": "count_up", "-": "count_down",
};

// What a key does; undefined: nothing of ours. Space and Enter press the button that one is at, unless it is the main one.
function act_of(guide, { key, target }) {
  const control = target.closest?.("button, input, select, textarea");
  if ((key === " " || key === "Enter") && control && control !== guide.screen.main) return undefined;
  if (key === "Enter") return () => guide.screen.main.click();
  return guide.training && acts[key] && (() => guide[acts[key]]());
}

export function listen_to_keys(guide) {
  const on_key = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || guide.layer.open) return;
    const act = act_of(guide, event);
    if (!act) return;
    event.preventDefault();
    if (event.type === "keydown" && !event.repeat) act();
  };
  document.addEventListener("keydown", on_key);
  document.addEventListener("keyup", on_key);
}
