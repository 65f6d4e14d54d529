#define _GNU_SOURCE
#include "LinuxCalls.h"

#include <pthread.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <time.h>
#include <unistd.h>

int accept_nonblocking(int listener, struct sockaddr *peer, socklen_t *length) {
    return accept4(listener, peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static int control(int epoll, int operation, int descriptor, uint64_t token, int for_writing) {
    struct epoll_event event = {.events = for_writing ? EPOLLOUT : EPOLLIN, .data.u64 = token};
    return epoll_ctl(epoll, operation, descriptor, &event);
}

int watch_descriptor(int epoll, int descriptor, uint64_t token, int for_writing) {
    return control(epoll, EPOLL_CTL_ADD, descriptor, token, for_writing);
}

int change_watching(int epoll, int descriptor, uint64_t token, int for_writing) {
    return control(epoll, EPOLL_CTL_MOD, descriptor, token, for_writing);
}

int wait_for_events(int epoll, uint64_t *tokens, int room, int milliseconds) {
    struct epoll_event events[256];
    int count = epoll_wait(epoll, events, room < 256 ? room : 256, milliseconds);
    for (int i = 0; i < count; i++) tokens[i] = events[i].data.u64;
    return count;
}

static int64_t nanoseconds_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int poll_for_events(int epoll, uint64_t *tokens, int room, int64_t nanoseconds) {
    int64_t end = nanoseconds_now() + nanoseconds;
    for (;;) {
        int count = wait_for_events(epoll, tokens, room, 0);
        if (count != 0 || nanoseconds_now() >= end) return count;
    }
}

void name_this_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

int file_in_memory(const void *bytes, size_t count) {
    int file = memfd_create("answer", MFD_CLOEXEC);
    if (file < 0) return -1;
    for (size_t done = 0; done < count;) {
        ssize_t written = write(file, (const char *)bytes + done, count - done);
        if (written < 0) {
            close(file);
            return -1;
        }
        done += (size_t)written;
    }
    return file;
}

ptrdiff_t send_from_file(int socket, int file, int64_t offset, size_t count) {
    off_t start = offset;
    return sendfile(socket, file, &start, count);
}

int usable_cores(void) {
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) != 0) return 1;
    int count = CPU_COUNT(&cores);
    return count > 0 ? count : 1;
}
