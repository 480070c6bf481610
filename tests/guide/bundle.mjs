// The guide's script and style, each as one text, made as the build makes them.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const folder = new URL("../../src/render/guide/", import.meta.url);
const flags = "--bundle --minify --format=iife --target=es2020,safari14 --charset=utf8 --legal-comments=none".split(" ");

function bundled(name) {
  return execFileSync("esbuild", [fileURLToPath(new URL(name, folder)), ...flags], { encoding: "utf8" }).trim();
}

export const bundle = () => bundled("script/main.js");
export const style = () => bundled("guide.css");
