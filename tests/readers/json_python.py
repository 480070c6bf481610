# JSON, read by Python, which is told to take nothing that the standard has not: no key twice, no NaN. What one part says
# of another holds.
# needs: python3
import datetime
import json

from shared import cases, check, equal, written


def object_of(pairs):
    equal(len(dict(pairs)), len(pairs), "keys once", pairs)
    return dict(pairs)


def refused(word):
    raise ValueError(f"no JSON: {word}")


def read(command, options):
    raw = written(command, options, "json")
    check(raw.endswith(b"}\n"))
    return json.loads(raw.decode("utf-8"), object_pairs_hook=object_of, parse_constant=refused)


def check_plan(plan, name):
    cards = plan["exercises"]
    equal((plan["schema_version"], plan["kind"]), (1, "plan"), name)
    equal([card["order"] for card in cards], list(range(1, len(cards) + 1)), name)
    equal(plan["summary"]["exercises"], len(cards), name)
    equal(plan["summary"]["duration_s"], sum(card["duration_s"] for card in cards), name)
    check({source["id"] for source in plan["sources"]} >= {source for card in cards for source in card["sources"]}, name)


def check_program(program, name):
    equal((program["schema_version"], program["kind"]), (1, "program"), name)
    sessions, request = program["sessions"], program["request"]
    start = datetime.date.fromisoformat(request["start"])
    for session in sessions:
        date = datetime.date.fromisoformat(session["date"])
        day = request["days"][[f"{date:%a}".lower() == day for day in request["days"]].index(True)]
        equal(session["id"], f"w{session['week']:02}-{day}", name)
        equal((date - start).days // 7 + 1, session["week"], name)
        equal(session["duration_s"], program["plans"][session["plan"]]["summary"]["duration_s"], name)
    dates = [session["date"] for session in sessions]
    equal(dates, sorted(set(dates)), name)
    equal({session["plan"] for session in sessions}, set(program["plans"]), name, "every plan is used")
    for plan in program["plans"].values():
        check_plan(plan, name)


for name, command, options in cases("plans"):
    check_plan(read(command, options), name)
    print(f"{name}: a plan")
for name, command, options in cases("programs"):
    program = read(command, options)
    check_program(program, name)
    print(f"{name}: {len(program['sessions'])} sessions")
