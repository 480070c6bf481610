// The hand-out's own pictures, moved into the guide and back: their parts have ids, which must stay unique.
import { film_time, still_time } from "./beat.js";

export class Picture {
  #svg = null;
  #home = document.createComment("");
  #calm = matchMedia("(prefers-reduced-motion: reduce)");

  // `stage` null: nothing is shown, and all pictures are where the hand-out has them.
  show(card, stage) {
    const svg = (stage && card?.picture && document.getElementById(`${card.picture}-moving`)) || null;
    if (svg !== this.#svg) this.#put_back();
    if (stage) stage.hidden = !svg;
    if (!svg) return;
    if (!this.#svg) svg.replaceWith(this.#home);
    this.#svg = svg;
    stage.replaceChildren(svg);
    svg.pauseAnimations();
  }

  // As it is at that time of a spell, for the side that works.
  set(card, spell, elapsed, side) {
    if (!this.#svg) return;
    const is_mirrored = side !== "both" && side !== card.drawn;
    this.#svg.style.transform = is_mirrored ? "scaleX(-1)" : "";
    if (!card.film) return;
    const time = film_time(card.film, spell, elapsed, card.keeps_still);
    this.#svg.setCurrentTime(this.#calm.matches ? still_time(card.film, time) : time);
  }

  #put_back() {
    if (!this.#svg) return;
    this.#svg.style.transform = "";
    this.#svg.unpauseAnimations();
    this.#home.replaceWith(this.#svg);
    this.#svg = null;
  }
}
