// What the tests of whole sessions share: the page of a short one, its log, and running them.
import { page_of } from "./page.mjs";
import { short } from "./short.mjs";
import { with_browser } from "./browser.mjs";

const [, , valgus, only = ""] = process.argv;
const options = ["plan", "--side", "both", "--minutes", "20"];

export const header =
  "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,measure," +
  "left,right,note\n";

export const made = (change = short, more = [], of = options) => page_of({ valgus, options: [...of, ...more], change });
export const lines_in = (page) => page.locator("textarea").inputValue();

// Each by its name; the second word of the command line chooses some.
export async function run(tests) {
  await with_browser(async (browser) => {
    for (const [name, test] of Object.entries(tests).filter(([each]) => each.includes(only)))
      try {
        await test(browser);
        console.log(`ok ${name}`);
      } catch (error) {
        console.error(`not ok ${name}\n${error.stack}`);
        process.exitCode = 1;
      }
  });
}
