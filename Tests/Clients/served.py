"""The program, started at a free port on the sample articles, and what the system says of its process."""
import contextlib
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import urllib.request

TOP = pathlib.Path(__file__).resolve().parents[2]
RELEASE = TOP / ".build/release/dragoman"
READY = re.compile(r'ready at http://[^ "]*:(\d+)')


def raise_descriptor_limit():
    """As many descriptors as the system lets us have; the program inherits them."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


def environment():
    """Ours without the settings of another program and without any proxy."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("DRAGOMAN_") and not name.lower().endswith("_proxy")}
    return kept | {"NO_PROXY": "*", "no_proxy": "*"}


class Served:
    """`dragoman serve` with a copy of the web pages in a folder of its own, to be used in a `with` statement."""

    def __init__(self, program=RELEASE, settings=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dragoman-"))
        self.public = self.folder / "Public"
        shutil.copytree(TOP / "Public", self.public)
        places = {"port": 0, "corpus": [str(TOP / "Corpus")], "public": str(self.public)}
        (self.folder / "config.json").write_text(json.dumps(places | (settings or {})))
        self.log = []
        self.process = subprocess.Popen(
            [str(program), "serve", "--config", str(self.folder / "config.json"), "--port", "0"],
            cwd=self.folder, env=environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.port = self._wait_until_ready()
        threading.Thread(target=self._read_log, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def body(self, target):
        """What a plain GET gives; raises where it isn't a 200."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(self.url + target, timeout=30) as answer:
            return answer.read()

    def resident_megabytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def descriptors(self):
        return len(self._descriptor_targets())

    def sockets(self):
        """Connections and listening places; other descriptors may come to stay, such as those of kept answers."""
        return sum(target.startswith("socket:") for target in self._descriptor_targets())

    def _descriptor_targets(self):
        targets = []
        for link in pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir():
            # One may be closed while we look.
            with contextlib.suppress(FileNotFoundError):
                targets.append(os.readlink(link))
        return targets

    def is_running(self):
        return self.process.poll() is None

    def stop(self):
        """Ends it as a service manager does.

        Returns the exit status: 0 unless something went wrong.
        """
        if self.is_running():
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def _wait_until_ready(self):
        for line in self.process.stderr:
            self.log.append(line)
            if found := READY.search(line):
                return int(found.group(1))
        raise SystemExit("the program did not get ready:\n" + "".join(self.log))

    def _read_log(self):
        for line in self.process.stderr:
            self.log.append(line)
            del self.log[:-200]
