// Pictures as librsvg draws them: every one without complaint, neither blank nor one blot, in the colours of its style,
// and the left side as the right one in a mirror.
// needs: node rsvg-convert
import { spawnSync } from "node:child_process";
import { inflateSync } from "node:zlib";

import { check, equal, output } from "./shared.mjs";

const working = 0xc85c10; // .wo of the style

// A line of a PNG, in place, from its differences to what is left of it and above.
function unfilter(kind, line, above, step) {
  for (let i = 0; i < line.length; ++i) {
    const a = i < step ? 0 : line[i - step];
    const b = above[i];
    const c = i < step ? 0 : above[i - step];
    const paeth = () => {
      const [to_a, to_b, to_c] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
      return to_a <= to_b && to_a <= to_c ? a : to_b <= to_c ? b : c;
    };
    if (kind === 1) line[i] += a;
    else if (kind === 2) line[i] += b;
    else if (kind === 3) line[i] += (a + b) >> 1;
    else if (kind === 4) line[i] += paeth();
  }
}

// The pixels of a PNG of 8 bits a channel: its width, and four bytes each, row after row.
function pixels(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  equal([png[24], png[25]], [8, 6], "the PNG is RGBA");
  const data = [];
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const bytes = new Uint8Array(width * height * 4);
  let above = new Uint8Array(width * 4);
  for (let y = 0; y < height; ++y) {
    const begin = y * (width * 4 + 1);
    const line = bytes.subarray(y * width * 4, (y + 1) * width * 4);
    line.set(raw.subarray(begin + 1, begin + 1 + width * 4));
    unfilter(raw[begin], line, above, 4);
    above = line;
  }
  return { width, height, bytes };
}

function drawn(svg, width, ...what) {
  const { status, stdout, stderr } = spawnSync("rsvg-convert", ["--width", width], { input: svg, maxBuffer: 2 ** 26 });
  equal([status, stderr.toString()], [0, ""], ...what, "is drawn without complaint");
  return pixels(stdout);
}

function check_picture({ bytes }, ...what) {
  const counts = new Map();
  let full = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    if (bytes[i + 3] !== 255) continue;
    const colour = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
    ++full;
  }
  const share = full / (bytes.length / 4);
  check(0.04 < share && share < 0.95, ...what, "covers", share);
  check(counts.size >= 5, ...what, "has", counts.size, "colours");
  check(counts.has(working), ...what, "shows what works");
  check(counts.get(working) < 0.8 * full, ...what, "is not what works alone");
}

// The share of pixels that clearly differ from those of the other picture in a mirror.
function difference(one, other) {
  equal([one.width, one.height], [other.width, other.height]);
  let different = 0;
  for (let y = 0; y < one.height; ++y)
    for (let x = 0; x < one.width; ++x) {
      const [a, b] = [(y * one.width + x) * 4, (y * one.width + one.width - 1 - x) * 4];
      const channels = [0, 1, 2, 3].map((i) => Math.abs(one.bytes[a + i] - other.bytes[b + i]));
      if (Math.max(...channels) > 64) ++different;
    }
  return different / (one.width * one.height);
}

function look(word) {
  const figure = (...options) => {
    const stage = word.includes("=") ? ["--stage", word] : [];
    return output(["figure", word.split("=")[0], ...stage, ...options]);
  };
  for (const [options, width] of [[[], 280], [["--animated"], 160]])
    for (const side of ["left", "right"]) {
      const what = [word, side, ...options];
      check_picture(drawn(figure("--side", side, ...options), width, ...what), ...what);
    }
  const poses = ["right", "left"].map((side) => figure("--pose", "1", "--side", side));
  if (poses[0].includes('id="p-a"')) return; // the whole body stands to the left of a close-up, whichever side works
  const [right, left] = poses.map((pose) => drawn(pose, 160, word));
  const other = difference(left, right);
  check(other < 0.02, word, "is no mirror image in", other, "of it");
  console.log(word);
}

const names = Array.from(output(["figure", "--sheet"]).matchAll(/<code>([^<]+)<\/code>/g), ([, name]) => name);
check(names.length > 40, names.length, "pictures");
names.forEach(look);
