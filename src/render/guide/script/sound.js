// Tones, a voice and a buzz, where there are such things.
const tones = {
  out: [[660, 0, .07]], back: [[440, 0, .07]], soon: [[550, 0, .09]], begin: [[880, 0, .3]],
  over: [[660, 0, .15], [440, .18, .3]], change: [[520, 0, .18], [780, .22, .35]],
  done: [[520, 0, .15], [660, .18, .15], [880, .36, .5]],
};
const soon = 3; // seconds before an end that are counted down

const cue_of_kind = { work: "begin", change: "change", done: "done" };

// What there is to be heard between two moments; undefined: nothing.
export function cue_of(before, after) {
  if (before.at !== after.at) return cue_of_kind[after.kind] ?? "over";
  if (after.paused) return undefined;
  if (after.way !== before.way || after.rep !== before.rep) return after.way === "hold" ? undefined : after.way;
  return !after.way && after.left < before.left && after.left > 0 && after.left <= soon ? "soon" : undefined;
}

export class Sound {
  constructor() {
    this.voice = "speechSynthesis" in globalThis && "SpeechSynthesisUtterance" in globalThis;
  }

  // To be called in a tap: browsers let nothing sound before.
  wake() {
    try {
      this.context ??= new AudioContext();
      this.context.resume().catch(() => {});
    } catch { /* a silent page */ }
  }

  play(name) {
    try {
      for (const [pitch, from, length] of tones[name]) this.#tone(pitch, this.context.currentTime + from, length);
    } catch { /* a silent page */ }
  }

  buzz() {
    try {
      navigator.vibrate?.(200);
    } catch { /* a still one */ }
  }

  say(text) {
    if (!this.voice || !text) return;
    try {
      speechSynthesis.cancel();
      speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { lang: "en" }));
    } catch { /* a silent page */ }
  }

  #tone(pitch, from, length) {
    const volume = this.context.createGain();
    const tone = this.context.createOscillator();
    volume.gain.setValueAtTime(.3, from);
    volume.gain.exponentialRampToValueAtTime(.001, from + length);
    tone.frequency.value = pitch;
    tone.connect(volume).connect(this.context.destination);
    tone.start(from);
    tone.stop(from + length);
  }
}
