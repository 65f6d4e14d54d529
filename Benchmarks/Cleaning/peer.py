"""Extracts the article of each page with a peer, again and again, and prints how fast: the twin of Throughput.swift."""

import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time


def trafilatura():
    import trafilatura as peer
    return lambda page: peer.bare_extraction(page, with_metadata=True, include_comments=False)


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree
    return lambda page: extract_plain_text(HTMLTree.parse(page), main_content=True, comments=False)


def rounds(extract, pages, seconds):
    start, count, spent = time.process_time(), 0, 0.0
    while spent < seconds:
        for page in pages:
            extract(page)
        count += 1
        spent = time.process_time() - start
    return count, spent


def words(paths, seconds):
    """`wc -mw` over one file of all pages, long enough that starting it counts for nothing."""
    text = b"".join(pathlib.Path(path).read_bytes() for path in paths)
    copies = max(1, 100_000_000 // len(text))
    with tempfile.NamedTemporaryFile() as file:
        for _ in range(copies):
            file.write(text)
        file.flush()
        count, spent = 0, 0.0
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        while spent < seconds:
            environment = {**os.environ, "LC_ALL": "C.UTF-8"}
            subprocess.run(["wc", "-mw", file.name], stdout=subprocess.DEVNULL, check=True, env=environment)
            count += copies
            now = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = now.ru_utime + now.ru_stime - before.ru_utime - before.ru_stime
    return count, spent


def main():
    name, seconds, paths = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
    if name == "wc":
        count, spent = words(paths, seconds)
    else:
        extract = {"trafilatura": trafilatura, "resiliparse": resiliparse}[name]()
        pages = [pathlib.Path(path).read_text(encoding="utf-8") for path in paths]
        rounds(extract, pages, seconds / 4)
        count, spent = rounds(extract, pages, seconds)
    size = sum(os.path.getsize(path) for path in paths)
    print(json.dumps({
        "pages": len(paths), "bytes": size, "rounds": count, "cpuSeconds": spent,
        "megabytesPerSecond": size * count / spent / 1e6, "pagesPerSecond": len(paths) * count / spent}))


if __name__ == "__main__":
    main()
