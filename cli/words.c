#include "cli/words.h"

#include <string.h>
#include <unistd.h>

#include "calc/kit/nearest.h"
#include "cli/command_list.h"
#include "cli/help_texts.h"

/* Words that people type for a command, and what to type instead. */
static const struct synonym {
    const char *word, *instead;
} SYNONYMS[] = {
    {"calc", "haggle evaluate CASE"},
    {"calculate", "haggle evaluate CASE"},
    {"compute", "haggle evaluate CASE"},
    {"run", "haggle evaluate CASE"},
    {"show", "haggle evaluate CASE"},
    {"total", "haggle evaluate CASE"},
    {"value", "haggle evaluate CASE"},
    {"worth", "haggle evaluate CASE"},
    {"offer", "haggle evaluate CASE"},
    {"compare", "haggle evaluate CASE, or haggle stay CASE for how long a stay each offer wins"},
    {"vs", "haggle evaluate CASE, or haggle stay CASE for how long a stay each offer wins"},
    {"versus", "haggle evaluate CASE, or haggle stay CASE for how long a stay each offer wins"},
    {"breakeven", "haggle stay CASE"},
    {"break-even", "haggle stay CASE"},
    {"curve", "haggle stay CASE"},
    {"horizon", "haggle stay CASE --months 12,24,36"},
    {"leave", "haggle stay CASE"},
    {"quit", "haggle stay CASE"},
    {"chance", "haggle simulate CASE"},
    {"montecarlo", "haggle simulate CASE"},
    {"monte-carlo", "haggle simulate CASE"},
    {"risk", "haggle simulate CASE"},
    {"sim", "haggle simulate CASE"},
    {"ask", "haggle counter CASE"},
    {"haggle", "haggle counter CASE"},
    {"negotiate", "haggle counter CASE"},
    {"email", "haggle counter CASE --only counter_email"},
    {"mail", "haggle counter CASE --only counter_email"},
    {"letter", "haggle read LETTER, or haggle counter CASE --only counter_email for one to send"},
    {"message", "haggle counter CASE --only counter_email"},
    {"phone", "haggle counter CASE --script -"},
    {"script", "haggle counter CASE --script -"},
    {"words", "haggle counter CASE --script -"},
    {"excel", "haggle report CASE"},
    {"export", "haggle report CASE"},
    {"papers", "haggle report CASE"},
    {"sheet", "haggle report CASE"},
    {"spreadsheet", "haggle report CASE"},
    {"workbook", "haggle report CASE"},
    {"xlsx", "haggle report CASE"},
    {"band", "haggle bands"},
    {"level", "haggle bands --level L5"},
    {"levels", "haggle bands"},
    {"market", "haggle bands"},
    {"pay", "haggle bands"},
    {"range", "haggle bands"},
    {"salaries", "haggle bands"},
    {"salary", "haggle bands"},
    {"after-tax", "haggle evaluate CASE --after-tax, or haggle tax --wages 180k --state CA"},
    {"net", "haggle tax --wages 180k --state CA"},
    {"taxes", "haggle tax --wages 180k --state CA"},
    {"changes", "haggle diff CASE CASE"},
    {"lint", "haggle check CASE"},
    {"test", "haggle check CASE"},
    {"validate", "haggle check CASE"},
    {"verify", "haggle check CASE"},
    {"bulk", "haggle batch FILE"},
    {"csv", "haggle batch --csv FILE"},
    {"many", "haggle batch FILE"},
    {"add", "haggle bands add, or haggle set CASE for a part of a case"},
    {"create", "haggle new"},
    {"init", "haggle new"},
    {"make", "haggle new"},
    {"start", "haggle new"},
    {"wizard", "haggle new"},
    {"import", "haggle read LETTER"},
    {"load", "haggle read LETTER"},
    {"open", "haggle read LETTER"},
    {"parse", "haggle read LETTER"},
    {"paste", "haggle read LETTER"},
    {"pdf", "haggle read LETTER"},
    {"scan", "haggle read LETTER"},
    {"change", "haggle set CASE PATH=VALUE"},
    {"edit", "haggle set CASE PATH=VALUE"},
    {"modify", "haggle set CASE PATH=VALUE"},
    {"update", "haggle set CASE PATH=VALUE"},
    {"answer", "haggle reply CASE"},
    {"respond", "haggle reply CASE"},
    {"round", "haggle reply CASE"},
    {"man", "haggle help, or man haggle"},
    {"manual", "haggle help, or man haggle"},
    {"usage", "haggle help"},
    {"version", "haggle --version"},
};

enum { SYNONYM_COUNT = sizeof SYNONYMS / sizeof *SYNONYMS };

/* A path, or the name of a file that is there. */
static bool is_file(const char *word)
{
    return strpbrk(word, "./") || strcmp(word, "-") == 0 || access(word, F_OK) == 0;
}

static const char *synonym_of(const char *word)
{
    for (int i = 0; i < SYNONYM_COUNT; i++)
        if (same_words(SYNONYMS[i].word, word))
            return SYNONYMS[i].instead;
    return NULL;
}

static const char *likely_instead(const char *word, struct arena *arena)
{
    const char *names[COMMAND_COUNT];
    if (synonym_of(word))
        return synonym_of(word);
    for (int i = 0; i < COMMAND_COUNT; i++)
        names[i] = COMMANDS[i]->name;
    const char *near = nearest_name(word, names, COMMAND_COUNT);
    return near ? text_format(arena, "haggle %s", near) : NULL;
}

bool command_meant(const struct command **command, int *used, const struct command_line *line, struct arena *arena,
                   struct err *err)
{
    *command = command_named(&line->words, used);
    if (*command)
        return true;
    *command = &EVALUATE_COMMAND;
    if (line->words.count == 0 || is_file(line->words.word[0]))
        return true;
    const char *word = line->words.word[0], *instead = likely_instead(word, arena);
    *command = NULL;
    if (instead)
        return err_set(err, ERR_USAGE, "no command and no file \"%s\": did you mean %s?", word, instead);
    return err_set(err, ERR_USAGE, "no command and no file \"%s\"", word);
}

bool no_help_on(const char *word, struct err *err)
{
    const char *names[COMMAND_COUNT + HELP_TOPICS_MAX];
    int count = 0;
    for (int i = 0; i < COMMAND_COUNT; i++)
        names[count++] = COMMANDS[i]->name;
    for (int i = 0; HELP_TOPICS[i] && i < HELP_TOPICS_MAX; i++)
        names[count++] = HELP_TOPICS[i];
    const char *near = nearest_name(word, names, count), *instead = synonym_of(word);
    if (near)
        return err_set(err, ERR_USAGE, "no help on \"%s\": did you mean haggle help %s?", word, near);
    if (instead)
        return err_set(err, ERR_USAGE, "no help on \"%s\": that is %s", word, instead);
    return err_set(err, ERR_USAGE, "no help on \"%s\"", word);
}
