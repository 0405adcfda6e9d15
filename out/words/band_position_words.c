#include "out/words/band_position_words.h"

#include "bands/records/band_words.h"
#include "calc/kit/text.h"
#include "out/words/good_or_not.h"

/* What a reader must know before leaning on a figure. */
static void add_cautions(struct text *text, const struct band_position *position, const struct standing *at)
{
    if (at->stand_in)
        text_addf(text, "; a figure of %s, which %s follows", ROLE_LABELS[at->band->role],
                  ROLE_LABELS[position->role]);
    if (at->old)
        text_add(text, "; older than two years");
    if (at->band->confidence == CONFIDENCE_LOW && at->band->origin == ORIGIN_BUILT_IN)
        text_add(text, "; low confidence");
}

static void add_source(struct text *text, const struct band_position *position, const struct standing *at)
{
    text_addf(text, " (%s", band_words(text->arena, at->band));
    add_cautions(text, position, at);
    text_add(text, ")");
}

static bool computed(const struct band *band)
{
    return band->kind == KIND_DERIVED || band->kind == KIND_FIXTURE;
}

/* "61.7% of the way up, and 103.5% of the middle, 169,050" or how far outside. */
static void add_place(struct text *text, const struct standing *at, const char *currency)
{
    if (at->inside == OVER_TOP)
        text_addf(text, "%k above its top", currency, (struct money){at->value.cents - at->high.money.cents});
    else if (at->inside == UNDER_BOTTOM)
        text_addf(text, "%k under its bottom", currency, (struct money){at->low.money.cents - at->value.cents});
    else if (at->has_penetration)
        text_addf(text, "%p of the way up", at->penetration);
    if (at->has_compa_ratio && at->inside == WITHIN)
        text_addf(text, " and %p of its middle, %k", at->compa_ratio, currency, at->mid.money);
}

/* A range for the place, by posting or the like. */
static void add_local(struct text *text, const struct band_position *position)
{
    const struct standing *at = &position->base;
    text_addf(text, "base %k is %s ", position->currency, at->value, at->has_penetration ? place_in_range(at) : "to be held against");
    add_band_amounts(text, at->band);
    text_add(text, at->inside == WITHIN && !at->has_penetration ? "" : ", ");
    add_place(text, at, position->currency);
    add_source(text, position, at);
}

/* Where only arithmetic or an imitation speaks of the place. */
static void add_computed(struct text *text, const struct band_position *position)
{
    const struct standing *at = &position->base;
    text_addf(text, "base %k: no range for %s at %s is posted; ", position->currency, at->value,
              position->location[0] ? position->location : "this place", LEVEL_NAMES[position->level]);
    if (!position->has_computed_band)
        text_addf(text, "%s makes it ", KIND_LABELS[at->band->kind]);
    add_band_amounts(text, at->band);
    text_addf(text, "%s%s: ", position->has_computed_band ? ", " : "", position->has_computed_band ? at->band->source : "");
    add_place(text, at, position->currency);
    text_add(text, ". Arithmetic, never to be quoted");
    if (position->base_span) {
        text_add(text, "; the national span is ");
        add_band_amounts(text, position->base_span);
        text_addf(text, " (%s)", position->base_span->date.text);
    }
}

static void add_national(struct text *text, const struct band_position *position)
{
    const struct standing *at = &position->base;
    text_addf(text, "base %k, ", position->currency, at->value);
    if (at->inside == WITHIN)
        text_add(text, "within");
    else
        add_place(text, at, position->currency);
    text_add(text, at->inside == WITHIN ? " the national span of " : ": the national span is ");
    add_band_amounts(text, at->band);
    add_source(text, position, at);
    text_add(text, ". It runs from the cheapest market to the dearest");
    if (position->location[0])
        text_addf(text, "; no range for %s was found", position->location);
    else
        text_add(text, "; with the location there may be a closer range");
}

static void add_middle(struct text *text, const struct band_position *position)
{
    const struct standing *at = &position->base;
    text_addf(text, "base %k: no range for %s %s is published, only ", position->currency, at->value, ROLE_LABELS[position->role],
              LEVEL_NAMES[position->level]);
    add_band_amounts(text, at->band);
    add_source(text, position, at);
    if (at->has_compa_ratio)
        text_addf(text, ", of which this is %p", at->compa_ratio);
}

/* "in the middle half of 86 offers that people reported, 42,00,000 to 45,00,000" */
static void add_quartile(struct text *text, struct money value, const struct observed *seen, const char *currency)
{
    bool all_alike = money_compare(seen->least, seen->most) == 0;
    int below = money_compare(value, seen->least), above = money_compare(value, seen->most);
    if (all_alike)
        text_addf(text, "%s what most of %d reported offers have, %k", below < 0 ? "under" : above > 0 ? "above" : "just",
                  seen->count, currency, seen->least);
    else
        text_addf(text, "in the %s of %d reported offers (%k to %k is the middle half)",
                  below < 0 ? "lowest quarter" : above > 0 ? "highest quarter" : "middle half", seen->count, currency,
                  seen->least, currency, seen->most);
}

/* Another country: what is posted for another city of it, or what people reported. */
static void add_other_country(struct text *text, const struct band_position *position)
{
    const struct standing *at = &position->base;
    const struct observed *seen = &position->seen[PART_BASE];
    text_addf(text, "base %K: ", position->currency, at->value);
    if (at->band->quartiles && seen->count > 0) {
        add_quartile(text, at->value, seen, position->currency);
        text_addf(text, " of %s %s in %s, %s", ROLE_LABELS[seen->role], LEVEL_NAMES[position->level],
                  position->country->label, seen->years);
        return;
    }
    add_band_amounts(text, at->band);
    add_source(text, position, at);
    text_addf(text, "; nothing is known of %s itself", position->location[0] ? position->location : "the place");
}

static void add_abroad(struct text *text, const struct band_position *position)
{
    const struct observed *seen = &position->seen[PART_BASE];
    const char *currency = position->currency;
    if (seen->count > 0 && !seen->quartiles && seen->count == 1)
        text_addf(text, "base %K: the one offer of %s %s that people reported in %s has %k (%s)", currency,
                  position->base.value, ROLE_LABELS[seen->role], LEVEL_NAMES[position->level], position->country->label,
                  currency, seen->median, seen->years);
    else if (seen->count > 0)
        text_addf(text, "base %K: %d offers of %s %s that people reported in %s have %k to %k, the middle one %k (%s)", currency,
                  position->base.value, seen->count, ROLE_LABELS[seen->role], LEVEL_NAMES[position->level],
                  position->country->label, currency, seen->least, currency, seen->most, currency, seen->median, seen->years);
    else if (position->country)
        text_addf(text, "base %K: no posting and no offer of %s %s in %s was found", currency, position->base.value,
                  ROLE_LABELS[position->role], LEVEL_NAMES[position->level], position->country->label);
    else if (position->tier->abroad)
        text_addf(text, "nothing is known of what %s %s pays in %s at %s: what is known of %s is in %s",
                  ROLE_LABELS[position->role], LEVEL_NAMES[position->level], currency, position->location,
                  position->tier->label, position->tier->currency);
    else
        text_addf(text, "nothing is known of what %s %s pays in %s%s%s", ROLE_LABELS[position->role],
                  LEVEL_NAMES[position->level], currency, position->location[0] ? " at " : "; the place is not given",
                  position->location);
}

static void add_gap(struct text *text, const struct band_position *position)
{
    const char *why = position->base_gap;
    text_addf(text, "base %k: no base for %s %s is published%s%s", position->currency, position->base.value, ROLE_LABELS[position->role],
              LEVEL_NAMES[position->level], why[0] ? "; " : "", why);
}

const char *base_words(struct arena *arena, const struct band_position *position)
{
    const struct standing *at = &position->base;
    struct text text = text_start(arena);
    if (!position->asked)
        return "";
    if (!at->band && position->abroad)
        add_abroad(&text, position);
    else if (!at->band)
        add_gap(&text, position);
    else if (position->country && !at->local)
        add_other_country(&text, position);
    else if (!at->low.known || !at->high.known)
        add_middle(&text, position);
    else if (at->local && computed(at->band))
        add_computed(&text, position);
    else if (at->local)
        add_local(&text, position);
    else
        add_national(&text, position);
    return text.data;
}

static const char *basis_words(const struct band *band)
{
    switch (band->basis) {
    case BASIS_FIRST_YEAR:
        return "in year 1";
    case BASIS_FOUR_YEAR_AVERAGE:
        return "a year over four";
    case BASIS_WITHOUT_SIGN_ON:
        return "a year without sign-on";
    case BASIS_NONE:
    case BASIS_UNSTATED:
        break;
    }
    return "a year";
}

/* "sign-on of year 1 75,000 is below all 8 offers that people posted (77,000 to 215,000)" */
static bool add_seen(struct text *text, const struct band_position *position, enum part part, const char *before)
{
    const struct observed *seen = &position->seen[part];
    struct money paid = position->paid[part];
    if (seen->count == 0 || paid.cents == 0)
        return false;
    if (seen->quartiles) {
        text_addf(text, "%s%s %k is ", before, PART_LABELS[part], position->currency, paid);
        add_quartile(text, paid, seen, position->currency);
        return true;
    }
    if (seen->count == 1) {
        text_addf(text, "%s%s %k, the one posted offer has %k", before, PART_LABELS[part], position->currency, paid,
                  position->currency, seen->median);
        return true;
    }
    const char *where = money_compare(paid, seen->least) < 0  ? "below all"
                        : money_compare(paid, seen->most) > 0 ? "above all"
                                                              : "among the";
    text_addf(text, "%s%s %k is %s %d posted offers (%k to %k)", before, PART_LABELS[part], position->currency, paid, where,
              seen->count, position->currency, seen->least, position->currency, seen->most);
    return true;
}

static void add_seen_units(struct text *text, const struct band_position *position)
{
    const struct observed *seen = &position->seen_units;
    if (seen->count == 0 || position->units == 0)
        return;
    text_addf(text, "; %u RSUs, where %s", position->units,
              seen->quartiles ? "the middle half of " : seen->count == 1 ? "the one posted offer has " : "");
    if (seen->quartiles || seen->count > 1)
        text_addf(text, "%d posted offers have ", seen->count);
    add_units(text, seen->least);
    if (seen->count > 1) {
        text_add(text, " to ");
        add_units(text, seen->most);
    }
}

const char *pay_words(struct arena *arena, const struct band_position *position)
{
    const struct standing *at = &position->total;
    struct text text = text_start(arena);
    if (!position->asked || (position->abroad && !at->band && !position->country))
        return "";
    text_addf(&text, "pay %k in year 1 and %k a year over four; ", position->currency, position->year_1,
              position->currency, position->four_year_average);
    if (at->band) {
        text_addf(&text, "%s %s gets ", ROLE_LABELS[at->band->role], LEVEL_NAMES[position->level]);
        add_band_amounts(&text, at->band);
        text_addf(&text, " %s (%s%s%s)", basis_words(at->band), band_words(arena, at->band),
                  at->band->basis == BASIS_UNSTATED ? ", first or average year not said" : "",
                  at->old ? "; older than two years" : "");
    } else {
        text_addf(&text, "no total for %s %s is published", ROLE_LABELS[position->role], LEVEL_NAMES[position->level]);
    }
    bool sign_on = add_seen(&text, position, PART_SIGN_ON_1, "; ");
    if (add_seen(&text, position, PART_GRANT, sign_on ? ", " : "; ") || sign_on)
        text_addf(&text, ", %s", position->seen[sign_on ? PART_SIGN_ON_1 : PART_GRANT].years);
    add_seen_units(&text, position);
    return text.data;
}

const char *level_words(struct arena *arena, const struct band_position *position)
{
    const struct next_level *found = &position->next_level;
    struct text text = text_start(arena);
    if (!position->asked || !found->next)
        return "";
    text_addf(&text, "this looks like %s: %s gives a %s of ", LEVEL_NAMES[found->next->level], found->next->site,
              PART_LABELS[found->next->part]);
    add_band_amounts(&text, found->next);
    text_addf(&text, " for %s and ", LEVEL_NAMES[found->next->level]);
    add_band_amounts(&text, found->here);
    text_addf(&text, " for %s (%s), and this offer has %k", LEVEL_NAMES[found->here->level],
              found->next->date.text, position->currency, found->value);
    return text.data;
}

/* "L6 instead of L5: +107,000 a year (total, SDE, pay site …, 2026-03-22): 379,000 against 272,000" */
const char *level_step_words(struct arena *arena, const struct band_position *position, int index)
{
    const struct ladder *ladder = position->level_steps[index];
    const struct band *from = ladder->first;
    int next = (int)position->level + 1;
    return text_format(arena, "%s instead of %s: %s%m %s in %s, %m against %m (%s, %s, %s%s%s)", LEVEL_NAMES[next],
                       LEVEL_NAMES[position->level], ladder->step[next].money.cents >= 0 ? "+" : "",
                       ladder->step[next].money, from->part == PART_TOTAL ? basis_words(from) : "a year",
                       PART_LABELS[from->part], ladder->middle[next].money, ladder->middle[position->level].money,
                       ROLE_LABELS[from->role], from->site, from->tier->factor.nano > 0 ? from->tier->label : "",
                       from->tier->factor.nano > 0 ? ", " : "", from->date.text);
}
