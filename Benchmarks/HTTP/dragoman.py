"""Dragoman's rows: plain, on each event back end, and in the ways that make it harder."""

import json
import subprocess

from answer import fetch, fetch_ready, require_same, require_same_data
from contender import Contender
from idle import IdleConnections
from server import Server, free_port
from settings import TOP
from tools import Failure, Unavailable, say

GZIP = {"Accept-Encoding": "gzip"}


class Dragoman:
    def __init__(self, settings, folder):
        self.settings, self.folder = settings, folder
        # A setting that this build does not know is left out rather than failing the run.
        self.one_loop = {"loops": 1} if self.knows({"loops": 1}) else {}
        if not self.one_loop:
            say("this build has no key loops: Dragoman runs a loop for each core of the machine, on one core")

    def knows(self, extra):
        empty = self.folder / "empty"
        empty.mkdir(exist_ok=True)
        path = self.write("probe", {"corpus": [str(empty)], **extra})
        return subprocess.run(
            [self.settings.program, "check", "--config", path], capture_output=True).returncode == 0

    def write(self, name, content):
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps(content))
        return path

    def start(self, name, extra=None, before=()):
        port = free_port()
        path = self.write(name, {
            "host": "127.0.0.1", "port": port, "corpus": self.settings.corpus, "public": str(TOP / "Public"),
            "limits": {"connections": self.settings.idle + 2000, "idleSeconds": 3600},
            **self.one_loop, **self.settings.program_settings, **(extra or {})})
        command = [*before, self.settings.program, "serve", "--config", path]
        server = Server(name, command, port, self.folder / f"{name}.log", self.settings.server_core, 600)
        answer = fetch_ready(port, self.settings.target)
        if answer.status != 200:
            server.stop()
            raise Failure(f"{name} answered {answer.status} for {self.settings.target}")
        return server, answer

    def plain(self):
        server, answer = self.start("dragoman")
        return Contender("dragoman", server, self.settings.target), answer

    def on(self, events, expected):
        if not self.knows({"events": events}):
            raise Unavailable("this build has no such setting")
        server, answer = self.start(f"dragoman, {events}", {"events": events})
        require_same(f"dragoman, {events}", answer, expected)
        return Contender(f"dragoman, {events}", server, self.settings.target)

    def varied(self, server, expected):
        joint = "&" if "?" in self.settings.target else "?"
        answer = fetch(server.port, self.settings.target + joint + "sort=-start,id,-host,end")
        require_same_data("dragoman, varied", answer, expected)
        return Contender("dragoman, varied", server, self.settings.target, varied=True, connections=[32])

    def gzip(self, server, expected):
        """The contender and the coded answer, which nginx serves then too."""
        answer = fetch(server.port, self.settings.target, GZIP)
        if answer.coding != "gzip":
            raise Unavailable("this build does not compress")
        if answer.status != 200 or answer.plain != expected.body:
            raise Failure("dragoman, gzip: other bytes when unpacked")
        return Contender("dragoman, gzip", server, self.settings.target, ("nginx, gzip",), GZIP,
                         connections=[32]), answer

    def beside_idle(self, expected):
        server, answer = self.start("dragoman, idle")
        try:
            require_same("dragoman, idle", answer, expected)
            idle = IdleConnections(server.port, self.settings.idle, self.settings.load_core)
        except Failure:
            server.stop()
            raise
        name = f"dragoman, {self.settings.idle} idle"
        return Contender(name, server, self.settings.target, connections=[32], companion=idle)
