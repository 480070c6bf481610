// Keeps the screen on while a session goes on, where that may be done. A hidden page loses it and asks anew.
import { where_allowed } from "./allowed.js";

let is_wanted = false;
let lock = null;

function release() {
  where_allowed(() => lock?.release());
  lock = null;
}

export function ask_to_stay_awake() {
  if (!is_wanted || document.hidden) return;
  where_allowed(async () => {
    lock = await navigator.wakeLock.request("screen");
    if (!is_wanted) release();
  });
}

export function stay_awake(wants) {
  if (is_wanted === wants) return;
  is_wanted = wants;
  if (wants) ask_to_stay_awake();
  else release();
}
