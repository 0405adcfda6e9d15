#define _XOPEN_SOURCE 700

#include "cli/commands/report_book.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "cli/draft.h"

/* The library complains where it has no memory, goes on without what it wanted it for, and tells its caller nothing: a
 * complaint before the end of the answer makes that no answer. */
static void complain_to(int pipe)
{
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    dup2(pipe, STDERR_FILENO);
}

/* In the process of its own: what went wrong goes through the pipe; kind 0: nothing. */
static _Noreturn void write_and_end(int to, const char *draft, const struct run *run, const struct book_source *book)
{
    struct err err = {0};
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    drafts_leave();
    signals_let();
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    complain_to(to);
    (void)book_write(draft, run->arena, book, &err);
    err.next = NULL;
    _exit(write_all(to, (const char *)&err, sizeof err) ? 0 : ERR_FILE);
}

/* How much there is to read; as much of it as goes into `bytes` is kept. */
static size_t read_all(int from, char *bytes, size_t size)
{
    char more[512];
    size_t length = 0;
    for (;;) {
        const bool fits = length < size;
        ssize_t got = read(from, fits ? bytes + length : more, fits ? size - length : sizeof more);
        if (got == 0 || (got < 0 && errno != EINTR))
            return length;
        length += got > 0 ? (size_t)got : 0;
    }
}

/* How it ended where it said nothing. */
static bool ended(struct err *err, int status)
{
    if (WIFSIGNALED(status))
        return err_set(err, ERR_MEMORY, "the workbook cannot be written: what writes it was ended by signal %d, as when memory runs out",
                       WTERMSIG(status));
    return err_set(err, ERR_MEMORY, "the workbook cannot be written: out of memory");
}

static bool hear(int from, pid_t process, struct err *err)
{
    struct err told;
    int status = 0;
    bool whole = read_all(from, (char *)&told, sizeof told) == sizeof told;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    draft_writer(0);
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return ended(err, status);
    if (told.kind)
        *err = told;
    return !told.kind;
}

/* The error names the file as the user does, not its draft. */
static bool blame(struct err *err, const char *path)
{
    struct text file = text_in(err->file, sizeof err->file);
    if (err->kind == ERR_FILE)
        text_add(&file, path);
    return false;
}

bool report_book(const char *draft, const char *path, const struct run *run, const struct book_source *book)
{
    int ends[2];
    if (pipe(ends) != 0)
        return err_set(run->err, ERR_FILE, "the workbook cannot be written: %s", strerror(errno)), blame(run->err, path);
    signals_hold();
    pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        write_and_end(ends[1], draft, run, book);
    }
    draft_writer(process > 0 ? process : 0);
    signals_let();
    close(ends[1]);
    bool done = process > 0 ? hear(ends[0], process, run->err)
                            : err_set(run->err, ERR_MEMORY, "the workbook cannot be written: %s", strerror(errno));
    close(ends[0]);
    return (done && book_whole(draft, run->arena, run->err)) || blame(run->err, path);
}
