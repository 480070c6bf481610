#!/usr/bin/env python3
"""Breaks the planner, one change at a time, and shows that a test goes red for it.

    tests/mutants/run.py                 every change of planner.txt
    tests/mutants/run.py 3 17            only these, by number
    tests/mutants/run.py take '^fit$'    only those of functions whose names match
    tests/mutants/run.py --list take     only says which these are, and where
    tests/mutants/run.py --jobs 2 ...    so many at once, each in a copy of its own

Works in a copy of the checkout. Prints one line a change; exits 1 if fewer than 95 % were noticed. A change that cannot
be made or does not compile counts as neither: the list is wrong then, and the exit code is 2.
"""
import argparse
import concurrent.futures
import os
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = pathlib.Path(__file__).with_name("planner.txt")
ENOUGH = 0.95
ENVIRONMENT = os.environ | {"RC_PARAMS": "seed=20261122"}  # what is red here is red for the change alone
PATIENCE = 4  # times as long as the tests take unbroken: a change that makes the planner run for ever is noticed too


def changes():
    """planner.txt: a name, then pairs of lines that begin with '- ' and '+ '."""
    name, old = None, None
    for line in LIST.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("- "):
            old = line[2:]
        elif line.startswith("+"):
            yield name, old, line[2:]
        else:
            name = line


def begins(line, name, indent):
    """Whether a line begins a definition, or a declaration, of this name."""
    opening = re.search("[({=]", line)
    if not opening or not line.startswith(indent) or line[len(indent)] in " /#}":
        return False
    word, bracket, more = name.partition("(")
    before = line[:opening.start()].rstrip()
    return bool(re.search(rf"(?<![\w:]){re.escape(word)}$", before)) and line.startswith(bracket + more, opening.start())


def definitions(lines, name, indent=""):
    """Each definition of a name, as its first line and the one behind its last. planner.txt states the rule."""
    found = []
    for first, line in enumerate(lines):
        if not begins(line, name, indent):
            continue
        last = first
        while last + 1 < len(lines) and not re.search("[{;]", lines[last]):
            last += 1
        code = lines[last].split("//")[0].rstrip()
        if code.endswith(";") and re.search("[({=]", line)[0] == "(":
            continue  # declared only
        if code.count("{") != code.count("}"):
            while last + 1 < len(lines) and not lines[last].startswith(indent + "}"):
                last += 1
        found.append((first, last + 1))
    owner, colons, member = name.partition("::")
    if colons and "(" not in owner and not indent:
        for first, last in definitions(lines, owner):
            found += [(first + a, first + b) for a, b in definitions(lines[first:last], member, "    ")]
    return found


def find(tree, name):
    """The file, what stands before the only definition of a name, the definition, and what follows; or what is wrong."""
    found = []
    for file in sorted(tree.glob("src/**/*.[ch]pp")):
        lines = file.read_text().splitlines(keepends=True)
        for first, last in definitions(lines, name):
            found.append((file, "".join(lines[:first]), "".join(lines[first:last]), "".join(lines[last:])))
    if len(found) != 1:
        return " ".join([f"is defined {len(found)} times in src/", *(str(f[0].relative_to(tree)) for f in found)])
    return found[0]


def build(tree):
    command = ["cmake", "--build", "build/dev", "--target", "valgus_tests"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True).returncode == 0


def heed_signals():
    """A shell lets what it starts in the background ignore some, which the tests of signals would notice."""
    for each in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(each, signal.SIG_DFL)


def is_red(tree, patience=None):
    """What the tests say if they are red. The table tests first: they are quick and notice most."""
    tables = ("*cases_test*,*planner_test*,*position_test*,*week_test*,*minutes_test*,*condition_test*,*shipped_test*,"
              "*/program_*_test*,*schedule_test*,*clinician_test*,*skills_test*,*stones_test*,*worse_test*,"
              "*found_test*,*wishes_test*")
    never = "*docs_test*,*mutants_test*,*figure*,*motion*,*html*,*yaml*,*limits*"  # these hardly speak of the planner
    for arguments in ([f"--source-file={tables}"], [f"--source-file-exclude={tables},{never}"]):
        command = ["build/dev/valgus_tests", "--abort-after=1", *arguments]
        try:
            ran = subprocess.run(command, cwd=tree, env=ENVIRONMENT, capture_output=True, timeout=patience,
                                 preexec_fn=heed_signals)
            if ran.returncode != 0:
                return ran.stdout or b"it died"
        except subprocess.TimeoutExpired:
            return b"it took for ever"
    return None


def attempt(tree, patience, name, old, new):
    """What comes of one change, and where it was made."""
    found = find(tree, name)
    if isinstance(found, str):
        return "NOT APPLICABLE", found
    file, before, text, behind = found
    where = str(file.relative_to(tree))
    if text.count(old) != 1:
        return "NOT APPLICABLE", f"{where}, where the text stands {text.count(old)} times"
    file.write_text(before + text.replace(old, new) + behind)
    try:
        if not build(tree):
            return "DOES NOT COMPILE", where
        return "noticed" if is_red(tree, patience) else "SURVIVED", where
    finally:
        file.write_text(before + text + behind)


def prepare():
    """A copy of the checkout, built, whose tests are green; and how long to wait for them once it is broken."""
    tree = pathlib.Path(tempfile.mkdtemp(prefix="valgus-mutants-")) / "checkout"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns("build", ".git"))
    quick = ["cmake", "--preset", "dev", "-DCMAKE_CXX_FLAGS_DEBUG=-O1", "-DCMAKE_COMPILE_WARNING_AS_ERROR=OFF"]
    if shutil.which("ld.lld"):
        quick.append("-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld")  # nobody debugs these: links in a fifth of the time
    subprocess.run(quick, cwd=tree, check=True, capture_output=True)
    is_built, begin = build(tree), time.monotonic()
    red = is_red(tree) if is_built else b"it does not compile"
    if red:
        sys.exit("the tests are red before anything is broken:\n" + red.decode(errors="replace"))
    return tree, PATIENCE * (time.monotonic() - begin)


def report(number, verdict, name, where, old, new):
    print(f"{number:3} {verdict:8} {name} ({where}): {old.strip()}  =>  {new.strip()}", flush=True)


def say_which(chosen):
    for number, name, old, new in chosen:
        found = find(ROOT, name)
        report(number, "", name, found if isinstance(found, str) else found[0].relative_to(ROOT), old, new)


def try_all(chosen, jobs):
    """The numbers of the changes by what came of them."""
    trees, verdicts = queue.Queue(), {}
    for _ in range(jobs):
        trees.put(prepare())

    def attempt_one(number, name, old, new):
        tree, patience = trees.get()
        try:
            verdict, where = attempt(tree, jobs * patience, name, old, new)
        finally:
            trees.put((tree, patience))
        report(number, verdict, name, where, old, new)
        verdicts.setdefault(verdict, []).append(number)

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for _ in pool.map(lambda change: attempt_one(*change), chosen):
            pass
    while not trees.empty():
        shutil.rmtree(trees.get()[0].parent)
    return verdicts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("wanted", nargs="*")
    given = parser.parse_args()
    chosen = [(n, *change) for n, change in enumerate(changes(), 1)
              if not given.wanted or any(word == str(n) or not word.isdigit() and re.search(word, change[0])
                                         for word in given.wanted)]
    if given.list:
        return say_which(chosen)
    verdicts = try_all(chosen, given.jobs)
    noticed, survived = len(verdicts.pop("noticed", [])), sorted(verdicts.pop("SURVIVED", []))
    tried, broken = noticed + len(survived), sorted(sum(verdicts.values(), []))
    print(f"{noticed} of {tried} noticed; survived: {survived or 'none'}; not tried: {broken or 'none'}")
    sys.exit(2 if broken else 0 if tried and noticed >= ENOUGH * tried else 1)


if __name__ == "__main__":
    main()
