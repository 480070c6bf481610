// The page under test. For as long as the program does not write it: a real hand-out, with the guide put in as the
// contract between the two says.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";

import { bundle, style } from "./bundle.mjs";
import { data_of } from "./data.mjs";

const hash = (text) => `&#39;sha256-${createHash("sha256").update(text).digest("base64")}&#39;`;

export function output(valgus, options, format) {
  return execFileSync(valgus, [...options, "--format", format], { encoding: "utf8", maxBuffer: 2 ** 26 });
}

// The page as the program will write it with --format guide.
function written(valgus, options) {
  const html = output(valgus, options, "html");
  const script = bundle(), css = style();
  const json = JSON.stringify(data_of(JSON.parse(output(valgus, options, "json")), html)).replaceAll("<", "\\u003c");
  return html
    .replace("style-src ", () => `script-src ${hash(script)}; style-src ${hash(css)} `)
    .replace("</head>", () => `<style>${css}</style>\n</head>`)
    .replace("<body>", '<body>\n<div id="guide" hidden></div>')
    .replace("</body>", () =>
      `<script type="application/json" id="guide-data">${json}</script>\n<script>${script}</script>\n</body>`);
}

const data_in_page = /(?<=<script type="application\/json" id="guide-data">).*?(?=<\/script>)/s;

// `change` may alter what the script is told.
export function page_of({ valgus, options, change = (data) => data }) {
  return written(valgus, options).replace(data_in_page, (json) =>
    JSON.stringify(change(JSON.parse(json))).replaceAll("<", "\\u003c"));
}
