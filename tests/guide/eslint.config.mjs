// What the guide's script is held to, and its tests. Run: tests/readers/node_modules/.bin/eslint -c tests/guide/eslint.config.mjs
// src/render/guide tests/guide
import { createRequire } from "node:module";

const readers = createRequire(new URL("../readers/package.json", import.meta.url));
const js = createRequire(readers.resolve("eslint"))("@eslint/js");

const names = (words) => Object.fromEntries(words.split(" ").map((word) => [word, "readonly"]));
const in_page =
  "document navigator localStorage matchMedia addEventListener setInterval setTimeout requestAnimationFrame Blob URL " +
  "AudioContext SpeechSynthesisUtterance speechSynthesis globalThis " +
  "structuredClone";
const in_node = "Buffer process console fetch URL setTimeout";
const in_both = "AudioContext addEventListener dispatchEvent document getSelection innerWidth innerHeight Event MutationObserver localStorage navigator getComputedStyle";

const strict = {
  "eqeqeq": "error", "prefer-const": "error", "no-var": "error", "no-implicit-globals": "error", "no-unused-vars": "error",
  "complexity": ["error", 12], "max-lines": ["error", 250], "no-shadow": "error", "no-eval": "error",
  "no-restricted-properties": ["error", ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property }))],
};

export default [
  { files: ["**/*.js", "**/*.mjs"], ...js.configs.recommended },
  { files: ["**/*.js", "**/*.mjs"], rules: strict },
  { files: ["**/guide/script/*.js"], languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: names(in_page) } },
  { files: ["**/tests/guide/*.mjs"], languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: names(`${in_node} ${in_both}`) } },
];
