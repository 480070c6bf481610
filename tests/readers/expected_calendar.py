# What a calendar should say of a session, from the JSON of the same program.
import datetime
import re


def times(program, session):
    """When a session begins and ends: dates if it lasts all day."""
    day = datetime.date.fromisoformat(session["date"])
    at = program["request"]["at"]
    if not at:
        return day, day + datetime.timedelta(days=1)
    begin = datetime.datetime.combine(day, datetime.time.fromisoformat(at))
    seconds = session["duration_s"] + (session["other_side"] or {"duration_s": 0})["duration_s"]
    return begin, begin + datetime.timedelta(minutes=-(-seconds // 60))


def summary(program, session):
    """What the title of a session says."""
    request = program["request"]
    side = "both legs" if request["side"] == "both" else request["side"] + " leg"
    kind = " · mobility day" if session["kind"] == "mobility" else ""
    minutes = -(-session["duration_s"] // 60)
    return re.compile(re.escape(f"{request['name'] or 'Exercises'}: {side}") + "(, [a-z ]+)*" +
                      re.escape(f"{kind} · {minutes} min"))


def time_text(seconds):
    """Minutes and seconds: "0:45"."""
    return f"{seconds // 60}:{seconds % 60:02}"


def without_flags(text):
    """As people hold it in their hands, who type nothing."""
    return re.sub(r" \(`--[^)]*\)", "", text)


def description(program, session):
    """All that is said of a session and nothing else; only the words of today's dose are left open."""
    day = datetime.date.fromisoformat(session["date"])
    plan = program["plans"][session["plan"]]
    parts = [re.escape(f"Week {session['week']}, {day:%A} {day.day} {day:%B} {day.year}")]
    if session["new"]:
        parts.append(re.escape("\n".join(["New this week:", *map(without_flags, session["new"])])))
    parts += [re.escape(f"☐ Test first: {test['title']}\n{without_flags(test['text'])}") for test in session["tests"]]
    cards = []
    for card in plan["exercises"]:
        cards.append(re.escape(f"☐ {card['name']} – ") + "[^\n]+" +
                     re.escape(f" (takes {time_text(card['duration_s'])})"))
        if card["clinician_note"]:
            cards.append(re.escape(f"Clinician: {card['clinician_note']}"))
    parts.append("\n".join(cards))
    if session["other_side"]:
        parts.append(re.escape(f"☐ {session['other_side']['text']}"))
    if session["next"]:
        parts.append(re.escape(session["next"]))
    parts += [re.escape(rule["text"]) for rule in plan["safety"] if rule["id"] == "pain-rule"]
    return re.compile("\n\n".join(parts))
