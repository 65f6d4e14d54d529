"""The peers: each serves the very bytes of Dragoman's answer, with its media type."""

import dataclasses
import os
import pathlib

from answer import fetch, require_same
from contender import Contender
from server import Server, free_port
from tools import Failure, Unavailable, build_hummingbird, path_of


@dataclasses.dataclass(frozen=True)
class Site:
    """A folder with the answer's bytes in the file `answer`, and `answer.gz` where Dragoman compresses."""
    folder: pathlib.Path
    core: str
    expected: object
    packed: object = None

    def write(self):
        (self.folder / "answer").write_bytes(self.expected.body)
        if self.packed:
            (self.folder / "answer.gz").write_bytes(self.packed.body)

    def start(self, name, command, port):
        server = Server(name, command, port, self.folder.parent / f"{name}.log", self.core)
        try:
            require_same(name, fetch(port, "/answer"), self.expected)
        except Failure:
            server.stop()
            raise
        return Contender(name, server, "/answer")

    def configuration(self, name, text):
        path = self.folder.parent / f"{name}.conf"
        path.write_text(text)
        return path


def nginx(site):
    return nginx_with(site, "nginx", "on")


def nginx_uncorked(site):
    """With tcp_nopush, nginx holds back the end of a batch of pipelined answers for 40 ms."""
    return nginx_with(site, "nginx, no nopush", "off")


def nginx_with(site, name, nopush):
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""
    state = site.folder.parent / f"state of {name}"
    state.mkdir(exist_ok=True)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "\n".join(f"{kind}_temp_path '{state}/{kind}';" for kind in kinds)
    path = site.configuration(name, f"""{user}
daemon off; worker_processes 1; worker_rlimit_nofile 16384; pid '{state}/pid'; error_log /dev/null crit;
events {{ worker_connections 8192; }}
http {{
{temporary}
access_log off; sendfile on; tcp_nopush {nopush}; keepalive_requests 1000000000; keepalive_timeout 3600s;
open_file_cache max=100 inactive=3600s; open_file_cache_valid 3600s; types {{ }}
default_type "{site.expected.media_type}";
server {{
listen 127.0.0.1:{port} backlog=4096; root {site.folder};
location = /answer.gz {{ add_header Content-Encoding gzip; add_header Vary Accept-Encoding; }}
}} }}
""")
    return site.start(name, [path_of("nginx"), "-p", state, "-c", path], port)


def nginx_gzip(site, plain):
    """The file that Dragoman's own coding makes, ready on the disk; the same nginx."""
    require_same("nginx, gzip", fetch(plain.server.port, "/answer.gz"), site.packed)
    return Contender("nginx, gzip", plain.server, "/answer.gz", ("nginx, gzip",), connections=[32])


def hummingbird(site):
    port = free_port()
    program = build_hummingbird()
    command = [program, port, site.folder / "answer", site.expected.media_type]
    return site.start("hummingbird", command, port)


def h2o(site):
    port = free_port()
    user = "user: root" if os.geteuid() == 0 else ""
    path = site.configuration("h2o", f"""{user}
num-threads: 1
listen: {{ host: 127.0.0.1, port: {port} }}
http1-request-timeout: 3600
file.mime.setdefaulttype: "{site.expected.media_type}"
hosts: {{ default: {{ paths: {{ "/": {{ file.dir: "{site.folder}" }} }} }} }}
""")
    return site.start("h2o", [path_of("h2o"), "-c", path], port)


def lighttpd(site):
    port = free_port()
    path = site.configuration("lighttpd", f"""
server.bind = "127.0.0.1"
server.port = {port}
server.document-root = "{site.folder}"
server.max-keep-alive-requests = 1000000000
server.max-keep-alive-idle = 3600
server.max-fds = 8192
mimetype.assign = ( "" => "{site.expected.media_type}" )
""")
    return site.start("lighttpd", [path_of("lighttpd"), "-D", "-f", path], port)


def caddy(site):
    port = free_port()
    path = site.configuration("caddy", f"""{{
admin off
auto_https off
}}
http://127.0.0.1:{port} {{
bind 127.0.0.1
header Content-Type "{site.expected.media_type}"
root * {site.folder}
file_server
}}
""")
    command = [path_of("env"), "GOMAXPROCS=1", path_of("caddy"), "run", "--adapter", "caddyfile"]
    return site.start("caddy", [*command, "--config", path], port)


STARTERS = {
    "nginx": nginx, "nginx-uncorked": nginx_uncorked, "hummingbird": hummingbird, "h2o": h2o,
    "lighttpd": lighttpd, "caddy": caddy,
}


def starter(name):
    try:
        return STARTERS[name]
    except KeyError:
        raise Unavailable(f"there is no such peer; there are {', '.join(STARTERS)}") from None
