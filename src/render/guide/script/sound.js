// Tones, a voice and a buzz, where there are such things.
import { where_allowed } from "./allowed.js";

const tones = {
  out: [[660, 0, .07]], back: [[440, 0, .07]], soon: [[550, 0, .09]], work: [[880, 0, .3]],
  over: [[660, 0, .15], [440, .18, .3]], change: [[520, 0, .18], [780, .22, .35]],
  done: [[520, 0, .15], [660, .18, .15], [880, .36, .5]],
};
const soon = 3; // seconds before an end that are counted down

// What there is to be heard between two moments; undefined: nothing.
export function cue_of(before, after) {
  if (before.at !== after.at) return tones[after.kind] ? after.kind : "over";
  if (after.paused) return undefined;
  if (after.way !== before.way || after.rep !== before.rep) return after.way === "hold" ? undefined : after.way;
  return !after.way && after.left < before.left && after.left > 0 && after.left <= soon ? "soon" : undefined;
}

let context = null;

// To be called in a tap: browsers let nothing sound before.
export function wake_sound() {
  where_allowed(() => {
    context ??= new AudioContext();
    return context.resume();
  });
}

function sound(pitch, from, length) {
  const volume = context.createGain();
  const tone = context.createOscillator();
  volume.gain.setValueAtTime(.3, from);
  volume.gain.exponentialRampToValueAtTime(.001, from + length);
  tone.frequency.value = pitch;
  tone.connect(volume).connect(context.destination);
  tone.start(from);
  tone.stop(from + length);
}

export function play(name) {
  where_allowed(() => tones[name].forEach(([pitch, from, length]) => sound(pitch, context.currentTime + from, length)));
}

export const buzz = () => where_allowed(() => navigator.vibrate(200));

export const has_voice = () => "speechSynthesis" in globalThis;

// In place of what is being said.
export function say(text) {
  where_allowed(() => {
    speechSynthesis.cancel();
    speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { lang: "en" }));
  });
}

export const hush = () => where_allowed(() => speechSynthesis.cancel());
