/* Packages in words. */
#include <string.h>

#include "out/script/script_filling.h"

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
                  i == 0                       ? ""
                  : i < phrases->count - 1     ? ", "
                  : strstr(text.data, " and ") ? ", and "
                                               : " and ",
                  phrases->phrase[i]);
    return text.data;
}

static bool changed(const struct bargain *bargain, const struct package *package, enum lever lever)
{
    return package->level[lever] != bargain->now.level[lever];
}

/* Both years in one phrase where both change; one alone where one does. */
static const char *sign_on_phrase(const struct filling *filling, const struct package *package)
{
    const struct bargain *bargain = &filling->plan->bargain;
    bool first = changed(bargain, package, LEVER_SIGN_ON_1),
         second = changed(bargain, package, LEVER_SIGN_ON_2);
    if (first && second)
        return text_format(filling->arena, "a sign-on of %s in year one and %s in year two",
                           live_level(filling, package, LEVER_SIGN_ON_1),
                           live_level(filling, package, LEVER_SIGN_ON_2));
    if (first)
        return text_format(filling->arena, "a year-one sign-on of %s",
                           live_level(filling, package, LEVER_SIGN_ON_1));
    return text_format(filling->arena, "a year-two sign-on of %s",
                       live_level(filling, package, LEVER_SIGN_ON_2));
}

const char *changed_words(const struct filling *filling, const struct package *package)
{
    struct phrases phrases = {0};
    struct arena *arena = filling->arena;
    const struct bargain *bargain = &filling->plan->bargain;
    if (changed(bargain, package, LEVER_BASE))
        add(&phrases, text_format(arena, "a base of %s", live_level(filling, package, LEVER_BASE)));
    if (changed(bargain, package, LEVER_SIGN_ON_1) || changed(bargain, package, LEVER_SIGN_ON_2))
        add(&phrases, sign_on_phrase(filling, package));
    if (changed(bargain, package, LEVER_UNITS))
        add(&phrases, text_format(arena, filling->plan->history->grant_currency ? "a grant of %s" : "%s RSUs",
                                  live_level(filling, package, LEVER_UNITS)));
    return joined(arena, &phrases);
}

const char *kept_words(const struct filling *filling, const struct package *package)
{
    struct phrases phrases = {0};
    struct arena *arena = filling->arena;
    const struct bargain *bargain = &filling->plan->bargain;
    const struct package *now = &bargain->now;
    const bool in_dollars = filling->plan->history->grant_currency != NULL;
    bool first = !changed(bargain, package, LEVER_SIGN_ON_1) && now->level[LEVER_SIGN_ON_1] > 0;
    bool second = !changed(bargain, package, LEVER_SIGN_ON_2) && now->level[LEVER_SIGN_ON_2] > 0;
    bool sign_on_moves =
        changed(bargain, package, LEVER_SIGN_ON_1) || changed(bargain, package, LEVER_SIGN_ON_2);
    bool stock = !changed(bargain, package, LEVER_UNITS) && now->level[LEVER_UNITS] > 0;
    if (!changed(bargain, package, LEVER_BASE))
        add(&phrases, "base");
    if (first || second)
        add(&phrases, !sign_on_moves ? "sign-on" : first ? "the year-one sign-on" : "the year-two sign-on");
    if (stock)
        add(&phrases, in_dollars ? "the stock" : "RSUs");
    if (phrases.count == 0)
        return "";
    return text_format(arena, "%s as %s", joined(arena, &phrases),
                       phrases.count > 1 || (stock && !in_dollars) ? "they are" : "it is");
}
