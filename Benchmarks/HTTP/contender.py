"""A row of the table: a server and the way it is asked."""

import dataclasses

from server import Server


@dataclasses.dataclass
class Contender:
    name: str
    server: Server
    target: str
    # The rows of what nginx does with the same bytes; the faster one counts.
    yardsticks: tuple = ("nginx", "nginx, no nopush")
    fields: dict = dataclasses.field(default_factory=dict)
    varied: bool = False
    # None: measured at every number of connections; else at these only.
    connections: list = None
    # What has to be stopped with it.
    companion: object = None

    def is_measured_at(self, connections):
        return self.connections is None or connections in self.connections
