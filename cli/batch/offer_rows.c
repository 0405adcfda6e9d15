#include "cli/batch/offer_rows.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "calc/kit/nearest.h"
#include "cli/batch/csv_record.h"
#include "cli/batch/tried_case.h"
#include "cli/offer_words.h"
#include "out/document/render.h"

/* The columns: the words they go to, and where errors of the case have them. */
static const struct offer_column {
    const char *name;
    size_t word; /* offset in struct offer_words */
    const char *path;
} COLUMNS[] = {
    {"id", offsetof(struct offer_words, id), "offers[0].id"},
    {"company", offsetof(struct offer_words, company), "offers[0].company"},
    {"role", offsetof(struct offer_words, role), "offers[0].role"},
    {"level", offsetof(struct offer_words, level), "offers[0].level"},
    {"location", offsetof(struct offer_words, location), "offers[0].location"},
    {"status", offsetof(struct offer_words, status), "offers[0].status"},
    {"deadline", offsetof(struct offer_words, deadline), "offers[0].deadline"},
    {"start", offsetof(struct offer_words, start), "offers[0].start"},
    {"currency", offsetof(struct offer_words, currency), "currency"},
    {"usd", offsetof(struct offer_words, usd), "assumptions.fx.USD"},
    {"base", offsetof(struct offer_words, base), "offers[0].base"},
    {"sign_on_1", offsetof(struct offer_words, sign_on[0]), "offers[0].sign_on[0]"},
    {"sign_on_2", offsetof(struct offer_words, sign_on[1]), "offers[0].sign_on[1]"},
    {"sign_on_3", offsetof(struct offer_words, sign_on[2]), "offers[0].sign_on[2]"},
    {"sign_on_4", offsetof(struct offer_words, sign_on[3]), "offers[0].sign_on[3]"},
    {"units", offsetof(struct offer_words, units), "offers[0].grant.units"},
    {"grant", offsetof(struct offer_words, value), "offers[0].grant.value"},
    {"price", offsetof(struct offer_words, price), "offers[0].grant.price"},
    {"vesting", offsetof(struct offer_words, vesting), "offers[0].grant.vesting"},
    {"growth", offsetof(struct offer_words, growth), "offers[0].stock.growth"},
    {"bonus", offsetof(struct offer_words, bonus), "offers[0].bonus"},
};

enum { COLUMN_COUNT = sizeof COLUMNS / sizeof *COLUMNS };
_Static_assert((int)COLUMN_COUNT <= (int)CELLS_MAX, "every column fits a row");
_Static_assert(SIGN_ONS_MAX >= 4, "four years of sign-on have a column");

struct offer_rows {
    const struct companies *companies;
    const struct options *options; /* what --set changes in every case */
    int count;             /* columns of the table */
    int column[CELLS_MAX]; /* which each is: an index into COLUMNS */
};

/* ---- the row of names */

/* "Sign-on 1" is sign_on_1. */
static const char *plain_name(struct arena *arena, const char *words)
{
    char *name = arena_copy(arena, words, strlen(words));
    for (char *at = name; *at; at++)
        if (*at == ' ' || *at == '-')
            *at = '_';
        else if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return name;
}

static bool unknown_column(struct arena *arena, const char *words, const char *name, struct err *err)
{
    const char *names[COLUMN_COUNT];
    struct text known = text_start(arena);
    for (int i = 0; i < COLUMN_COUNT; i++) {
        names[i] = COLUMNS[i].name;
        text_addf(&known, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    const char *near = nearest_name(name, names, COLUMN_COUNT);
    struct text shown = text_start(arena);
    for (size_t i = 0; words[i] && shown.length < 60; i++)
        text_add_bytes(&shown, (unsigned char)words[i] < 0x20 || (unsigned char)words[i] >= 0x7f ? "?" : words + i, 1);
    if (near)
        return err_set(err, ERR_INPUT, "unknown column \"%s\": did you mean \"%s\"? The columns are %s", shown.data, near,
                       known.data);
    return err_set(err, ERR_INPUT, "unknown column \"%s\"%s: the columns are %s", shown.data,
                   strpbrk(words, ";\t") ? " (columns are separated by commas)" : "", known.data);
}

static bool add_column(struct offer_rows *rows, struct arena *arena, const char *words, struct err *err)
{
    const char *name = plain_name(arena, words);
    int index = 0;
    while (index < COLUMN_COUNT && strcmp(COLUMNS[index].name, name) != 0)
        index++;
    if (name[0] == '\0')
        return err_set(err, ERR_INPUT, "column %d has no name", rows->count + 1);
    if (index == COLUMN_COUNT)
        return unknown_column(arena, words, name, err);
    for (int i = 0; i < rows->count; i++)
        if (rows->column[i] == index)
            return err_set(err, ERR_INPUT, "the column \"%s\" stands twice", name);
    rows->column[rows->count++] = index;
    return true;
}

static bool has_column(const struct offer_rows *rows, const char *name)
{
    for (int i = 0; i < rows->count; i++)
        if (strcmp(COLUMNS[rows->column[i]].name, name) == 0)
            return true;
    return false;
}

static bool read_names(struct offer_rows *rows, struct arena *arena, const struct portion *names, struct err *err)
{
    static const char mark[] = "\xef\xbb\xbf"; /* of spreadsheets that save UTF-8 */
    const char *bytes = names->count > 0 && names->bytes.data ? names->bytes.data : "";
    size_t length = names->count > 0 ? names->bytes.length : 0;
    struct cells cells;
    if (length >= 3 && memcmp(bytes, mark, 3) == 0) {
        bytes += 3;
        length -= 3;
    }
    if (length == 0 || (length == 1 && bytes[0] == '\r'))
        return err_set(err, ERR_INPUT, "the first row must name the columns, such as company,level,base,sign_on_1,units,price");
    if (length > RECORD_MAX)
        return err_set(err, ERR_INPUT, "the row of names is longer than 4 MiB");
    if (!csv_cells(&cells, arena, bytes, length, err))
        return false;
    for (int i = 0; i < cells.count; i++)
        if (!add_column(rows, arena, cells.cell[i], err))
            return false;
    for (int i = 0; i < 2; i++)
        if (!has_column(rows, i == 0 ? "company" : "base"))
            return err_set(err, ERR_INPUT, "the column \"%s\" is missing", i == 0 ? "company" : "base");
    return true;
}

/* ---- a row */

static bool is_empty(const struct cells *cells)
{
    for (int i = 0; i < cells->count; i++)
        if (cells->cell[i][0])
            return false;
    return true;
}

static bool put_into_words(struct offer_words *words, const struct offer_rows *rows, const struct cells *cells,
                           struct err *err)
{
    for (int i = 0; i < cells->count && i < rows->count; i++)
        if (cells->cell[i][0])
            memcpy((char *)words + COLUMNS[rows->column[i]].word, &cells->cell[i], sizeof cells->cell[i]);
    return cells->count == rows->count ||
           err_set(err, ERR_INPUT, "the row has %d cells, the row of names %d", cells->count, rows->count);
}

static void add_id(struct text *text, int64_t row, const char *id)
{
    text_addf(text, "%l,", row);
    csv_field(text, id ? id : "");
}

static void add_refusal(struct text *text, int64_t row, const char *id, const struct err *err)
{
    const char *column = "";
    for (int i = 0; i < COLUMN_COUNT; i++)
        if (strcmp(COLUMNS[i].path, err->path) == 0)
            column = COLUMNS[i].name;
    struct text words = text_start(text->arena);
    text_addf(&words, "%s%s%s", column, column[0] ? ": " : "", err->message);
    add_id(text, row, id);
    text_add(text, ",,,,,,,,");
    csv_field(text, words.data);
    text_add(text, "\n");
}

static void add_pay(struct text *text, int64_t row, const struct offer_result *result)
{
    add_id(text, row, result->from->offer.id);
    text_addf(text, ",%s", result->from->currency);
    for (int i = 0; i < 4; i++)
        text_addf(text, ",%j", result->years[i].total);
    for (int i = 0; i < 2; i++) /* a row states no stay: these are 24 and 48 months */
        text_addf(text, ",%j", result->horizons[i].annualized);
    text_add(text, ",\n");
}

static bool add_answer(const struct offer_rows *rows, struct text *text, const struct record *record,
                       const struct offer_words *words, struct err *err)
{
    const char *bytes = offer_case(text->arena, words);
    const struct case_file *file;
    const struct evaluation *evaluation;
    if (!read_tried(&file, text->arena, rows->companies, rows->options, bytes, strlen(bytes), err) ||
        !evaluate_pay(&evaluation, text->arena, file, err))
        return false;
    add_pay(text, record->number, &evaluation->offers[0]);
    return true;
}

static enum outcome answer_row(const void *with, struct text *text, const struct record *record)
{
    const struct offer_rows *rows = with;
    struct offer_words words = {0};
    struct cells cells;
    struct err err = {0};
    bool good = record->length <= RECORD_MAX ||
                err_set(&err, ERR_INPUT, "the row is longer than 4 MiB: is the quote of a cell not closed?");
    good = good && csv_cells(&cells, text->arena, record->bytes, record->length, &err);
    if (good && is_empty(&cells))
        return NOTHING_ASKED;
    if (good && put_into_words(&words, rows, &cells, &err) && add_answer(rows, text, record, &words, &err))
        return ANSWERED;
    add_refusal(text, record->number, words.id, &err);
    return REFUSED;
}

static void no_memory(const void *with, struct text *text, const struct record *record)
{
    (void)with;
    text_addf(text, "%l,,,,,,,,,out of memory\n", record->number);
}

bool offer_rows_start(struct work *work, const struct run *run, struct feed *feed)
{
    struct offer_rows *rows = arena_alloc(run->arena, sizeof *rows);
    struct text names = text_start(run->arena);
    struct portion first = {0};
    rows->companies = run->companies;
    rows->options = run->options;
    *work = (struct work){.with = rows, .answer = answer_row, .no_memory = no_memory};
    bool good = feed_next(feed, &first, 1, run->err) != FEED_FAILED;
    if (good && !read_names(rows, run->arena, &first, run->err)) {
        struct text file = text_in(run->err->file, sizeof run->err->file);
        text_add(&file, feed->shown);
        good = false;
    }
    bytes_release(&first.bytes);
    text_add(&names, "row,id,currency,year_1,year_2,year_3,year_4,annualized_24,annualized_48,error\n");
    return good && print_text(run, &names);
}
