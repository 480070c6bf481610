# Calendars in khal, a calendar program: a changed program that is imported again updates its sessions, and the programs
# of two people live side by side.
# needs: python3 python3-icalendar khal
import pathlib
import subprocess

import icalendar

from expected_calendar import times
from shared import as_json, check, equal, written

WEEK, DAY = ["--days", "mon,wed,fri"], 24 * 60 * 60
FIRST, LATER = 1795392000, 1795392000 + DAY
STORE = pathlib.Path("store").absolute()
CONFIG = pathlib.Path("config").absolute()
CONFIG.write_text(f"""
[calendars]
[[knees]]
path = {STORE}
[sqlite]
path = {STORE}.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
""", encoding="utf-8")


def khal(*words):
    return subprocess.run(["khal", "--config", CONFIG, *words], stdout=subprocess.PIPE, encoding="utf-8", check=True)


def program(options, made):
    """Imports the program, and gives back when each session begins and ends, as khal prints it."""
    stamp = {"SOURCE_DATE_EPOCH": str(made)}
    pathlib.Path("import.ics").write_bytes(written("program", options, "ics", **stamp))
    khal("import", "--batch", "-a", "knees", "import.ics")
    data = as_json("program", options, **stamp)
    spans = [times(data, session) for session in data["sessions"]]
    return sorted(f"{begin:%Y-%m-%dT%H:%M} {end:%Y-%m-%dT%H:%M}" for begin, end in spans)


def listed(title=""):
    """When the events whose title begins so begin and end."""
    done = khal("list", "--day-format", "", "--format", "{title}\t{start} {end}", "2026-11-01", "2027-12-31")
    rows = [line.split("\t") for line in done.stdout.splitlines() if line]
    return sorted(time for name, time in rows if name.startswith(title))


def sequences():
    events = [icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0] for path in STORE.glob("*.ics")]
    return {event["SEQUENCE"] for event in events}


STORE.mkdir()
first = program([*WEEK, "--at", "07:00", "--remind", "10"], FIRST)
equal(listed(), first, "the first import")
(before,) = sequences()

second = program([*WEEK, "--at", "18:30", "--minutes", "15"], LATER)
check(set(first).isdisjoint(second), "the second program is at other times")
equal(listed(), second, "the same program, changed and imported again")
(after,) = sequences()
check(after > before, "the sequence grows:", before, after)

ann = program([*WEEK, "--at", "06:00", "--name", "Ann"], LATER)
bob = program([*WEEK, "--at", "06:00", "--name", "Bob"], LATER)
equal((listed("Ann"), listed("Bob"), listed("Exercises")), (ann, bob, second), "people do not collide")
changed = program([*WEEK, "--at", "09:00", "--name", "Bob"], LATER + DAY)
equal((listed("Ann"), listed("Bob")), (ann, changed), "only his own program changes")
print(f"{len(first)} events a program, updated and not doubled")
