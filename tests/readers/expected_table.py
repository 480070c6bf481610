# The rows that a table should have, from the JSON of the same plan or program.
import datetime
import re

from shared import as_json

SESSION = ["date", "weekday", "week", "session", "kind"]
ASKED = ["exercise", "rung", "asked"]
LOG = ["done", "clean_reps", "pain", "next_morning", *ASKED, "did", "extra", "caved", "effort", "where", "sign", "note"]
OTHER_SIDE_BECAUSE = "belongs to every plan: it puts the parts to work together"  # a drill for every position


def guarded(text):
    """A spreadsheet must not take it for a formula."""
    text = re.sub(r"""(^|[,;\t\r\n])(['"]*(?=[=+\-@＝＋－＠])|[ '"]*(?=[=@＝＠]))""", r"\1\2'", text)
    return re.sub(r"^('*)(?=[\t\r\n])", r"\1'", text)


def cells(card):
    """The cells of an exercise, from JSON. Texts as they are, numbers in digits, nothing where nothing applies."""
    dose, tempo, progression = card["dose"], card["dose"]["tempo"] or {}, card["progression"] or {}
    numbers = {
        "order": card["order"], "setup_s": card["setup_s"], "total_s": card["duration_s"],
        "up_s": tempo.get("up_s"), "down_s": tempo.get("down_s"),
        "stage": progression.get("stage"), "stages": progression.get("of"),
        **{key: dose[key] for key in ("sets", "reps", "hold_s", "duration_s", "rest_s")},
    }
    texts = {
        "id": card["id"], "name": card["name"], "phase": card["phase"], "joint": card["joint"],
        "sides": " ".join(card["sides"]), "dose": dose["text"], "equipment": " ".join(card["equipment"]),
        "because": card["because"]["text"], "clinician_note": card["clinician_note"] or "",
    }
    return {**{key: "" if number is None else str(number) for key, number in numbers.items()},
            **{key: guarded(text) for key, text in texts.items()}}


def asked_cells(card):
    """What a log has of what was planned."""
    dose = card["dose"]
    each = dose["reps"] or dose["duration_s"] or dose["distance_m"]
    rung = "0" if dose["reminder"] else str(card["ladder"]["rung"])
    return dict(zip(ASKED, [card["id"], rung, "" if dose["most_reps"] else str(dose["sets"] * each)]))


def session_cells(session):
    day = datetime.date.fromisoformat(session["date"])
    return {"date": session["date"], "weekday": f"{day:%a}", "week": str(session["week"]), "session": session["id"],
            "kind": session["kind"]}


def cards_of(program, session):
    """What a session holds, and behind it, once a week, its drill on the other side, as much as the session says."""
    cards, other = program["plans"][session["plan"]]["exercises"], session["other_side"]
    if not other:
        return cards
    (drill,) = [card for card in cards if card["id"] == other["exercise"]]
    return [*cards, {**drill, "order": len(cards) + 1, "sides": [other["side"]], "duration_s": other["duration_s"],
                     "dose": {**drill["dose"], "text": other["dose"]}, "because": {"text": OTHER_SIDE_BECAUSE}}]


def plan_rows(command, options):
    return [cells(card) for card in as_json(command, options)["exercises"]]


def program_rows(command, options):
    program = as_json(command, options)
    return [{**session_cells(session), **cells(card), **dict.fromkeys(LOG, ""), **asked_cells(card)}
            for session in program["sessions"] for card in cards_of(program, session)]
