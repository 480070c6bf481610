#!/usr/bin/env python3
# needs: python3 valgrind
"""limits.py VALGUS: what a library or a log that somebody else wrote can cost at most.

Twice the library takes twice the steps: valgrind counts the program's instructions for a library of each kind and for
one of twice the size. That is the same number on any machine, whatever else it does.

And the largest of each kind that the default limits allow takes no more memory than is stated here, and little stack.
"""

import concurrent.futures
import os
import pathlib
import re
import resource
import subprocess
import sys

import libraries
import logs

os.environ["XDG_CONFIG_HOME"] = "/dev/null"  # settings of whoever runs this are none of ours

VALGUS = sys.argv[1]
MOST_GROWTH = 1.2  # times that of the file: to sort takes a little more than that
LITTLE = 100_000  # instructions, which may be chance: where the heap grows, where a minute ends
MOST_MEMORY = {"check": 64, "plan": 96, "none": 96, "program": 192}  # MiB
MOST_SECONDS = 60  # of CPU: only so that it ends
STACK = 256 * 1024  # bytes
# Counts, and does little else: callgrind takes twice as long.
COUNTER = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", "--vex-iropt-level=1",
           "--vex-guest-chase=no"]

DAYS = "--days mon,tue,wed,thu,fri,sat,sun --start 2027-01-04"
COMMANDS = {
    "check": "check",
    "plan": "plan --week 2 --all --age 30",
    "none": "plan --week 2 --equipment none --explain",
    "minutes": "plan --week 2 --minutes 20 --explain",
    "json": "plan --format json",
    "html": "plan --format html",
    "program": f"program --weeks 3 {DAYS}",
    "program-json": f"program --weeks 3 {DAYS} --minutes none --format json",
    "program-html": f"program --weeks 3 {DAYS} --format html",
    "program-ics": f"program --weeks 3 {DAYS} --format ics",
    "program-csv": f"program --weeks 3 {DAYS} --format csv",
    "list": "list",
    "show": "show c0",
    "about": "about t",
}

# Kinds of libraries: the smaller size that is counted, the largest that may be, and the commands beside `check`.
SOUND = [
    ("plain", 100, 7255, ["plan", "minutes", "json", "html", "program", "program-html", "program-ics"]),
    ("short", 50, 6575, ["program-json"]),
    ("forwards", 50, 4759, ["program"]),
    ("backwards", 50, 4759, ["minutes", "program"]),
    ("short_chain", 50, 4398, ["program"]),
    ("called", 150, 4492, ["plan", "program-csv"]),  # more than 20 minutes hold: to there it grows with the depth
    ("loses_first", 50, 4750, ["none"]),
    ("dense", 900, 171000, ["plan", "program-json"]),
    ("layers", 900, 96000, ["plan", "program"]),
    ("hub", 240, 6618, ["program"]),
    ("chain_on_hub", 60, 5331, ["minutes"]),
    ("bunch", 60, 8000, ["minutes"]),
    ("no_kit", 50, 4416, ["none"]),
    ("alternatives", 900, 172000, ["none"]),
    ("joints", 40, 3264, ["minutes", "list"]),
    ("occasions", 900, 171000, ["plan"]),
    ("conditions", 400, 29990, ["plan", "show"]),
    ("many_conditions", 50, 4143, ["plan"]),
    ("stages", 200, 19590, ["plan", "program"]),
    ("variants", 200, 32650, ["plan"]),
    ("stones", 50, 6607, []),
    ("dense_stones", 900, 180000, []),
    ("likes", 50, 6251, []),
    ("stage_likes", 200, 17761, []),
    ("long_names", 50, 3900, ["plan", "html", "program-ics"]),
    ("long_words", 2, 25, ["plan"]),
    ("notes", 120, 11490, ["plan", "program-html", "about"]),
    ("sources", 50, 5479, ["plan", "about"]),
    ("faults", 900, 182000, ["about"]),
    ("assessment", 60, 500, ["plan"]),  # what is checked against each other has a limit
    ("folder", 50, None, ["plan"]),
]
# The same with findings, which only `check` tells.
UNSOUND = [
    ("circle", 60, 6147),
    ("dense_circle", 900, 185000),
    ("long_circle", 60, 4759),
    ("stone_circles", 900, 190000),
    ("like_circle", 60, 6253),
    ("leaders", 60, 6642),
    ("untaught", 200, 19620),
    ("unknown_words", 100, 6018),
    ("unknown_list", 200, 32650),
    ("without_id", 400, 65300),
    ("no_records", 400, 195900),
    ("same_id", 400, 65300),
    ("same_alias", 60, 6617),
    ("unknown_sections", 400, 97900),
    ("unknown_keys", 400, 95300),
    ("same_keys", 400, 97900),
    ("braces", 400, 500000),
    ("side_placeholders", 400, 170000),
    ("outside_placeholders", 100, 16320),
    ("no_dose", 60, 7265),
    ("other_phase", 400, 175000),
    ("too_much_assessment", 600, 3600),
    ("empty_files", 100, None),
]
# Logs: the number of lines that is counted, and the exit code of taking them into another log.
LOGS = [
    ("rows", 2000, 0),
    ("unordered", 2000, 0),
    ("one_session", 2000, 0),
    ("sessions_of_a_day", 2000, 0),
    ("unknown_exercises", 2000, 0),
    ("quotes", 2000, 0),
    ("torn", 2000, 1),
    ("open_quotes", 2000, 1),
    ("bare_quotes", 2000, 3),
    ("wrong_cells", 2000, 3),
    ("one_long_line", 20000, 3),
    ("plans", 2000, 0),
]
LARGEST_PLANS = ["plain", "short_chain", "called", "loses_first", "layers", "no_kit", "conditions", "stages", "notes"]
LARGEST_PROGRAMS = ["short", "called"]


def written(name, content):
    """The file or folder of a library, and how many bytes that is."""
    path = pathlib.Path(name)
    if isinstance(content, str):
        path = path.with_suffix(".yaml")
        path.write_text(content)
        return str(path), len(content)
    path.mkdir()
    for i, text in enumerate(content):
        (path / f"{i:05}.yaml").write_text(text)
    return str(path), sum(100 + len(text) for text in content)


def arguments(command, library):
    words = COMMANDS[command].split()
    return [*words, library] if command == "check" else [*words, "--library", library]


def instructions(command, library, expected):
    log = pathlib.Path(f"{library}-{command}.log")
    run = [*COUNTER, f"--log-file={log}", VALGUS, *arguments(command, library)]
    code = subprocess.run(run, capture_output=True).returncode
    if code != expected:
        raise RuntimeError(f"{library} {command}: exit code {code}, not {expected}")
    return int(re.search(r"I +refs: +([\d,]+)", log.read_text())[1].replace(",", ""))


def count(kind, n, commands, expected=0):
    """The bytes of a library and the instructions of each command; those beside `check` without reading the library."""
    library, size = written(f"{kind}-{n}", getattr(libraries, kind)(n))
    counts = {command: instructions(command, library, expected) for command in commands}
    return size, {c: counts[c] - (counts["check"] if c != "check" else 0) for c in commands}


def growth(kind, n, commands, expected, start):
    """What is wrong of a library twice the size."""
    (tiny_size, tiny), (size, small), (double_size, large) = start, *(
        count(kind, m, ["check", *commands], expected) for m in (n, 2 * n)
    )
    of_file = (double_size - tiny_size) / (size - tiny_size)
    wrong = []
    for command in small:
        before, after = (max(1, counts[command] - tiny[command]) for counts in (small, large))
        line = f"{kind} {command}: {before / 1e6:.2f} million, {after / before:.2f} times for {of_file:.2f} times the file"
        print(line, flush=True)
        if after > MOST_GROWTH * of_file * before + LITTLE:
            wrong.append(line)
    return wrong


def count_log(kind, n, expected):
    """The bytes of a log and the instructions of taking it into a new one, and of taking it once more."""
    path = pathlib.Path(f"{kind}-{n}.csv")
    path.write_text(getattr(logs, kind)(n))
    counts = []
    for time in ("first", "second"):
        told = pathlib.Path(f"{path}-{time}.log")
        run = [*COUNTER, f"--log-file={told}", VALGUS, "log", "--log", f"all-{path}", "--import", str(path)]
        code = subprocess.run(run, capture_output=True).returncode
        if code != expected:
            raise RuntimeError(f"{path} {time}: exit code {code}, not {expected}")
        counts.append(int(re.search(r"I +refs: +([\d,]+)", told.read_text())[1].replace(",", "")))
    return path.stat().st_size, counts


def growth_of_log(kind, n, expected):
    """What is wrong of a log twice the size."""
    (tiny_size, tiny), (size, small), (double_size, large) = (count_log(kind, m, expected) for m in (n // 20, n, 2 * n))
    of_file = (double_size - tiny_size) / (size - tiny_size)
    wrong = []
    for time, least, before, after in zip(("first", "second"), tiny, small, large):
        before, after = max(1, before - least), after - least
        line = f"log {kind}, {time} time: {before / 1e6:.2f} million, {after / before:.2f} times for {of_file:.2f} times the file"
        print(line, flush=True)
        if after > MOST_GROWTH * of_file * before + LITTLE:
            wrong.append(line)
    return wrong


def limit():
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # spares the machine, whatever is wrong


def largest(kind, n, expected):
    """What is wrong of the largest that may be: its exit code or its memory. That of this script is the least."""
    library, _ = written(f"largest-{kind}", getattr(libraries, kind)(n))
    commands = ["check"]
    if kind in LARGEST_PLANS:
        commands += ["plan", "none"]
    if kind in LARGEST_PROGRAMS:
        commands += ["program"]
    wrong = []
    for command in commands:
        run = subprocess.Popen(
            [VALGUS, *arguments(command, library)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=limit,
        )
        _, status, usage = os.wait4(run.pid, 0)
        code, memory = os.waitstatus_to_exitcode(status), usage.ru_maxrss // 1024
        line = f"{kind} {command}, as large as may be: exit code {code}, {memory} MiB, {usage.ru_utime:.1f} s"
        print(line, flush=True)
        if code != expected or memory > MOST_MEMORY[command]:
            wrong.append(line)
    return wrong


def main():
    used = ["check", *sorted({command for *_, commands in SOUND for command in commands} - {"show"})]
    start = count("notes", 6, used)
    start[1]["show"] = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        tasks = [pool.submit(growth, kind, n, commands, 0, start) for kind, n, _, commands in SOUND]
        tasks += [pool.submit(growth, kind, n, [], 1, start) for kind, n, _ in UNSOUND]
        tasks += [pool.submit(growth_of_log, kind, n, expected) for kind, n, expected in LOGS]
        tasks += [pool.submit(largest, kind, n, 0) for kind, _, n, _ in SOUND if n]
        tasks += [pool.submit(largest, kind, n, 1) for kind, _, n in UNSOUND if n]
        wrong = [line for task in tasks for line in task.result()]
    for line in wrong:
        print(f"too much: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
