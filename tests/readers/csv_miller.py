# Tables, read by Miller: the same rows, as texts and as numbers that add up.
# needs: python3 mlr
import json
import pathlib
import subprocess

from expected_table import plan_rows, program_rows
from shared import as_json, cases, equal, written


def miller(*words):
    done = subprocess.run(["mlr", "--icsv", "--ojson", *words, "table.csv"], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def check_sums(program, name):
    """The rows of a session take the time that the session does, and the other side behind it."""
    sums = miller("stats1", "-a", "sum", "-f", "total_s", "-g", "session")
    equal({row["session"]: row["total_s_sum"] for row in sums},
          {session["id"]: session["duration_s"] + (session["other_side"] or {"duration_s": 0})["duration_s"]
           for session in program["sessions"]}, name)


for kind, rows in (("plans", plan_rows), ("programs", program_rows)):
    for name, command, options in cases(kind):
        pathlib.Path("table.csv").write_bytes(written(command, options, "csv"))
        found = miller("-S", "cat")
        equal(found, rows(command, options), name)
        if kind == "programs":
            check_sums(as_json(command, options), name)
        print(f"{name}: {len(found)} rows")
