#!/usr/bin/env python3
"""Lets well-known clients, browsers and proxies talk to the program: one line a check, non-zero where one fails."""
import argparse
import os
import pathlib
import subprocess
import sys

from checks import Checks, is_installed, run
from served import RELEASE, TOP, Served
from with_browser import check_browser
from with_curl import check_curl, check_wget
from with_proxies import check_haproxy, check_nginx
from with_python import check_python

# Debian's packages, by the program that they bring.
PACKAGES = {"curl": "curl", "wget": "wget", "nginx": "nginx-light", "haproxy": "haproxy", "node": "nodejs"}


def install_what_is_missing():
    missing = [package for program, package in PACKAGES.items() if not is_installed(program)]
    if missing and os.geteuid() == 0:
        command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def check_node(checks, server):
    checks.group = "Node"
    if not is_installed("node"):
        return checks.skip("everything", "node is not installed")
    script = pathlib.Path(__file__).with_name("node_fetch.mjs")
    outcome = run("node", script, server.url)
    outcome.stdout, outcome.stderr = outcome.stdout.decode(), outcome.stderr.decode()
    checks.take(outcome)


def check_others(checks, server, visits):
    check_wget(checks, server, visits)
    check_python(checks, server)
    check_node(checks, server)
    check_browser(checks, server, visits)
    check_nginx(checks, server, visits)
    check_haproxy(checks, server, visits)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=lambda path: pathlib.Path(path).resolve(), default=RELEASE)
    parser.add_argument("--curl", action="store_true", help="curl alone, on a few articles; nothing is installed")
    options = parser.parse_args()
    if not options.curl:
        install_what_is_missing()
    checks = Checks()
    settings = {"corpus": [str(path) for path in sorted((TOP / "Corpus").glob("*baghdad.txt"))[:8]]} if options.curl else {}
    with Served(options.program, settings) as server:
        (server.public / "big.bin").write_bytes(bytes(number * number % 251 for number in range(1 << 20)))
        visits = server.body("/visits?country=Iraq")
        if not is_installed("curl"):
            sys.exit("curl is not installed")
        check_curl(checks, server, visits)
        if not options.curl:
            check_others(checks, server, visits)
        checks.group = "the program"
        checks.holds("is still there", server.is_running())
        checks.equal("ends in order", server.stop(), 0)
    print(checks.summary())
    sys.exit(checks.has_failed)


if __name__ == "__main__":
    main()
