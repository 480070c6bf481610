// What was done, and its way into the log.
import { set_copied, to_start } from "./acts.js";
import { card_of } from "./course.js";
import { button, make, screen, section, set_text, texts } from "./dom.js";
import { csv_of } from "./record.js";
import { today, uncopied_lines } from "./store.js";
import { trained } from "./training.js";
import { stop_above, trained_words } from "./words.js";

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
  const details = make("details.small", make("summary", "For valgus on a computer"), area,
    make("code", `valgus log --log log.csv --import ${name}`));
  const by_hand = () => { details.open = true; area.select(); };
  // The button itself says that it was done.
  const tell = ({ target }, words) => { set_text(target, words); set_copied(guide, words); };
  const after = (event, way, words, otherwise) => Promise.resolve(way).then(() => tell(event, words), otherwise);
  const copy = (event) =>
    (navigator.clipboard ? after(event, navigator.clipboard.writeText(text), "Copied", by_hand) : by_hand());
  const share = (event) => after(event, navigator.share({ title: name, text }), "Shared", () => {});
  const save = (event) => {
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    tell(event, "Saved");
  };
  return section("For your log",
    [make("div.row", button("Copy", copy), navigator.share && button("Share", share), button("Save", save)), details]);
}

function session_of(guide, { other, next }, all, worst) {
  return [
    make("h1", "Done"),
    worst > stop_above && make("section.alarm", make("h2", `Worst pain: ${worst} of 10`), texts(guide.data.pain)),
    done_list(guide, all), make("p", "You can close this page. Open it again tomorrow morning: it asks how it was."),
    texts([other, next]),
  ];
}

export function done_screen(guide) {
  const { training, session, data, kept } = guide;
  const lines = uncopied_lines(kept);
  const all = training ? trained(training) : [];
  const worst = Math.max(...all.map(({ pain }) => pain));
  const main = button("Finish", () => to_start(guide), ".main");
  const node = screen("done",
    [
      training ? session_of(guide, session, all, worst) : make("h1", "Your log"),
      lines.length > 0 && log_of(guide, lines), worst <= stop_above && texts(data.pain, ".small"),
    ], main);
  return { node, main };
}
