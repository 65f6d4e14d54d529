"""A client that does everything right, at a steady rate on connections of its own, and measures.

usage: prober.py PORT SECONDS RATE     prints one JSON object
"""
import json
import socket
import sys
import time

TARGETS = ["/visits?country=Iraq", "/visits?limit=5", "/", "/healthz"]
CONNECTIONS = 4
# A new connection instead of a kept one, each so many requests.
FRESH_EACH = 10


class Kept:
    """A connection that stays."""

    def __init__(self, port):
        self.port = port
        self.socket = None

    def connect(self):
        self.close()
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def body(self, target):
        """The body of a 200; raises for anything else."""
        if not self.socket:
            self.connect()
        self.socket.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        received = bytearray()
        while (end := received.find(b"\r\n\r\n")) < 0:
            self._receive(received)
        head = bytes(received[:end]).decode("latin-1")
        if not head.startswith("HTTP/1.1 200 "):
            raise ValueError(head.splitlines()[0])
        fields = dict(line.lower().split(": ", 1) for line in head.splitlines()[1:])
        whole = end + 4 + int(fields["content-length"])
        while len(received) < whole:
            self._receive(received)
        if len(received) > whole:
            raise ValueError("bytes behind the answer")
        return bytes(received[end + 4:])

    def _receive(self, received):
        piece = self.socket.recv(65536)
        if not piece:
            raise ValueError(f"closed after {len(received)} bytes")
        received += piece


def percentile(sorted_values, share):
    return sorted_values[min(len(sorted_values) - 1, int(share * len(sorted_values)))]


def probe(port, seconds, rate):
    """Counts, errors in words, and latencies in milliseconds; rate 0 asks on without a pause."""
    kept = [Kept(port) for _ in range(CONNECTIONS)]
    right = {target: kept[0].body(target) for target in TARGETS}
    latencies, errors = [], []
    start = time.monotonic()
    number = 0
    while time.monotonic() < start + seconds:
        if rate:
            time.sleep(max(0, start + number / rate - time.monotonic()))
        target = TARGETS[number % len(TARGETS)]
        connection = kept[number % CONNECTIONS]
        if number % FRESH_EACH == 0:
            connection.close()
        began = time.monotonic()
        try:
            if connection.body(target) != right[target]:
                errors.append(f"{target}: another body")
        except (OSError, ValueError, KeyError) as error:
            errors.append(f"{target}: {error}")
            connection.close()
        latencies.append((time.monotonic() - began) * 1000)
        number += 1
    latencies.sort()
    return {
        "requests": number, "perSecond": round(number / (time.monotonic() - start)),
        "errors": len(errors), "firstErrors": errors[:5],
        "p50": round(percentile(latencies, 0.5), 2), "p99": round(percentile(latencies, 0.99), 2),
        "max": round(latencies[-1], 2),
    }


if __name__ == "__main__":
    print(json.dumps(probe(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]))))
