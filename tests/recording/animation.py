"""Screens of a terminal, one after another, as one SVG that moves by itself: no script, no font, nothing to load.

All screens lie side by side on a film, which CSS moves step by step behind a window. Where motion is not wanted, on paper
and for who knows no CSS, the last one stands still. Dots of Braille are drawn, since fonts differ most in them. Each row is
stretched to its columns, so that any monospaced font will do. A row that several screens have in common is there once.
"""
import re
from dataclasses import dataclass
from html import escape

COLUMN, ROW = 8.6, 17.2  # of a sign: one is twice the other, so that the dots of Braille are as far apart either way
MARGIN, BAR = 16, 34  # around the screen, and the bar above it
BRAILLE = range(0x2800, 0x2900)
DOTS = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))  # of the bits of Braille: column and row
LOOKS = {1: "b", 2: "d", 31: "r", 32: "g", 33: "y", 34: "l", 35: "m", 36: "c"}  # of SGR numbers: bold, dim, colours
COLORS = {"d": "#94a1af", "r": "#ff8a80", "g": "#7ee08b", "y": "#f0c75e", "l": "#82b4ff", "m": "#e0a1f5", "c": "#5cd3e0"}

STYLE = """
text{{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:#d3dae2}}
.b{{font-weight:700;fill:#fff}}
{colors}
.p{{stroke:#d3dae2;stroke-width:.66;stroke-linecap:round;fill:none}}
.k{{fill:#f2cc60}}.k+text{{fill:#1b1f24;font-weight:700;font-size:12px;text-anchor:middle}}
@media screen and (prefers-reduced-motion:no-preference){{.f{{animation:f {seconds}s step-end infinite}}}}
@keyframes f{{{steps}}}
"""


@dataclass
class Frame:
    """A screen and for how long it is seen; key: what is pressed on it, if that does not show by itself."""
    rows: list
    cursor: tuple
    seconds: float
    key: str = ""


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def runs_of(row):
    """The words of a row that look alike: where each begins, its text and its look; Braille is none."""
    runs = []
    for column, (sign, look) in enumerate(row):
        if sign == " " or ord(sign) in BRAILLE:
            continue
        if runs and runs[-1][2] == look and column - runs[-1][0] - len(runs[-1][1]) < 2:
            begin, text, _ = runs[-1]
            runs[-1] = (begin, text.ljust(column - begin) + sign, look)
        else:
            runs.append((column, sign, look))
    return runs


def class_of(look, more=""):
    names = [name for name in (more, *(LOOKS[sgr] for sgr in sorted(look))) if name]
    return f' class="{" ".join(names)}"' if names else ""


def braille_of(row):
    """Each dot is a stroke of no length with round ends; in columns and rows of dots."""
    paths = {}
    for column, (sign, look) in enumerate(row):
        if ord(sign) in BRAILLE:
            bits = ord(sign) - BRAILLE.start
            dots = [DOTS[bit] for bit in range(8) if bits >> bit & 1]
            paths.setdefault(look, []).extend((2 * column + x, y) for x, y in dots)
    marks = []
    for look, dots in paths.items():
        path, at = "", (0, 0)
        for x, y in sorted(dots, key=lambda dot: (dot[1], dot[0])):
            path += f"m{x - at[0]} {y - at[1]}h0"
            at = (x, y)
        marks.append(f'<path{class_of(look, "p")} transform="translate({number(COLUMN / 4)} {number(ROW / 8)})'
                     f'scale({number(COLUMN / 2)})" d="{path}"/>')
    return marks


def row_of(row):
    texts = []
    for begin, text, look in runs_of(row):
        wide = f' textLength="{number(len(text) * COLUMN)}"' if len(text) > 1 else ""
        texts.append(f'<text x="{number(begin * COLUMN)}" y="13"{wide}{class_of(look)}>{escape(text)}</text>')
    return "".join(texts + braille_of(row))


def key_of(frame):
    """A key beside the cursor."""
    row, column = frame.cursor
    wide = 7.4 * len(frame.key) + 12
    left, top = (column + 1.5) * COLUMN, row * ROW - 0.4
    return (f'<rect class="k" x="{number(left)}" y="{number(top)}" width="{number(wide)}" height="18" rx="4"/>'
            f'<text x="{number(left + wide / 2)}" y="{number(top + 13.2)}">{escape(frame.key)}</text>')


def animation(frames, columns, title, description, bar):
    width = round(columns * COLUMN + 2 * MARGIN)
    height = round(len(frames[0].rows) * ROW + BAR + MARGIN + 6)
    marks, ids, drawn = [], {}, []
    for place, frame in enumerate(frames):
        uses = []
        for line, row in enumerate(frame.rows):
            mark = row_of(row)
            if mark and mark not in ids:
                ids[mark] = f"r{len(ids)}"
                marks.append(f'<g id="{ids[mark]}">{mark}</g>')
            if mark:
                uses.append(f'<use href="#{ids[mark]}" y="{number(line * ROW)}"/>')
        row, column = frame.cursor
        uses.append(f'<use href="#u" x="{number(column * COLUMN)}" y="{number(row * ROW)}"/>')
        if frame.key:
            uses.append(key_of(frame))
        drawn.append(f'<g transform="translate({place * width})">{"".join(uses)}</g>')
    seconds = sum(frame.seconds for frame in frames)
    steps, at = "", 0.0
    for place, frame in enumerate(frames):
        steps += f"{number(100 * at / seconds)}%{{transform:translateX({-place * width}px)}}"
        at += frame.seconds
    looks = {name for frame in frames for row in frame.rows for _, look in row for name in map(LOOKS.get, look)}
    colors = "".join(f".{name}{{fill:{color}}}.p.{name}{{stroke:{color};fill:none}}"
                     for name, color in COLORS.items() if name in looks)
    style = STYLE.format(colors=colors, seconds=number(seconds), steps=steps)
    dots = "".join(f'<circle cx="{20 + 18 * i}" cy="17" r="5.5" fill="#4a5561"/>' for i in range(3))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" \
role="img" aria-labelledby="t e">
<title id="t">{escape(title)}</title>
<desc id="e">{escape(description)}</desc>
<style>{re.sub(chr(10), "", style)}</style>
<defs><rect id="u" width="{COLUMN}" height="{ROW}" fill="#d3dae2" opacity=".55"/>
{chr(10).join(marks)}
</defs>
<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="9.5" fill="#161b22" stroke="#4a5561"/>
<path d="M.5 {BAR}V10a9.5 9.5 0 0 1 9.5-9.5H{width - 10}a9.5 9.5 0 0 1 9.5 9.5V{BAR}z" fill="#232a33"/>
{dots}<text class="d" x="{width / 2:g}" y="22" text-anchor="middle">{escape(bar)}</text>
<svg x="{MARGIN}" y="{BAR + 8}" width="{width - 2 * MARGIN}" height="{height - BAR - 8}"><g class="f" transform="translate({-(len(frames) - 1) * width})">
{chr(10).join(drawn)}
</g></svg>
</svg>
"""
