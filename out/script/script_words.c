/* Packages in words. */
#include <string.h>

#include "out/script/script_slots.h"

struct phrases {
    int count;
    const char *phrase[4];
};

static void add(struct phrases *phrases, const char *phrase)
{
    phrases->phrase[phrases->count++] = phrase;
}

/* "a, b and c" */
static const char *joined(struct arena *arena, const struct phrases *phrases)
{
    struct text text = text_start(arena);
    for (int i = 0; i < phrases->count; i++)
        text_addf(&text, "%s%s",
                  i == 0 ? "" : i < phrases->count - 1 ? ", " : strstr(text.data, " and ") ? ", and " : " and ",
                  phrases->phrase[i]);
    return text.data;
}

static struct money cash(const struct package *package, enum lever lever)
{
    return (struct money){package->level[lever]};
}

static bool changed(const struct bargain *bargain, const struct package *package, enum lever lever)
{
    return package->level[lever] != bargain->now.level[lever];
}

/* Both years in one phrase where both change; one alone where one does. */
static const char *sign_on_phrase(struct arena *arena, const struct bargain *bargain, const struct package *package)
{
    bool first = changed(bargain, package, LEVER_SIGN_ON_1), second = changed(bargain, package, LEVER_SIGN_ON_2);
    if (first && second)
        return text_format(arena, "a sign-on of %S in year 1 and %S in year 2", cash(package, LEVER_SIGN_ON_1),
                           cash(package, LEVER_SIGN_ON_2));
    if (first)
        return text_format(arena, "a year-1 sign-on of %S", cash(package, LEVER_SIGN_ON_1));
    return text_format(arena, "a year-2 sign-on of %S", cash(package, LEVER_SIGN_ON_2));
}

static const char *grant_phrase(struct arena *arena, const char *currency, int64_t level)
{
    return currency ? text_format(arena, "grant of %K", currency, (struct money){level}) : text_format(arena, "%u units", level);
}

const char *changed_words(struct arena *arena, const struct bargain *bargain, const char *grant_currency,
                          const struct package *package)
{
    struct phrases phrases = {0};
    if (changed(bargain, package, LEVER_BASE))
        add(&phrases, text_format(arena, "a base of %S", cash(package, LEVER_BASE)));
    if (changed(bargain, package, LEVER_SIGN_ON_1) || changed(bargain, package, LEVER_SIGN_ON_2))
        add(&phrases, sign_on_phrase(arena, bargain, package));
    if (changed(bargain, package, LEVER_UNITS))
        add(&phrases, text_format(arena, "%s%s", grant_currency ? "a " : "",
                                  grant_phrase(arena, grant_currency, package->level[LEVER_UNITS])));
    return joined(arena, &phrases);
}

const char *kept_words(struct arena *arena, const struct bargain *bargain, const char *grant_currency,
                       const struct package *package, bool *several)
{
    struct phrases phrases = {0};
    if (!changed(bargain, package, LEVER_BASE))
        add(&phrases, text_format(arena, "the base of %S", cash(&bargain->now, LEVER_BASE)));
    for (int year = 1; year <= 2; year++) {
        enum lever lever = year == 1 ? LEVER_SIGN_ON_1 : LEVER_SIGN_ON_2;
        if (!changed(bargain, package, lever) && bargain->now.level[lever] > 0)
            add(&phrases, text_format(arena, "the year-%d sign-on of %S", year, cash(&bargain->now, lever)));
    }
    if (!changed(bargain, package, LEVER_UNITS) && bargain->now.level[LEVER_UNITS] > 0)
        add(&phrases, text_format(arena, "the %s", grant_phrase(arena, grant_currency, bargain->now.level[LEVER_UNITS])));
    *several = phrases.count > 1 || (!grant_currency && !changed(bargain, package, LEVER_UNITS) && bargain->now.level[LEVER_UNITS] > 1 &&
                                     changed(bargain, package, LEVER_BASE));
    return joined(arena, &phrases);
}
