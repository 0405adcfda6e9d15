#define _POSIX_C_SOURCE 200809L /* sigaction */
#include "cli/line_reader.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "calc/kit/visible.h"

#ifdef HAGGLE_LIBEDIT
#include <histedit.h>
#include <locale.h>
#include <wchar.h>
#endif

static volatile sig_atomic_t stopped;
static struct sigaction before;
enum { DROPPED_MAX = 1 << 22 }; /* bytes of one endless line, after which it counts as read */

static bool has_wake;
static int wake[2] = {-1, -1}; /* Ctrl-C writes into it, so that none is missed between looking for it and reading */

static void on_interrupt(int number)
{
    int why = errno;
    (void)number;
    stopped = 1;
    if (write(wake[1], "", 1) < 0)
        stopped = 1; /* the pipe is full of wakes already */
    errno = why;
}

/* The next byte of standard input; −1 at its end, and where Ctrl-C was pressed. */
static int next_byte(void)
{
    static char bytes[4096];
    static ssize_t at, end;
    while (at == end) {
        struct pollfd either[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
        if (poll(either, 2, -1) < 0 && errno != EINTR)
            return -1;
        if (stopped)
            return -1;
        at = 0;
        end = either[0].revents ? read(STDIN_FILENO, bytes, sizeof bytes) : 0;
        if (either[0].revents && end <= 0 && !(end < 0 && errno == EINTR)) {
            end = 0;
            return -1;
        }
        end = end < 0 ? 0 : end;
    }
    return (unsigned char)bytes[at++];
}

/* No byte of UTF-8: it stands for a zero in the input, so that the line is refused instead of cut. */
static const char NO_TEXT = '\xff';

static enum line_result plain_line(const char **line, struct arena *arena, const char *prompt)
{
    static char bytes[LINE_BYTES_MAX];
    size_t length = 0;
    int byte;
    size_t dropped = 0;
    fputs(prompt, stderr);
    fflush(stderr);
    while ((byte = next_byte()) >= 0 && byte != '\n') {
        if (length == sizeof bytes && ++dropped == DROPPED_MAX)
            return LINE_TOO_LONG;
        if (length < sizeof bytes)
            bytes[length++] = byte == 0 ? NO_TEXT : (char)byte;
    }
    if (stopped)
        return LINE_STOPPED;
    if (byte < 0 && length == 0)
        return LINE_END;
    if (length > 0 && bytes[length - 1] == '\r')
        length--;
    *line = arena_copy(arena, bytes, length);
    if (!isatty(STDIN_FILENO)) /* what a terminal would have shown */
        fprintf(stderr, "%s\n", dropped > 0 ? "" : visible(arena, *line, ""));
    return dropped > 0 ? LINE_TOO_LONG : LINE_READ;
}

#ifdef HAGGLE_LIBEDIT

static struct {
    EditLine *line;
    History *history;
    const char *prompt;
} editor;

static char *prompt_of(EditLine *line)
{
    static char bytes[512];
    (void)line;
    size_t length = strlen(editor.prompt);
    if (length >= sizeof bytes)
        length = sizeof bytes - 1;
    memcpy(bytes, editor.prompt, length);
    bytes[length] = '\0';
    return bytes;
}

/* The next character typed. The library's own reading would miss a Ctrl-C that comes just before it, and read on after
   one that comes during it. Bytes that are no text are dropped, as it does. */
static int next_character(EditLine *line, wchar_t *character)
{
    mbstate_t state = {0};
    int byte;
    (void)line;
    while ((byte = next_byte()) >= 0) {
        const char one = (char)byte;
        size_t length = mbrtowc(character, &one, 1, &state);
        if (length <= 1)
            return 1;
        if (length == (size_t)-1)
            state = (mbstate_t){0};
    }
    return 0;
}

static void editor_open(void)
{
    HistEvent event;
    setlocale(LC_CTYPE, ""); /* what a key is; numbers stay as they are */
    editor.line = el_init("haggle", stdin, stderr, stderr);
    editor.history = editor.line ? history_init() : NULL;
    if (!editor.line)
        return;
    el_set(editor.line, EL_PROMPT, prompt_of);
    el_set(editor.line, EL_EDITOR, "emacs");
    el_set(editor.line, EL_GETCFN, next_character);
    el_set(editor.line, EL_BIND, "^I", "ed-insert", NULL); /* a pasted letter has tabs */
    if (editor.history) {
        history(editor.history, &event, H_SETSIZE, 200);
        el_set(editor.line, EL_HIST, history, editor.history);
    }
    el_source(editor.line, NULL);
}

static void editor_close(void)
{
    if (editor.history)
        history_end(editor.history);
    if (editor.line)
        el_end(editor.line);
    editor.line = NULL;
    editor.history = NULL;
    setlocale(LC_CTYPE, "C");
}

static bool editor_is_open(void)
{
    return editor.line != NULL;
}

static enum line_result edited_line(const char **line, struct arena *arena, const char *prompt, enum line_kind kind)
{
    HistEvent event;
    int count = 0;
    editor.prompt = prompt;
    el_set(editor.line, EL_PREP_TERM, 1); /* before the prompt: a Ctrl-D typed before this would not be a key */
    const char *typed = el_gets(editor.line, &count);
    if (stopped)
        return LINE_STOPPED;
    if (!typed || count <= 0)
        return LINE_END;
    size_t length = strcspn(typed, "\r\n");
    if (length > LINE_BYTES_MAX)
        return LINE_TOO_LONG;
    *line = arena_copy(arena, typed, length);
    if (length > 0 && kind == LINE_OF_ANSWER && editor.history)
        history(editor.history, &event, H_ENTER, *line);
    return LINE_READ;
}

#else

static void editor_open(void)
{
}

static void editor_close(void)
{
}

static bool editor_is_open(void)
{
    return false;
}

static enum line_result edited_line(const char **line, struct arena *arena, const char *prompt, enum line_kind kind)
{
    (void)kind;
    return plain_line(line, arena, prompt);
}

#endif

void lines_open(void)
{
    struct sigaction action = {.sa_handler = on_interrupt};
    sigemptyset(&action.sa_mask);
    stopped = 0;
    has_wake = pipe(wake) == 0;
    if (has_wake) /* else Ctrl-C ends the program as it always does: what was answered is kept */
        sigaction(SIGINT, &action, &before);
    if (isatty(STDIN_FILENO) && isatty(STDERR_FILENO))
        editor_open();
}

enum line_result lines_next(const char **line, struct arena *arena, const char *prompt, enum line_kind kind)
{
    return editor_is_open() ? edited_line(line, arena, prompt, kind) : plain_line(line, arena, prompt);
}

void lines_close(void)
{
    editor_close();
    if (!has_wake)
        return;
    sigaction(SIGINT, &before, NULL);
    close(wake[0]);
    close(wake[1]);
}
