// Where in a repetition one is, and at which second of its film the picture stands then. Times are in milliseconds,
// what a dose or a film says in seconds.
const second = 1000;
const fastest = 2.5; // times its own pace; what would have to go faster keeps that
const upright = 0.5; // a way of which so much is up is one

export function repetition(work) {
  return work.up + work.hold + work.down;
}

export function goes_down_first(film, work) {
  if (!film) return false;
  if (Math.abs(film.rise) > upright) return film.rise < 0;
  // Neither up nor down: the picture takes the longer time for the way that the dose wants to be longer.
  const out = film.arrives - film.leaves;
  const back = film.seconds - film.returns;
  return work.up !== work.down && out !== back && work.up < work.down === out > back;
}

// The repetition from 1; its way: out, hold or back; seconds left of that, begun ones whole; its share that is gone.
export function beat_of(work, elapsed, down_first) {
  const one = repetition(work) * second;
  if (one <= 0) return { rep: 1, way: "out", left: 0, share: 0 };
  const time = Math.min(Math.max(elapsed, 0), Math.max(one * work.reps - 1, 0));
  const [out, back] = down_first ? [work.down, work.up] : [work.up, work.down];
  let rest = time % one;
  const ways = [["out", out], ["hold", work.hold], ["back", back]];
  const [way, seconds] = ways.find(([, length]) => {
    if (rest < length * second) return true;
    rest -= length * second;
    return false;
  });
  const left = Math.ceil((seconds * second - rest) / second);
  return { rep: Math.floor(time / one) + 1, way, left, share: rest / (seconds * second) };
}

export function side_now(work, elapsed) {
  if (!work.in_turn || work.reps === 0 || beat_of(work, elapsed, false).rep % 2 === 1) return work.side;
  return work.side === "left" ? "right" : "left";
}

export function word_of_way(film, work, way) {
  if (way === "hold") return "HOLD";
  const knows = film ? Math.abs(film.rise) > upright : work.up !== work.down;
  if (!knows) return way === "out" ? "GO" : "BACK";
  return (way === "out") === goes_down_first(film, work) ? "DOWN" : "UP";
}

function is_in_step(film, work, down_first) {
  const [out, back] = down_first ? [work.down, work.up] : [work.up, work.down];
  return film.arrives - film.leaves <= fastest * out && film.seconds - film.returns <= fastest * back;
}

export function film_time(film, spell, elapsed, keeps_still) {
  const seconds = elapsed / second;
  const free = seconds % film.seconds;
  if (spell.kind === "ready" || spell.kind === "gather") return free;
  if (spell.kind !== "work") return 0;
  if (spell.waits) return free;
  if (spell.reps === 0) return keeps_still ? Math.min(film.leaves + seconds, film.arrives) : free;
  const down_first = goes_down_first(film, spell);
  if (!is_in_step(film, spell, down_first)) return free;
  const beat = beat_of(spell, elapsed, down_first);
  if (beat.way === "hold") return film.arrives;
  if (beat.way === "out") return film.leaves + beat.share * (film.arrives - film.leaves);
  return film.returns + beat.share * (film.seconds - film.returns);
}

// Where motion is not wanted: the pose that one is in or on the way to.
export function still_time(film, time) {
  return time === film.arrives || (time >= film.leaves && time < film.returns) ? film.arrives : film.leaves;
}
