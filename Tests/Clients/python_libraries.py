"""What well-known client libraries of Python make of the server; run by the Python of .venv-clients.

usage: python_libraries.py URL LIBRARY
"""
import asyncio
import http.client
import importlib
import sys
import urllib.parse

from checks import Checks

TARGET = "/visits?country=Iraq"


def with_requests(checks, url):
    import requests

    with requests.Session() as session:
        session.trust_env = False
        first = session.get(url + TARGET)
        checks.equal("a session gets the visits, packed and unpacked",
                     (first.status_code, first.json()["meta"]["total"] > 0), (200, True))
        again = session.get(url + TARGET, headers={"If-None-Match": first.headers["ETag"]})
        checks.equal("its tag is known again", (again.status_code, again.content), (304, b""))
        checks.equal("nothing is left of HEAD", session.head(url + TARGET).content, b"")
        with session.get(url + "/big.bin", stream=True) as answer:
            checks.equal("a large file streams", sum(map(len, answer.iter_content(10_000))), 1 << 20)
        posted = session.post(url + "/visits", data=iter([b"abc", b"def"]))
        checks.equal("a chunked POST is a 405", posted.status_code, 405)
        checks.equal("and the session goes on", session.get(url + TARGET).status_code, 200)


def with_urllib3(checks, url):
    import urllib3

    pool = urllib3.connectionpool.connection_from_url(url, maxsize=1)
    bodies = {pool.request("GET", TARGET).data for _ in range(50)}
    checks.equal("50 requests of a pool have one answer over one connection",
                 (len(bodies), pool.num_connections, pool.num_requests), (1, 1, 50))


def with_httpx(checks, url):
    import httpx

    with httpx.Client(base_url=url, trust_env=False) as client:
        checks.equal("a client gets the visits", client.get(TARGET).status_code, 200)
        checks.equal("a bad request is one", client.get("/visits?nonsense=1").status_code, 400)
        with client.stream("GET", "/big.bin", headers={"Range": "bytes=10-19"}) as answer:
            checks.equal("a range streams", (answer.status_code, len(answer.read())), (206, 10))

    async def many():
        async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
            return await asyncio.gather(*(client.get(TARGET) for _ in range(50)))

    checks.equal("50 at once", {answer.status_code for answer in asyncio.run(many())}, {200})


def with_aiohttp(checks, url):
    import aiohttp

    async def one(session):
        async with session.get(url + TARGET) as answer:
            return answer.status, len(await answer.read())

    async def act():
        async with aiohttp.ClientSession() as session:
            first = await one(session)
            results = await asyncio.gather(*(one(session) for _ in range(100)))
            checks.equal("100 at once have one answer", (first[0], set(results)), (200, {first}))
            async with session.get(url + "/big.bin") as answer:
                await answer.content.readexactly(1000)
            checks.equal("an answer given up does no harm", await one(session), first)

    asyncio.run(act())


def with_http_client(checks, url):
    place = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=20)
    for method, status in [("GET", 200), ("HEAD", 200), ("DELETE", 405), ("OPTIONS", 204), ("GET", 200)]:
        connection.request(method, TARGET)
        answer = connection.getresponse()
        answer.read()
        checks.equal(f"{method} over the kept connection", answer.status, status)


def main():
    url, name = sys.argv[1:]
    checks = Checks()
    checks.group = f"Python's {name}"
    if name != "http_client":
        checks.group += " " + importlib.import_module(name).__version__
    checks.attempt("runs through", lambda: globals()["with_" + name](checks, url))
    sys.exit(checks.has_failed)


main()
