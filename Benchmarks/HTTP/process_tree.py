"""What a server and its children have used of processor and memory, from /proc."""

import os
import signal

TICKS = os.sysconf("SC_CLK_TCK")


def members(pid):
    """A process and all its descendants, in a fixed order."""
    found = [pid]
    try:
        for task in sorted(os.listdir(f"/proc/{pid}/task"), key=int):
            with open(f"/proc/{pid}/task/{task}/children") as children:
                for child in children.read().split():
                    found += members(int(child))
    except OSError:
        pass
    return found


def processor_seconds(pid):
    """User and system time of the tree so far."""
    return sum(ticks_of(member) for member in members(pid)) / TICKS


def ticks_of(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            # The name may hold blanks and brackets: what follows the last bracket is counted.
            fields = stat.read().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def resident_megabytes(pid):
    """VmRSS of the tree, summed; pages shared between parent and child count twice."""
    return sum(kilobytes_of(member) for member in members(pid)) / 1024


def kilobytes_of(pid):
    try:
        with open(f"/proc/{pid}/status") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0


def signal_all(pid, number):
    for member in members(pid):
        try:
            os.kill(member, number)
        except ProcessLookupError:
            pass


def pause(pid):
    signal_all(pid, signal.SIGSTOP)


def resume(pid):
    signal_all(pid, signal.SIGCONT)
