"""Clients that do what well-behaved ones don't, many at once, each again and again until the time is over.

usage: abusers.py PORT CLIENTS SECONDS     prints how often each kind got through its act, as JSON
"""
import asyncio
import collections
import contextlib
import json
import os
import random
import socket
import struct
import sys

from served import raise_descriptor_limit

GET = b"GET /visits?limit=5 HTTP/1.1\r\nHost: localhost\r\n\r\n"
BIG = b"GET /visits?limit=1000 HTTP/1.1\r\nHost: localhost\r\n\r\n"
POST = b"POST /visits HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
CHUNKED = b"POST /visits HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"


async def stalls_at_once(client):
    await client.rest()


async def stalls_within_the_head(client):
    await client.send(GET[:random.randrange(1, len(GET) - 1)])
    await client.rest()


async def stalls_within_the_body(client):
    await client.send(POST + b"x" * random.randrange(1000))
    await client.rest()


async def breaks_off(client):
    await client.send(random.choice([GET, BIG, GET[:20], POST]))
    await asyncio.sleep(random.choice([0, 0, 0.001, 0.01]))
    client.reset()


async def ends_its_half(client):
    await client.send(random.choice([GET, GET + GET, GET[:20], b""]))
    client.end_half()
    await client.read_all()


async def trickles(client):
    for number in range(len(GET)):
        await client.send(GET[number:number + 1])
        await asyncio.sleep(0.02)
    await client.read_some()


async def trickles_chunks(client):
    await client.send(CHUNKED)
    for _ in range(100):
        await client.send(b"1;x=y\r\na\r\n")
        await asyncio.sleep(0.02)


async def sends_garbage(client):
    await client.send(random.randbytes(random.randrange(1, 3000)))
    await client.read_some()


async def sends_nearly_requests(client):
    bytes_ = bytearray(GET)
    for _ in range(random.randrange(1, 4)):
        bytes_[random.randrange(len(bytes_))] = random.randrange(256)
    await client.send(bytes(bytes_))
    await client.read_some()


async def sends_an_endless_head(client):
    await client.send(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
    for number in range(10_000):
        await client.send(b"X-%d: %s\r\n" % (number, b"y" * 100))


async def never_reads_big_answers(client):
    await client.send(BIG * 20)
    await client.rest()


async def asks_on_and_never_reads(client):
    while True:
        await client.send(GET * 50)
        await asyncio.sleep(0.01)


KINDS = [
    stalls_at_once, stalls_within_the_head, stalls_within_the_body, breaks_off, ends_its_half, trickles,
    trickles_chunks, sends_garbage, sends_nearly_requests, sends_an_endless_head, never_reads_big_answers,
    asks_on_and_never_reads,
]


class Client:
    """One connection, with a receive buffer so small that unread answers stay with the server."""

    def __init__(self, connection):
        self.connection = connection
        self.loop = asyncio.get_running_loop()

    async def send(self, bytes_):
        await self.loop.sock_sendall(self.connection, bytes_)

    async def read_some(self):
        await asyncio.wait_for(self.loop.sock_recv(self.connection, 65536), 5)

    async def read_all(self):
        while await asyncio.wait_for(self.loop.sock_recv(self.connection, 65536), 5):
            pass

    async def rest(self):
        await asyncio.sleep(random.uniform(1, 20))

    def end_half(self):
        self.connection.shutdown(socket.SHUT_WR)

    def reset(self):
        """Closing then sends a reset instead of an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


async def connect(port):
    connection = socket.socket()
    connection.setblocking(False)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    await asyncio.get_running_loop().sock_connect(connection, ("127.0.0.1", port))
    return connection


async def act_again_and_again(port, act, counts):
    while True:
        # However it is thrown out, it comes back; not so fast that this side is what takes the time.
        with contextlib.suppress(OSError, asyncio.TimeoutError):
            with await connect(port) as connection:
                counts[act.__name__] += 1
                await act(Client(connection))
        await asyncio.sleep(random.uniform(0.1, 0.5))


async def main(port, clients, seconds):
    counts = collections.Counter()
    tasks = [asyncio.create_task(act_again_and_again(port, KINDS[number % len(KINDS)], counts))
             for number in range(clients)]
    await asyncio.sleep(seconds)
    print(json.dumps(dict(sorted(counts.items()))), flush=True)
    # Nothing is tidied up: that a thousand clients vanish at once belongs to what they do.
    os._exit(0)


if __name__ == "__main__":
    raise_descriptor_limit()
    random.seed(1)
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
