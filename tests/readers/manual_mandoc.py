# Manual pages, read by mandoc and by groff: without complaint, within the width, and as whole as help is.
# needs: python3 mandoc man groff
import os
import re
import subprocess
import sys
from html.parser import HTMLParser

valgus = sys.argv[1]
pages = {"valgus": "1", "valgus-library": "5", "valgus-log": "5"}
holds = {
    "valgus": ["SYNOPSIS", "COMMANDS", "--max-exercises N", "-o FILE, --output FILE", "VALGUS_PAGER", "EXIT STATUS",
               "valgus help --format man | man -l -", "not medical advice", "In place of options", "R22"],
    "valgus-library": ["exercises:", "progressions", "dose of an exercise", "working-heel", "rank: extra",
                       "figure of an exercise, variant, stage or test"],
    "valgus-log": ["next_morning", "2026-11-16,clam-shell,full,0,", "Empty means: not known"],
}


def ran(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **more)


def check_text(name, text, width):
    text = re.sub(".\b", "", text)
    for line in text.splitlines():
        assert len(line) <= width, f"{name}, {width} columns: {line}"
        assert not re.match(r"\s*\.[A-Z][a-z]( |$)", line), f"{name}: a macro: {line}"
        assert not re.search(r"\\[-&(\[e]|\bu[0-9A-F]{4}\]|<[a-z]+>", line), f"{name}: an escape: {line}"
    flat = " ".join(text.split())
    for words in holds[name]:
        assert words in flat, f"{name}, {width} columns: {words!r} is missing"
    return text


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.targets, self.open = set(), set(), []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if attributes.get("href", "").startswith("#"):
            self.targets.add(attributes["href"][1:])


for name, section in pages.items():
    page = f"{name}.{section}"
    done = ran(valgus, "help", "--format", "man", "-o", page, name)
    assert done.returncode == 0 and not done.stdout and not done.stderr, done
    assert ran(valgus, "help", "--format", "man", name).stdout == open(page, encoding="ascii").read()

    lint = ran("mandoc", "-T", "lint", "-W", "style", page)
    others = [line for line in lint.stdout.splitlines() if "referenced manual not found: Xr valgus" not in line]
    assert not others, "\n".join(others)

    for width in (60, 80):
        shown = ran("mandoc", "-T", "utf8", "-O", f"width={width}", page)
        assert shown.returncode == 0, shown.stderr
        text = check_text(name, shown.stdout, width)
        by_man = ran("man", "--warnings", "-l", page,
                     env={**os.environ, "MANWIDTH": str(width), "MAN_KEEP_FORMATTING": ""})
        assert by_man.returncode == 0 and not by_man.stderr, by_man.stderr
        check_text(name, by_man.stdout, width)
    assert text.startswith(f"{name.upper()}({section})"), text[:80]

    html = ran("mandoc", "-T", "html", page).stdout
    links = Links()
    links.feed(html)
    missing = links.targets - links.ids
    assert not missing, f"{name}: links lead nowhere: {missing}"
    print(f"{page}: read")
