/* Loaded before the C library (LD_PRELOAD), so that one call of a program fails, or kills it:
 *
 *   FAULT_MEMORY=N  the N-th request for memory fails; with FAULT_ON=1 all after it too
 *   FAULT_CALL=N    the N-th call that touches a file fails with the error number FAULT_ERROR; with FAULT_ON=1 all after it
 *                   too; with FAULT_SIGNAL=S instead the program sends itself S before it
 *   FAULT_LOOK=N    the N-th call that looks at something, waits, or asks for a thread fails with FAULT_ERROR
 *   FAULT_WAIT=N    the N-th call that a signal may interrupt is interrupted (EINTR), once
 *   FAULT_COUNT=PATH gets the numbers of requests for memory and of calls that touch a file when the program ends by itself
 *   FAULT_ALONE=1   not in the processes that it starts
 *   FAULT_MARK=PATH gets a byte when that happened, so that the caller knows where to stop counting
 *
 * Which calls those are stands at the end. Of glibc alone. Where the program counts its branches (COUNTS_BRANCHES), what it
 * does to write them down when it ends is left alone. */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *start, size_t size);

static atomic_long memory_left, calls_left, looks_left, waits_left, asked, called;
static bool goes_on, alone, ready;
static int error_number, signal_number;
static const char *mark;

static long number(const char *name)
{
    const char *text = getenv(name);
    return text ? strtol(text, NULL, 10) : 0;
}

static void prepare(void)
{
    if (ready)
        return;
    ready = true;
    memory_left = number("FAULT_MEMORY");
    calls_left = number("FAULT_CALL");
    looks_left = number("FAULT_LOOK");
    waits_left = number("FAULT_WAIT");
    goes_on = number("FAULT_ON") != 0;
    alone = number("FAULT_ALONE") != 0;
    error_number = (int)number("FAULT_ERROR");
    signal_number = (int)number("FAULT_SIGNAL");
    mark = getenv("FAULT_MARK");
}

static void tell(void)
{
    int file = mark ? (int)syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    if (file >= 0) {
        syscall(SYS_write, file, "x", 1);
        syscall(SYS_close, file);
    }
}

/* 0: nothing is to happen. It ends at -1, where it stays. */
static bool hits(atomic_long *left)
{
    prepare();
    if (*left == 0 || (*left < 0 && !goes_on))
        return false;
    if (*left < 0)
        return true;
    long now = atomic_fetch_sub(left, 1);
    if (now != 1)
        return false;
    *left = -1;
    tell();
    return true;
}

static bool over;

static bool no_memory(void)
{
    if (over)
        return false;
    asked++;
    return hits(&memory_left);
}

static void put_line(int file, long count)
{
    char line[32];
    size_t at = sizeof line;
    line[--at] = '\n';
    do
        line[--at] = (char)('0' + count % 10);
    while ((count /= 10) > 0);
    syscall(SYS_write, file, line + at, sizeof line - at);
}

__attribute__((destructor)) static void put_counts(void)
{
    const char *path = getenv("FAULT_COUNT");
    int file = path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
    if (file < 0)
        return;
    put_line(file, asked);
    put_line(file, called);
    syscall(SYS_close, file);
}

void *malloc(size_t size)
{
    return no_memory() ? (errno = ENOMEM, NULL) : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return no_memory() ? (errno = ENOMEM, NULL) : __libc_calloc(count, size);
}

void *realloc(void *start, size_t size)
{
    return size > 0 && no_memory() ? (errno = ENOMEM, NULL) : __libc_realloc(start, size);
}

/* Called by the program too, before it writes its counts (tests/coverage/refuse.c). */
void fault_over(void)
{
    over = true;
}

#ifdef COUNTS_BRANCHES
static int (*program)(int, char **, char **);

/* Registered after what writes the counts, this is done before it. */
static int begin(int count, char **words, char **environment)
{
    atexit(fault_over);
    return program(count, words, environment);
}

int __libc_start_main(int (*main)(int, char **, char **), int count, char **words, void (*init)(void), void (*fini)(void),
                      void (*end)(void), void *stack)
{
    int (*real)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *);
    *(void **)&real = dlsym(RTLD_NEXT, "__libc_start_main");
    program = main;
    return real(begin, count, words, init, fini, end, stack);
}
#endif

static bool fails(void)
{
    if (over)
        return false;
    called++;
    if (!hits(&calls_left))
        return false;
    if (signal_number) {
        kill(getpid(), signal_number);
        return false;
    }
    errno = error_number;
    return true;
}

static bool no_look(void)
{
    return !over && hits(&looks_left) && (errno = error_number, true);
}

static bool interrupted(void)
{
    return !over && hits(&waits_left) && (errno = EINTR, true);
}

/* The real one. */
#define REAL(result, name, parameters) \
    static result(*real) parameters;   \
    if (!real)                         \
    *(void **)&real = dlsym(RTLD_NEXT, #name)

#define PASS(name, parameters, arguments)     \
    int name parameters                       \
    {                                         \
        REAL(int, name, parameters);          \
        return fails() ? -1 : real arguments; \
    }

PASS(rename, (const char *from, const char *to), (from, to))
PASS(link, (const char *from, const char *to), (from, to))
PASS(unlink, (const char *path), (path))
PASS(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
PASS(fsync, (int file), (file))
PASS(mkstemp, (char *path), (path))
PASS(mkdir, (const char *path, mode_t mode), (path, mode))
PASS(fchmod, (int file, mode_t mode), (file, mode))
PASS(futimens, (int file, const struct timespec times[2]), (file, times))
PASS(pipe, (int ends[2]), (ends))

pid_t fork(void)
{
    REAL(pid_t, fork, (void));
    if (fails())
        return -1;
    pid_t process = real();
    if (process == 0 && alone)
        calls_left = memory_left = looks_left = waits_left = 0;
    return process;
}

ssize_t write(int file, const void *bytes, size_t size)
{
    REAL(ssize_t, write, (int, const void *, size_t));
    return fails() || interrupted() ? -1 : real(file, bytes, size);
}

ssize_t read(int file, void *bytes, size_t size)
{
    REAL(ssize_t, read, (int, void *, size_t));
    return fails() || interrupted() ? -1 : real(file, bytes, size);
}

int open(const char *path, int flags, ...)
{
    REAL(int, open, (const char *, int, ...));
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    return fails() ? -1 : real(path, flags, mode);
}

int flock(int file, int how)
{
    REAL(int, flock, (int, int));
    return fails() || (!(how & LOCK_NB) && interrupted()) ? -1 : real(file, how);
}

int poll(struct pollfd *files, nfds_t count, int milliseconds)
{
    REAL(int, poll, (struct pollfd *, nfds_t, int));
    return no_look() || interrupted() ? -1 : real(files, count, milliseconds);
}

pid_t waitpid(pid_t process, int *status, int how)
{
    REAL(pid_t, waitpid, (pid_t, int *, int));
    return no_look() || interrupted() ? -1 : real(process, status, how);
}

#define LOOK(name, parameters, arguments)       \
    int name parameters                         \
    {                                           \
        REAL(int, name, parameters);            \
        return no_look() ? -1 : real arguments; \
    }

LOOK(stat, (const char *path, struct stat *status), (path, status))
LOOK(lstat, (const char *path, struct stat *status), (path, status))
LOOK(fstat, (int file, struct stat *status), (file, status))
LOOK(access, (const char *path, int how), (path, how))
LOOK(dup2, (int from, int to), (from, to))

off_t lseek(int file, off_t to, int how)
{
    REAL(off_t, lseek, (int, off_t, int));
    return no_look() ? -1 : real(file, to, how);
}

char *realpath(const char *path, char *to)
{
    REAL(char *, realpath, (const char *, char *));
    return no_look() ? NULL : real(path, to);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*begin_with)(void *), void *argument)
{
    REAL(int, pthread_create, (pthread_t *, const pthread_attr_t *, void *(*)(void *), void *));
    return no_look() ? EAGAIN : real(thread, attributes, begin_with, argument);
}
