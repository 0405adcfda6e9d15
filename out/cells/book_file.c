#define _POSIX_C_SOURCE 200809L

#include "out/cells/book_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

/* Leaves nothing behind; what is no file, such as a device, stays. */
static void discard(const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0 && S_ISREG(status.st_mode))
        remove(path);
}

static bool failed(struct err *err, const char *path, const char *why)
{
    discard(path);
    err_set(err, ERR_FILE, "the workbook cannot be written: %s", why);
    snprintf(err->file, sizeof err->file, "%s", path);
    return false;
}

/* The library would complain on standard error; a first look keeps the complaint for the caller. */
static bool writable(const char *path, struct err *err)
{
    FILE *file = fopen(path, "wb");
    if (!file || fclose(file) != 0)
        return failed(err, path, strerror(errno));
    return true;
}

/* The library takes texts that may be written to. */
static void describe(struct book *book, struct arena *arena, const struct book_properties *properties)
{
    lxw_doc_properties given = {.title = arena_copy(arena, properties->title, strlen(properties->title)),
                                .subject = arena_copy(arena, properties->subject, strlen(properties->subject)),
                                .author = arena_copy(arena, properties->author, strlen(properties->author)),
                                .created = properties->created};
    book_note(book, xlsx.workbook_set_properties(book->workbook, &given));
}

struct book *book_open(struct arena *arena, const char *path, const struct book_properties *properties,
                       const char *currency, struct err *err)
{
    struct book *book = arena_alloc(arena, sizeof *book);
    if (!xlsx_load(err) || !writable(path, err))
        return NULL;
    book->arena = arena;
    errno = 0;
    book->workbook = xlsx.workbook_new(path);
    if (!book->workbook) {
        err_set(err, ERR_MEMORY, "out of memory");
        return NULL;
    }
    book->inputs = (struct input_log){.on = true, .arena = arena};
    book_currency(book, currency);
    describe(book, arena, properties);
    return book;
}

bool book_good(const struct book *book)
{
    return book->error == LXW_NO_ERROR;
}

bool book_fits(const struct book *book, int more, struct err *err)
{
    return book->cells + more <= BOOK_CELLS_MAX ||
           err_set(err, ERR_INPUT,
                   "the workbook would have more than %d cells, the most that are written: expected fewer offers, grants or vest dates "
                   "(the other commands answer this case)",
                   BOOK_CELLS_MAX);
}

bool book_close(struct book *book, const char *path, struct err *err)
{
    if (book_good(book)) {
        book_finish_links(book);
        book_finish_charts(book);
    }
    arena_release(&book->values.room); /* before the library needs as much */
    /* Of some cells the library does not see that it had no memory: nothing sets the error number back here. */
    unsigned error = errno == ENOMEM ? LXW_ERROR_MEMORY_MALLOC_FAILED : book->error;
    errno = 0;
    if (error != LXW_NO_ERROR)
        xlsx.lxw_workbook_free(book->workbook);
    else
        error = xlsx.workbook_close(book->workbook);
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) {
        discard(path);
        return err_set(err, ERR_MEMORY, "out of memory");
    }
    return error == LXW_NO_ERROR ||
           failed(err, path, errno ? strerror(errno) : xlsx.lxw_strerror((lxw_error)error));
}

void book_abandon(struct book *book, const char *path)
{
    arena_release(&book->values.room);
    xlsx.lxw_workbook_free(book->workbook);
    discard(path);
}
