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

enum { PATH_ROOM = 8192 }; /* beyond the longest path of any system */

/* The library complains where it has no memory, goes on without what it wanted it for, and tells its caller nothing: a
 * complaint before the end of the answer makes that no answer. */
static void complain_to(int pipe)
{
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    dup2(pipe, STDERR_FILENO);
}

/* How much there is to read; as much of it as goes into `bytes` is kept. */
static size_t read_all(int from, char *bytes, size_t size)
{
    char more[512] = ""; /* what is too much */
    size_t length = 0;
    for (;;) {
        const bool fits = length < size;
        ssize_t got = read(from, fits ? bytes + length : more, fits ? size - length : sizeof more);
        if (got == 0 || (got < 0 && errno != EINTR))
            return length;
        length += got > 0 ? (size_t)got : 0;
    }
}

/* In the process of its own, whose parent is `program`: what went wrong goes through the pipe; kind 0: nothing. */
static _Noreturn void obey(int order, int answer, pid_t program, const struct run *run, const struct book_source *book)
{
    struct err err = {0};
    char draft[PATH_ROOM];
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    signals_let();
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    complain_to(answer);
    size_t length = read_all(order, draft, sizeof draft);
    if (length == 0 || length >= sizeof draft || getppid() != program)
        _exit(0); /* nothing to write */
    draft[length] = '\0';
    (void)book_write(draft, run->arena, book, &err);
    err.next = NULL;
    _exit(write_all(answer, (const char *)&err, sizeof err) ? 0 : ERR_FILE);
}

/* How it ended where it said nothing. */
static bool ended(struct err *err, int status)
{
    if (WIFSIGNALED(status))
        return err_set(err, ERR_MEMORY, "the workbook cannot be written: what writes it was ended by signal %d, as when memory runs out",
                       WTERMSIG(status));
    return err_set(err, ERR_MEMORY, "the workbook cannot be written: out of memory");
}

static bool hear(struct book_writer *writer, struct err *err)
{
    struct err told;
    int status = 0;
    bool whole = read_all(writer->answer, (char *)&told, sizeof told) == sizeof told;
    close(writer->answer);
    while (waitpid(writer->process, &status, 0) < 0 && errno == EINTR) {
    }
    draft_writer(0);
    writer->process = 0;
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return ended(err, status);
    if (told.kind)
        *err = told;
    return !told.kind;
}

/* The error names the file as the user does: the paper, not its draft, or the case; NULL: an offer by options. */
static bool blame(struct err *err, const char *paper, const char *source)
{
    struct text file = text_in(err->file, sizeof err->file);
    if (err->kind == ERR_FILE)
        text_add(&file, paper);
    else if (err->kind == ERR_INPUT && source)
        text_add(&file, strcmp(source, "-") == 0 ? "standard input" : source);
    return false;
}

static bool pipes_made(int order[2], int answer[2])
{
    if (pipe(order) != 0)
        return false;
    if (pipe(answer) == 0)
        return true;
    int why = errno;
    close(order[0]);
    close(order[1]);
    errno = why;
    return false;
}

struct book_writer book_writer_start(const struct run *run, const struct book_source *book)
{
    int order[2], answer[2];
    if (!pipes_made(order, answer))
        return (struct book_writer){.why = errno};
    const pid_t program = getpid();
    signals_hold();
    pid_t process = fork();
    int why = errno;
    if (process == 0) {
        close(order[1]);
        close(answer[0]);
        obey(order[0], answer[1], program, run, book);
    }
    draft_writer(process > 0 ? process : 0);
    signals_let();
    close(order[0]);
    close(answer[1]);
    if (process > 0)
        return (struct book_writer){.process = process, .order = order[1], .answer = answer[0]};
    close(order[1]);
    close(answer[0]);
    return (struct book_writer){.why = why};
}

bool report_book(struct book_writer *writer, const char *draft, const char *path, const struct run *run)
{
    if (writer->process == 0)
        return err_set(run->err, ERR_MEMORY, "the workbook cannot be written: %s", strerror(writer->why));
    void (*const broken)(int) = signal(SIGPIPE, SIG_IGN); /* it may be dead already */
    bool told = write_all(writer->order, draft, strlen(draft));
    signal(SIGPIPE, broken);
    close(writer->order);
    bool done = hear(writer, run->err) && told;
    return (done && book_whole(draft, run->arena, run->err)) || blame(run->err, path, run->options->case_path);
}

void book_writer_stop(struct book_writer *writer)
{
    struct err ignored = {0};
    if (writer->process == 0)
        return;
    close(writer->order);
    (void)hear(writer, &ignored);
}
