# Pictures as librsvg draws them: every one without complaint, neither blank nor one blot, in the colours of its style,
# and the left side as the right one in a mirror.
# needs: python3 rsvg-convert
import concurrent.futures
import re
import struct
import subprocess
import zlib

from shared import VALGUS, check, equal

WORKING = (0xE9, 0xA0, 0x6B)  # .wo of the style


def valgus(*words):
    done = subprocess.run([VALGUS, "figure", *words], stdout=subprocess.PIPE, check=True)
    return done.stdout


def unfiltered(kind, line, above, step):
    """A line of a PNG, from its differences to what is left of it and above."""
    for i in range(len(line)):
        a = line[i - step] if i >= step else 0
        b, c = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            line[i] = (line[i] + a) & 255
        elif kind == 2:
            line[i] = (line[i] + b) & 255
        elif kind == 3:
            line[i] = (line[i] + (a + b) // 2) & 255
        elif kind == 4:
            near = min((abs(b - c), 0, a), (abs(a - c), 1, b), (abs(a + b - 2 * c), 2, c))
            line[i] = (line[i] + near[2]) & 255
    return line


def pixels(png):
    """The rows of a PNG of 8 bits a channel, each a list of (red, green, blue, alpha)."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    equal((depth, kind), (8, 6), "the PNG is RGBA")
    data, at = b"", 8
    while at < len(png):
        size, name = struct.unpack(">I4s", png[at:at + 8])
        data += png[at + 8:at + 8 + size] if name == b"IDAT" else b""
        at += size + 12
    data, above, rows = zlib.decompress(data), bytearray(width * 4), []
    for y in range(height):
        begin = y * (width * 4 + 1)
        above = unfiltered(data[begin], bytearray(data[begin + 1:begin + 1 + width * 4]), above, 4)
        rows.append([tuple(above[x:x + 4]) for x in range(0, width * 4, 4)])
    return rows


def drawn(svg, width, *what):
    done = subprocess.run(["rsvg-convert", "--width", str(width)], input=svg, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    equal((done.returncode, done.stderr), (0, b""), *what, "is drawn without complaint")
    return pixels(done.stdout)


def check_picture(rows, *what):
    every = [pixel for row in rows for pixel in row]
    full = [pixel[:3] for pixel in every if pixel[3] == 255]
    share = len(full) / len(every)
    check(0.04 < share < 0.95, *what, "covers", share)
    colours = set(full)
    check(len(colours) >= 5, *what, "has", len(colours), "colours")
    check(WORKING in colours, *what, "shows what works")
    check(full.count(WORKING) < 0.8 * len(full), *what, "is not what works alone")


def difference(rows, others):
    """The share of pixels that clearly differ."""
    pairs = [(a, b) for row, other in zip(rows, others) for a, b in zip(row, other)]
    return sum(max(abs(x - y) for x, y in zip(a, b)) > 64 for a, b in pairs) / len(pairs)


def look(word):
    name, _, stage = word.partition("=")
    words = [name, *(["--stage", word] if stage else [])]
    for options, width in (((), 280), (("--animated",), 160)):
        for side in ("left", "right"):
            check_picture(drawn(valgus(*words, "--side", side, *options), width, word, side, *options), word, *options)
    right, left = (drawn(valgus(*words, "--pose", "1", "--side", side), 160, word) for side in ("right", "left"))
    other = difference(left, [list(reversed(row)) for row in right])
    check(other < 0.02, word, "is no mirror image in", other, "of it")
    return word


names = re.findall(r"<code>([^<]+)</code>", valgus("--sheet").decode())
check(len(names) > 40, len(names), "pictures")
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for name in pool.map(look, names):
        print(name)
