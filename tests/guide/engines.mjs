// Engines other than Chromium, driven by the standards for that: Firefox by WebDriver BiDi, WebKit by WebDriver. Of both
// a page is { evaluate, click, reload, close }; `misdeeds` in it are what it said, threw or was forbidden to do.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";

const readers = createRequire(new URL("../readers/package.json", import.meta.url));
const phone = { width: 390, height: 844 };

// Runs in the page before all else: a clock that the test moves, a tab that it hides, and ears for misdeeds.
function prepare(timers) {
  globalThis.clock = timers.install({ now: new Date("2026-11-23T08:00:01") });
  globalThis.misdeeds = [];
  for (const level of ["log", "warn", "error"]) console[level] = (...words) => globalThis.misdeeds.push(`says ${words}`);
  addEventListener("error", ({ message }) => globalThis.misdeeds.push(`throws ${message}`));
  addEventListener("unhandledrejection", ({ reason }) => globalThis.misdeeds.push(`refuses ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) =>
    globalThis.misdeeds.push(`is denied ${violatedDirective} ${blockedURI}`));
  let hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  globalThis.hide = (is_hidden) => {
    hidden = is_hidden;
    document.dispatchEvent(new Event("visibilitychange"));
  };
}

function preparation() {
  const timers = readers.resolve("@sinonjs/fake-timers");
  const flags = ["--bundle", "--format=iife", "--global-name=timers", "--define:global=globalThis", "--external:util",
    "--external:timers*"];
  const bundled = execFileSync("esbuild", [fileURLToPath(pathToFileURL(timers)), ...flags], { encoding: "utf8" });
  return `${bundled}(${prepare})(timers);`.replaceAll("</script", "<\\/script");
}

// The page with one script more, which its policy allows by its hash, as it does its own.
export function prepared(html) {
  const script = preparation();
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return html.replace("script-src ", () => `script-src ${hash} `)
    .replace("<title>", () => `<script>${script}</script>\n<title>`);
}

async function firefox(address) {
  const puppeteer = readers("puppeteer-core");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox-esr", headless: true });
  const page = await browser.newPage();
  await page.setViewport(phone);
  await page.goto(address);
  return {
    evaluate: (what, ...given) => page.evaluate(what, ...given),
    click: async (find, ...given) => (await page.evaluateHandle(find, ...given)).asElement().click(),
    reload: () => page.goto(address),
    close: () => browser.close(),
  };
}

const free_port = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const element = "element-6066-11e4-a52e-4f735466cecf"; // of the standard
const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

// WebDriver's commands, as its driver takes them.
async function driver_of(port, path) {
  const ask = async (method, what, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}${what}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  return { post: (what, body = {}) => ask("POST", what, body), end: () => ask("DELETE", "") };
}

async function began(port) {
  const { post } = await driver_of(port, "");
  const binary = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
  const wanted = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
  for (let tries = 100; ; --tries)
    try {
      const { sessionId } = await post("/session", { capabilities: wanted });
      return driver_of(port, `/session/${sessionId}`);
    } catch (error) {
      if (tries === 0 || error.cause?.code !== "ECONNREFUSED") throw error; // it is not listening yet
      await wait(100);
    }
}

async function webkit(address) {
  const port = await free_port();
  const screen = ["-a", "-s", "-screen 0 1400x1400x24"];
  const driver = spawn("xvfb-run", [...screen, "WebKitWebDriver", `--port=${port}`], { detached: true, stdio: "ignore" });
  const stop = () => process.kill(-driver.pid);
  try {
    const { post, end } = await began(port);
    await post("/window/rect", phone);
    await post("/url", { url: address });
    const evaluate = (what, ...args) => post("/execute/sync", { script: `return (${what})(...arguments)`, args });
    return {
      evaluate,
      click: async (find, ...given) => post(`/element/${(await evaluate(find, ...given))[element]}/click`),
      reload: () => post("/url", { url: address }),
      close: async () => { await end(); stop(); },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

export const engines = { firefox, webkit };

// Calls `use` with a page that shows the HTML in an engine.
export async function with_engine(open, html, use) {
  const folder = mkdtempSync(`${tmpdir()}/guide-`);
  writeFileSync(`${folder}/guide.html`, prepared(html));
  const page = await open(pathToFileURL(`${folder}/guide.html`).href);
  try {
    await use(page);
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}
