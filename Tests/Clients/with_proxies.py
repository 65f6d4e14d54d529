"""nginx and HAProxy in front of the program."""
import concurrent.futures
import contextlib
import gzip
import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.request

from checks import is_installed, run
from served import environment
from with_curl import curl, fields

NGINX = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log info;
events {{ worker_connections 1024; }}
http {{
    access_log off; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    gzip on; gzip_types application/json; gzip_proxied any;
    upstream kept {{ server 127.0.0.1:{port}; keepalive 4; }}
    server {{
        listen 127.0.0.1:{front};
        location / {{ proxy_pass http://kept; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host; }}
        location /old/ {{ proxy_pass http://127.0.0.1:{port}/; proxy_buffering off; }}
        location /packed/ {{ proxy_pass http://kept/; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Accept-Encoding gzip; gunzip on; }}
    }}
}}
"""

HAPROXY = """
defaults
    mode http
    timeout connect 5s
    timeout client 20s
    timeout server 20s
    option http-keep-alive
frontend front
    bind 127.0.0.1:{front}
    default_backend back
backend back
    http-reuse always
    server one 127.0.0.1:{port} check inter 500 fall 1 rise 1
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


@contextlib.contextmanager
def proxy(settings, server, command):
    """A proxy with such settings in front of the program; gives its address and its folder."""
    with tempfile.TemporaryDirectory() as folder:
        front = free_port()
        path = pathlib.Path(folder) / "proxy.conf"
        path.write_text(settings.format(folder=folder, port=server.port, front=front))
        process = subprocess.Popen(command(path), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment())
        try:
            wait_for(front, process)
            yield f"http://127.0.0.1:{front}", pathlib.Path(folder)
        finally:
            process.terminate()
            process.wait()


def wait_for(port, process):
    for _ in range(100):
        if process.poll() is not None:
            raise RuntimeError(process.stderr.read().decode()[-300:])
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port)).close()
            return
        time.sleep(0.1)
    raise RuntimeError("it did not get ready")


def many(url, count=200):
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        return set(pool.map(lambda _: opener.open(url, timeout=20).read(), range(count)))


def check_passing(checks, url, server, visits):
    """What any proxy must pass on."""
    target = url + "/visits?country=Iraq"
    checks.equal("passes the visits on", curl(target), visits)
    checks.equal("200 requests, 20 at a time, have one answer", many(target), {visits})
    checks.equal("HEAD", fields(curl("-I", target))[0], 200)
    etag = fields(curl("-I", target))[1].get("etag", "")
    checks.equal("304", fields(curl("-i", "-H", f"If-None-Match: {etag}", target))[0], 304)
    checks.equal("a range", curl("-r", "5-9", url + "/big.bin"), (server.public / "big.bin").read_bytes()[5:10])
    checks.equal("a POST is a 405", fields(curl("-i", "-H", "Expect:", "-d", "x" * 100_000, url + "/visits"))[0], 405)
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1]))) as client:
            client.sendall(b"GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n")
            client.recv(1000)
    checks.equal("clients that break off do no harm", curl(target), visits)


def check_nginx(checks, server, visits):
    checks.group = "nginx"
    if not is_installed("nginx"):
        return checks.skip("everything", "nginx is not installed")
    with proxy(NGINX, server, lambda path: ["nginx", "-c", path, "-e", path.with_name("start.log")]) as (url, folder):
        check_passing(checks, url, server, visits)
        checks.equal("by HTTP/1.0", curl(url + "/old/visits?country=Iraq"), visits)
        checks.equal("by HTTP/1.0 a large file", curl(url + "/old/big.bin"), (server.public / "big.bin").read_bytes())
        checks.equal("gzip for the client", gzip.decompress(curl("-H", "Accept-Encoding: gzip", url + "/visits?country=Iraq")), visits)
        checks.equal("gzip from us, unpacked for the client", curl(url + "/packed/visits?country=Iraq"), visits)
        log = (folder / "error.log").read_text()
        lines = [line for line in log.splitlines() if "upstream" in line and "[error]" in line]
        checks.equal("nothing to complain of", lines, [])


def check_haproxy(checks, server, visits):
    checks.group = "HAProxy"
    if not is_installed("haproxy"):
        return checks.skip("everything", "haproxy is not installed")
    with proxy(HAPROXY, server, lambda path: ["haproxy", "-f", path, "-db"]) as (url, _):
        time.sleep(1)
        check_passing(checks, url, server, visits)
