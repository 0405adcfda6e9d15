#include "scenarios/case/role_title.h"

#include <stdbool.h>
#include <string.h>

enum { TITLE_BYTES = 96 };

/* Lower case, one blank between words. */
static void plain_title(char out[TITLE_BYTES], const char *title)
{
    size_t length = 0;
    for (; *title && length + 1 < TITLE_BYTES; title++) {
        if (strchr(" ,.-\t", *title)) {
            if (length > 0 && out[length - 1] != ' ')
                out[length++] = ' ';
        } else {
            out[length++] = *title >= 'A' && *title <= 'Z' ? (char)(*title - 'A' + 'a') : *title;
        }
    }
    while (length > 0 && out[length - 1] == ' ')
        length--;
    out[length] = '\0';
}

/* Takes a word off the front, or off the end, of a title that has more than it. */
static bool take_first(const char **title, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(*title, word, length) != 0 || (*title)[length] != ' ')
        return false;
    *title += length + 1;
    return true;
}

static bool take_last(char *title, const char *word)
{
    size_t length = strlen(title), tail = strlen(word);
    if (length <= tail || strcmp(title + length - tail, word) != 0)
        return false;
    char *before = title + length - tail - 1;
    if (*before == ' ')
        *before = '\0';
    else if (*before >= 'a' && *before <= 'z' && word[0] <= '9') /* "sde2" */
        before[1] = '\0';
    else
        return false;
    return true;
}

static enum role family_of(const char *title)
{
    static const struct {
        const char *name;
        enum role role;
    } families[] = {{"sde", ROLE_SDE},
                    {"swe", ROLE_SDE},
                    {"software development engineer", ROLE_SDE},
                    {"software engineer", ROLE_SDE},
                    {"mle", ROLE_MLE},
                    {"ml engineer", ROLE_MLE},
                    {"machine learning engineer", ROLE_MLE},
                    {"as", ROLE_AS},
                    {"applied scientist", ROLE_AS}};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (strcmp(families[i].name, title) == 0)
            return families[i].role;
    return ROLE_UNKNOWN;
}

struct role_title role_title_of(const char *title)
{
    static const struct {
        const char *word, *level;
    } before[] = {{"senior principal", "L8"}, {"principal", "L7"}, {"senior", "L6"}, {"sr", "L6"}},
      after[] = {{"iii", "L6"}, {"ii", "L5"}, {"i", "L4"}, {"3", "L6"}, {"2", "L5"}, {"1", "L4"}};
    char plain[TITLE_BYTES];
    const char *rest = plain;
    struct role_title result = {ROLE_UNKNOWN, ""};
    plain_title(plain, title);
    for (size_t i = 0; i < sizeof before / sizeof *before && !result.level[0]; i++)
        if (take_first(&rest, before[i].word))
            result.level = before[i].level;
    for (size_t i = 0; i < sizeof after / sizeof *after && !result.level[0]; i++)
        if (take_last(plain, after[i].word))
            result.level = after[i].level;
    result.family = family_of(rest);
    if (result.family == ROLE_UNKNOWN)
        result.level = "";
    return result;
}
