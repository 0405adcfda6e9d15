/* `bands add`: the record as JSON text first, so that the one strict reader checks it. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bands/records/band_words.h"
#include "bands/records/place.h"
#include "calc/kit/json_out.h"
#include "cli/commands/own_records.h"
#include "cli/tell.h"

enum need { NEEDED, FIGURE, MAY_BE_LEFT_OUT };

struct question {
    const char *key, *words;
    enum need need;
    const char *const *names; /* NULL: any text */
    int name_count;
    const char *usual; /* taken for an empty answer; "" for none */
};

static const struct question QUESTIONS[] = {
    {"role", "role", NEEDED, ROLE_NAMES, ROLE_COUNT, ""},
    {"level", "level", NEEDED, LEVEL_NAMES, LEVEL_COUNT, ""},
    {"component", "part of the pay", NEEDED, PART_NAMES, PART_COUNT, "base"},
    {"basis", "what the total is of", NEEDED, BASIS_NAMES, BASIS_COUNT, "unstated"}, /* asked for totals alone */
    {"low", "lowest amount, such as 143,700 or 143.7k", FIGURE, NULL, 0, ""},
    {"mid", "middle, or the only figure there is", FIGURE, NULL, 0, ""},
    {"high", "highest amount", FIGURE, NULL, 0, ""},
    {"location", "place, such as Seattle, WA, or US", NEEDED, NULL, 0, ""},
    {"kind", "kind", NEEDED, KIND_NAMES, KIND_COUNT, "anecdote"},
    {"source", "source: who says so, and where", NEEDED, NULL, 0, ""},
    {"date", "date: 2026, 2026-11 or 2026-11-21", NEEDED, NULL, 0, ""},
    {"confidence", "confidence", NEEDED, CONFIDENCE_NAMES, CONFIDENCE_COUNT, "medium"},
    {"note", "anything else to know", MAY_BE_LEFT_OUT, NULL, 0, ""},
};

enum { QUESTION_COUNT = sizeof QUESTIONS / sizeof *QUESTIONS, ANSWER_BYTES = 1000,
       DROPPED_MAX = 1 << 22 /* bytes of an endless line */, REFUSALS_MAX = 20 /* in a row */ };

/* One answer per question; NULL where there is none. */
struct answers {
    const char *text[QUESTION_COUNT];
};

static int question_index(const char *key)
{
    for (int i = 0; i < QUESTION_COUNT; i++)
        if (strcmp(QUESTIONS[i].key, key) == 0)
            return i;
    return -1;
}

static const char *answer(const struct answers *answers, const char *key)
{
    return answers->text[question_index(key)];
}

static bool total_or_not_basis(const struct answers *answers, int i)
{
    const char *part = answer(answers, "component");
    return strcmp(QUESTIONS[i].key, "basis") != 0 || (part && strcmp(part, "total") == 0);
}

static bool any_figure(const struct answers *answers)
{
    return answer(answers, "low") || answer(answers, "mid") || answer(answers, "high");
}

static struct answers from_options(const struct options *options)
{
    const struct band_options *band = &options->band;
    const char *const given[QUESTION_COUNT] = {
        options->quick.role, options->quick.level, band->component, band->basis, band->low,        band->mid, band->high,
        options->quick.location, band->kind,       band->source,    band->date,  band->confidence, band->note};
    struct answers answers;
    memcpy(answers.text, given, sizeof given);
    return answers;
}

/* What has no usual answer and was not given. */
static const char *missing(const struct answers *answers)
{
    for (int i = 0; i < QUESTION_COUNT; i++)
        if (QUESTIONS[i].need == NEEDED && !QUESTIONS[i].usual[0] && !answers->text[i])
            return QUESTIONS[i].key;
    return any_figure(answers) ? NULL : "low";
}

static void add_names(struct text *text, const struct question *question)
{
    for (int i = 0, told = 0; i < question->name_count; i++)
        if (question->names[i][0])
            text_addf(text, "%s%s", told++ > 0 ? ", " : "", question->names[i]);
}

static void prompt(const struct run *run, const struct question *question)
{
    struct text text = text_start(run->arena);
    text_add(&text, question->words);
    if (question->names) {
        text_add(&text, " (");
        add_names(&text, question);
        text_add(&text, ")");
    }
    if (question->usual[0])
        text_addf(&text, " [%s]", question->usual);
    else if (question->need != NEEDED)
        text_add(&text, " [none]");
    tell(run->arena, "%s: ", text.data);
    fflush(stderr);
}

/* A line without its end and the blanks around it; NULL for one that is too long, of which DROPPED_MAX bytes at most are
 * passed over. False when the input is over. */
static bool read_line(const char **line, struct arena *arena)
{
    char bytes[ANSWER_BYTES];
    if (!fgets(bytes, sizeof bytes, stdin))
        return false;
    size_t length = strcspn(bytes, "\r\n"), start = strspn(bytes, " \t"), dropped = 0;
    if (bytes[length] == '\0' && !feof(stdin)) {
        for (int byte = 0; byte != '\n' && byte != EOF && dropped < DROPPED_MAX; dropped++)
            byte = fgetc(stdin);
        *line = NULL;
        return true;
    }
    while (length > start && strchr(" \t", bytes[length - 1]))
        length--;
    *line = arena_copy(arena, bytes + start, length > start ? length - start : 0);
    return true;
}

/* The name in the letters of its table: "SDE" is "sde". */
static bool name_meant(const char **line, const struct question *question)
{
    for (int i = 0; i < question->name_count; i++) {
        const char *name = question->names[i];
        size_t at = 0;
        while (name[at] && ((*line)[at] | 32) == (name[at] | 32))
            at++;
        if (at > 0 && !name[at] && !(*line)[at]) {
            *line = name;
            return true;
        }
    }
    return false;
}

/* Whether the line can be an answer, which it is made; else it is said what is expected. */
static bool takes(const char **line, const struct run *run, const struct question *question)
{
    if (!*line) {
        tell(run->arena, "  expected a line of less than %d bytes\n", (int)ANSWER_BYTES);
        return false;
    }
    if (!(*line)[0] && question->usual[0])
        *line = question->usual;
    if (!(*line)[0] && question->need == NEEDED) {
        tell(run->arena, "  this one is needed\n");
        return false;
    }
    if (!(*line)[0] || !question->names || name_meant(line, question))
        return true;
    tell(run->arena, "  expected one of the names in brackets, found \"%s\"\n", *line);
    return false;
}

/* Asks until the answer can be right; a file or pipe is not asked for ever. */
static bool ask(const char **answer_text, const struct run *run, const struct question *question)
{
    for (int refusals = 0; refusals < REFUSALS_MAX; refusals += !isatty(STDIN_FILENO)) {
        const char *line;
        prompt(run, question);
        if (!read_line(&line, run->arena)) {
            tell(run->arena, "\n");
            return err_set(run->err, ERR_INPUT, "the input ended before the answer on the %s (or give --%s)",
                           question->key, question->key);
        }
        if (!takes(&line, run, question))
            continue;
        *answer_text = line[0] ? line : NULL;
        return true;
    }
    return err_set(run->err, ERR_INPUT, "%d lines in a row did not answer on the %s (or give --%s); nothing was added",
                   (int)REFUSALS_MAX, question->key, question->key);
}

static bool ask_missing(struct answers *answers, const struct run *run)
{
    fputs("A record of your own. An empty answer takes what stands in square brackets.\n", stderr);
    for (int i = 0; i < QUESTION_COUNT; i++)
        if (!answers->text[i] && total_or_not_basis(answers, i) && !ask(&answers->text[i], run, &QUESTIONS[i]))
            return false;
    return true;
}

static void take_usual(struct answers *answers)
{
    for (int i = 0; i < QUESTION_COUNT; i++)
        if (!answers->text[i] && QUESTIONS[i].usual[0] && total_or_not_basis(answers, i))
            answers->text[i] = QUESTIONS[i].usual;
}

/* The answers as a file of one record. */
static struct text as_json(const struct run *run, const struct answers *answers)
{
    struct text text = text_start(run->arena);
    struct json_out out = json_start(&text, JSON_INDENTED);
    const char *part = answer(answers, "component");
    bool once = strcmp(part, "grant") == 0 || strncmp(part, "sign_on", 7) == 0;
    json_open(&out, NULL, '{');
    json_open(&out, "bands", '[');
    json_open(&out, NULL, '{');
    for (int i = 0; i < QUESTION_COUNT; i++)
        if (answers->text[i])
            json_text(&out, QUESTIONS[i].key, answers->text[i]);
    const char *location = answer(answers, "location");
    const char *currency = location ? tier_of_place(run->bands, location)->currency : "USD";
    json_text(&out, "unit", text_format(run->arena, "%s%s", currency, once ? "" : "/year"));
    json_close(&out, '}');
    json_close(&out, ']');
    json_close(&out, '}');
    return text;
}

static bool read_record(struct band **record, const struct run *run, const struct answers *answers)
{
    struct text text = as_json(run, answers);
    int count;
    if (own_bands_read(record, &count, run->arena, run->bands, "the new record", text.data, text.length, run->err))
        return true;
    /* line, column and list belong to a text that the user never saw */
    const char *list = "bands[0].";
    size_t skipped = strncmp(run->err->path, list, strlen(list)) == 0 ? strlen(list) : strlen(run->err->path);
    memmove(run->err->path, run->err->path + skipped, strlen(run->err->path + skipped) + 1);
    run->err->line = run->err->column = 0;
    return false;
}

static int run_bands_add(const struct run *run)
{
    const char *path = own_data_path(run->arena, &run->options->data);
    struct answers answers = from_options(run->options);
    struct band *record;
    if (!path)
        return err_set(run->err, ERR_USAGE, "no place for your own records: give --data DIR"), FAILED;
    if (missing(&answers) && !ask_missing(&answers, run))
        return FAILED;
    take_usual(&answers);
    if (!read_record(&record, run, &answers) || !own_records_add(run, record, path))
        return FAILED;
    struct text text = text_start(run->arena);
    text_addf(&text, "added to %s: %s %s, %s ", path, ROLE_NAMES[record->role], LEVEL_NAMES[record->level],
              PART_LABELS[record->part]);
    add_band_amounts(&text, record);
    text_addf(&text, " (%s); source: %s\n", band_words(run->arena, record), record->source);
    return print_text(run, &text) ? STATUS_DONE : FAILED;
}

const struct command BANDS_ADD_COMMAND = {
    .name = "bands add",
    .summary = "a figure of your own, kept on your disk",
    .want = WANT_MARKET,
    .words = "",
    .formats = 1u << FORMAT_TEXT,
    .run = run_bands_add,
};
