"""The programs that a run calls: looked for, and installed from Debian where we may."""

import os
import pathlib
import shutil
import subprocess
import sys

from settings import HERE, TOP

# Program and the Debian package that brings it.
PACKAGES = {"wrk": "wrk", "nginx": "nginx-light", "taskset": "util-linux", "valgrind": "valgrind"}
PEER_PACKAGE = HERE.parent / "Peers" / "HummingbirdAnswer"
PEER_BUILD = HERE.parent / ".build-hummingbird"


class Failure(Exception):
    """Something did not start or answered wrong: the run fails."""


class Unavailable(Exception):
    """A row can't be had here: the run says so and goes on."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def path_of(program):
    """Where a program is; servers stand in /usr/sbin, which a user's PATH may lack."""
    found = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if found is None:
        raise Unavailable(f"{program} is not installed")
    return found


def install(programs):
    missing = [PACKAGES[program] for program in programs if not is_there(program)]
    if not missing:
        return
    if os.geteuid() != 0:
        raise Failure("these Debian packages are missing; as root: apt-get install " + " ".join(missing))
    say("installing " + " ".join(missing))
    run(["apt-get", "update"])
    run(["apt-get", "install", "-y", "--no-install-recommends", *missing])


def is_there(program):
    try:
        return bool(path_of(program))
    except Unavailable:
        return False


def run(command, folder=TOP):
    """Runs a command whose output is of interest only if it fails."""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise Failure(" ".join(map(str, command)) + "\n" + done.stdout[-4000:])
    return done.stdout


def build_hummingbird():
    """Builds the Hummingbird peer once, some minutes; later runs only ask whether it is still current."""
    say("building the Hummingbird peer (minutes at the first time)")
    build = ["swift", "build", "-c", "release", "--scratch-path", str(PEER_BUILD)]
    try:
        run(build, folder=PEER_PACKAGE)
        bin_path = run([*build, "--show-bin-path"], folder=PEER_PACKAGE).splitlines()[-1].strip()
    except Failure as failure:
        raise Unavailable(f"the Hummingbird peer was not built: {failure}") from failure
    return pathlib.Path(bin_path) / "FixedAnswer"
