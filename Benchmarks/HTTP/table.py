"""The figures of a run as one table: medians over the rounds, in plain text or JSON."""

import dataclasses
import json
import statistics

COLUMNS = ["server", "connections", "pipelined", "requests/s", "p50 ms", "p99 ms", "CPU s/1000", "RSS MB",
           "errors", "x nginx", "load %"]


@dataclasses.dataclass(frozen=True)
class Row:
    server: str
    connections: int
    pipelined: int
    requestsPerSecond: float
    p50Milliseconds: float
    p99Milliseconds: float
    cpuSecondsPerThousand: float
    residentMegabytes: float
    socketErrors: int
    wrongAnswers: int
    ratioToNginx: float  # None without nginx
    loadBusy: float


def row(contender, connections, depth, measurements, yardsticks):
    """`yardsticks`: nginx's measurements of the same rounds, for each way that it is set."""
    def median(name):
        return statistics.median(getattr(measurement, name) for measurement in measurements)

    ratio = ratio_to_fastest(measurements, yardsticks) if yardsticks else None
    return Row(
        server=contender.name, connections=connections, pipelined=depth,
        requestsPerSecond=round(median("requests_per_second"), 1),
        p50Milliseconds=round(median("median_milliseconds"), 3),
        p99Milliseconds=round(median("p99_milliseconds"), 3),
        cpuSecondsPerThousand=round(median("cpu_seconds_per_thousand"), 5),
        residentMegabytes=round(median("resident_megabytes"), 1),
        socketErrors=sum(measurement.socket_errors for measurement in measurements),
        wrongAnswers=sum(measurement.wrong_answers for measurement in measurements),
        ratioToNginx=None if ratio is None else round(ratio, 2),
        loadBusy=round(median("load_busy"), 2))


def ratio_to_fastest(measurements, yardsticks):
    """Round by round, as what disturbs one server in a round disturbs all; the median of that."""
    return statistics.median(
        ours.requests_per_second / max(1e-9, *(theirs.requests_per_second for theirs in round_))
        for ours, *round_ in zip(measurements, *yardsticks))


def cells(row):
    return [row.server, str(row.connections), "no" if row.pipelined == 1 else f"{row.pipelined} deep",
            f"{row.requestsPerSecond:,.0f}", f"{row.p50Milliseconds:.2f}", f"{row.p99Milliseconds:.2f}",
            f"{row.cpuSecondsPerThousand:.4f}", f"{row.residentMegabytes:.1f}",
            str(row.socketErrors + row.wrongAnswers),
            "" if row.ratioToNginx is None else f"{row.ratioToNginx:.2f}", f"{100 * row.loadBusy:.0f}"]


def text(facts, rows):
    """Lines of facts and a table that is Markdown too."""
    lines = [COLUMNS, *map(cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]

    def drawn(line):
        parts = [line[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        return "| " + " | ".join(parts) + " |"

    rule = ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]]
    head = [f"{name}: {value}" for name, value in facts.items()]
    return "\n".join([*head, "", drawn(COLUMNS), drawn(rule), *(drawn(cells(row)) for row in rows)])


def as_json(facts, rows):
    return json.dumps({**facts, "rows": [dataclasses.asdict(row) for row in rows]}, indent=2)
