"""All contenders of a run, started; each one's answer has been compared by then."""

from dragoman import Dragoman
from peers import Site, nginx_gzip, starter
from tools import Failure, Unavailable, say


class Field:
    def __init__(self, settings, folder):
        self.settings, self.folder = settings, folder
        self.contenders, self.failures = [], []
        self.expected = None

    def start(self):
        ours = Dragoman(self.settings, self.folder)
        plain, self.expected = ours.plain()
        self.contenders.append(plain)
        packed = self.add_dragoman(ours, plain)
        site = Site(self.folder / "site", self.settings.server_core, self.expected, packed)
        site.folder.mkdir()
        site.write()
        for name in self.settings.peers:
            self.try_to_add(name, lambda: starter(name)(site))
        if packed and (peer := self.named("nginx")):
            self.try_to_add("nginx, gzip", lambda: nginx_gzip(site, peer))
        if self.settings.idle:
            # Last, as its connections take thousands of ports on which the peers could not listen then.
            self.try_to_add("dragoman, idle", lambda: ours.beside_idle(self.expected))
        # Dragoman's rows first.
        self.contenders.sort(key=lambda contender: not contender.name.startswith("dragoman"))
        for contender in self.contenders:
            contender.server.pause()

    def add_dragoman(self, ours, plain):
        """Dragoman's further rows; gives the compressed answer if there is one."""
        expected, packed = self.expected, []

        def gzip():
            contender, answer = ours.gzip(plain.server, expected)
            packed.append(answer)
            return contender

        for events in ("epoll", "dispatch"):
            self.try_to_add(f"dragoman, {events}", lambda: ours.on(events, expected))
        self.try_to_add("dragoman, varied", lambda: ours.varied(plain.server, expected))
        self.try_to_add("dragoman, gzip", gzip)
        return packed[0] if packed else None

    def try_to_add(self, name, start):
        try:
            contender = start()
        except Unavailable as reason:
            say(f"SKIPPED {name}: {reason}")
        except Failure as reason:
            self.failures.append(f"{name}: {reason}")
            say(f"FAILED {name}: {reason}")
        else:
            self.contenders.append(contender)
            say(f"ready: {contender.name}")

    def named(self, name):
        return next((contender for contender in self.contenders if contender.name == name), None)

    def stop(self):
        for contender in self.contenders:
            if contender.companion:
                contender.companion.stop()
        for contender in self.contenders:
            contender.server.stop()
