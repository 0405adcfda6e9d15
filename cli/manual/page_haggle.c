#include <string.h>

#include "cli/command_list.h"
#include "cli/help.h"
#include "cli/help_texts.h"
#include "cli/manual/pages.h"
#include "cli/manual/roff.h"
#include "cli/options.h"

static void add_head(struct text *page)
{
    text_addf(page, ".\\\" Made by cli/manual out of the tables of commands and options and the texts in cli/setup/help.\n"
                    ".Dd %s\n.Dt HAGGLE 1\n.Os\n.Sh NAME\n.Nm haggle\n"
                    ".Nd what an Amazon offer is worth, who wins for how long a stay, and what to ask for\n.Sh SYNOPSIS\n",
              MANUAL_DATE);
    text_add(page, ".Nm\n.Ar CASE\n.Op Ar options\n");
    for (int i = 0; i < COMMAND_COUNT; i++)
        text_addf(page, ".Nm\n.Cm %s\n%s%s%s.Op Ar options\n", COMMANDS[i]->name, COMMANDS[i]->words[0] ? ".Ar " : "",
                  COMMANDS[i]->words, COMMANDS[i]->words[0] ? "\n" : "");
    text_add(page, ".Nm\n.Op Ar command\n.Fl -company Ar NAME\n.Fl -base Ar 170k\n.Op Ar options\n");
}

static bool has_quick_offer(const struct command *command)
{
    return option_row("company", command_bit(command)) != NULL;
}

static void add_own_options(struct text *page, const struct command *command)
{
    bool any = false;
    for (int i = 0; i < OPTION_ROW_COUNT; i++) {
        if (OPTION_ROWS[i].group != GROUP_OWN || !(OPTION_ROWS[i].commands & command_bit(command)))
            continue;
        text_addf(page, "%s.Fl -%s", any ? " ,\n" : ".Pp\nOptions of its own:\n", OPTION_ROWS[i].name);
        any = true;
    }
    text_add(page, any ? " .\n" : "");
    if (has_quick_offer(command))
        text_addf(page, "%sAn offer by options may stand in for the case.\n", any ? "" : ".Pp\n");
}

static bool add_command(struct text *page, const struct command *command, struct err *err)
{
    const char *purpose, *more;
    if (!help_command_text(&purpose, page->arena, command, "purpose", err) ||
        !help_command_text(&more, page->arena, command, "manual", err))
        return false;
    text_addf(page, ".It Cm %s%s%s\n", command->name, command->words[0] ? " Ar " : "", command->words);
    roff_prose(page, purpose);
    if (more[0])
        text_add(page, ".Pp\n");
    roff_prose(page, more);
    add_own_options(page, command);
    if (option_row("format", command_bit(command)))
        text_addf(page, "Formats: %s.\n", format_names(page->arena, command->formats, ", ", ", "));
    return true;
}

static void add_option(struct text *page, const struct option_row *row)
{
    struct text takers = text_start(page->arena);
    text_add(page, ".It Fl ");
    if (row->letter)
        text_addf(page, "%c , ", row->letter);
    text_addf(page, "-%s", row->name);
    if (row->argument)
        text_addf(page, row->target == TO_MAYBE ? " Ns Op = Ns Ar %s" : " Ar %s", row->argument);
    text_add(page, "\n");
    roff_sentence_of(page, row->help);
    if (row->more)
        roff_sentences(page, row->more);
    if (row->group != GROUP_OWN)
        return;
    command_names(&takers, row->commands);
    text_addf(page, "With %s.\n", takers.data);
}

static void add_options(struct text *page)
{
    static const char *const headings[] = {[GROUP_COMMON] = "Of all commands", [GROUP_OWN] = "Of some commands",
                                           [GROUP_QUICK] = "An offer without a file",
                                           [GROUP_CASE] = "Beside a case or such an offer"};
    static const enum option_group order[] = {GROUP_COMMON, GROUP_OWN, GROUP_QUICK, GROUP_CASE};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        text_addf(page, ".Ss %s\n", headings[order[i]]);
        if (order[i] == GROUP_QUICK)
            text_add(page, "These give one offer in the place of a case.\nAmounts and rates are written as in a case.\n");
        text_add(page, ".Bl -tag -width Ds\n");
        for (int j = 0; j < OPTION_ROW_COUNT; j++)
            if (OPTION_ROWS[j].group == order[i])
                add_option(page, &OPTION_ROWS[j]);
        text_add(page, ".El\n");
    }
}

static bool add_topics(struct text *page, const struct run *run)
{
    const char *title, *prose;
    for (int i = 0; HELP_TOPICS[i]; i++) {
        if (!help_topic_text(&title, &prose, run, HELP_TOPICS[i], run->err))
            return false;
        text_addf(page, ".Ss %s: %s", HELP_TOPICS[i], title);
        roff_prose(page, prose);
    }
    return true;
}

static bool add_examples(struct text *page, struct err *err)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *examples;
        if (!help_command_text(&examples, page->arena, COMMANDS[i], "examples", err))
            return false;
        if (examples[0])
            text_add(page, i > 0 ? ".Pp\n" : "");
        while (*examples) {
            size_t length = strcspn(examples, "\n");
            roff_example(page, arena_copy(page->arena, examples, length));
            examples += length + (examples[length] == '\n');
        }
    }
    return true;
}

static bool add_part(struct text *page, const char *heading, const char *part, struct err *err)
{
    const char *prose;
    if (!help_manual_text(&prose, page->arena, "manual_haggle.txt", part, err))
        return false;
    text_addf(page, ".Sh %s\n", heading);
    roff_prose(page, prose);
    return true;
}

static bool add_statuses(struct text *page, struct err *err)
{
    const char *notes;
    text_add(page, ".Sh EXIT STATUS\n.Bl -tag -width Ds\n");
    for (int i = 0; EXIT_STATUSES[i]; i++) {
        text_addf(page, ".It %d\n", i);
        roff_sentence_of(page, EXIT_STATUSES[i]);
    }
    text_add(page, ".El\n.Pp\n");
    if (!help_manual_text(&notes, page->arena, "manual_haggle.txt", "exit", err))
        return false;
    roff_prose(page, notes);
    return true;
}

bool page_of_program(struct text *page, const struct run *run)
{
    add_head(page);
    if (!add_part(page, "DESCRIPTION", "description", run->err))
        return false;
    text_add(page, ".Sh COMMANDS\n.Bl -tag -width Ds\n");
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (!add_command(page, COMMANDS[i], run->err))
            return false;
    text_add(page, ".El\n.Sh OPTIONS\n");
    add_options(page);
    text_add(page, ".Sh IN PLAIN WORDS\nWhat\n.Nm\n.Cm help\nsays on each topic:\n");
    if (!add_topics(page, run) || !add_part(page, "ENVIRONMENT", "environment", run->err) ||
        !add_part(page, "FILES", "files", run->err) || !add_statuses(page, run->err))
        return false;
    text_add(page, ".Sh EXAMPLES\n");
    if (!add_examples(page, run->err))
        return false;
    text_add(page, ".Sh SEE ALSO\n.Xr haggle-case 5\n");
    return add_part(page, "CAVEATS", "caveats", run->err);
}
