#include "cli/options.h"

#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "calc/kit/nearest.h"

/* Where a row's argument goes. */
enum target {
    TO_HELP,
    TO_VERSION,
    TO_FORMAT,
    TO_OUTPUT,
    TO_DATA,
    TO_TEMPLATES,
    TO_MONTHS,
    TO_SCRIPT,
    TO_ONLY,
    TO_FULL,
    TO_CSV,
    TO_THREADS,
    TO_QUICK,
    TO_BAND,
    TO_AS_CASE,
    TO_CHANCE
};

/* The headings of --help, in its order; the rows stand in the same order. */
enum group { OF_ALL, OF_SOME, OF_SIMULATE, OF_BANDS, OF_BANDS_ADD, OF_QUICK, GROUPS };

static const char *const HEADINGS[GROUPS] = {
    "", /* the caller's own */
    "options of one command",
    "options of simulate (also --months, --full)",
    "options of bands (also --role, --level, --location)",
    "options of bands add (also --role, --level, --location, --component)",
    "an offer without a file",
};

static const struct row {
    enum group group;
    const char *name;
    char letter; /* 0: none */
    const char *argument;
    enum target target;
    size_t member; /* offset of the member of the struct that the target names */
    const char *help;
} ROWS[] = {
    {OF_ALL, "format", 0, "text|json|csv|md", TO_FORMAT, 0, "how the result is printed (default: text)"},
    {OF_ALL, "data", 0, "DIR", TO_DATA, 0, "data files that replace the built-in ones"},
    {OF_ALL, "help", 'h', NULL, TO_HELP, 0, "this text"},
    {OF_ALL, "version", 0, NULL, TO_VERSION, 0, "the version"},
    {OF_SOME, "months", 0, "12,18,24", TO_MONTHS, 0, "stay, simulate: the stays to report on"},
    {OF_SOME, "script", 0, "FILE", TO_SCRIPT, 0, "counter: write the whole script (- prints it)"},
    {OF_SOME, "only", 0, "MESSAGE", TO_ONLY, 0, "counter: print one message of the script"},
    {OF_SOME, "full", 0, NULL, TO_FULL, 0, "all there is, not the first screen alone"},
    {OF_SOME, "templates", 0, "DIR", TO_TEMPLATES, 0, "counter, report: message templates of your own"},
    {OF_SOME, "csv", 0, NULL, TO_CSV, 0, "batch: a table of offers in, a table out"},
    {OF_SOME, "threads", 0, "N", TO_THREADS, 0, "batch, simulate: cores to use (default: all)"},
    {OF_SOME, "output", 'o', "DIR", TO_OUTPUT, 0, "report: where the files go; made if missing"},
    {OF_SIMULATE, "paths", 0, "N", TO_CHANCE, offsetof(struct chance_options, paths), "how many outcomes (default: 100000)"},
    {OF_SIMULATE, "seed", 0, "K", TO_CHANCE, offsetof(struct chance_options, seed), "which ones: same seed, same digits (default: 1)"},
    {OF_SIMULATE, "below", 0, "$", TO_CHANCE, offsetof(struct chance_options, below), "a loss a year that does not count (default: 0)"},
    {OF_SIMULATE, "leave", 0, "15%", TO_CHANCE, offsetof(struct chance_options, leave), "the chance of leaving at each year's end"},
    {OF_BANDS, "component", 0, "PART", TO_BAND, offsetof(struct band_options, component), "one part of the pay only"},
    {OF_BANDS, "case", 0, "FILE", TO_BAND, offsetof(struct band_options, case_path), "where the offers of a case stand"},
    {OF_BANDS, "as-of", 0, "DATE", TO_BAND, offsetof(struct band_options, as_of), "the day from which age counts"},
    {OF_BANDS, "as-case", 0, NULL, TO_AS_CASE, 0, "a typical letter as a case, to start from"},
    {OF_BANDS_ADD, "low", 0, "$", TO_BAND, offsetof(struct band_options, low), "the lower end"},
    {OF_BANDS_ADD, "mid", 0, "$", TO_BAND, offsetof(struct band_options, mid), "the middle, or the only figure"},
    {OF_BANDS_ADD, "high", 0, "$", TO_BAND, offsetof(struct band_options, high), "the upper end"},
    {OF_BANDS_ADD, "kind", 0, "KIND", TO_BAND, offsetof(struct band_options, kind), "posting, recruiter, anecdote, ..."},
    {OF_BANDS_ADD, "source", 0, "TEXT", TO_BAND, offsetof(struct band_options, source), "who says so, and where"},
    {OF_BANDS_ADD, "date", 0, "DATE", TO_BAND, offsetof(struct band_options, date), "when: 2026, 2026-11 or 2026-11-21"},
    {OF_BANDS_ADD, "basis", 0, "BASIS", TO_BAND, offsetof(struct band_options, basis), "what a total is of: first_year, ..."},
    {OF_BANDS_ADD, "confidence", 0, "DEGREE", TO_BAND, offsetof(struct band_options, confidence), "high, medium or low"},
    {OF_BANDS_ADD, "note", 0, "TEXT", TO_BAND, offsetof(struct band_options, note), "what else to know"},
    {OF_QUICK, "company", 0, "NAME", TO_QUICK, offsetof(struct quick_offer, company), "its company; required"},
    {OF_QUICK, "level", 0, "L5", TO_QUICK, offsetof(struct quick_offer, level), "its level"},
    {OF_QUICK, "role", 0, "sde|mle|as", TO_QUICK, offsetof(struct quick_offer, role), "its role"},
    {OF_QUICK, "location", 0, "PLACE", TO_QUICK, offsetof(struct quick_offer, location), "its location"},
    {OF_QUICK, "base", 0, "170k", TO_QUICK, offsetof(struct quick_offer, base), "its base salary a year; required"},
    {OF_QUICK, "sign-on", 0, "60k,45k", TO_QUICK, offsetof(struct quick_offer, sign_on), "its sign-on bonuses by year"},
    {OF_QUICK, "units", 0, "N", TO_QUICK, offsetof(struct quick_offer, units), "the units of its grant"},
    {OF_QUICK, "value", 0, "$", TO_QUICK, offsetof(struct quick_offer, value), "or the value of its grant"},
    {OF_QUICK, "price", 0, "222.50", TO_QUICK, offsetof(struct quick_offer, price), "the price of one unit"},
    {OF_QUICK, "vesting", 0, "PRESET", TO_QUICK, offsetof(struct quick_offer, vesting), "its vesting preset"},
    {OF_QUICK, "growth", 0, "15%", TO_QUICK, offsetof(struct quick_offer, growth), "yearly growth of the price"},
    {OF_QUICK, "bonus", 0, "15%", TO_QUICK, offsetof(struct quick_offer, bonus), "its yearly target bonus"},
    {OF_QUICK, "currency", 0, "INR", TO_QUICK, offsetof(struct quick_offer, currency), "its currency (default: USD)"},
    {OF_QUICK, "usd", 0, "88.40", TO_QUICK, offsetof(struct quick_offer, usd), "what a US dollar of its stock is worth in it"},
    {OF_QUICK, "stay", 0, "MONTHS", TO_QUICK, offsetof(struct quick_offer, stay), "how long you would stay"},
};

enum { ROW_COUNT = sizeof ROWS / sizeof *ROWS, FIRST_VALUE = 1000 };

static bool read_format(struct options *options, const char *name, struct err *err)
{
    static const char *const names[] = {"text", "json", "csv", "md"};
    for (int i = 0; i < 4; i++)
        if (strcmp(names[i], name) == 0) {
            options->format = (enum format)i;
            return true;
        }
    return err_set(err, ERR_USAGE, "expected --format text, json, csv or md, found \"%s\"", name);
}

static bool take(struct options *options, struct words *words, const struct row *row, const char *argument,
                 struct err *err)
{
    switch (row->target) {
    case TO_HELP:
        words->help = true;
        return true;
    case TO_VERSION:
        words->version = true;
        return true;
    case TO_FORMAT:
        return read_format(options, argument, err);
    case TO_OUTPUT:
        options->output = argument;
        return true;
    case TO_DATA:
        options->data.directory = argument;
        return true;
    case TO_TEMPLATES:
        options->templates = argument;
        return true;
    case TO_MONTHS:
        options->months = argument;
        return true;
    case TO_SCRIPT:
        options->script = argument;
        return true;
    case TO_ONLY:
        options->only = argument;
        return true;
    case TO_FULL:
        options->full = "";
        return true;
    case TO_CSV:
        options->csv = "";
        return true;
    case TO_THREADS:
        options->threads = argument;
        return true;
    case TO_QUICK:
        memcpy((char *)&options->quick + row->member, &argument, sizeof argument);
        options->quick_given = true;
        return true;
    case TO_AS_CASE:
        options->band.as_case = "";
        options->band_given = true;
        return true;
    case TO_CHANCE:
        memcpy((char *)&options->chance + row->member, &argument, sizeof argument);
        options->chance_given = true;
        return true;
    case TO_BAND:
        memcpy((char *)&options->band + row->member, &argument, sizeof argument);
        options->band_given = true;
        return true;
    }
    return true;
}

/* "60,000,45,000": a part of three zeros or digits after a comma is a group of thousands, not an amount. */
static bool thousands_in(const char *list)
{
    for (const char *at = strchr(list, ','); at; at = strchr(at + 1, ','))
        if (at == list || at[1] == ',' || at[1] == '\0' || (strspn(at + 1, "0123456789") == 3 && (at[4] == ',' || !at[4])))
            return true;
    return false;
}

/* --stay and --units go into the case as bare numbers; anything else would be a hole in its text. */
static bool check_quick(const struct quick_offer *quick, struct err *err)
{
    const char *const numbers[] = {quick->stay, quick->units};
    for (int i = 0; i < 2; i++) {
        const char *number = numbers[i];
        size_t digits = number ? strspn(number, "0123456789") : 1;
        if (digits == 0 || digits > 15 || (number && number[digits]) || (number && number[0] == '0' && number[1]))
            return err_set(err, ERR_USAGE, "expected a whole number for --%s, found \"%s\"", i == 0 ? "stay" : "units",
                           number);
    }
    if (quick->sign_on && thousands_in(quick->sign_on))
        return err_set(err, ERR_USAGE, "--sign-on takes one amount a year with commas between: write 60k,45k, found \"%s\"",
                       quick->sign_on);
    if ((quick->price || quick->vesting) && !quick->units && !quick->value)
        return err_set(err, ERR_USAGE, "--%s goes with a grant: add --units or --value", quick->price ? "price" : "vesting");
    return true;
}

static bool refuse(const char *found, int code, struct err *err)
{
    const char *names[ROW_COUNT];
    for (int i = 0; i < ROW_COUNT; i++)
        names[i] = ROWS[i].name;
    if (code == ':')
        return err_set(err, ERR_USAGE, "the option %s needs an argument", found);
    const char *near = strncmp(found, "--", 2) == 0 ? nearest_name(found + 2, names, ROW_COUNT) : NULL;
    if (near)
        return err_set(err, ERR_USAGE, "unknown option %s: did you mean --%s?", found, near);
    return err_set(err, ERR_USAGE, "unknown option %s", found);
}

bool options_read(struct options *options, struct words *words, struct arena *arena, int argc, char *argv[],
                  struct err *err)
{
    struct option longs[ROW_COUNT + 1] = {{0}};
    struct text letters = text_start(arena);
    text_add(&letters, ":");
    for (int i = 0; i < ROW_COUNT; i++) {
        longs[i] = (struct option){ROWS[i].name, ROWS[i].argument ? required_argument : no_argument, NULL,
                                   FIRST_VALUE + i};
        if (ROWS[i].letter)
            text_addf(&letters, "%c%s", ROWS[i].letter, ROWS[i].argument ? ":" : "");
    }
    *options = (struct options){.data = {.tables = &BUILT_IN, .own_records = own_records_path(arena)}};
    *words = (struct words){0};
    opterr = 0;
    for (int code; (code = getopt_long(argc, argv, letters.data, longs, NULL)) != -1;) {
        if (code == '?' || code == ':')
            return refuse(optopt > 0 && optopt < FIRST_VALUE ? text_format(arena, "-%c", optopt) : argv[optind - 1], code,
                          err);
        int row = code - FIRST_VALUE;
        for (int i = 0; code < FIRST_VALUE && i < ROW_COUNT; i++)
            if (ROWS[i].letter == code)
                row = i;
        if (!take(options, words, &ROWS[row], optarg, err))
            return false;
    }
    for (; optind < argc; optind++) {
        if (words->count == WORDS_MAX)
            return err_set(err, ERR_USAGE, "too many words on the command line");
        words->word[words->count++] = argv[optind];
    }
    return check_quick(&options->quick, err);
}

void options_help(struct text *text)
{
    enum { HELP_COLUMN = 33 };
    for (int i = 0; i < ROW_COUNT; i++) {
        if (i > 0 && ROWS[i].group != ROWS[i - 1].group)
            text_addf(text, "\n%s:\n", HEADINGS[ROWS[i].group]);
        size_t start = text->length;
        if (ROWS[i].letter)
            text_addf(text, "  -%c, --%s", ROWS[i].letter, ROWS[i].name);
        else
            text_addf(text, "      --%s", ROWS[i].name);
        if (ROWS[i].argument)
            text_addf(text, " %s", ROWS[i].argument);
        size_t used = text->length - start;
        text_add_repeated(text, ' ', used < HELP_COLUMN ? HELP_COLUMN - used : 1);
        text_addf(text, "%s\n", ROWS[i].help);
    }
}
