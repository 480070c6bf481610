#!/usr/bin/env python3
# needs: python3
"""The recording in the README: somebody answers `valgus assess --quick`, at a pace that can be read along.

    tests/recording/record.py VALGUS          fails if docs/assess.svg is not what it would be now
    tests/recording/record.py VALGUS --write  makes it anew

The program runs on a terminal that this script provides; what it showed is what is drawn. Nothing is added but the line that
starts it, the keys that leave no trace on a screen, and a mark where the end of what was found is cut.
"""
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True  # the checkout stays as it is

from animation import Frame, animation
from terminal import Program, text_of

COLUMNS, ROWS = 80, 30
RECORDING = pathlib.Path(__file__).resolve().parents[2] / "docs" / "assess.svg"
COMMAND = "valgus assess --quick"
ENTER, UNSEEN = "\n", 0

TITLE = "Four minutes of valgus assess on a terminal, in half a minute"
DESCRIPTION = (
    "A runner of 32 answers, one question a screen: age, signs that are for a doctor and why they are asked, which knee, "
    "where it dips inwards and how often, what hurts. Then simple tests with a picture each: five squats flat and five with "
    "raised heels, counted along with y and n; how far the big toe is from the wall when the knee touches it; small squats "
    "on one leg. In the end stand what was found, why, and the command of the plan.")


# A key: what is typed, the prompt behind which the cursor waits then (None: the next question comes), and when the key is
# drawn beside the cursor: never, if it is seen by itself; on the screen that it changes; on the screen that it leaves.
NEVER, AFTER, BEFORE = range(3)


def typed(text):
    return [(text[i], "> " + text[:i + 1], NEVER) for i in range(len(text))]


def ticked(numbers):
    return [(number, "> ", AFTER) for number in numbers]


def counted(answers):
    """Repetitions, each of which does or does not; the last of them is the answer."""
    prompts = [f"> {answers[:i].count('y')} of {i}, next: {i + 1} of {len(answers)} " for i in range(1, len(answers))]
    return [(answer, prompt, AFTER) for answer, prompt in zip(answers, prompts)] + letter(answers[-1])


def letter(key):
    return [(key, None, BEFORE)]


def ended(keys):
    return keys + letter(ENTER)


def none(pages=1):
    """Enter turns the pages, asks, and is the answer."""
    return [(ENTER, "> ", AFTER)] * pages + letter(ENTER)


def why(key):
    return [("h", "> ", BEFORE), *letter(key)]


# What is asked, for how long the screen is seen, the keys, and for how long each of them.
ANSWERS = [
    ("How old are you", 0.8, ended(typed("32")), 0.25),
    ("Calf, or short of breath", 1.1, why("n"), 2.2),
    ("Hot knee, or fever", UNSEEN, letter("n"), UNSEEN),
    ("Injury of the last week", UNSEEN, letter("n"), UNSEEN),
    ("Swelled up fast", UNSEEN, letter("n"), UNSEEN),
    ("Stuck", UNSEEN, letter("n"), UNSEEN),
    ("Cannot lift the leg", UNSEEN, letter("n"), UNSEEN),
    ("Numb, weak, bladder", UNSEEN, letter("n"), UNSEEN),
    ("Swollen, catching, giving way", 0.9, letter("n"), 0.25),
    ("Night pain, weight, cancer", UNSEEN, letter("n"), UNSEEN),
    ("One knee, newly", UNSEEN, letter("n"), UNSEEN),
    ("A fallen arch", UNSEEN, letter("n"), UNSEEN),
    ("Worse over months", UNSEEN, letter("n"), UNSEEN),
    ("One sore spot of bone", UNSEEN, letter("n"), UNSEEN),
    ("Many joints, stiff mornings", UNSEEN, letter("n"), UNSEEN),
    ("An operation not cleared", UNSEEN, letter("n"), UNSEEN),
    ("What holds for you", UNSEEN, none(pages=2), UNSEEN),
    ("Which knee", 0.6, letter("r"), 0.25),
    ("Where it dips", 0.9, ended(ticked("36")), 0.5),
    ("Sitting down, getting up", UNSEEN, ended(typed("10")), UNSEEN),
    ("\nRunning", 0.4, ended(typed("3")), 0.3),
    ("What is it?", 0.5, ended(typed("run 10 km")), 0.08),
    ("How well can you do it now", UNSEEN, ended(typed("4")), UNSEEN),
    ("And another one?", UNSEEN, ended([]), UNSEEN),
    ("Worst pain", 0.6, ended(typed("2")), 0.3),
    ("Where it hurts", UNSEEN, ended(ticked("1")), UNSEEN),
    ("Since when", UNSEEN, ended(ticked("2")), UNSEEN),
    ("Known trouble with the bone", UNSEEN, none(), UNSEEN),
    ("Minutes a session", UNSEEN, ended(typed("20")), UNSEEN),
    ("Days a week", UNSEEN, ended(typed("3")), UNSEEN),
    ("What is at hand", UNSEEN, ended(ticked("2356")), UNSEEN),
    ("How do the legs stand", UNSEEN, letter("1"), UNSEEN),
    ("Where do the kneecaps look", UNSEEN, letter("1"), UNSEEN),
    ("With the heels down", 1.5, counted("yyyyy"), 0.35),
    ("With the heels raised", 1.6, counted("nnnnn"), 0.35),
    ("Once more, on another day", 0.9, ended(typed("5")), 0.3),
    ("With the heels raised", UNSEEN, ended(typed("0")), UNSEEN),
    ("\nLeft\n", 1.4, ended(typed("9.5")), 0.2),
    ("\nRight\n", 0.4, ended(typed("6.5")), 0.2),
    ("What stops the shorter one", 0.8, letter("c"), 0.25),
    ("Small squats on one leg", UNSEEN, ended(typed("1")), UNSEEN),
    ("\nRight\n", 1.1, counted("yynyy"), 0.4),
    ("Does the arch of that foot drop", UNSEEN, letter("y"), UNSEEN),
]
PRESSED = 0.25  # for so long is a key seen on the screen that it leaves
FOUND = 6.0


class Recording:
    def __init__(self, program):
        self.program = program
        self.screen = program.screen
        self.frames = []

    def see(self, seconds, key=""):
        if seconds != UNSEEN:
            self.frames.append(Frame(*self.screen.shown(), seconds, "Enter" if key == ENTER else key))

    def answer(self, asked, seconds, keys, each):
        """Waits for a question, and sees it; and so after each key of the answer."""
        screen, program = self.screen, self.program
        program.wait_for(lambda: screen.waits_behind("> ") and asked in screen.text(), repr(asked.strip()))
        self.see(seconds)
        for key, prompt, drawn in keys:
            if drawn == BEFORE and each != UNSEEN:
                self.see(PRESSED, key)
            program.type(key)
            if prompt is None:
                return
            before = screen.shown()
            program.wait_for(lambda: screen.waits_behind(prompt) and screen.shown() != before, repr(prompt))
            self.see(each, key if drawn == AFTER else "")

    def end(self, seconds):
        """What was found and how it goes on, which come last."""
        self.program.wait_for_end()
        lines = [*map(tuple, self.screen.scrolled), *self.screen.shown()[0]]
        found, goes_on = section(lines, "WHAT WAS FOUND"), section(lines, "HOW IT GOES ON")
        rows = [*found, blank(), *goes_on, blank(), plain("$ ")]
        rows += [blank()] * (ROWS - len(rows))
        if len(rows) > ROWS:
            raise ValueError(f"what was found takes {len(rows)} rows, more than {ROWS}")
        cursor = (max(i for i, row in enumerate(rows) if text_of(row)), 2)
        self.frames.append(Frame(rows, cursor, seconds))


def plain(text, look=frozenset()):
    return tuple((sign, look) for sign in text.ljust(COLUMNS))


def blank():
    return plain("")


def section(lines, heading):
    """From a heading to what is empty before the next one."""
    begin = next(i for i, row in enumerate(lines) if text_of(row) == heading)
    end = next((i for i in range(begin + 1, len(lines)) if not text_of(lines[i])), len(lines))
    return lines[begin:end]


def start():
    """The line that starts it, as it is typed."""
    empty = [blank()] * (ROWS - 1)
    line = "$ " + COMMAND
    return [Frame([plain(line), *empty], (0, len(line)), seconds, key) for seconds, key in ((0.7, ""), (PRESSED, "Enter"))]


def recording(valgus):
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "XDG_CONFIG_HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
                       "VALGUS_TODAY": "2026-11-23"}
        with Program([valgus, *COMMAND.split()[1:]], environment, COLUMNS, ROWS) as program:
            made = Recording(program)
            for answer in ANSWERS:
                made.answer(*answer)
            made.end(FOUND)
    return animation(start() + made.frames, COLUMNS, TITLE, DESCRIPTION, COMMAND)


def main():
    words = sys.argv[1:]
    if len(words) not in (1, 2) or words[1:] not in ([], ["--write"]):
        sys.exit(__doc__)
    try:
        made = recording(str(pathlib.Path(words[0]).resolve())).encode()
    except (TimeoutError, ValueError) as problem:
        sys.exit(f"valgus assess does not go as tests/recording/record.py answers it: {problem}")
    if "--write" in words:
        RECORDING.write_bytes(made)
    elif not RECORDING.is_file() or RECORDING.read_bytes() != made:
        sys.exit("docs/assess.svg is not what valgus assess shows now; look whether that is meant, and make it anew:\n"
                 "tests/recording/record.py build/release/valgus --write")


main()
