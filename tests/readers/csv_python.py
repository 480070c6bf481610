# Tables, read by the csv module of Python, strictly; each row is what JSON says of the exercise.
# needs: python3
import csv
import io

from expected_table import LOG, SESSION, plan_rows, program_rows
from shared import cases, check, equal, written


def rows(command, options, name):
    raw = written(command, options, "csv")
    check(raw.endswith(b"\r\n") and not raw.startswith(b"\xef\xbb\xbf"), name)
    table = list(csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True))
    equal({len(row) for row in table}, {len(table[0])}, name, "all rows have as many cells")
    return table[0], [dict(zip(table[0], row)) for row in table[1:]]


def guarded_cells(table):
    return sum(cell.startswith("'") for row in table for cell in row.values())


for name, command, options in cases("plans"):
    header, found = rows(command, options, name)
    expected = plan_rows(command, options)
    equal(sorted(header), sorted(expected[0]), name)
    equal(found, expected, name)
    check(name != "hostile" or guarded_cells(found) >= 4, name, "has texts that begin like formulas")
    print(f"{name}: {len(found)} rows")

for name, command, options in cases("programs"):
    header, found = rows(command, options, name)
    equal((header[:5], header[-len(LOG):]), (SESSION, LOG), name)
    equal(found, program_rows(command, options), name)
    print(f"{name}: {len(found)} rows")

# For Excel: a mark, semicolons, and the same cells, but for what it would make a date of.
for name, command, options in cases("programs"):
    raw = written(command, [*options, "--csv", "excel"], "csv")
    check(raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n"), name)
    table = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    equal(table, program_rows(command, options), name)
    print(f"{name}, for Excel: {len(table)} rows")
