# Markdown, read by cmark, the reference reader of CommonMark. No text of a library or of the command line becomes
# structure: a page of hostile texts has the blocks of its harmless twin, and all headings and items are ours.
# needs: python3 cmark
import subprocess
import xml.etree.ElementTree as xml

from shared import CASES, as_json, cases, check, equal, written

PREFIX = "{http://commonmark.org/xml/1.0}"
FOREIGN = {"html_block", "html_inline", "link", "image", "code_block", "custom_block", "custom_inline"}
WORDS = {"text", "softbreak"}  # where lines are broken depends on the words


def read(command, options):
    raw = written(command, options, "markdown")
    done = subprocess.run(["cmark", "--to", "xml"], input=raw, stdout=subprocess.PIPE, check=True)
    page = xml.fromstring(done.stdout)
    take_mark(page, command)
    return page


def take_mark(page, command):
    """What made it stands in a comment, the last block, and nothing but its end ends it."""
    mark = page[-1]
    check(tag(mark) == "html_block", command, "ends in", tag(mark))
    text = mark.text.strip()
    check(text.startswith("<!-- valgus ") and text.find("-->") == len(text) - 3, command, "says", text)
    page.remove(mark)


def tag(node):
    return node.tag.removeprefix(PREFIX)


def words(node):
    """The text of a node, in one line."""
    return "".join(" " if tag(part) == "softbreak" else part.text or "" for part in node.iter()).strip()


def one_line(text):
    return " ".join(text.split())


def all_of(page, name):
    return page.iter(PREFIX + name)


def structure(node):
    """The tree without its words: tags, levels of headings, kinds of lists."""
    kind = [tag(node), node.get("level"), node.get("type")]
    return kind + [structure(part) for part in node if tag(part) not in WORDS]


def check_ours(page, name):
    found = {tag(node) for node in page.iter()}
    check(found.isdisjoint(FOREIGN), name, "holds", found & FOREIGN)


def check_plan(page, plan, name):
    """One heading and one box an exercise, all its steps; and what was said comes back."""
    cards = plan["exercises"]
    headings = [one_line(words(node)) for node in all_of(page, "heading") if node.get("level") == "3"]
    starts = [one_line(f"{card['order']}. {card['name']} ·") for card in cards]
    boxes = [words(node) for node in all_of(page, "item") if words(node).startswith("[ ] ")]
    equal(len(boxes), len(cards), name, "boxes")
    check(all(one_line(box).startswith("[ ] " + start) for box, start in zip(boxes, starts)), name, boxes)
    if "--brief" in CASES["plans"][name]:
        return
    equal(len(headings), len(cards), name, "headings")
    check(all(found.startswith(start) for found, start in zip(headings, starts)), name, headings)
    steps = [one_line(words(item)) for part in all_of(page, "list") if part.get("type") == "ordered" for item in part]
    equal(steps, [one_line(step) for card in cards for step in card["steps"]], name, "steps")


def check_program(page, program, name):
    """A heading a week, a box a test, each list of exercises where it is done for the first time, and a box for what
    the other side does behind a session."""
    weeks = [node for node in all_of(page, "heading") if node.get("level") == "2" and words(node).startswith("Week ")]
    equal(len(weeks), len(program["weeks"]), name, "weeks")
    boxes = [words(node) for node in all_of(page, "item") if words(node).startswith("[ ] ")]
    tests = [one_line(f"[ ] Test: {test['title']}:") for session in program["sessions"] for test in session["tests"]]
    found = [one_line(box) for box in boxes if box.startswith("[ ] Test: ")]
    equal(len(found), len(tests), name, "tests")
    check(all(box.startswith(test) for box, test in zip(found, tests)), name, found)
    starts, told = [], set()
    for session in program["sessions"]:
        if session["plan"] not in told:
            starts += [one_line(f"[ ] {card['name']} ·") for card in program["plans"][session["plan"]]["exercises"]]
            told.add(session["plan"])
        if session["other_side"]:
            starts.append(one_line(f"[ ] {session['other_side']['text']}"))
    found = [one_line(box) for box in boxes if not box.startswith("[ ] Test: ")]
    equal(len(found), len(starts), name, "boxes")
    check(all(box.startswith(start) for box, start in zip(found, starts)), name, found)


def check_texts(page, data, name):
    """Whatever was said of whom and of what stands there word by word."""
    text = one_line(" ".join(words(node) for node in page))
    request = data["request"]
    for said in [request["name"] or "", *request["clinician_notes"].values()]:
        check(one_line(said) in text, name, "lacks", said)


def harmless(options):
    """The twin: other texts in the same places."""
    words = [word.replace("hostile", "harmless") for word in options]
    for i, word in enumerate(words[:-1]):
        if word == "--name":
            words[i + 1] = "Somebody"
        if word == "--note":
            words[i + 1] = words[i + 1].split("=")[0] + "=Plain words"
    return words


for kind in ("plans", "programs"):
    for name, command, options in cases(kind):
        page, data = read(command, options), as_json(command, options)
        check_ours(page, name)
        check_texts(page, data, name)
        (check_plan if kind == "plans" else check_program)(page, data, name)
        equal(structure(page), structure(read(command, harmless(options))), name, "has the structure of its twin")
        print(f"{name}: {sum(1 for _ in page.iter())} nodes")
