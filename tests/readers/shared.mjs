// What the readers in JavaScript share: the cases, and running valgus.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const tests = new URL(".", import.meta.url).pathname;
const table = JSON.parse(readFileSync(tests + "cases.json", "utf8"));

// What `valgus WORDS` writes.
export function output(words) {
  return execFileSync(process.argv[2], words, { encoding: "utf8", maxBuffer: 2 ** 26 });
}

// What `valgus COMMAND OPTIONS --format FORM` writes.
export function written(command, options, form) {
  return output([command, ...options.map((word) => word.replace("TESTS/", tests)), "--format", form]);
}

// Programs in zones of the clock.
export const zone_cases = Object.entries(table.zones).map(([name, options]) => ({ name, options }));

// Every case of "plans" or "programs": its name, the command, its options.
export function cases(kind) {
  return Object.entries(table[kind]).map(([name, options]) => ({ name, command: kind.slice(0, -1), options }));
}

// Sheets of questions, which have no JSON.
export const questionnaires = Object.entries(table.questionnaires).map(([name, options]) => ({ name, options }));

// Logs, looked back on.
export const progress_cases = Object.entries(table.progress).map(([name, options]) => ({ name, options }));

// The same options with other texts in the same places.
export function harmless(options) {
  const twins = { "--name": () => "Somebody", "--note": (word) => word.split("=")[0] + "=Plain words" };
  return options.map((word, i) => twins[options[i - 1]]?.(word) ?? word.replace("hostile", "harmless"));
}

export function check(condition, ...what) {
  if (condition) return;
  console.error("not so:", ...what);
  process.exit(1);
}

export function equal(found, expected, ...what) {
  check(isDeepStrictEqual(found, expected), ...what, "\n  found   ", found, "\n  expected", expected);
}
