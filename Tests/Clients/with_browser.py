"""Chromium without a window: our page, and a page of another origin that asks us."""
import http.server
import json
import subprocess
import tempfile
import threading

from checks import is_installed
from served import environment

PAGE = """<!doctype html><title>waiting</title><p id="found">nothing yet</p><script>
(async () => {
    const url = "%s";
    const target = url + "/visits?country=Iraq";
    const visits = await fetch(target);
    const total = (await visits.json()).meta.total;
    const problem = await fetch(url + "/visits?country=Irak");
    const again = await fetch(target, { headers: { "If-None-Match": visits.headers.get("ETag") || "none" } });
    document.getElementById("found").textContent =
        JSON.stringify([visits.status, total, problem.status, (await problem.json()).suggestions[0], again.status]);
})().catch((error) => { document.getElementById("found").textContent = "error " + error; });
</script>"""


def browser():
    return next((name for name in ["chromium", "chromium-browser", "google-chrome"] if is_installed(name)), None)


def document(name, url):
    """The page as it stands after its scripts have run."""
    with tempfile.TemporaryDirectory() as profile:
        command = [name, "--headless", "--no-sandbox", "--disable-gpu", "--no-proxy-server", "--disable-dev-shm-usage",
                   f"--user-data-dir={profile}", "--virtual-time-budget=8000", "--timeout=15000", "--dump-dom", url]
        return subprocess.run(command, capture_output=True, text=True, timeout=90, env=environment()).stdout


class OtherOrigin(http.server.BaseHTTPRequestHandler):
    page = b""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.page)))
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, *_):
        pass


def check_browser(checks, server, visits):
    checks.group = "Chromium"
    name = browser()
    if not name:
        return checks.skip("everything", "no Chromium is installed; it is too large to be fetched for a test")
    page = checks.attempt("shows our page", lambda: document(name, server.url + "/"))
    if page is not None:
        checks.holds("shows our page", "<h1>Dragoman</h1>" in page, page[:300])
        checks.holds("its script shows visits", "Baghdad" in page, page[-500:])
    OtherOrigin.page = (PAGE % server.url).encode()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), OtherOrigin) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        page = checks.attempt("asks from another origin", lambda: document(name, f"http://localhost:{other.server_port}/"))
        other.shutdown()
    if page is not None:
        found = page.split('id="found">')[-1].split("</p>")[0]
        total = json.loads(visits)["meta"]["total"]
        checks.equal("a page of another origin may ask", found, json.dumps([200, total, 400, "Iraq", 304], separators=(",", ":")))
