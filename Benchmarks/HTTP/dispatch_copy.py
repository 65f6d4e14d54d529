"""A copy of the Dispatch library that Valgrind 3.19 can run.

Dispatch waits in `sigsuspend` with a mask that is a constant; Valgrind changes the mask where it stands and
dies of it, as the page can't be written. In the copy all loaded pages are writable, nothing else differs.
"""

import os
import struct
import subprocess

LOADED, WRITABLE = 1, 2


def surroundings(program, folder):
    """The environment that makes a program take the copy; as it is where it does not use the library."""
    linked = subprocess.run(["ldd", program], capture_output=True, text=True).stdout
    paths = [line.split()[2] for line in linked.splitlines() if line.split()[:1] == ["libdispatch.so"]]
    if not paths:
        return []
    with open(paths[0], "rb") as original:
        content = bytearray(original.read())
    make_writable(content)
    (folder / "libdispatch.so").write_bytes(content)
    others = os.environ.get("LD_LIBRARY_PATH")
    return ["env", "LD_LIBRARY_PATH=" + ":".join(filter(None, [str(folder), others]))]


def make_writable(content):
    """Sets the flag in the program headers of an ELF file of 64 bits."""
    start, = struct.unpack_from("<Q", content, 0x20)
    size, count = struct.unpack_from("<HH", content, 0x36)
    for header in range(start, start + size * count, size):
        kind, flags = struct.unpack_from("<II", content, header)
        if kind == LOADED:
            struct.pack_into("<I", content, header + 4, flags | WRITABLE)
