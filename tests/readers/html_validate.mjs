// Pages, read by html-validate: HTML as the standard has it, and accessible as far as markup tells.
// needs: node npm:html-validate
import { HtmlValidate } from "html-validate";

import { cases, equal, written } from "./shared.mjs";

const reader = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
});

for (const { name, command, options } of [...cases("plans"), ...cases("programs")]) {
  const report = await reader.validateString(written(command, options, "html"));
  const messages = report.results.flatMap((result) => result.messages);
  equal(messages.map((it) => `${it.line}:${it.column} ${it.ruleId}: ${it.message}`), [], name);
  console.log(`${name}: valid`);
}
