#!/usr/bin/env python3
"""Breaks the planner, one change at a time, and shows that a test goes red for it.

    tests/mutants/run.py             every change of planner.txt
    tests/mutants/run.py 3 17        only these
    tests/mutants/run.py fit.cpp     only those of this file

Works in a copy of the checkout. Prints one line a change; exits 1 if fewer than 95 % were noticed. A change that does
not compile counts as neither: the list is wrong then, and the exit code is 2.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = pathlib.Path(__file__).with_name("planner.txt")
ENOUGH = 0.95
PATIENCE = 300  # seconds: a change that makes the planner run for ever is noticed too


def changes():
    """planner.txt: a line with the file, one that begins with '- ', one that begins with '+ '."""
    path, old = None, None
    for number, line in enumerate(LIST.read_text().splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("- "):
            old = line[2:]
        elif line.startswith("+"):
            yield path, old, line[2:]
        elif line.startswith("src/"):
            path = line
        else:
            sys.exit(f"{LIST}:{number}: neither a file nor '- ' nor '+ '")


def build(tree):
    command = ["cmake", "--build", "build/dev", "--target", "valgus_tests"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True).returncode == 0


def is_red(tree):
    """The table tests first: they are quick and notice most."""
    tables = ("*planner_test*,*position_test*,*week_test*,*minutes_test*,*condition_test*,*shipped_test*,"
              "*/program_*_test*,*schedule_test*,*clinician_test*")
    for arguments in ([f"--source-file={tables}"], [f"--source-file-exclude={tables},*docs_test*,*mutants_test*"]):
        command = ["build/dev/valgus_tests", "--abort-after=1", *arguments]
        try:
            if subprocess.run(command, cwd=tree, capture_output=True, timeout=PATIENCE).returncode != 0:
                return True
        except subprocess.TimeoutExpired:
            return True
    return False


def main():
    wanted = sys.argv[1:]
    chosen = [(n, *change) for n, change in enumerate(changes(), 1)
              if not wanted or str(n) in wanted or pathlib.Path(change[0]).name in wanted]
    tree = pathlib.Path(tempfile.mkdtemp(prefix="valgus-mutants-")) / "checkout"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns("build", ".git"))
    quick = ["cmake", "--preset", "dev", "-DCMAKE_CXX_FLAGS_DEBUG=-O0",
             "-DCMAKE_COMPILE_WARNING_AS_ERROR=OFF"]  # nobody debugs these: links in half the time
    subprocess.run(quick, cwd=tree, check=True, capture_output=True)
    if not build(tree) or is_red(tree):
        sys.exit("the tests are red before anything is broken")
    noticed, survived, broken = 0, [], []
    for number, path, old, new in chosen:
        file = tree / path
        text = file.read_text()
        if text.count(old) != 1:
            broken.append(number)
            verdict = "NOT APPLICABLE"
        else:
            file.write_text(text.replace(old, new))
            if not build(tree):
                broken.append(number)
                verdict = "DOES NOT COMPILE"
            elif is_red(tree):
                noticed += 1
                verdict = "noticed"
            else:
                survived.append(number)
                verdict = "SURVIVED"
            file.write_text(text)
        print(f"{number:3} {verdict:8} {path}: {old.strip()}  =>  {new.strip()}", flush=True)
    shutil.rmtree(tree.parent)
    tried = noticed + len(survived)
    print(f"{noticed} of {tried} noticed; survived: {survived or 'none'}; not tried: {broken or 'none'}")
    sys.exit(2 if broken else 0 if tried and noticed >= ENOUGH * tried else 1)


if __name__ == "__main__":
    main()
