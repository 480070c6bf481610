"""A program on a terminal that is none: what it shows, and keys for it."""
import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

SEQUENCE = re.compile(r"\033\[([0-9;]*)([A-Za-z])")
PATIENCE = 15  # seconds, within which any screen comes on any machine


class Screen:
    """What was written to it, as a terminal shows it. It knows the few sequences that valgus writes, and no others."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.scrolled = []  # rows that left it at the top since it was cleared
        self.cells = [self._empty() for _ in range(rows)]  # rows of (sign, look); a look is a set of SGR numbers
        self.row = self.column = 0
        self.look = frozenset()

    def _empty(self):
        return [(" ", frozenset())] * self.columns

    def take(self, text):
        """Takes what was written; gives back an end that may be half of a sequence."""
        at = 0
        while at < len(text):
            if text[at] == "\033":
                sequence = SEQUENCE.match(text, at)
                if not sequence:
                    return text[at:]
                self._obey(*sequence.groups())
                at = sequence.end()
            else:
                self._put(text[at])
                at += 1
        return ""

    def _put(self, sign):
        if sign == "\r":
            self.column = 0
        elif sign == "\n":
            self.row += 1
            if self.row == self.rows:
                self.scrolled.append(self.cells.pop(0))
                self.cells.append(self._empty())
                self.row -= 1
        elif sign.isprintable():
            if self.column == self.columns:  # a full row breaks only when more comes
                self.column = 0
                self._put("\n")
            self.cells[self.row][self.column] = (sign, self.look)
            self.column += 1
        else:
            raise ValueError(f"not a sign that is known here: {sign!r}")

    def _obey(self, numbers, final):
        if final == "m":
            for number in (numbers or "0").split(";"):
                self.look = frozenset() if number == "0" else self.look | {int(number)}
        elif final == "H" and not numbers:
            self.row = self.column = 0
        elif final in "KJ" and not numbers:
            self.cells[self.row][self.column:] = self._empty()[self.column:]
            if final == "J":
                self.cells[self.row + 1:] = [self._empty() for _ in range(self.row + 1, self.rows)]
                if self.row == self.column == 0:
                    self.scrolled = []
        else:
            raise ValueError(f"not a sequence that is known here: {numbers}{final}")

    def text(self):
        return "\n".join(text_of(row) for row in self.cells).rstrip()

    def waits_behind(self, prompt):
        """Whether all of a screen is there: the cursor stands behind this prompt, and nothing is left below it."""
        is_there = self.column == len(prompt) and text_of(self.cells[self.row]) == prompt.rstrip()
        return is_there and not any(text_of(row) for row in self.cells[self.row + 1:])

    def shown(self):
        """Its rows, which nobody changes any more, and where the cursor is."""
        return [tuple(row) for row in self.cells], (self.row, self.column)


def text_of(row):
    return "".join(sign for sign, _ in row).rstrip()


class Program:
    """A program that runs on a Screen."""

    def __init__(self, words, environment, columns, rows):
        self.screen = Screen(columns, rows)
        self.bytes, self.text = b"", ""  # what came, and is not yet a whole character or sequence
        self.exit = None
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.execve(words[0], words, environment)
            finally:
                os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.exit is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.terminal)

    def type(self, key):
        os.write(self.terminal, key.encode())

    def wait_for(self, is_there, what):
        end = time.monotonic() + PATIENCE
        while not is_there():
            if self.exit is not None or not select.select([self.terminal], [], [], max(end - time.monotonic(), 0))[0]:
                raise TimeoutError(f"waited for {what} and saw:\n{self.screen.text()}")
            self._read()

    def wait_for_end(self):
        self.wait_for(lambda: self.exit is not None, "the end")
        if self.exit != 0:
            raise ValueError(f"it ended with {self.exit}:\n{self.screen.text()}")

    def _read(self):
        try:
            came = os.read(self.terminal, 1 << 16)
        except OSError as error:
            if error.errno != errno.EIO:  # which says that the program has left the terminal
                raise
            came = b""
        if not came:
            self.exit = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        self.bytes += came
        try:
            whole = len(self.bytes.decode().encode())
        except UnicodeDecodeError as error:
            whole = error.start
        self.text = self.screen.take(self.text + self.bytes[:whole].decode())
        self.bytes = self.bytes[whole:]
