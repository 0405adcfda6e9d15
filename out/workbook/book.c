#define _POSIX_C_SOURCE 200809L

#include "out/workbook/book.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "out/workbook/book_internal.h"
#include "out/workbook/book_packages.h"
#include "out/workbook/xlsx_calls.h"

/* Seconds from 1970 to noon of the day the figures are from, or of 2000-01-01: no clock, so that the same
 * case gives the same file. */
static time_t created(struct date as_of)
{
    const struct date epoch = {1970, 1, 1}, fixed = {2000, 1, 1};
    int days = days_between(epoch, date_known(as_of) && as_of.year >= 1970 ? as_of : fixed);
    return (time_t)days * 86400 + 43200;
}

static void describe(struct book *book, const struct case_file *file)
{
    char title[] = "Offers compared", author[] = "haggle";
    char subject[] = "What each offer is worth, and who wins for how long a stay";
    lxw_doc_properties properties = {
        .title = title, .subject = subject, .author = author, .created = created(file->assumptions.as_of)};
    book_note(book, xlsx.workbook_set_properties(book->workbook, &properties));
}

/* In the order of their tabs. */
static void add_sheets(struct sheets *sheets, struct book *book, const struct layout *layout)
{
    const struct {
        struct sheet **sheet;
        const char *name;
    } tabs[] = {
        {&sheets->summary, "Summary"},   {&sheets->offers, "Offers"},       {&sheets->stay, "Stay"},
        {&sheets->years, "Years"},       {&sheets->compare, "Compare"},     {&sheets->prices, "Prices"},
        {&sheets->chance, "Chance"},     {&sheets->levers, "Levers"},       {&sheets->counter, "Counter"},
        {&sheets->script, "Script"},     {&sheets->bands, "Bands"},         {&sheets->assumed, "Assumptions"},
        {&sheets->vests, "Vests"},       {&sheets->packages, "Packages"},   {&sheets->solved, "Solved"}};
    for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
        if (tabs[i].sheet != &sheets->chance || chance_told(layout))
            *tabs[i].sheet = book_sheet(book, tabs[i].name);
}

static bool write_sheets(struct book *book, struct layout *layout, struct err *err)
{
    struct sheets sheets = {0};
    add_sheets(&sheets, book, layout);
    if (book->error != LXW_NO_ERROR)
        return true; /* reported when the book is closed */
    if (!book_offers(sheets.offers, layout, err) || !book_vests(sheets.vests, layout, err) ||
        !book_assumptions(sheets.assumed, layout, err) || !book_prices(sheets.prices, layout, err) ||
        !packages_make(layout, err) || !book_levers(sheets.levers, layout, err))
        return false;
    book_packages(sheets.packages, layout);
    book_chance(sheets.chance, layout);
    book_counter(sheets.counter, layout);
    book_solved(sheets.solved, layout);
    book_script(sheets.script, layout);
    book_bands(sheets.bands, layout);
    book_stay(sheets.stay, layout);
    book_years(&sheets, layout);
    book_compare(&sheets, layout);
    book_summary(&sheets, layout);
    return true;
}

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

static bool close_book(struct book *book, const char *path, struct err *err)
{
    unsigned error = book->error;
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

static bool write_book(struct book *book, struct layout *layout, struct arena *arena, const char *path,
                       const struct book_source *source, struct err *err)
{
    if (!xlsx_load(err) || !writable(path, err))
        return false;
    book->workbook = xlsx.workbook_new(path);
    if (!book->workbook)
        return err_set(err, ERR_MEMORY, "out of memory");
    book_currency(book, source->evaluation->from->currency); /* the first: that of every sheet that compares */
    describe(book, source->evaluation->from);
    layout_make(layout, arena, source);
    if (!write_sheets(book, layout, err)) {
        xlsx.lxw_workbook_free(book->workbook);
        discard(path);
        return false;
    }
    return close_book(book, path, err);
}

bool book_write(const char *path, struct arena *arena, const struct book_source *source, struct err *err)
{
    struct book *book = arena_alloc(arena, sizeof *book);
    struct layout *layout = arena_alloc(arena, sizeof *layout);
    return write_book(book, layout, arena, path, source, err);
}
