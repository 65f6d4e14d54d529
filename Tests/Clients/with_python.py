"""Sets up the Python libraries and runs python_libraries.py with them."""
import pathlib
import subprocess
import sys

from checks import run
from served import TOP, environment

FOLDER = TOP / ".venv-clients"
LIBRARIES = ["requests", "urllib3", "httpx", "aiohttp"]


def python():
    """The Python that has the libraries, and why it may lack some."""
    path = FOLDER / "bin/python"
    if not path.exists():
        outcome = run(sys.executable, "-m", "venv", FOLDER, seconds=120)
        if outcome.returncode:
            return pathlib.Path(sys.executable), "no virtual environment: " + last_line(outcome)
    missing = [name for name in LIBRARIES if run(path, "-c", f"import {name}").returncode]
    if not missing:
        return path, ""
    # Its own settings, a registry's address too, are in the environment.
    outcome = run(path, "-m", "pip", "install", "--quiet", *missing, seconds=300)
    return path, "pip: " + last_line(outcome) if outcome.returncode else ""


def last_line(outcome):
    return (outcome.stderr.decode().strip().splitlines() or ["no reason given"])[-1]


def check_python(checks, server):
    path, reason = python()
    for name in ["http_client", *LIBRARIES]:
        if name != "http_client" and run(path, "-c", f"import {name}").returncode:
            checks.group = f"Python's {name}"
            checks.skip("everything", reason or "it can't be imported")
            continue
        script = pathlib.Path(__file__).with_name("python_libraries.py")
        outcome = subprocess.run([str(path), str(script), server.url, name], capture_output=True, text=True,
                                 timeout=120, env=environment())
        checks.take(outcome)
