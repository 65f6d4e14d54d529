// A load that costs as little as it can: it asks for one target over and over on many connections and has the
// kernel drop the answers (recv(2) with MSG_TRUNC on TCP), so that the server is measured and not the load.
//
//     discard PORT TARGET CONNECTIONS DEPTH SECONDS
//
// prints FIGURES as requests.lua does: answers, microseconds, median and 99th percentile in microseconds, errors of
// sockets, wrong answers, busy microseconds. Each answer must be a 200 and as long as the first.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { longest_request = 4096, longest_head = 65536, most_samples = 20000000 };

struct connection {
    int socket;
    size_t missing;  // bytes of answers that are still to come
    int64_t asked;
};

static char request[longest_request * 64];
static size_t request_length, answers_length;
static uint32_t *samples;
static size_t sample_count;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static int64_t nanoseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int64_t busy_microseconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL + usage.ru_utime.tv_usec +
           usage.ru_stime.tv_usec;
}

static int connected(int port) {
    int on = 1, result = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (connect(result, (struct sockaddr *)&address, sizeof address) != 0) fail("connect");
    setsockopt(result, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return result;
}

// Asks once, to learn how long an answer is.
static size_t length_of_answer(int port, const char *one, size_t length) {
    static char head[longest_head];
    size_t total = 0;
    char *end = NULL;
    int socket = connected(port);
    if (send(socket, one, length, 0) != (ssize_t)length) fail("send");
    while (!end && total < sizeof head - 1) {
        ssize_t count = recv(socket, head + total, sizeof head - 1 - total, 0);
        if (count <= 0) fail("recv");
        total += count;
        head[total] = 0;
        end = strstr(head, "\r\n\r\n");
    }
    close(socket);
    char *field = strcasestr(head, "\r\ncontent-length:");
    if (!end || !field || field > end || strncmp(head, "HTTP/1.1 200 ", 13) != 0) {
        fprintf(stderr, "the answer is not a 200 with a length\n");
        exit(1);
    }
    return end + 4 - head + strtoull(field + 17, NULL, 10);
}

static void ask(struct connection *one) {
    if (send(one->socket, request, request_length, MSG_NOSIGNAL) != (ssize_t)request_length) fail("send");
    one->missing = answers_length;
    one->asked = nanoseconds();
}

static void take(struct connection *one) {
    ssize_t count = recv(one->socket, NULL, 1 << 24, MSG_TRUNC | MSG_DONTWAIT);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0 || (size_t)count > one->missing) {
        fprintf(stderr, "an answer broke off or was longer than the first\n");
        exit(1);
    }
    one->missing -= count;
    if (one->missing > 0) return;
    if (sample_count < most_samples) samples[sample_count++] = (nanoseconds() - one->asked) / 1000;
    ask(one);
}

static void run(struct connection *all, int count, int seconds) {
    struct epoll_event events[256];
    int epoll = epoll_create1(0);
    for (int i = 0; i < count; i++) {
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &all[i]};
        if (epoll_ctl(epoll, EPOLL_CTL_ADD, all[i].socket, &event) != 0) fail("epoll_ctl");
        ask(&all[i]);
    }
    int64_t stop = nanoseconds() + seconds * 1000000000LL;
    while (nanoseconds() < stop) {
        int ready = epoll_wait(epoll, events, 256, 100);
        for (int i = 0; i < ready; i++) take(events[i].data.ptr);
    }
}

static int by_value(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

int main(int count, char **words) {
    if (count != 6) return 2;
    int port = atoi(words[1]), connections = atoi(words[3]), depth = atoi(words[4]);
    char one[longest_request];
    const char *form = "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n";
    size_t length = snprintf(one, sizeof one, form, words[2], port);
    if (length >= sizeof one || depth < 1 || depth > 64 || connections < 1) return 2;
    answers_length = length_of_answer(port, one, length) * depth;
    for (int i = 0; i < depth; i++) memcpy(request + i * length, one, length);
    request_length = length * depth;
    samples = malloc(most_samples * sizeof *samples);
    struct connection *all = calloc(connections, sizeof *all);
    if (!samples || !all) fail("malloc");
    for (int i = 0; i < connections; i++) all[i].socket = connected(port);
    int64_t began = nanoseconds(), busy = busy_microseconds();
    run(all, connections, atoi(words[5]));
    int64_t took = (nanoseconds() - began) / 1000, load = busy_microseconds() - busy;
    qsort(samples, sample_count, sizeof *samples, by_value);
    printf("FIGURES %zu %lld %u %u 0 0 %lld\n", sample_count * depth, (long long)took, samples[sample_count / 2],
           samples[sample_count * 99 / 100], (long long)load);
}
