#define _POSIX_C_SOURCE 200809L
#include "cli/commands/letter_input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bands/grid/grid.h"
#include "bands/reader/json.h"
#include "calc/kit/text.h"
#include "cli/draft.h"

static bool fails(struct err *err, enum err_kind kind, const char *name, const char *what)
{
    err_set(err, kind, "%s", what);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, name);
    return false;
}

/* An unnamed file that holds the bytes, at its start; −1 where there is no room. */
static int unnamed_file(const char *bytes, size_t length)
{
    char path[] = "/tmp/haggle-letter-XXXXXX";
    int file = mkstemp(path);
    if (file < 0)
        return -1;
    unlink(path);
    if (write_all(file, bytes, length) && lseek(file, 0, SEEK_SET) == 0)
        return file;
    close(file);
    return -1;
}

/* Until its end, or until there is more than any letter holds; false where it breaks off. */
static bool read_all(struct text *text, int from)
{
    char chunk[16384];
    for (;;) {
        ssize_t got = read(from, chunk, sizeof chunk);
        if (got > 0)
            text_add_bytes(text, chunk, (size_t)got);
        else if (got == 0 || errno != EINTR)
            return got == 0;
        if (text->length > JSON_SIZE_MAX)
            return true;
    }
}

/* Runs pdftotext, with the PDF as its input; its output goes to text. The status of the process, −1 where none ran. */
static int run_pdftotext(struct text *text, int input)
{
    int ends[2], status = 0;
    if (pipe(ends) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        dup2(input, STDIN_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        close(STDERR_FILENO);
        close(ends[0]);
        execlp("pdftotext", "pdftotext", "-layout", "-enc", "UTF-8", "-", "-", (char *)NULL);
        _Exit(127);
    }
    close(ends[1]);
    bool whole = child > 0 && read_all(text, ends[0]);
    close(ends[0]);
    while (child > 0 && waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return whole && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool pdf_as_text(struct letter *letter, struct arena *arena, struct err *err)
{
    int file = unnamed_file(letter->bytes, letter->length);
    if (file < 0)
        return fails(err, ERR_FILE, letter->name, "cannot keep the PDF for pdftotext in /tmp");
    struct text text = text_start(arena);
    text_add(&text, "");
    int status = run_pdftotext(&text, file);
    close(file);
    if (status == 127)
        return fails(err, ERR_FILE, letter->name,
                     "a PDF is read by pdftotext, which is not installed: install poppler-utils (macOS: brew install poppler), or "
                     "save the letter as text");
    if (status != 0)
        return fails(err, ERR_INPUT, letter->name, "pdftotext could not read this PDF");
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] == '\f')
            text.data[i] = '\n';
    if (text.data[strspn(text.data, " \n")] == '\0')
        return fails(err, ERR_INPUT, letter->name, "this PDF holds pictures and no text: type or paste its text into a file");
    letter->bytes = text.data;
    letter->length = text.length;
    return true;
}

bool letter_load(struct letter *letter, struct arena *arena, const char *path, struct err *err)
{
    letter->name = strcmp(path, "-") == 0 ? "standard input" : path;
    if (!file_read_most(&letter->bytes, &letter->length, arena, path, GRID_SIZE_MAX, err))
        return false;
    if (!letter->bytes)
        letter->bytes = "";
    if (letter->length > JSON_SIZE_MAX && !grid_looks_so(letter->bytes, letter->length))
        return fails(err, ERR_INPUT, letter->name, "the file is larger than 4 MiB");
    return letter->length < 4 || memcmp(letter->bytes, "%PDF", 4) != 0 || pdf_as_text(letter, arena, err);
}
