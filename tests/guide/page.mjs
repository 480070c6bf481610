// The page under test, as the program writes it.
import { execFileSync } from "node:child_process";

const data_in_page = /(?<=<script type="application\/json" id="guide-data">).*?(?=<\/script>)/s;

// `change` may alter what the script is told.
export function page_of({ valgus, options, change = (data) => data }) {
  const page = execFileSync(valgus, [...options, "--format", "guide"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  return page.replace(data_in_page, (json) => JSON.stringify(change(JSON.parse(json))).replaceAll("<", "\\u003c"));
}
