"""Connections that do nothing, held open by a process of their own beside the measured ones."""

import resource
import socket
import subprocess
import sys

from tools import Failure, path_of

# One address of the loopback network for each hundred, so that a limit per address is not what is measured.
PER_ADDRESS = 100


class IdleConnections:
    def __init__(self, port, count, core):
        self.process = subprocess.Popen(
            [path_of("taskset"), "-c", core, sys.executable, __file__, str(port), str(count)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline().strip()
        if line != f"open {count}":
            self.stop()
            raise Failure(f"{count} idle connections were asked for; {line or 'none'}")

    def closed(self):
        """How many the server has closed meanwhile."""
        self.process.stdin.write("count\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def open_all(port, count):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    opened = []
    try:
        for number in range(count):
            address = f"127.0.{1 + number // PER_ADDRESS // 250}.{1 + number // PER_ADDRESS % 250}"
            connection = socket.create_connection(("127.0.0.1", port), 20, source_address=(address, 0))
            opened.append(connection)
            ask_once(connection)
    except OSError as error:
        print(f"open {len(opened)}: {error}", flush=True)
        return opened
    print(f"open {len(opened)}", flush=True)
    return opened


def ask_once(connection):
    """One request each: they are then idle between two requests, not slow in sending a first."""
    connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    answer = b""
    while b"\r\n\r\n" not in answer:
        piece = connection.recv(4096)
        if not piece:
            raise OSError("closed instead of answered")
        answer += piece
    head, _, body = answer.partition(b"\r\n\r\n")
    missing = content_length(head) - len(body)
    while missing > 0:
        missing -= len(connection.recv(missing))


def content_length(head):
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def is_closed(connection):
    try:
        connection.setblocking(False)
        return connection.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def main():
    opened = open_all(int(sys.argv[1]), int(sys.argv[2]))
    # Until our parent closes the pipe.
    for _ in sys.stdin:
        print(sum(is_closed(connection) for connection in opened), flush=True)


if __name__ == "__main__":
    main()
