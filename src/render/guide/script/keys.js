// Keys of a session.
const acts = {
  "ArrowRight": "skip", "ArrowLeft": "back", "c": "caved", "p": "hurts", "h": "how", "m": "mute", " ": "pause",
  "+": "count_up", "-": "count_down",
};

export function listen_to_keys(guide) {
  const on_key = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || guide.layer.open) return;
    if (!guide.training && event.key !== "Enter") return;
    const is_button = event.target.closest?.("button, input, select, textarea") ?? null;
    const is_main = is_button === null || is_button === guide.screen.main;
    const is_press = event.key === " " || event.key === "Enter";
    if (is_press && !is_main) return;
    const act = event.key === "Enter" ? () => guide.screen.main.click() : acts[event.key] && (() => guide[acts[event.key]]());
    if (!act) return;
    event.preventDefault();
    if (event.type === "keydown" && !event.repeat) act();
  };
  document.addEventListener("keydown", on_key);
  document.addEventListener("keyup", on_key);
}
