#include "out/words/good_or_not.h"

#include "bands/records/band_words.h"
#include "calc/kit/text.h"

/* Where in a range a share of its width lies, in thousandths: the first row that it does not pass. */
static const struct {
    int upto;
    const char *words;
} PLACES[] = {{120, "near the bottom of"},          {360, "in the lower part of"},        {470, "a little below the middle of"},
              {530, "at the middle of"},             {640, "a little above the middle of"}, {880, "in the upper part of"},
              {1000, "near the top of"}};

const char *place_in_range(const struct standing *at)
{
    const int64_t tenths = at->penetration.nano / (RATE_ONE / 1000);
    const int last = sizeof PLACES / sizeof *PLACES - 1;
    int i = 0;
    if (at->inside == UNDER_BOTTOM)
        return "under";
    if (at->inside == OVER_TOP)
        return "above";
    while (i < last && tenths > PLACES[i].upto)
        i++;
    return PLACES[i].words;
}

/* By thirds of the range. */
static const char *verdict_in(const struct standing *at)
{
    if (at->inside == UNDER_BOTTOM || (at->inside == WITHIN && at->penetration.nano < RATE_ONE / 3))
        return "low";
    return at->inside == OVER_TOP || at->penetration.nano > 2 * (RATE_ONE / 3) ? "good" : "average";
}

static bool has_range(const struct standing *at)
{
    return at->band && at->has_penetration && (at->band->kind == KIND_POSTING || at->band->kind == KIND_DERIVED);
}

/* A range of the place, posted or computed. */
static void add_range(struct text *text, const struct band_position *position)
{
    const struct standing *at = &position->base;
    if (!has_range(at))
        return;
    text_addf(text, "base %s the range %s %s, ", place_in_range(at),
              at->band->kind == KIND_POSTING ? "posted for" : "computed for",
              position->tier->unknown || position->country ? at->band->location : position->tier->label);
    add_band_amounts(text, at->band);
    if (at->band->kind == KIND_DERIVED)
        text_add(text, " (no posting)");
}

/* "above 3 of the 5 SDE L5 offers reported since 2022" */
static void add_among(struct text *text, const char *what, const struct among *among, const struct band_position *position)
{
    if (among->count == 0)
        return;
    const char *offers = among->count == 1 ? "offer" : "offers";
    text_addf(text, "%s%s %sabove ", text->length > 0 ? "; " : "", what, among->count == 1 && among->below == 0 ? "not " : "");
    if (among->count == 1)
        text_add(text, "the one");
    else if (among->below == 0 || among->below == among->count)
        text_addf(text, "%s of the %d", among->below == 0 ? "none" : "all", among->count);
    else
        text_addf(text, "%d of the %d", among->below, among->count);
    text_addf(text, " %s %s %s reported since %d", ROLE_LABELS[among->role], LEVEL_NAMES[position->level], offers,
              position->recent_from);
    if (position->country)
        text_addf(text, " in %s", position->country->label);
}

/* "in the highest quarter" of a sample that is told by its quartiles. */
static bool add_quarter(struct text *text, const char *what, const struct observed *seen, struct money paid,
                        const struct band_position *position)
{
    if (!seen->quartiles || paid.cents == 0)
        return false;
    const bool alike = money_compare(seen->least, seen->most) == 0;
    const int below = money_compare(paid, seen->least), above = money_compare(paid, seen->most);
    text_addf(text, "%s%s %s", text->length > 0 ? "; " : "", what,
              below < 0   ? (alike ? "under most" : "in the lowest quarter")
              : above > 0 ? (alike ? "above most" : "in the highest quarter")
                          : (alike ? "that of most" : "in the middle half"));
    text_addf(text, " of %d %s %s offers reported in %s", seen->count, ROLE_LABELS[seen->role],
              LEVEL_NAMES[position->level], position->country ? position->country->label : "the US");
    return true;
}

const char *good_or_not(struct arena *arena, const struct band_position *position)
{
    struct text text = text_start(arena);
    if (!position->asked)
        return "";
    add_range(&text, position);
    if (add_quarter(&text, "base", &position->seen[PART_BASE], position->paid[PART_BASE], position))
        add_quarter(&text, "sign-on of year 1", &position->seen[PART_SIGN_ON_1], position->paid[PART_SIGN_ON_1], position);
    else if (position->cash_among.count > 0)
        add_among(&text, "base and sign-on of year 1", &position->cash_among, position);
    else
        add_among(&text, "base", &position->base_among, position);
    if (position->grant_among.count > 1)
        text_addf(&text, ", the grant above %s of %d",
                  position->grant_among.below > 0 ? text_format(arena, "%d", position->grant_among.below) : "none",
                  position->grant_among.count);
    return text.data;
}

const char *level_verdict(struct arena *arena, const struct band_position *position)
{
    const struct standing *at = &position->base;
    const struct observed *seen = &position->seen[PART_BASE];
    struct text text = text_start(arena);
    if (!position->asked)
        return "";
    if (has_range(at)) {
        text_addf(&text, "base is %s: %s ", verdict_in(at), place_in_range(at));
        add_band_amounts(&text, at->band);
        text_add(&text, at->band->kind == KIND_DERIVED ? " (computed)" : "");
    } else if (seen->quartiles && position->paid[PART_BASE].cents != 0) {
        const int below = money_compare(position->paid[PART_BASE], seen->least), above = money_compare(position->paid[PART_BASE], seen->most);
        text_addf(&text, "base is %s: %s of %d reported offers", below < 0 ? "low" : above > 0 ? "good" : "average",
                  below < 0   ? "in the lowest quarter"
                  : above > 0 ? "in the highest quarter"
                              : "in the middle half",
                  seen->count);
    }
    return text.length > 0 ? text.data : "";
}
