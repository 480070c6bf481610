#!/usr/bin/env python3
"""How long programs take from start to end, in turns, so that all meet the same moods of the machine.

    tests/benchmarks/starts.py 500 old/valgus new/valgus -- plan --side right --focus ankle

Prints the least and the middle of the runs of each, in milliseconds.
"""
import os
import statistics
import sys
import time

runs = int(sys.argv[1])
end = sys.argv.index("--")
programs, words = sys.argv[2:end], sys.argv[end + 1:]
quiet = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
times = {program: [] for program in programs}

for run in range(-10, runs):  # the first ten only warm up
    for program in programs:
        begin = time.perf_counter()
        child = os.posix_spawn(program, [program, *words], os.environ, file_actions=quiet)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if run >= 0:
            times[program].append((time.perf_counter() - begin) * 1000)
        if status != 0:
            sys.exit(f"{program} ends with {status}")

for program, took in times.items():
    print(f"{min(took):7.3f} {statistics.median(took):7.3f}  {program}")
