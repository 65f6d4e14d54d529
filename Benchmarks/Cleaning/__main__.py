"""`make bench-cleaning`: how fast pages become articles, beside trafilatura and resiliparse in the same run.

One core, the pages in memory, CPU time. `SECONDS` of each measurement (3), `ROUNDS` (3), `PAGES` (folders or files,
parted by `:`; by itself the pages of Tests/Pages, and as page text the articles of Tests/Gold and Corpus).
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
BUILD = TOP / "Benchmarks" / ".build-cleaning"
VENV = TOP / "Benchmarks" / ".build-cleaning-peers"
WORDS = TOP / "Sources" / "Dictionaries" / "Data" / "en"
PEERS = ["trafilatura", "resiliparse"]
# Without it trafilatura's reader of HTML does not start.
BESIDE_PEERS = ["lxml_html_clean"]
DEFAULT_PAGES = "Tests/Pages/pages:Tests/Gold/articles:Corpus"


def run(*command):
    done = subprocess.run(list(map(str, command)), cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(" ".join(map(str, command)) + "\n" + (done.stdout + done.stderr)[-4000:])
    return done.stdout


def program():
    build = ["swift", "build", "-c", "release", "--package-path", HERE, "--scratch-path", BUILD]
    run(*build)
    return pathlib.Path(run(*build, "--show-bin-path").splitlines()[-1]) / "throughput"


def python():
    """The Python of the peers, which are installed from PyPI at the first time."""
    if not (VENV / "bin" / "python").exists():
        run(sys.executable, "-m", "venv", VENV)
        run(VENV / "bin" / "pip", "install", "--quiet", *PEERS, *BESIDE_PEERS)
    return VENV / "bin" / "python"


def files(ending):
    named = [TOP / path for path in os.environ.get("PAGES", DEFAULT_PAGES).split(":")]
    found = [file for path in named for file in ([path] if path.is_file() else sorted(path.rglob("*" + ending)))]
    return [file for file in found if file.name.endswith(ending)]


def median(measurements, name):
    return statistics.median(measurement[name] for measurement in measurements)


def rows(kind, contenders, rounds):
    """Round by round all contenders, so that what disturbs one disturbs all."""
    measured = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, command in contenders.items():
            measured[name].append(json.loads(run(*command)))
    for name, measurements in measured.items():
        ratio = statistics.median(
            ours["megabytesPerSecond"] / theirs["megabytesPerSecond"]
            for ours, theirs in zip(measured["dragoman"], measurements))
        yield (f"{kind:4} | {name:12} | {median(measurements, 'megabytesPerSecond'):8.2f} "
               f"| {median(measurements, 'pagesPerSecond'):9.0f} | {ratio:7.1f}")


def main():
    seconds, rounds = os.environ.get("SECONDS", "3"), int(os.environ.get("ROUNDS", "3"))
    ours, theirs = program(), python()
    print("kind | tool         |     MB/s |   pages/s | dragoman is so many times as fast")
    print("---- | ------------ | -------: | --------: | ------:")
    for kind, ending in [("HTML", ".html"), ("text", ".txt")]:
        pages = files(ending)
        if not pages:
            continue
        contenders = {"dragoman": [ours, WORDS, seconds, *pages]}
        if kind == "HTML":
            for peer in PEERS:
                contenders[peer] = [theirs, HERE / "peer.py", peer, seconds, *pages]
        else:
            # Nobody else cleans page text; a count of words and characters is a yardstick of one plain pass.
            contenders["wc -mw"] = [theirs, HERE / "peer.py", "wc", seconds, *pages]
        for row in rows(kind, contenders, rounds):
            print(row, flush=True)
        size = sum(page.stat().st_size for page in pages)
        print(f"     {len(pages)} pages of {size // len(pages) / 1000:.1f} KB", flush=True)


if __name__ == "__main__":
    main()
