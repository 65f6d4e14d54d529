"""What the environment says of a run; `docs/benchmarks/http.md` lists the names."""

import dataclasses
import json
import os
import pathlib

TOP = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True)
class Settings:
    corpus: list
    target: str
    program: pathlib.Path
    program_settings: dict
    seconds: int
    rounds: int
    connections: list
    depths: list
    idle: int
    peers: list
    output: str
    profile: bool
    profile_requests: int
    server_core: str
    load_core: str

    @staticmethod
    def from_environment():
        read = os.environ.get
        corpus = read("CORPUS") or str(TOP / "Corpus")
        return Settings(
            corpus=[str(pathlib.Path(path).resolve()) for path in corpus.split(":")],
            target=read("TARGET") or "/visits?country=Iraq",
            program=pathlib.Path(read("DRAGOMAN") or TOP / ".build/release/dragoman"),
            program_settings=json.loads(read("DRAGOMAN_SETTINGS") or "{}"),
            seconds=int((read("SECONDS") or "5").rstrip("s")),
            rounds=int(read("ROUNDS") or 3),
            connections=numbers(read("CONNECTIONS") or "1,32,256"),
            depths=numbers(read("PIPELINE") or "1,16"),
            idle=int(read("IDLE") or 10000),
            peers=(read("PEERS") or "nginx,nginx-uncorked,hummingbird,h2o,lighttpd,caddy").split(","),
            output=(read("FORMAT") or "text").lower(),
            profile=(read("PROFILE") or "0") not in ("0", "no", ""),
            profile_requests=int(read("REQUESTS") or 200),
            server_core=read("SERVER_CORE") or "0",
            load_core=read("LOAD_CORE") or "1",
        )


def numbers(text):
    return [int(part) for part in text.split(",")]
