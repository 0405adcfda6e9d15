#include "cli/commands/new_letters.h"

#include <stdio.h>
#include <string.h>

#include "cli/commands/letter_input.h"
#include "cli/tell.h"

static const char PASTE[] = "Paste the letter, then a line with a single dot; or press Enter to be asked: ";

enum { PASTED_MAX = 1 << 20 };

bool letters_of_files(const struct letters **letters, const struct run *run)
{
    const struct word_list *paths = &run->options->letters;
    struct letter letter[LETTERS_MAX];
    if (paths->count > LETTERS_MAX)
        return err_set(run->err, ERR_USAGE, "at most %d letters at a time", (int)LETTERS_MAX);
    for (int i = 0; i < paths->count; i++) {
        if (strcmp(paths->word[i], "-") == 0)
            return err_set(run->err, ERR_USAGE, "the answers come from standard input: name the file of the letter");
        if (!letter_load(&letter[i], run->arena, paths->word[i], run->err))
            return false;
    }
    if (!letters_read(letters, run->arena, run->companies, letter, paths->count, run->err))
        return false;
    return (*letters)->offer_count > 0 || err_set(run->err, ERR_INPUT, "no offer was found in %s; without --letter all is asked",
                                                  paths->count == 1 ? paths->word[0] : "the letters");
}

bool letters_pasted(const struct letters **letters, const struct run *run, enum line_result *end)
{
    struct text text = text_start(run->arena);
    struct err err = {0};
    const char *line = "";
    *letters = NULL;
    while ((*end = lines_next(&line, run->arena, text.length > 0 ? "> " : PASTE, LINE_OF_TEXT)) == LINE_READ) {
        if ((text.length == 0 && !line[strspn(line, " \t")]) || strcmp(line, ".") == 0)
            break;
        if (text.length > PASTED_MAX)
            return err_set(run->err, ERR_INPUT, "expected a letter of at most %d bytes, found more", (int)PASTED_MAX);
        text_addf(&text, "%s\n", line);
    }
    if (*end == LINE_END && text.length > 0)
        fputs("\n", stderr);
    if (text.length == 0 || *end == LINE_STOPPED)
        return true;
    const struct letter letter = {.name = "the letter", .bytes = text.data, .length = text.length};
    const struct letters *read;
    if (!letters_read(&read, run->arena, run->companies, &letter, 1, &err))
        tell(run->arena, "  %s: then line by line\n", err.message);
    else if (read->offer_count == 0)
        fputs("  no offer was found in it: then line by line\n", stderr);
    else
        *letters = read;
    return true;
}
