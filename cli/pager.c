/* fork, pipe and setenv */
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/terminal.h"
#include "out/document/columns.h"

enum { NO_SUCH_PAGER = 127 }; /* as a shell says it */

/* Lines on the screen, long ones counting as often as they are continued; escape sequences take no room. */
static int rows_of(const struct text *text, int columns)
{
    int rows = 0, used = 0;
    for (const char *at = text->data; *at;) {
        if (*at == '\033') {
            at += strcspn(at, "m\n");
            at += *at == 'm';
            continue;
        }
        uint32_t code = next_code(&at);
        if (code == '\n') {
            rows += 1 + (used > 0 ? (used - 1) / columns : 0);
            used = 0;
        } else {
            used += code_columns(code);
        }
    }
    return rows + (used > 0);
}

/* NULL: none is wanted; "": less. What `PAGER=cat` means needs no process. */
static const char *pager_wanted(void)
{
    const char *pager = getenv("HAGGLE_PAGER");
    if (!pager)
        pager = getenv("PAGER");
    if (!pager)
        return "";
    return pager[0] && strcmp(pager, "cat") != 0 ? pager : NULL;
}

/* Of the child: only returns to its end. -F: ends at once where a screen holds it; -R: bold; -X: leaves it on the screen. */
static void become_pager(const char *pager, int input)
{
    if (dup2(input, STDIN_FILENO) >= 0) {
        close(input);
        if (pager[0]) {
            setenv("LESS", "FRX", 0);
            execl("/bin/sh", "sh", "-c", pager, (char *)NULL);
        } else {
            execlp("less", "less", "-FRX", (char *)NULL);
        }
    }
    _exit(NO_SUCH_PAGER);
}

static void write_all(int output, const struct text *text)
{
    for (size_t done = 0; done < text->length;) {
        ssize_t now = write(output, text->data + done, text->length - done);
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0)
            break; /* left early */
        done += (size_t)now;
    }
    close(output);
}

/* Ctrl-C is the pager's, and a pager that is left early closes its pipe. */
static bool feed(pid_t child, int output, const struct text *text)
{
    void (*const interrupt)(int) = signal(SIGINT, SIG_IGN);
    void (*const quit)(int) = signal(SIGQUIT, SIG_IGN);
    void (*const closed)(int) = signal(SIGPIPE, SIG_IGN);
    int status = 0;
    write_all(output, text);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    signal(SIGINT, interrupt);
    signal(SIGQUIT, quit);
    signal(SIGPIPE, closed);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == NO_SUCH_PAGER);
}

bool terminal_page(const struct terminal *terminal, const struct text *text)
{
    const char *term = getenv("TERM"), *pager = pager_wanted();
    int ends[2];
    if (!terminal->is_one || !pager || text->length == 0 || !term || strcmp(term, "dumb") == 0 ||
        rows_of(text, terminal->columns) < terminal->rows || fflush(stdout) != 0 || pipe(ends) != 0)
        return false;
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        become_pager(pager, ends[0]);
    }
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        return false;
    }
    return feed(child, ends[1], text);
}
