"""Logs of n lines, each hard to read in its own way."""
import datetime

HEADER = ("date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,"
          "measure,left,right,note\n")
FIRST = datetime.date(1990, 1, 1)


def line(i, session="w01-mon", exercise="clam-shell", note=""):
    day = FIRST + datetime.timedelta(days=i // 8)
    return f"{day},{session},full,{exercise},right,1,1,20,full,,,0,1,5,usual,,,,,,{note}\n"


def rows(n):
    return HEADER + "".join(line(i, note=f"note {i}") for i in range(n))


def unordered(n):
    return HEADER + "".join(line(i * 7919 % n, note=f"note {i}") for i in range(n))


def one_session(n):
    return HEADER + "".join(line(0, note=f"note {i}") for i in range(n))


def sessions_of_a_day(n):
    return HEADER + "".join(line(0, f"s{i}") for i in range(n))


def unknown_exercises(n):
    return HEADER + "".join(line(i, exercise=f"nothing-{i}") for i in range(n))


def quotes(n):
    return HEADER + "".join(line(i, note=f'"say ""{i}""\nand more"') for i in range(n))


def torn(n):
    return HEADER + "2027-01-04,w01-mon\n" * n


def open_quotes(n):
    return HEADER + '2027-01-04,"w01-mon\n' * n


def bare_quotes(n):
    return HEADER + '2027-01-04,w"01-mon\n' * n


def wrong_cells(n):
    return HEADER + "".join(line(i).replace("full", "fuller") for i in range(n))


def one_long_line(n):
    return HEADER + "2027-01-04" + ",x" * n + "\n"


def plans(n):
    return HEADER + "".join(line(i).replace("full,,,0,1,5,usual", ",,,,,,") for i in range(n))
