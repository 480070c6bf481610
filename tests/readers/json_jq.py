# JSON, read by jq, as scripts do: it prints the very data that Python reads, and its questions are answered.
# needs: python3 jq
import json
import subprocess

from shared import cases, equal, written


def jq(question, raw):
    done = subprocess.run(["jq", "--compact-output", question], input=raw, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


for kind in ("plans", "programs"):
    for name, command, options in cases(kind):
        raw = written(command, options, "json")
        data = json.loads(raw)
        equal(jq(".", raw), data, name)
        if kind == "plans":
            equal(jq("[.exercises[].duration_s] | add", raw), data["summary"]["duration_s"], name)
        else:
            equal(jq(". as $p | [.sessions[] | $p.plans[.plan].summary.duration_s]", raw),
                  [session["duration_s"] for session in data["sessions"]], name)
        print(f"{name}: read")
