"""A server under measurement: started on its core, paused while others are measured, stopped at the end."""

import resource
import signal
import socket
import subprocess
import time

import process_tree
from tools import Failure, path_of


class Server:
    def __init__(self, name, command, port, log, core, patience=120):
        """`patience`: seconds until it must take connections."""
        self.name, self.port, self.log = name, port, log
        with open(log, "wb") as output:
            self.process = subprocess.Popen(
                [path_of("taskset"), "-c", core, *map(str, command)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=allow_descriptors)
        self.wait(patience)

    @property
    def pid(self):
        return self.process.pid

    def wait(self, patience):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Failure(f"{self.name} ended at once: {self.last_words()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        self.stop()
        raise Failure(f"{self.name} took no connection within {patience} s: {self.last_words()}")

    def last_words(self):
        with open(self.log, errors="replace") as log:
            return log.read()[-2000:].strip()

    def require_alive(self):
        if self.process.poll() is not None:
            raise Failure(f"{self.name} ended in the middle: {self.last_words()}")

    def pause(self):
        process_tree.pause(self.pid)

    def resume(self):
        process_tree.resume(self.pid)

    def stop(self):
        if self.process.poll() is not None:
            return
        self.resume()
        members = process_tree.members(self.pid)
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            for member in reversed(members):
                process_tree.signal_all(member, signal.SIGKILL)
            self.process.wait()


def allow_descriptors():
    """As many open files as this user may have: ten thousand connections need them."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def free_port():
    with socket.socket() as probe:
        probe.bind(("", 0))
        return probe.getsockname()[1]
