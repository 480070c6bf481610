# The schemas as Python's jsonschema understands them: they are schemas of their draft, and what valgus prints is valid.
# needs: python3 python3-jsonschema
import json
import pathlib
import subprocess

import jsonschema

from shared import TESTS, VALGUS, as_json, cases, check

DOCS = pathlib.Path(TESTS).parent.parent / "docs"


def schema(name):
    text = subprocess.run([VALGUS, "schema", name], stdout=subprocess.PIPE, check=True).stdout
    made = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def valid(validator, value, *what):
    errors = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(value)]
    check(not errors, *what, "\n  " + "\n  ".join(errors[:5]))


schemas = {name: schema(name) for name in (
    "library", "profile", "log", "plan", "program", "assessment", "list", "show", "about", "find", "check")}
for kind in ("plans", "programs"):
    for name, command, options in cases(kind):
        valid(schemas[command], as_json(command, options), name)
        print(f"{name}: valid")
found = as_json("assess", ["--answers", f"{DOCS}/examples/answers.yaml"])
valid(schemas["assessment"], found, "an assessment")
valid(schemas["profile"], found["profile"], "its profile")

MISTAKES = f"{DOCS}/examples/mistakes.yaml"
for words in [["list"], ["list", "skills"], ["list", "sources"], ["show", "clam-shell", "over-60"], ["about"],
              ["find", "heel"], ["check"], ["check", "--strict", f"{DOCS}/examples/shoulder.yaml"], ["check", MISTAKES]]:
    done = subprocess.run([VALGUS, *words, "--format", "json"], stdout=subprocess.PIPE, check=False)
    valid(schemas[words[0]], json.loads(done.stdout), *words)

DOSES = [("8-12", True), ("8", False), ("0-12", False), ("12 - 15", True), ("a few", False)]
for reps, is_right in DOSES:
    library = {"exercises": [{"id": "clam-shell", "dose": {"reps": reps, "source": "practice"}}]}
    check(schemas["library"].is_valid(library) == is_right, "reps", reps)
for record, is_right in [
    ({"id": "clam-shell", "name": "Clam"}, True),  # a shipped one, changed
    ({"id": "clam-shel", "name": "Clam"}, False),  # a new one, which is not whole
    ({"id": "Clam Shell"}, False),
    ({"id": "clam-shell", "phase": "strengthening"}, False),
    ({"id": "clam-shell", "nosuch": 1}, False),
]:
    check(schemas["library"].is_valid({"exercises": [record]}) == is_right, record)
row = {"date": "2026-11-09", "exercise": "clam-shell", "done": "full", "pain": "2"}
check(schemas["log"].is_valid(row), row)
check(not schemas["log"].is_valid({**row, "pain": "11"}), "pain of 11")
