"""Reads a file that callgrind wrote: what each function cost by itself and how often it was called.

The format is that of Valgrind's manual, "Callgrind Format Specification": names are written once with a
number in brackets and referred to by the number later; the line behind `calls=` bears the cost of the called
function.
"""

import dataclasses
import re
import subprocess

NAMED = re.compile(r"\((\d+)\)(?: (.*))?")


@dataclasses.dataclass(frozen=True)
class Dump:
    # Function to instructions, callees not counted.
    own: dict
    # Function to the number of calls.
    calls: dict

    @staticmethod
    def read(path):
        with open(path, errors="replace") as lines:
            own, calls = sums(lines)
        readable = demangled(sorted(set(own) | set(calls)))
        return Dump(gathered(own, readable), gathered(calls, readable))


def sums(lines):
    names, own, calls = {}, {}, {}
    function = called = None
    is_callee_cost = False
    for line in lines:
        key, _, value = line.rstrip("\n").partition("=")
        if key == "fn":
            function = resolved(value, names)
        elif key == "cfn":
            called = resolved(value, names)
        elif key == "calls":
            calls[called] = calls.get(called, 0) + int(value.split()[0])
            is_callee_cost = True
        elif line[:1].isdigit() or line[:1] in "+-*":
            if not is_callee_cost:
                fields = line.split()
                own[function] = own.get(function, 0) + (int(fields[1]) if len(fields) > 1 else 0)
            is_callee_cost = False
    return own, calls


def resolved(value, names):
    number, name = NAMED.fullmatch(value).groups()
    if name:
        # Recursion levels are one function to us, and so are a symbol's versions.
        names[number] = name.partition("'")[0].partition("@")[0]
    return names[number]


def gathered(figures, readable):
    found = {}
    for name, figure in figures.items():
        found[readable[name]] = found.get(readable[name], 0) + figure
    return found


def demangled(names):
    """Swift's names as they were written, where the toolchain can tell."""
    try:
        done = subprocess.run(["swift", "demangle", "--simplified"], input="\n".join(names), text=True,
                              capture_output=True)
        readable = done.stdout.splitlines()
    except OSError:
        readable = []
    return dict(zip(names, readable)) if len(readable) == len(names) else {name: name for name in names}
