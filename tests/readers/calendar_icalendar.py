# Calendars, read by the icalendar package for Python. Also what RFC 5545 asks of their lines.
# needs: python3 python3-icalendar
import datetime
import zoneinfo

import icalendar

from expected_calendar import description, summary, times
from shared import as_json, cases, check, equal, written


# Version 4 reads an escaped backslash before "n" as one before a line end, and the like; ical.js reads them as they are.
MISREAD = {"backslashes"}


def check_lines(raw, name):
    check(raw.endswith(b"\r\n"), name, "ends without CRLF")
    for line in raw[:-2].split(b"\r\n"):
        check(0 < len(line) <= 75 and not set(line) & set(b"\r\n"), name, "has the line", line)
        line.decode("utf-8")  # folded between characters


def check_texts(event, program, session, name):
    for text, expected in (("SUMMARY", summary), ("DESCRIPTION", description)):
        pattern = expected(program, session)
        check(pattern.fullmatch(event[text]), name, session["id"], text, event[text], "is not", pattern.pattern)


def check_event(event, program, session, name):
    begin, end = times(program, session)
    equal(event.decoded("DTSTART"), begin, name, session["id"])
    equal(event.decoded("DTEND"), end, name, session["id"])
    equal("TRANSP" in event, type(begin) is datetime.date, name, "a day stays free")
    if name not in MISREAD:
        check_texts(event, program, session, name)
    equal(event.decoded("DTSTAMP"), event.decoded("LAST-MODIFIED"), name)
    alarms = [part for part in event.subcomponents if part.name == "VALARM"]
    remind = program["request"]["remind_min"]
    expected = [] if remind is None else [-datetime.timedelta(minutes=remind)]
    equal([alarm.decoded("TRIGGER") for alarm in alarms], expected, name)
    check(all(alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] for alarm in alarms), name)


for name, command, options in cases("programs"):
    raw, program = written(command, options, "ics"), as_json(command, options)
    check_lines(raw, name)
    calendar = icalendar.Calendar.from_ical(raw)
    equal(calendar.errors, [], name)
    equal((calendar["VERSION"], calendar["CALSCALE"], "METHOD" in calendar), ("2.0", "GREGORIAN", False), name)
    parts = {part.name for part in calendar.subcomponents}
    equal(parts, {"VEVENT", "VTIMEZONE"} if program["request"]["zone"] else {"VEVENT"}, name)
    events, sessions = calendar.walk("VEVENT"), program["sessions"]
    check(len(sessions) > 0, name)
    equal(len(events), len(sessions), name)
    equal(len({event["UID"] for event in events}), len(events), name, "UIDs are unique")
    for event, session in zip(events, sessions):
        equal(event.errors, [], name)
        check(event["UID"].endswith(f"-{session['id']}@valgus"), name, event["UID"])
        check_event(event, program, session, name)
    print(f"{name}: {len(events)} events")

for name, command, options in cases("zones"):
    raw, program = written("program", options, "ics"), as_json("program", options)
    check_lines(raw, name)
    calendar = icalendar.Calendar.from_ical(raw)
    equal(calendar.errors, [], name)
    zones, zone = calendar.walk("VTIMEZONE"), program["request"]["zone"]
    equal([str(part["TZID"]) for part in zones], [zone], name)
    rules, clock = zones[0].to_tz(), zoneinfo.ZoneInfo(zone)
    for event, session in zip(calendar.walk("VEVENT"), program["sessions"]):
        equal(event["DTSTART"].params["TZID"], zone, name)
        begin = times(program, session)[0]
        # By what the file itself says of the zone, whatever icalendar knows of it.
        equal(event["DTSTART"].dt.replace(tzinfo=None), begin, name, session["id"])
        equal(rules.localize(begin).utcoffset(), begin.replace(tzinfo=clock).utcoffset(), name, session["id"])
    print(f"{name}: {len(calendar.walk('VEVENT'))} events")
