// What was done, and its way into the log.
import { button, make, texts } from "./dom.js";
import { csv_of } from "./record.js";
import { trained_words } from "./words.js";

function done_list({ training, plan, data }) {
  const is_each = (place) => {
    const sides = training.spells.filter(({ kind, exercise }) => kind === "work" && exercise === place);
    return sides.some(({ in_turn, side }) => in_turn || side !== sides[0].side);
  };
  return make("dl", {}, training.trained().map((trained, i) => [
    make("dt", {}, data.cards[plan.exercises[i].card].name),
    make("dd", {}, trained_words(plan.exercises[i], trained, is_each(i), data.body.collapse)),
  ]));
}

// Ways to take the lines away. A clipboard may be denied: then they can be marked by hand.
function log_of(guide) {
  const name = `valgus-${guide.today}.csv`;
  const text = csv_of(guide.store.uncopied_lines);
  const area = make("textarea", { readOnly: true, rows: 4, value: text, "aria-label": "Lines for the log" });
  const copied = (words) => () => guide.set_copied(words);
  const copy = () => {
    area.select();
    Promise.resolve(navigator.clipboard?.writeText(text)).then(navigator.clipboard && copied("Copied"), () => {});
  };
  const share = () => navigator.share({ title: name, text }).then(copied("Shared"), () => {});
  const save = () => {
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    guide.set_copied("Saved");
  };
  return [
    make("h2", {}, "For your log"),
    make("div", { className: "row" }, button("Copy", copy), navigator.share && button("Share", share), button("Save", save)),
    area, make("p", { className: "small" }, make("code", {}, `valgus log --log log.csv --import ${name}`)),
  ];
}

export function done_screen(guide) {
  const { training, data, session } = guide;
  const pains = training ? training.trained().map(({ pain }) => pain).filter((pain) => pain !== null) : [];
  const main = button("To the beginning", () => guide.to_start(), "main");
  const node = make("div", { className: "screen done" },
    make("div", { className: "scroll", tabIndex: 0 },
      training ? [
        make("h1", {}, "Done"), done_list(guide),
        pains.length > 0 && make("p", {}, `Worst pain: ${Math.max(...pains)} of 10`),
        make("p", {}, "Tomorrow morning this page asks how it was."),
        texts([session.other, session.next]),
      ] : make("h1", {}, "Your log"),
      guide.store.uncopied.length > 0 && log_of(guide), texts(data.pain, "small")),
    make("div", { className: "bottom" }, main));
  return { node, main };
}
