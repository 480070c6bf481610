// The hand-out's own pictures, moved into the guide and back: their parts have ids, which must stay unique. Of a film
// the time is set; of two poses in turn, which is to be seen.
import { film_time, is_far_out, still_time } from "./beat.js";

const home = document.createComment("");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let svg = null;

const poses = () => svg.querySelectorAll(".turn");

function put_back() {
  if (!svg) return;
  svg.style.transform = "";
  for (const pose of poses()) pose.style.cssText = "";
  svg.unpauseAnimations();
  home.replaceWith(svg);
  svg = null;
}

// `stage` null: nothing is shown, and all pictures are where the hand-out has them.
export function show_picture(card, stage) {
  put_back();
  if (!stage) return;
  svg = card.picture && document.getElementById(`${card.picture}-moving`);
  stage.hidden = !svg;
  if (!svg) return;
  svg.replaceWith(home);
  stage.append(svg);
  svg.pauseAnimations();
}

// As it is at that time of a spell, for the side that works.
export function set_picture({ film, drawn, keeps_still }, spell, elapsed, side) {
  if (!svg) return;
  svg.style.transform = side !== "both" && side !== drawn ? "scaleX(-1)" : "";
  if (!film) return;
  const moving = film_time(film, spell, elapsed, keeps_still);
  const time = calm.matches ? still_time(film, moving) : moving;
  svg.setCurrentTime(time);
  poses().forEach((pose, i) => {
    pose.style.animation = "none";
    pose.style.visibility = is_far_out(film, time) === (i > 0) ? "" : "hidden";
  });
}
