// The modules of the guide as one text, as the build makes it: in the order of modules.txt, without imports, the word
// export, lines of comments only, blank lines and indentation.
import { readFileSync } from "node:fs";

export const folder = new URL("../../src/render/guide/", import.meta.url);

function lines_of(name) {
  return readFileSync(new URL(name, folder), "utf8").split("\n").map((line) => line.trimStart());
}

function is_code(line) {
  return line !== "" && !line.startsWith("//") && !line.startsWith("import ");
}

export function bundle() {
  const modules = lines_of("script/modules.txt").filter(Boolean);
  const lines = modules.flatMap((name) => lines_of(`script/${name}`)).filter(is_code);
  return `(() => {"use strict";\n${lines.map((line) => line.replace(/^export /, "")).join("\n")}\n})();\n`;
}

export const style = () => readFileSync(new URL("guide.css", folder), "utf8");

if (process.argv[1] === new URL(import.meta.url).pathname) process.stdout.write(bundle());
