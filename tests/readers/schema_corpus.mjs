// Libraries, profiles and logs, right and wrong, for those who hold the schemas against what valgus takes.
import { readFileSync, readdirSync } from "node:fs";

// --- values as YAML, within braces; a Plain is written as it is

class Plain {
  constructor(text) {
    this.text = text;
  }
}
const plain = (text) => new Plain(text);

function flow(value) {
  if (value instanceof Plain) return value.text;
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value).map(([key, inner]) => `${flow(key)}: ${flow(inner)}`).join(", ")}}`;
  const text = String(value);
  const reads_itself = typeof value !== "string" || /^[a-z0-9][\w-]*( ?(s|min|m))?$/.test(text);
  const is_other = typeof value === "string" && /^(true|false|null|~|[0-9.]+)$/.test(text);
  return reads_itself && !is_other ? text : JSON.stringify(text);
}

// --- libraries

// Records of each section of the shipped library, as new ones: the one with most keys, and another.
export function documents(checkout, read) {
  const sections = new Map();
  const add = (name, records) => sections.set(name, [...(sections.get(name) ?? []), ...records]);
  const singles = [];
  for (const file of readdirSync(`${checkout}routines`).filter((name) => name.endsWith(".yaml"))) {
    for (const [name, value] of Object.entries(read(readFileSync(`${checkout}routines/${file}`, "utf8")))) {
      if (Array.isArray(value)) add(name, value);
      else if (name === "assessment")
        for (const [inner, records] of Object.entries(value)) add(`assessment.${inner}`, records);
      else singles.push({ [name]: value });
    }
  }
  const all = [...singles];
  for (const [name, records] of sections) {
    const by_size = [...records].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
    for (const record of [by_size[0], by_size[Math.floor(by_size.length / 2)]]) {
      const fresh = { ...record, id: `new-${record.id}` };
      delete fresh.aliases;
      delete fresh.leads;
      // Poses take long to check: short ones, in a document of their own.
      if (name === "exercises" || name === "tests") fresh.figure = { like: "clam-shell" };
      for (const changes of [...(fresh.progressions ?? []), ...(fresh.variants ?? [])]) delete changes.figure;
      const [outer, inner] = name.split(".");
      all.push(inner ? { [outer]: { [inner]: [fresh] } } : { [outer]: [fresh] });
    }
  }
  const figures = sections.get("exercises").filter((record) => record.figure?.poses && !record.progressions);
  const { figure } = figures.sort((a, b) => JSON.stringify(a.figure).length - JSON.stringify(b.figure).length)[0];
  return [...all, { tests: [{ id: "new-test", title: "A test", text: "Look.", sources: ["practice"], figure }] }];
}

const values = [
  "", "x", "hip", null, 0, 5, 999999, -1, -400, 1.5, true, [], [null], {}, ["x", "y"], plain("8-12"), plain("12-8"),
  plain("0-9999"), plain("30 s"), plain("2 min"), plain("1-2 min"), plain("90 min"), plain("10-15 m"), plain("1-4"),
  plain("3-99"), plain("max"), "a".repeat(121), "a".repeat(401),
];
// As other readers of YAML take them for numbers or truths, and valgus does not; quotes.
const spellings = [plain("010"), plain("True"), plain('"8-12"')];

// Every place of a document, as the keys to it.
function places(value, path = []) {
  if (value === null || typeof value !== "object") return [path];
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 2) : Object.keys(value);
  return [path, ...keys.flatMap((key) => places(value[key], [...path, key]))];
}

function changed(value, path, change) {
  if (path.length === 0) return change(value);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const [key, ...rest] = path;
  const inner = changed(value[key], rest, change);
  if (inner === undefined && Array.isArray(copy)) copy.splice(key, 1);
  else if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

export function* mutants(all) {
  for (const document of all) {
    yield { text: flow(document) };
    const seen = new Set();
    for (const path of places(document)) {
      // Poses are many, and alike.
      const kind = path.map((key) => (typeof key === "number" ? "[]" : key)).join(".");
      if (seen.has(kind)) continue;
      seen.add(kind);
      const at = path.reduce((value, key) => value[key], document);
      const change = (to, spelled = false) => ({ text: flow(changed(document, path, () => to)), spelled });
      if (path.length > 0) yield change(undefined);
      if (at !== null && typeof at === "object" && !Array.isArray(at)) yield change({ ...at, nosuchkey: 1 });
      if (path.length < 2) continue;
      yield change([at]);
      for (const value of values) yield change(value);
      for (const value of spellings) yield change(value, true);
    }
  }
}

// --- profiles

const words = {
  side: ["left", "right", "both", "middle", "LEFT"], worse: ["left", "both", "x"],
  cause: ["functional", "structural", "odd"], focus: ["hip", "hip, ankle", ["hip", "toe"], "hip,,toe", ","],
  position: ["standing", "squat"], angle: [0, 1, 140, 141, -1, 1.5], age: [0, 17, 120, 121, "30", "abc"],
  pain: [0, 10, 11], week: [1, 52, 53, 0], weeks: [1, 52, 53, 0], minutes: [1, 240, 241, 0, "none"],
  "max-exercises": [1, 50, 51, 0, "none"], remind: [0, 10080, 10081], width: [19, 20, 500, 501],
  conditions: ["over-60", ["over-60"]], condition: ["over-60"], cleared: [true, false, "true", "yes", [true]],
  all: [true, false, 1], ascii: [true, "x"], name: ["Ann", 5, ["a", "b"]],
  days: ["mon", "Mon,wednesday", ["tue", "SAT"], "monn", "mo"], start: ["2027-01-04", "4.1.2027", "2027-13-01"],
  assessed: ["2026-12-24", "yesterday"], at: ["07:30", "23:59", "24:00", "7:30"], found: ["a, b", ["a", "b"]],
  equipment: ["none", ["foam-roller"], []], without: ["wall"], mastered: [["short-foot"]], learning: ["short-foot"],
  stage: [{ "short-foot": 2 }, "short-foot=2", ["short-foot=2"], { "short-foot": 0 }, "short-foot"],
  include: ["calf-stretch"], exclude: ["calf-stretch"], only: ["calf-stretch", ["calf-stretch", "clam-shell"]],
  dose: [
    { "clam-shell": "2x12" }, { "clam-shell": "2x12@3s" }, { "clam-shell": "8-12" }, { "clam-shell": "3x30s" },
    { "clam-shell": "2min" }, { "clam-shell": "11x12" }, { "clam-shell": "2x" }, { "clam-shell": "30s@3s" },
    { "clam-shell": "2x12@1min" }, "clam-shell=2x12,step-up=8-12", ["clam-shell=2x12"], "clam-shell", ["clam-shell=x"],
    { "clam-shell": "31min" }, { "clam-shell": "1-2 x 8 - 12 @ 2-3 s" }, { "clam-shell": 12 }, { "clam-shell": "0" },
  ],
  note: [{ "clam-shell": "slowly, down" }, ["clam-shell=slowly, down"], { "clam-shell": " " }, "slowly"],
  clinic: [{ name: "A" }, { name: "A", phone: 1 }, { fax: 1 }, "name=A", ["name=A", "phone=1"]],
  format: ["text", "html", "ics", "pdf"], color: ["auto", "never", "blue"],
};

export function* profiles() {
  const odd = [null, "", [], {}, { x: "y" }, [[]], "default", ["default"]];
  for (const [key, each] of Object.entries(words)) {
    for (const value of [...each, ...odd]) yield { text: `${flow(key)}: ${flow(value)}\n` };
  }
  for (const text of ["sidee: left\n", "side: left\nfocus: hip\n", "exercises: []\n", "profile: x.yaml\n",
    "condition: over-60\nconditions: over-60\n", "baseline: {x: 1}\nside: left\n", "[]\n", "x\n"]) yield { text };
  for (const spelled of ["age: 010\n", "age: 0x10\n", "cleared: True\n"]) yield { text: spelled, spelled: true };
}

// --- logs

export function* logs() {
  const row = { date: "2026-11-09", session: "w01-mon", exercise: "clam-shell", done: "full" };
  yield row;
  const cells = {
    date: ["2026-11-09", "9.11.2026", "09.11.2026", "2026-13-01", "2026-11-9", "11/9/2026", "", "1899-12-31", "2999-12-31"],
    kind: ["full", "mobility", "test", "odd", ""], sides: ["left", "right", "both", "left right", "middle"],
    stage: ["1", "99", "100", "0", "x"], rung: ["0", "999", "1000", "-1"], asked: ["0", "99999", "100000", "1.5", "010"],
    done: ["full", "part", "skip", "FULL", "", "yes"], did: ["12", "x", " 12 "], extra: ["0", "2", "-2"],
    caved: ["0", "99999", "a"], pain: ["0", "10", "11", "'5"], effort: ["0", "10", "11"],
    next_morning: ["usual", "more", "swollen", "bad"], where: ["joint", "muscle", "skin"], sign: ["cleared", "anything"],
    note: ["a, b", "5"], clean_reps: ["3", "x"], weekday: ["Mon", "x"], phase: ["x"], nosuch: ["x", ""],
  };
  for (const [name, each] of Object.entries(cells)) for (const cell of each) yield { ...row, [name]: cell };
  const measure = { date: "2026-11-14", measure: "knee-to-wall", left: "9.5", right: "7" };
  yield measure;
  for (const left of ["9", "9,5", "-3.5", "9.55", "x", ""]) yield { ...measure, left };
  yield { ...measure, left: "", right: "" };
  yield { ...measure, measure: "" };
  yield { ...measure, exercise: "clam-shell" };
  yield { ...measure, date: "" };
  yield { date: "2026-11-14", kind: "test", pain: "3" };
  yield { date: "", session: "w01-mon" };
  yield { session: "w01-mon", done: "full" };
  for (const pain of ["", ...Array.from({ length: 11 }, (_, i) => String(i))]) yield { date: "2026-11-10", pain };
  const two_digits = (number) => String(number).padStart(2, "0");
  for (let i = 0; i < 28; ++i)
    yield { date: `2026-${two_digits((i % 12) + 1)}-${two_digits(i + 1)}`, note: "x" };
}
