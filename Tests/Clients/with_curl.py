"""curl and wget."""
import gzip
import json
import pathlib
import re
import tempfile

from checks import is_installed, run


def fields(output):
    """Status and fields of the last head in what `curl -i` or `-D -` prints; names in small letters."""
    head = output.decode("latin-1").split("\r\n\r\n")[0]
    lines = head.split("\r\n")
    return int(lines[0].split(" ")[1]), {
        name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}


def curl(*arguments):
    return run("curl", "-sS", "--max-time", "20", *arguments).stdout


def check_curl(checks, server, visits):
    checks.group = "curl"
    target = server.url + "/visits?country=Iraq"
    for flag in ["--http1.1", "--http1.0"]:
        status, found = fields(curl("-i", flag, target))
        checks.equal(f"{flag} gets the visits", (status, curl(flag, target)), (200, visits))
        checks.equal(f"{flag} is told the length", found.get("content-length"), str(len(visits)))
    status, found = fields(curl("-I", target))
    checks.equal("HEAD has the length of GET and no body", (status, found.get("content-length")), (200, str(len(visits))))
    checks.equal("--compressed gets the same", curl("--compressed", target), visits)
    packed = curl("-H", "Accept-Encoding: gzip", target)
    checks.equal("gzip is what it is called", gzip.decompress(packed) if packed[:2] == b"\x1f\x8b" else packed, visits)
    etag = fields(curl("-I", target))[1].get("etag", "")
    checks.equal("If-None-Match is a 304 without a body",
                 curl("-w", "%{http_code} %{size_download}", "-H", f"If-None-Match: {etag}", target), b"304 0")
    check_ranges(checks, server)
    check_refusals(checks, server)
    check_connections(checks, server, target, visits)


def check_ranges(checks, server):
    big, whole = server.url + "/big.bin", (server.public / "big.bin").read_bytes()
    checks.equal("a large file arrives whole", curl(big), whole)
    checks.equal("a range is that part", (fields(curl("-i", "-r", "100-199", big))[0], curl("-r", "100-199", big)),
                 (206, whole[100:200]))
    checks.equal("the last bytes", curl("-r", "-50", big), whole[-50:])
    checks.equal("a range behind the end is a 416", fields(curl("-i", "-r", "99999999-", big))[0], 416)
    with tempfile.TemporaryDirectory() as folder:
        part = pathlib.Path(folder) / "big.bin"
        part.write_bytes(whole[:300_000])
        curl("-C", "-", "-o", part, big)
        checks.equal("a broken download goes on", part.read_bytes(), whole)


def check_refusals(checks, server):
    target = server.url + "/visits"
    body = "x" * 5000
    output = curl("-i", "-H", "Expect: 100-continue", "--data-binary", body, target)
    status, found = fields(output)
    checks.equal("POST that expects 100-continue is a 405 at once", (status, found.get("allow", "").split(", ")[0]),
                 (405, "GET"))
    checks.equal("POST without expectation is a 405", fields(curl("-i", "-H", "Expect:", "-d", body, target))[0], 405)
    checks.equal("chunked POST is a 405",
                 fields(curl("-i", "-H", "Transfer-Encoding: chunked", "-d", body, target))[0], 405)
    status, found = fields(curl("-i", server.url + "/visits?country=Irak"))
    checks.equal("a misspelt state is a problem", (status, found.get("content-type")), (400, "application/problem+json"))
    checks.equal("a path out of the folder is nothing",
                 fields(curl("-i", "--path-as-is", server.url + "/../config.json"))[0] >= 400, True)
    status, found = fields(curl("-i", "-X", "OPTIONS", "-H", "Origin: http://other.example", "-H",
                                "Access-Control-Request-Method: GET", target))
    checks.equal("a preflight is allowed", (status, found.get("access-control-allow-origin")), (204, "*"))


def check_connections(checks, server, target, visits):
    output = curl("-v", "-o", "/dev/null", "-w", "%{num_connects} ", target, "-o", "/dev/null", target)
    checks.equal("two requests go over one connection", output.split(), [b"1", b"0"])
    with tempfile.TemporaryDirectory() as folder:
        urls = [f"{server.url}/visits?country=Iraq&limit={number}" for number in range(1, 41)]
        arguments = [part for number, url in enumerate(urls) for part in ("-o", f"{folder}/{number}", url)]
        outcome = run("curl", "-sS", "-Z", "--parallel-max", "20", *arguments)
        counts = [len(json.loads(pathlib.Path(f"{folder}/{number}").read_bytes())["data"]) for number in range(40)]
        total = json.loads(visits)["meta"]["total"]
        checks.equal("40 at once in parallel", (outcome.returncode, counts),
                     (0, [min(number, total) for number in range(1, 41)]))


def check_wget(checks, server, visits):
    checks.group = "wget"
    if not is_installed("wget"):
        return checks.skip("everything", "wget is not installed")
    target = server.url + "/visits?country=Iraq"
    checks.equal("gets the visits", run("wget", "-q", "-O", "-", target).stdout, visits)
    whole = (server.public / "big.bin").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        part = pathlib.Path(folder) / "big.bin"
        part.write_bytes(whole[:1000])
        run("wget", "-q", "-c", "-P", folder, server.url + "/big.bin")
        checks.equal("a broken download goes on", part.read_bytes(), whole)
        run("wget", "-q", "-r", "-l", "1", "-nH", "-P", f"{folder}/site", server.url + "/")
        names = sorted(path.name for path in pathlib.Path(f"{folder}/site").iterdir())
        checks.holds("the pages' files are found", {"app.js", "index.html", "style.css"} <= set(names), str(names))
    outcome = run("wget", "-S", "--spider", server.url + "/nothing")
    checks.holds("a missing page is a 404", re.search(rb"HTTP/1.1 404", outcome.stderr) is not None, "no 404")
