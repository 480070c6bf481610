# What the readers in Python share: the cases, and running valgus.
import json
import os
import pathlib
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parent
VALGUS = sys.argv[1]
CASES = json.loads((TESTS / "cases.json").read_text(encoding="utf-8"))


def written(command, options, form, **environment):
    """What `valgus COMMAND OPTIONS --format FORM` writes, as bytes."""
    words = [word.replace("TESTS/", f"{TESTS}/") for word in options]
    done = subprocess.run([VALGUS, command, *words, "--format", form], env={**os.environ, **environment},
                          stdout=subprocess.PIPE, check=True)
    return done.stdout


def as_json(command, options, **environment):
    return json.loads(written(command, options, "json", **environment))


def cases(kind):
    """Every case of "plans" or "programs": its name, the command, its options."""
    for name, options in CASES[kind].items():
        yield name, kind[:-1], options


def check(condition, *what):
    if not condition:
        sys.exit("not so: " + " ".join(str(part) for part in what))


def equal(found, expected, *what):
    check(found == expected, *what, f"\n  found    {found!r}\n  expected {expected!r}")
