// The still pictures of all exercises and tests, in colour and as a copier in grey sees them:
//   node docs/pictures/contact_sheet.mjs build/release/valgus
// needs: node npm:playwright-core (in tests/readers) chromium-headless-shell
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, "../../tests/readers/package.json"))("playwright-core");
const valgus = (...words) => execFileSync(process.argv[2], words, { encoding: "utf8", maxBuffer: 2 ** 26 });

const words = Array.from(valgus("figure", "--sheet").matchAll(/<code>([^<]+)<\/code>/g), ([, word]) => word);
const pictures = words.map((word) => {
  const [id, stage] = word.split("=");
  const svg = valgus("figure", id, ...(stage ? ["--stage", word] : []));
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return `<figure><img src="${source}"><figcaption>${word}</figcaption></figure>`;
});

const style = `
  body { margin: 8px; display: grid; grid-template-columns: repeat(8, 1fr); gap: 6px; font: 11px sans-serif; }
  figure { margin: 0; border: 1px solid #ccc; text-align: center; }
  img { width: 100%; height: 86px; }`;

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] });
for (const [name, more] of [["contact-sheet", ""], ["contact-sheet-grey", "html { filter: grayscale(1); }"]]) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 100 } });
  await page.setContent(`<style>${style}${more}</style>${pictures.join("")}`);
  await page.screenshot({ path: join(here, `${name}.png`), fullPage: true });
}
await browser.close();
