// Keeps the screen on while a session goes on, where that may be done. A hidden page loses it and asks anew.
export class Awake {
  #is_wanted = false;
  #lock = null;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#ask());
  }

  want(is_wanted) {
    if (this.#is_wanted === is_wanted) return;
    this.#is_wanted = is_wanted;
    if (is_wanted) this.#ask();
    else this.#release();
  }

  async #ask() {
    if (!this.#is_wanted || document.hidden) return;
    try {
      this.#lock = await navigator.wakeLock.request("screen");
      if (!this.#is_wanted) this.#release();
    } catch { /* then it goes dark as ever, and the session goes on by the clock */ }
  }

  #release() {
    this.#lock?.release().catch(() => {});
    this.#lock = null;
  }
}
