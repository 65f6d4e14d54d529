// What Swift's Glibc module leaves out of Linux: epoll(7), eventfd(2), accept4(2), memfd_create(2),
// sendfile(2), sched_getaffinity(2), pthread_setname_np(3).
#ifndef LINUX_CALLS_H
#define LINUX_CALLS_H

#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// accept4 with SOCK_NONBLOCK and SOCK_CLOEXEC: a connection that never blocks and that no child inherits.
int accept_nonblocking(int listener, struct sockaddr *peer, socklen_t *length);

// epoll(7) by tokens alone, for Swift sees epoll_event with its union of pointer and number as unsafe.

// Watches a descriptor for reading or for writing; 0, or -1 with errno.
int watch_descriptor(int epoll, int descriptor, uint64_t token, int for_writing);
int change_watching(int epoll, int descriptor, uint64_t token, int for_writing);

// Waits until descriptors are ready, at most so many milliseconds (-1: for ever), and writes down their tokens,
// at most 256. The number of tokens, or -1 with errno.
int wait_for_events(int epoll, uint64_t *tokens, int room, int milliseconds);

// The same without sleeping: asks again and again for so many nanoseconds. It does not
// yield: the core would go to whoever computes there, for longer than sleeping and waking takes.
int poll_for_events(int epoll, uint64_t *tokens, int room, int64_t nanoseconds);

// A file in memory that holds a copy of these bytes (memfd_create(2)); -1 with errno.
int file_in_memory(const void *bytes, size_t count);

// Sends part of a file without copying it through the process (sendfile(2)); the bytes sent, or -1 with errno.
ptrdiff_t send_from_file(int socket, int file, int64_t offset, size_t count);

// How many cores this process may run on (sched_getaffinity(2)); at least 1.
int usable_cores(void);

void name_this_thread(const char *name);

#endif
