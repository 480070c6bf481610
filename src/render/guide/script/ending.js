// What was done, and its way into the log.
import { set_copied, to_start } from "./acts.js";
import { card_of } from "./course.js";
import { button, make, screen, texts } from "./dom.js";
import { csv_of } from "./record.js";
import { today, uncopied_lines } from "./store.js";
import { trained } from "./training.js";
import { trained_words } from "./words.js";

function done_list(guide, all) {
  const { training, plan, data } = guide;
  const is_each = (place) => {
    const sides = training.spells.filter(({ kind, exercise }) => kind === "work" && exercise === place);
    return sides.some(({ in_turn, side }) => in_turn || side !== sides[0].side);
  };
  return make("dl", all.map((each, i) => [
    make("dt", card_of(guide, i).name),
    make("dd", trained_words(plan.exercises[i], each, is_each(i), data.body.collapse)),
  ]));
}

// Ways to take the lines away. A clipboard may be denied: then they can be marked by hand.
function log_of(guide, lines) {
  const name = `valgus-${today()}.csv`;
  const text = csv_of(lines);
  const area = make("textarea", { readOnly: true, rows: 4, value: text, "aria-label": "Lines for the log" });
  const after = (way, words) => Promise.resolve(way).then(() => set_copied(guide, words), () => {});
  const copy = () => {
    area.select();
    if (navigator.clipboard) after(navigator.clipboard.writeText(text), "Copied");
  };
  const share = () => after(navigator.share({ title: name, text }), "Shared");
  const save = () => {
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    set_copied(guide, "Saved");
  };
  return [
    make("h2", "For your log"),
    make("div.row", button("Copy", copy), navigator.share && button("Share", share), button("Save", save)),
    area,
    make("details.small", make("summary", "For valgus on a computer"),
      make("code", `valgus log --log log.csv --import ${name}`)),
  ];
}

function session_of(guide) {
  const { training, session } = guide;
  const all = trained(training);
  const pains = all.map(({ pain }) => pain ?? -1);
  const worst = Math.max(...pains);
  return [
    make("h1", "Done"), done_list(guide, all), worst >= 0 && make("p", `Worst pain: ${worst} of 10`),
    make("p", "Tomorrow morning this page asks how it was."), texts([session.other, session.next]),
  ];
}

export function done_screen(guide) {
  const { training, data, kept } = guide;
  const lines = uncopied_lines(kept);
  const main = button("To the beginning", () => to_start(guide), ".main");
  const node = screen("done",
    [training ? session_of(guide) : make("h1", "Your log"), lines.length > 0 && log_of(guide, lines), texts(data.pain, ".small")],
    main);
  return { node, main };
}
