// Pages, read by html-validate: HTML as the standard has it, and accessible as far as markup tells.
// needs: node npm:html-validate
import { HtmlValidate } from "html-validate";

import { cases, equal, output, progress_cases, questionnaires, written } from "./shared.mjs";

const reader = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
});

const pages = [...cases("plans"), ...cases("programs")].map(({ name, command, options }) => ({
  name,
  html: written(command, options, "html"),
}));
for (const { name, command, options } of [...cases("plans"), ...cases("programs")])
  pages.push({ name: `${name}, as a guide`, html: written(command, options, "guide") });
pages.push({ name: "the contact sheet", html: output(["figure", "--sheet"]) });
for (const { name, options } of questionnaires) pages.push({ name, html: written("assess", options, "html") });
for (const { name, options } of progress_cases) pages.push({ name, html: written("progress", options, "html") });

for (const { name, html } of pages) {
  const report = await reader.validateString(html);
  const messages = report.results.flatMap((result) => result.messages);
  equal(messages.map((it) => `${it.line}:${it.column} ${it.ruleId}: ${it.message}`), [], name);
  console.log(`${name}: valid`);
}
