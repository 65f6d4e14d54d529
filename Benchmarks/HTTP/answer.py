"""An answer as a client gets it: asked for once before the measuring, and compared."""

import dataclasses
import gzip
import http.client
import json
import time

from tools import Failure


@dataclasses.dataclass(frozen=True)
class Answer:
    status: int
    media_type: str
    coding: str
    body: bytes

    @property
    def plain(self):
        return gzip.decompress(self.body) if self.coding == "gzip" else self.body


def fetch(port, target, fields=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", target, headers=fields or {})
        response = connection.getresponse()
        read = response.getheader
        return Answer(
            response.status, read("Content-Type") or "", read("Content-Encoding") or "", response.read())
    except (OSError, http.client.HTTPException) as error:
        raise Failure(f"port {port} gave no answer for {target}: {error!r}") from error
    finally:
        connection.close()


def fetch_ready(port, target, fields=None, patience=600):
    """Waits while the articles are being read: until then the answer is 503."""
    end = time.monotonic() + patience
    while True:
        answer = fetch(port, target, fields)
        if answer.status != 503 or time.monotonic() > end:
            return answer
        time.sleep(0.2)


def require_same(name, answer, expected):
    """The very bytes, the very media type."""
    if answer.status != 200:
        raise Failure(f"{name} answered {answer.status}")
    if answer.media_type.replace(" ", "").lower() != expected.media_type.replace(" ", "").lower():
        raise Failure(f"{name} has the media type {answer.media_type}, not {expected.media_type}")
    if answer.body != expected.body or answer.coding != expected.coding:
        raise Failure(
            f"{name} answered {len(answer.body)} other bytes than the {len(expected.body)} expected")


def require_same_data(name, answer, expected):
    """The same visits in the same order; links may differ, as they name the target."""
    if answer.status != 200:
        raise Failure(f"{name} answered {answer.status}")
    if json.loads(answer.plain)["data"] != json.loads(expected.plain)["data"]:
        raise Failure(f"{name} answered other visits")
