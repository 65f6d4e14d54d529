"""Ten thousand connections that ask nothing: what they cost, and whether the others feel them."""
import re
import shutil
import socket
import subprocess

import prober
from served import Served, environment

MOST_MEGABYTES = 100
TARGET = "/visits?country=Iraq"


def requests_per_second(server):
    """By wrk where it is installed, else one connection by our own client."""
    if not shutil.which("wrk"):
        figures = prober.probe(server.port, 4, 0)
        return figures["perSecond"], figures["errors"]
    output = subprocess.run(
        ["wrk", "-t1", "-c32", "-d4s", server.url + TARGET], capture_output=True, text=True, env=environment(),
        check=True).stdout
    errors = [int(count) for line in re.findall(r"(?:Socket errors|Non-2xx).*", output)
              for count in re.findall(r"\d+", line.replace("Non-2xx or 3xx", ""))]
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1)), sum(errors)


def idle_connections(port, count):
    """Half of them have asked once and been answered, half have never sent a byte."""
    request = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    connections = []
    for number in range(count):
        connection = socket.create_connection(("127.0.0.1", port), timeout=20)
        if number % 2:
            connection.sendall(request)
            if not connection.recv(4096).startswith(b"HTTP/1.1 200 "):
                raise SystemExit(f"connection {number} got no answer")
        connections.append(connection)
    return connections


def still_open(connections):
    count = 0
    for connection in connections:
        connection.setblocking(False)
        try:
            count += bool(connection.recv(1))
        except BlockingIOError:
            count += 1
        except OSError:
            pass
    return count


def beside_idle_connections(program, wanted, descriptor_limit):
    """Complaints, in words."""
    count = min(wanted, descriptor_limit - 1000)
    if count < wanted:
        print(f"only {count} idle connections: no more than {descriptor_limit} descriptors may be open")
    with Served(program, {"limits": {"connections": count + 500, "idleSeconds": 600}}) as server:
        alone, errors = requests_per_second(server)
        before = server.resident_megabytes()
        connections = idle_connections(server.port, count)
        megabytes = server.resident_megabytes()
        beside, more_errors = requests_per_second(server)
        after = server.resident_megabytes()
        open_still = still_open(connections)
        for connection in connections:
            connection.close()
        again, last_errors = requests_per_second(server)
        print(f"{count} idle connections: {megabytes:.0f} MB resident, {before:.0f} without them, {after:.0f} after "
              f"load beside them")
        print(f"requests/s of others: {alone:.0f} without them, {beside:.0f} beside them, {again:.0f} behind them")
        complaints = []
        if megabytes >= MOST_MEGABYTES:
            complaints.append(f"{megabytes:.0f} MB resident with {count} idle connections")
        if open_still < count:
            complaints.append(f"{count - open_still} idle connections were closed")
        if count_of_errors := errors + more_errors + last_errors:
            complaints.append(f"{count_of_errors} errors of others")
        return complaints
