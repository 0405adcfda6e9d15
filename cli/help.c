#include "cli/help.h"

#include <string.h>

#include "cli/command_list.h"
#include "cli/help_texts.h"
#include "cli/options.h"

enum { OPTION_COLUMN = 33, COMMAND_COLUMN = 26 };

const char *const WANT_HEADINGS[WANTS] = {
    [WANT_ANSWER] = "what an offer is worth, and which one wins",
    [WANT_ASK] = "what to ask for, and in what words",
    [WANT_CASE] = "from the letter to a case, and through the rounds",
    [WANT_MARKET] = "what others are paid",
    [WANT_CHECK] = "can this be right, and what changed",
    [WANT_MORE] = "more",
};

const char *const EXIT_STATUSES[] = {
    "done",
    "the answer is no (check)",
    "the command line is off",
    "the input is bad",
    "a file could not be read or written",
    "out of memory",
    NULL,
};

const char *option_argument(struct arena *arena, const struct option_row *row, const struct command *command)
{
    return row->target == TO_FORMAT ? format_names(arena, command->formats, "|", "|") : row->argument;
}

static void add_column(struct text *text, size_t start, size_t column)
{
    size_t used = text->length - start;
    text_add_repeated(text, ' ', used < column ? column - used : 1);
}

static void add_option(struct text *text, const struct option_row *row, const char *argument)
{
    size_t start = text->length;
    if (row->letter)
        text_addf(text, "  -%c, --%s", row->letter, row->name);
    else
        text_addf(text, "      --%s", row->name);
    if (argument)
        text_addf(text, row->target == TO_MAYBE ? "[=%s]" : " %s", argument);
    add_column(text, start, OPTION_COLUMN);
    text_addf(text, "%s\n", row->help);
}

/* The options of a group; of a command alone, unless that is NULL. */
static void add_group(struct text *text, const char *heading, enum option_group group, const struct command *command)
{
    bool any = false;
    for (int i = 0; i < OPTION_ROW_COUNT; i++) {
        const struct option_row *row = &OPTION_ROWS[i];
        if (row->group != group || (command && !(row->commands & command_bit(command))))
            continue;
        if (!any)
            text_addf(text, "\n%s:\n", heading);
        any = true;
        add_option(text, row, command ? option_argument(text->arena, row, command) : row->argument);
    }
}

static void add_piece(struct document *document, const struct prose_piece *piece)
{
    switch (piece->kind) {
    case PROSE_PARAGRAPH:
        document_paragraph(document, piece->words);
        break;
    case PROSE_ITEM:
        document_item(document, piece->words);
        break;
    case PROSE_LITERAL:
        document_picture(document, piece->words);
        break;
    }
}

/* A blank line stands between pieces, but for the items of a list. */
static void add_prose(struct text *text, const char *prose)
{
    struct prose_piece piece;
    enum prose_kind before = PROSE_PARAGRAPH;
    for (bool first = true; prose_next(&piece, text->arena, &prose); first = false) {
        struct document document = document_start(text->arena);
        add_piece(&document, &piece);
        if (!first && (piece.kind != PROSE_ITEM || before != PROSE_ITEM))
            text_add(text, "\n");
        render_text(text, &document, TEXT_WIDTH);
        before = piece.kind;
    }
}

static void add_commands(struct text *text, enum want want)
{
    bool any = false;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command *command = COMMANDS[i];
        if (command->want != want)
            continue;
        if (!any)
            text_addf(text, "\n%s:\n", WANT_HEADINGS[want]);
        any = true;
        size_t start = text->length;
        text_addf(text, "  %s %s", command->name, command->words);
        add_column(text, start, COMMAND_COLUMN);
        text_addf(text, "%s\n", command->summary);
    }
}

static void add_topics(struct text *text)
{
    text_add(text, "haggle help ");
    for (int i = 0; HELP_TOPICS[i]; i++)
        text_addf(text, "%s%s", i > 0 ? "|" : "", HELP_TOPICS[i]);
}

void help_start(struct text *text)
{
    text_add(text, "haggle works out what a job offer from Amazon is worth to you, which of your\n"
                   "offers wins for how long a stay, and what to ask for, in what words. It runs\n"
                   "offline: what you tell it stays on your disk. Three ways to begin, from a letter\n"
                   "or an e-mail, by answering questions, or with the figures at hand:\n"
                   "\n"
                   "  haggle read letter.txt -o my.json\n"
                   "  haggle new my.json\n"
                   "  haggle --company Amazon --level L5 --base 170k --sign-on 60k,45k \\\n"
                   "         --units 700 --price 222.50 --save my.json\n"
                   "\n"
                   "Then: haggle my.json, haggle stay my.json, haggle counter my.json.\n"
                   "All there is: haggle help.\n");
}

void help_overview(struct text *text)
{
    text_add(text, "haggle: what an Amazon offer is worth, who wins when, and what to ask for\n\n"
                   "usage: haggle COMMAND CASE [OPTIONS]     CASE is a file, or - for standard input\n"
                   "       haggle CASE                       is haggle evaluate CASE\n"
                   "       haggle COMMAND --company Amazon --base 170k ...   an offer without a file\n");
    for (int i = 0; i < WANTS; i++)
        add_commands(text, (enum want)i);
    add_group(text, "options", GROUP_COMMON, NULL);
    text_add(text, "\na command with examples and its own options: haggle help COMMAND\nin plain words: ");
    add_topics(text);
    text_add(text, "\n");
    struct text statuses = text_start(text->arena);
    text_add(&statuses, "exit status:");
    for (int i = 0; EXIT_STATUSES[i]; i++)
        text_addf(&statuses, "%s %d %s", i > 0 ? "," : "", i, EXIT_STATUSES[i]);
    add_prose(text, statuses.data);
}

static void add_usage(struct text *text, const struct command *command)
{
    text_addf(text, "\nusage: haggle %s%s%s [OPTIONS]\n", command->name, command->words[0] ? " " : "", command->words);
    if (option_row("company", command_bit(command)))
        text_addf(text, "       haggle %s --company NAME --base 170k [OPTIONS]\n", command->name);
}

bool help_of_command(struct text *text, const struct command *command, struct err *err)
{
    const char *purpose, *examples;
    if (!help_command_text(&purpose, text->arena, command, "purpose", err) ||
        !help_command_text(&examples, text->arena, command, "examples", err))
        return false;
    text_addf(text, "haggle %s: %s\n\n", command->name, command->summary);
    add_prose(text, purpose);
    add_usage(text, command);
    if (examples[0])
        text_add(text, "\nexamples:\n");
    while (*examples) {
        size_t length = strcspn(examples, "\n");
        text_add(text, "  ");
        text_add_bytes(text, examples, length);
        text_add(text, "\n");
        examples += length + (examples[length] == '\n');
    }
    add_group(text, "options", GROUP_OWN, command);
    add_group(text, "an offer without a file", GROUP_QUICK, command);
    add_group(text, "beside a case or such an offer", GROUP_CASE, command);
    add_group(text, "options of all commands", GROUP_COMMON, command);
    return true;
}

bool help_of_topic(struct text *text, const struct run *run, const char *topic, struct err *err)
{
    const char *title, *prose;
    if (!help_topic_text(&title, &prose, run, topic, err))
        return false;
    text_addf(text, "%s: %s\n\n", topic, title[0] ? arena_copy(text->arena, title, strlen(title) - 1) : "");
    add_prose(text, prose);
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(COMMANDS[i]->name, topic) == 0)
            text_addf(text, "\nUsage and options: haggle %s --help\n", topic);
    if (strcmp(topic, "case") == 0)
        text_add(text, "\nEvery key: man haggle-case\n");
    return true;
}
