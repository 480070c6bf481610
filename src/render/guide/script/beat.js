// Where in a repetition one is, and at which second of its film the picture stands then. Times are in milliseconds,
// what a dose or a film says in seconds.
const second = 1000;
const fastest = 2.5; // times its own pace; what would have to go faster keeps that
const upright = 0.5; // a way of which so much is up is one

export const repetition = ({ up, hold, down }) => up + hold + down;

// Seconds of the way out and back: of a dose, and of a film.
const ways_of = ({ up, down }, down_first) => (down_first ? [down, up] : [up, down]);
const ways_in = ({ leaves, arrives, returns, seconds }) => [arrives - leaves, seconds - returns];

export function goes_down_first(film, { up, down }) {
  if (!film) return false;
  if (Math.abs(film.rise) > upright) return film.rise < 0;
  // Neither up nor down: the picture takes the longer time for the way that the dose wants to be longer.
  const [out, back] = ways_in(film);
  return (up < down && out > back) || (up > down && out < back);
}

// The repetition from 1; its way: out, hold or back; seconds left of that, begun ones whole; its share that is gone.
export function beat_of(work, elapsed, down_first) {
  const one = repetition(work) * second;
  if (one <= 0) return { rep: 1, way: "out", left: 0, share: 0 };
  const time = Math.min(Math.max(elapsed, 0), Math.max(one * work.reps - 1, 0));
  const [out, back] = ways_of(work, down_first);
  let rest = time % one;
  const ways = [["out", out], ["hold", work.hold], ["back", back]];
  const [way, seconds] = ways.find(([, length]) => {
    if (rest < length * second) return true;
    rest -= length * second;
    return false;
  });
  rest /= second;
  return { rep: Math.floor(time / one) + 1, way, left: Math.ceil(seconds - rest), share: rest / seconds };
}

export function side_now(work, elapsed) {
  if (!work.in_turn || work.reps === 0 || beat_of(work, elapsed).rep % 2 === 1) return work.side;
  return work.side === "left" ? "right" : "left";
}

export function word_of_way(film, work, way) {
  if (way === "hold") return "HOLD";
  const knows = film ? Math.abs(film.rise) > upright : work.up !== work.down;
  if (!knows) return way === "out" ? "GO" : "BACK";
  return (way === "out") === goes_down_first(film, work) ? "DOWN" : "UP";
}

export function film_time(film, spell, elapsed, keeps_still) {
  const { seconds, leaves, arrives, returns } = film;
  const free = (elapsed / second) % seconds;
  if (spell.kind === "ready") return free;
  if (spell.kind !== "work") return 0;
  if (spell.waits) return free;
  if (spell.reps === 0) return keeps_still ? Math.min(leaves + elapsed / second, arrives) : free;
  const down_first = goes_down_first(film, spell);
  const paces = ways_of(spell, down_first);
  if (ways_in(film).some((length, i) => length > fastest * paces[i])) return free;
  const { way, share } = beat_of(spell, elapsed, down_first);
  if (way === "hold") return arrives;
  return way === "out" ? leaves + share * (arrives - leaves) : returns + share * (seconds - returns);
}

// Where motion is not wanted: the pose that one is in or on the way to.
export function still_time({ leaves, arrives, returns }, time) {
  return time === arrives || (time >= leaves && time < returns) ? arrives : leaves;
}

// Whether that is nearer to the last pose than to the first.
export function is_far_out({ seconds, leaves, arrives, returns }, time) {
  return time > (leaves + arrives) / 2 && time < (returns + seconds) / 2;
}
