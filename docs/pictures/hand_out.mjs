// The first sheet of a hand-out, as it is printed, and the same session on a phone:
//   node docs/pictures/hand_out.mjs build/release/valgus
// needs: node npm:playwright-core (in tests/readers) chromium-headless-shell
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, "../../tests/readers/package.json"))("playwright-core");
const asked = ["plan", "--side", "right", "--focus", "ankle"];
const made = (format) => execFileSync(process.argv[2], [...asked, "--format", format], { encoding: "utf8" });

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] });
const shot = async (format, viewport, media, clip, steps = () => {}) => {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  await page.emulateMedia({ media, reducedMotion: "reduce" });
  await page.setContent(made(format));
  await steps(page);
  const picture = await page.screenshot({ clip });
  await page.close();
  return `data:image/png;base64,${picture.toString("base64")}`;
};

const sheet = { width: 700, height: 990 };
const phone = { width: 390, height: 844 };
const paper = await shot("html", sheet, "print", { x: 0, y: 0, ...sheet });
const screen = await shot("guide", phone, "screen", { x: 0, y: 0, ...phone }, async (page) => {
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "set" }).click();
  await page.waitForTimeout(1500); // the work has begun
});

const page = await browser.newPage({ viewport: { width: 1240, height: 1100 } });
await page.setContent(`<style>
  body { margin: 0; padding: 20px; display: flex; gap: 36px; align-items: center; background: #e9eeec; }
  img { display: block; background: #fff; box-shadow: 0 2px 14px #0003; }
  .paper { padding: 32px; } .phone { border: 8px solid #222; border-radius: 28px; width: 352px; }
</style><img class="paper" src="${paper}"><img class="phone" src="${screen}">`);
await page.screenshot({ path: join(here, "hand-out.png") });
await browser.close();
