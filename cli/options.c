#include "cli/options.h"

#include <getopt.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "calc/kit/nearest.h"
#include "calc/pay/offer.h"
#include "cli/command_list.h"

enum { FIRST_VALUE = 1000 };

static const char *const FORMAT_WORDS[] = {"text", "json", "csv", "md"};

enum { FORMAT_COUNT = sizeof FORMAT_WORDS / sizeof *FORMAT_WORDS };

const char *format_names(struct arena *arena, unsigned formats, const char *between, const char *last)
{
    struct text text = text_start(arena);
    int left = 0;
    for (int i = 0; i < FORMAT_COUNT; i++)
        left += (int)(formats >> i & 1u);
    for (int i = 0; i < FORMAT_COUNT; i++)
        if (formats >> i & 1u) {
            left--;
            text_addf(&text, "%s%s", FORMAT_WORDS[i], left > 1 ? between : left == 1 ? last : "");
        }
    return text.data;
}

static bool read_format(struct options *options, struct arena *arena, const struct command *command, const char *name,
                        struct err *err)
{
    for (int i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(FORMAT_WORDS[i], name) == 0 && command->formats >> i & 1u) {
            options->format = (enum format)i;
            return true;
        }
    return err_set(err, ERR_USAGE, "%s has --format %s, found \"%s\"", command->name,
                   format_names(arena, command->formats, ", ", " or "), name);
}

/* Room for one word more: the arena gives none back, so it doubles. */
static void add_word(struct word_list *list, struct arena *arena, const char *word)
{
    bool full = list->count == 0 || (list->count & (list->count - 1)) == 0;
    if (full) {
        const char **more = arena_array(arena, list->count == 0 ? 1 : 2 * (size_t)list->count, sizeof *more);
        if (list->count > 0)
            memcpy(more, list->word, (size_t)list->count * sizeof *more);
        list->word = more;
    }
    list->word[list->count++] = word;
}

/* An empty name is no file and no folder: mostly a variable of the shell that was not set. */
static bool check_name(const struct option_row *row, const char *argument, struct err *err)
{
    static const struct {
        const char *argument, *meaning;
    } names[] = {{"FILE", "file"}, {"DIR", "folder"}, {"CASE", "case file"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (row->argument && strcmp(row->argument, names[i].argument) == 0 && argument && !argument[0])
            return err_set(err, ERR_USAGE, "--%s%s needs the name of a %s, found an empty one", row->name,
                           row->letter == 'o' ? " (-o)" : "", names[i].meaning);
    return true;
}

static bool take(struct options *options, struct arena *arena, const struct command *command,
                 const struct option_row *row, const char *argument, struct err *err)
{
    void *member = (char *)options + row->member;
    if (!check_name(row, argument, err))
        return false;
    switch (row->target) {
    case TO_FORMAT:
        return read_format(options, arena, command, argument, err);
    case TO_FLAG:
        argument = "";
        memcpy(member, &argument, sizeof argument);
        return true;
    case TO_MAYBE:
        argument = argument ? argument : "";
        memcpy(member, &argument, sizeof argument);
        return true;
    case TO_TEXT:
        memcpy(member, &argument, sizeof argument);
        return true;
    case TO_LIST:
        add_word(member, arena, argument);
        return true;
    case TO_HELP:
    case TO_VERSION:
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

static int years_in(const char *list)
{
    int years = 1;
    for (const char *at = strchr(list, ','); at; at = strchr(at + 1, ','))
        years++;
    return years;
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
    if (quick->sign_on && years_in(quick->sign_on) > SIGN_ONS_MAX)
        return err_set(err, ERR_USAGE, "--sign-on takes at most %d years, found %d", (int)SIGN_ONS_MAX, years_in(quick->sign_on));
    if ((quick->price || quick->vesting) && !quick->units && !quick->value)
        return err_set(err, ERR_USAGE, "--%s goes with a grant: add --units or --value", quick->price ? "price" : "vesting");
    return true;
}

static bool refuse(struct arena *arena, const char *found, int code, struct err *err)
{
    const char **names = arena_array(arena, (size_t)OPTION_ROW_COUNT, sizeof *names);
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        names[i] = OPTION_ROWS[i].name;
    if (code == ':')
        return err_set(err, ERR_USAGE, "the option %s needs an argument", found);
    const char *near = strncmp(found, "--", 2) == 0 ? nearest_name(found + 2, names, OPTION_ROW_COUNT) : NULL;
    if (near)
        return err_set(err, ERR_USAGE, "unknown option %s: did you mean --%s?", found, near);
    return err_set(err, ERR_USAGE, "unknown option %s", found);
}

/* One word may hold many: -hhh. */
static void add_given(struct command_line *line, struct arena *arena, struct given_option given)
{
    bool full = (line->given_count & (line->given_count - 1)) == 0;
    if (full) {
        struct given_option *more = arena_array(arena, line->given_count == 0 ? 1 : 2 * (size_t)line->given_count, sizeof *more);
        if (line->given_count > 0)
            memcpy(more, line->given, (size_t)line->given_count * sizeof *more);
        line->given = more;
    }
    line->given[line->given_count++] = given;
}

bool command_line_read(struct command_line *line, struct arena *arena, int argc, char *argv[], struct err *err)
{
    struct option *longs = arena_array(arena, (size_t)OPTION_ROW_COUNT + 1, sizeof *longs);
    struct text letters = text_start(arena);
    int names = 0;
    text_add(&letters, ":");
    for (int i = 0; i < OPTION_ROW_COUNT; i++) {
        const struct option_row *row = &OPTION_ROWS[i];
        if (option_row(row->name, OF_ALL) == row)
            longs[names++] = (struct option){row->name, row->target == TO_MAYBE ? optional_argument : row->argument ? required_argument : no_argument, NULL,
                                             FIRST_VALUE + i};
        if (row->letter && option_row_of_letter(row->letter) == row)
            text_addf(&letters, "%c%s", row->letter, row->argument ? ":" : "");
    }
    longs[names] = (struct option){0};
    *line = (struct command_line){0};
    opterr = 0;
    for (int code; (code = getopt_long(argc, argv, letters.data, longs, NULL)) != -1;) {
        if (code == '?' || code == ':')
            return refuse(arena, optopt > 0 && optopt < FIRST_VALUE ? text_format(arena, "-%c", optopt) : argv[optind - 1],
                          code, err);
        const struct option_row *row = code < FIRST_VALUE ? option_row_of_letter((char)code)
                                                          : &OPTION_ROWS[code - FIRST_VALUE];
        line->help |= row->target == TO_HELP;
        line->version |= row->target == TO_VERSION;
        add_given(line, arena, (struct given_option){row, optarg});
    }
    for (; optind < argc; optind++)
        add_word(&line->words, arena, argv[optind]);
    return true;
}

/* The row of that name that the command takes. */
static bool row_of(const struct option_row **row, struct arena *arena, const struct command *command,
                   const struct given_option *given, struct err *err)
{
    struct text others = text_start(arena);
    int takers = 0;
    *row = option_row(given->row->name, command_bit(command));
    if (*row)
        return true;
    for (int i = 0; i < OPTION_ROW_COUNT; i++)
        if (strcmp(OPTION_ROWS[i].name, given->row->name) == 0)
            takers |= OPTION_ROWS[i].commands;
    command_names(&others, takers);
    return err_set(err, ERR_USAGE, "%s does not take --%s: %s %s", command->name, given->row->name, others.data,
                   takers & (takers - 1) ? "do" : "does");
}

static bool take_words(struct options *options, const struct command *command, const struct word_list *words, int used,
                       struct err *err)
{
    static const char *const counts[] = {"no", "one", "two"};
    if (words->count > used)
        options->words = (struct word_list){words->count - used, words->word + used};
    int count = options->words.count, most = command->most;
    if (count > most && most == 0)
        return err_set(err, ERR_USAGE, "%s takes options alone: found \"%s\"", command->name, options->words.word[0]);
    if (count > most)
        return err_set(err, ERR_USAGE, "%s %s%s at a time: found \"%s\" after \"%s\"", counts[most], command->meaning,
                       most == 1 ? "" : "s", options->words.word[most], options->words.word[most - 1]);
    if (count < command->fewest)
        return err_set(err, ERR_USAGE, "%s needs %s %s%s: haggle %s %s", command->name, counts[command->fewest],
                       command->meaning, command->fewest == 1 ? "" : "s", command->name, command->words);
    bool named = count == 0 || strcmp(command->meaning, "word") != 0; /* those of set: a case, and changes */
    for (int i = 0; i < (named ? count : 1) && i < count && command != &HELP_COMMAND; i++)
        if (!options->words.word[i][0])
            return err_set(err, ERR_USAGE, "%s: expected a %s, found an empty name", command->name,
                           named ? command->meaning : "case file");
    options->case_path = count > 0 ? options->words.word[0] : NULL;
    options->second_path = count > 1 ? options->words.word[1] : NULL;
    return true;
}

/* What is about CSV goes with it alone; the files of report and read are their own. */
static bool check_csv(const struct options *options, const struct command *command, struct err *err)
{
    bool tables = command->formats >> FORMAT_CSV & 1u;
    if (!tables || options->format == FORMAT_CSV || (!options->bom && !options->output))
        return true;
    return err_set(err, ERR_USAGE, "--%s goes with --format csv", options->bom ? "bom" : "output");
}

/* One message, or all of them. */
static bool check_script(const struct options *options, struct err *err)
{
    return !options->script || !options->only ||
           err_set(err, ERR_USAGE, "give --script or --only, not both: --only prints one message, --script writes all of them");
}

static bool any_given(const struct quick_offer *quick)
{
    static const struct quick_offer none;
    return memcmp(quick, &none, sizeof none) != 0;
}

bool options_take(struct options *options, struct arena *arena, const struct command *command,
                  const struct command_line *line, int used, struct err *err)
{
    *options = (struct options){.data = {.tables = &BUILT_IN, .own_records = own_records_path(arena)}};
    for (int i = 0; i < line->given_count; i++) {
        const struct option_row *row;
        if (!row_of(&row, arena, command, &line->given[i], err) ||
            !take(options, arena, command, row, line->given[i].argument, err))
            return false;
    }
    options->quick_given = any_given(&options->quick);
    return take_words(options, command, &line->words, used, err) && check_quick(&options->quick, err) &&
           check_csv(options, command, err) && check_script(options, err);
}
