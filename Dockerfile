# Build: docker build -t dragoman .
# Run:   docker run --rm -p 8080:8080 -v "$PWD/articles:/srv/dragoman/Corpus:ro" dragoman

FROM swift:6.3-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libmd4c-dev libmd4c-html0-dev libsqlite3-dev libxml2-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources ./Sources
# The manifest names the test targets, so that their folders must be there; nothing in them is built.
COPY Tests ./Tests
RUN swift build -c release --product dragoman --static-swift-stdlib -Xlinker -s \
    && install -D "$(swift build -c release --show-bin-path)/dragoman" /out/bin/dragoman \
    && mkdir -p /out/share/dragoman \
    && cp -r Sources/Dictionaries/Data /out/share/dragoman/Data

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends libmd4c-html0 libmd4c0 libsqlite3-0 libxml2 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 dragoman \
    && useradd --uid 10001 --gid dragoman --no-create-home --shell /usr/sbin/nologin dragoman
COPY --from=build /out/ /usr/local/
COPY Public /usr/local/share/dragoman/Public
WORKDIR /srv/dragoman
COPY Corpus ./Corpus
USER 10001:10001
# In a container the loopback address would be reached by nobody.
ENV DRAGOMAN_HOST=0.0.0.0
# So that what was asked is finished, and the last lines are written, before Docker loses patience after ten seconds.
ENV DRAGOMAN_LIMITS_STOP_SECONDS=8
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["/usr/local/bin/dragoman", "health"]
ENTRYPOINT ["/usr/local/bin/dragoman"]
CMD ["serve"]
