// The schemas as ajv understands them. What valgus prints is valid by them, field by field, and has no field besides.
// What it reads, libraries, profiles and logs, right and wrong, is valid where valgus takes it; where valgus
// refuses what is valid, it is for a reason that no schema can give, of a kind that is listed here.
// needs: node npm:ajv npm:js-yaml
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

import { cases, check, equal, output } from "./shared.mjs";
import { documents, logs, mutants, profiles } from "./schema_corpus.mjs";

const require = createRequire(import.meta.url);
const Ajv = require("ajv/dist/2020");
const yaml = require("js-yaml");

const checkout = new URL("../..", import.meta.url).pathname;

// --- what no schema can say, by the findings that tell of it

const beyond_library = [
  // What another record or file holds.
  /^unknown (joint|position|piece of equipment|muscle|fault|skill|condition|exercise|test|source|question|block) '/,
  /^the (id|alias) '.*' is taken$/,
  /^'.*' is missing$/, // of what a file below may hold: library, defaults, body
  /^'.*' (has no figure|has no exercises|means one |is a word of |is like itself|is done with itself|comes after itself|names no)/,
  /^what brings '.*' in names no /,
  /is first used|which no |is no exercise|no exercise teaches|is taught|needs .* which|circle|stepping stone/,
  /^'like' names no exercise|figure that is like/,
  /^a second exercise that leads/,
  // Numbers that must fit each other, and how a number is spelled.
  /runs backwards$/,
  /^'slower' is no slower|takes no time$/,
  /^'assumed' names /,
  // What a text says.
  /placeholder|brace in 'load'|opens|brace/,
  /is no link$|is no image beside the library$|cannot be read/,
  /^'.*' is longer than 20000 characters/,
  // Poses, muscles, bodies.
  /\bcm (inside|beside|above|below|off)|on the way to it|°|is never said/,
  /figure|pose|prop|camera|anchor|muscle|arrow|press|body|limb|touch|flesh|faces|drawn_like/,
  // What a question, a condition, a variant or a stage must say together.
  /says? (no|not|nothing)|does not say|holds at no age|refuses nothing|without|is asked|answer|question|option/,
  /^sides are compared by numbers$|^there is nothing to choose from$|^nothing looks at the fact|^no number is such$/,
  /^'bend' |out of range for 'bend'/,
  /safety|title/,
];
const beyond_profile = [
  /unknown (joint|position|piece of equipment|skill|condition|exercise|equipment) '/,
  /names? no |has no stage|is also in|does not hold|both cannot|only one side|comes after the block|needs|'now'|no time to remind/,
  /is no date$/, // of 30 February
  /is there twice|twice|two doses|two notes|two stages/,
];
const beyond_log = [/is nothing for 'date'/, /cells?, and the first one has/];

// --- how valgus and a schema judge

const ajv = new Ajv({ allErrors: true, strictTypes: false, formats: { date: true } });
const schemas = {};
const data = ["list", "show", "about", "find", "check"];
for (const name of ["library", "profile", "log", "plan", "program", "assessment", ...data]) {
  schemas[name] = JSON.parse(output(["schema", name]));
  equal(schemas[name].$schema, "https://json-schema.org/draft/2020-12/schema", name);
  equal(schemas[name].$id, `urn:valgus:schema:${name}:1`, name);
  ajv.addSchema(schemas[name]);
}
const validator = (name) => ajv.getSchema(`urn:valgus:schema:${name}:1`);

function told(words, input) {
  const done = spawnSync(process.argv[2], words, { encoding: "utf8", input, maxBuffer: 2 ** 26 });
  const lines = (done.stdout + done.stderr).split("\n").filter((line) => line.includes("error: "));
  return { code: done.status, findings: lines.map((line) => line.split("error: ")[1].split("; ")[0]) };
}

function judge(name, what, valid, { code, findings }, beyond) {
  check(code === 0 || findings.length > 0, name, "exit", code, what);
  if (!valid) return check(code !== 0, name, "takes what is not valid:", what, validator(name).errors);
  const strange = findings.filter((finding) => !beyond.some((kind) => kind.test(finding)));
  check(strange.length === 0, name, "refuses what is valid:", what, strange);
}

// Every object has just the fields that it names.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== "object") return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const is_object = copy.properties && copy.required && copy.additionalProperties === undefined && !copy.if;
  return is_object ? { ...copy, additionalProperties: false } : copy;
}

// --- what valgus prints

const printed = new Ajv({ allErrors: true, strictTypes: false, formats: { date: true } });
for (const name of ["plan", "program", "assessment", ...data]) printed.addSchema(closed(schemas[name]));
let count = 0;
function check_printed(name, words, environment = {}) {
  const done = spawnSync(process.argv[2], [...words, "--format", "json"], {
    encoding: "utf8", maxBuffer: 2 ** 26, env: { ...process.env, ...environment },
  });
  if (done.status !== 0 && done.stdout === "") return; // nothing fits
  const json = JSON.parse(done.stdout);
  const validate = printed.getSchema(`urn:valgus:schema:${name}:1`);
  check(validate(json), name, words, JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  ++count;
  return json;
}

const tests = new URL(".", import.meta.url).pathname;
for (const kind of ["plans", "programs"])
  for (const { command, options } of cases(kind))
    check_printed(command, [command, ...options.map((word) => word.replace("TESTS/", tests))]);
for (const folder of ["", "people/", "program/"])
  for (const line of readFileSync(`${checkout}tests/cases/${folder}commands`, "utf8").split("\n")) {
    const words = line.replace(/^\S+ +valgus /, "").split(" ");
    if (!["plan", "program"].includes(words[0]) || words.some((word) => /[{'"]/.test(word))) continue;
    const at = words.indexOf("--format");
    if (at >= 0) words.splice(at, 2);
    check_printed(words[0], words.filter((word) => !["--brief", "--explain", "--large"].includes(word)));
  }
// Of each wish some values, all with all of another.
const wishes = [
  ["--side", "left", "right", "both"], ["--focus", "hip", "knee", "ankle", "toe"], ["--cause", "structural"],
  ["--position", "squat", "running"], ["--week", "1", "4", "8"], ["--minutes", "10", "none"], ["--age", "12", "70"],
  ["--pain", "4"], ["--equipment", "none"], ["--stage", "short-foot=2"], ["--dose", "step-up=3x30s"],
  ["--note", "step-up=slowly"], ["--mastered", "short-foot"], ["--include", "calf-stretch"], ["--angle", "60"],
];
const flags = wishes.flatMap(([name, ...values]) => values.map((value) => [name, value]));
for (const [i, one] of flags.entries())
  for (const other of flags.slice(i + 1).filter((_, j) => j % 2 === 0))
    if (one[0] !== other[0]) check_printed("plan", ["plan", ...one, ...other]);
for (const one of flags.filter((flag) => flag[0] !== "--week").slice(0, 12))
  check_printed("program", ["program", "--weeks", "2", "--start", "2027-01-04", ...one]);
const log = ["--log", `${checkout}docs/examples/measured.csv`];
const logged = check_printed("plan", ["plan", "--side", "both", ...log], { VALGUS_TODAY: "2027-02-02" });
check(logged.exercises.some((card) => card.change), "a log changes something");
const answers = `${checkout}docs/examples/answers.yaml`;
const found = check_printed("assessment", ["assess", "--answers", answers]);
check(validator("profile")(found.profile), "the profile of an assessment", validator("profile").errors);
writeFileSync("sign.yaml", readFileSync(answers, "utf8").replace("rf-calf: no", "rf-calf: yes"));
equal(check_printed("assessment", ["assess", "--answers", "sign.yaml"]).refused, true, "a sign refuses");
check(count > 150, "many plans", count);

// Of each section all its records, and what is said of each; with a library of one's own, too.
const shoulder = ["--library", `${checkout}docs/examples/shoulder.yaml`];
const { properties } = schemas.list;
for (const library of [[], shoulder])
  for (const section of properties.section.enum) {
    const list = check_printed("list", ["list", section, ...library]);
    if (section === "topics") check_printed("about", ["about", ...library]);
    if (["exercises", "skills", "tests", "habits", "conditions"].includes(section) && list.items.length > 0)
      check_printed("show", ["show", ...list.items.map((item) => item.id), ...library]);
  }
check_printed("list", ["list", "--focus", "hip", "--phase", "release", "--equipment", "none"]);
check_printed("about", ["about", "brace", "tests"]);
for (const words of [["knee"], ["hip", "replacement"], ["nosuchword"]]) check_printed("find", ["find", ...words]);
for (const words of [[], [...shoulder], ["--strict", ...shoulder], [`${checkout}docs/examples/mistakes.yaml`]])
  check_printed("check", ["check", ...words]);
const bare = { schema_version: 1, kind: "list", valgus: { version: "1", command: "" }, items: [{ id: "a", name: "A", aliases: [] }] };
check(validator("list")({ ...bare, section: "joints" }), "a joint has a name", validator("list").errors);
check(!validator("list")({ ...bare, section: "skills" }), "a skill has a check, too");

// --- what valgus reads

const read = (text) => yaml.load(text, { schema: yaml.CORE_SCHEMA });
function as_printed(value) {
  if (typeof value === "string") return value.toLowerCase().replace(/^(\d):/, "0$1:");
  if (Array.isArray(value)) return value.map(as_printed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, as_printed(each)]));
}
let wrong = 0;
let right = 0;
function check_read(name, text, words, beyond, spelled) {
  const value = read(text);
  const valid = validator(name)(value);
  const judged = told(words, text);
  // A schema names words and times as they are printed; people may say them otherwise.
  if (name === "profile" && !valid && judged.code === 0 && validator(name)(as_printed(value))) return;
  if (spelled && valid && judged.code !== 0) return; // how a number or a truth is spelled, a schema does not see
  judge(name, text, valid, judged, beyond);
  if (valid) ++right;
  else ++wrong;
}
// Every third of some 17,000, which meets each value at many keys.
let number = 0;
for (const { text, spelled } of mutants(documents(checkout, read)))
  if (++number % 3 === 0) check_read("library", text, ["list", "joints", "--library", "builtin", "--library", "-"], beyond_library, spelled);
check(right > 500 && wrong > 1000, "libraries", { right, wrong });
console.log(`${right} libraries are valid, ${wrong} are not`);

[right, wrong] = [0, 0];
for (const { text, spelled } of profiles())
  check_read("profile", text, ["config", "--profile", "-"], beyond_profile, spelled);
check(right > 100 && wrong > 100, "profiles", { right, wrong });
console.log(`${right} profiles are valid, ${wrong} are not`);

[right, wrong] = [0, 0];
for (const row of logs()) {
  const cells = Object.values(row).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  writeFileSync("log.csv", `${Object.keys(row).join(",")}\n${cells.join(",")}\n`);
  const valid = validator("log")(row);
  judge("log", row, valid, told(["progress", "--log", "log.csv"], ""), beyond_log);
  if (valid) ++right;
  else ++wrong;
}
check(right > 80 && wrong > 30, "logs", { right, wrong });
console.log(`${right} lines of a log are valid, ${wrong} are not; ${count} plans, programs and assessments are`);
