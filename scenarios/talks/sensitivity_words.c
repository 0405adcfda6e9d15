/* The names and sentences of what matters most. */
#include "calc/kit/text.h"
#include "scenarios/talks/sensitivity_make.h"

static const char *const KEYS[SWINGS] = {"base",   "sign_on",     "units",        "price",
                                         "growth", "rival_price", "rival_payout", "stay"};

static const char *name_of(struct arena *arena, const struct sensitivity *sensitivity, const struct case_file *file,
                           enum swing_input input)
{
    static const char *const names[SWINGS] = {"Base",   "Sign-on",      "Units",         "Stock price",
                                              "Growth", "stock price", "bonus payout", "Stay"};
    const struct offer *letter = &file->offers[file->negotiating].offer;
    if (input == SWING_RIVAL_PRICE || input == SWING_RIVAL_PAYOUT)
        return text_format(arena, "%s: %s", file->offers[sensitivity->rival].offer.company, names[input]);
    if (input == SWING_UNITS && letter->grant.in_dollars)
        return "Grant";
    return names[input];
}

/* Years 1 and 2 together. */
static struct money sign_ons(const struct offer *offer)
{
    return (struct money){offer_sign_on(offer, 1).cents + offer_sign_on(offer, 2).cents};
}

static const char *win_words(struct arena *arena, const struct changes *changes, const struct evaluation *evaluation,
                             enum swing_input lever)
{
    const struct offer *letter = &evaluation->from->offers[evaluation->from->negotiating].offer;
    struct offer won;
    struct text text = text_start(arena);
    if (!plausible_win(&won, evaluation, lever, changes))
        return "";
    if (lever == SWING_BASE)
        text_addf(&text, "%m to %m", letter->base, won.base);
    if (lever == SWING_SIGN_ON)
        text_addf(&text, "%m to %m", sign_ons(letter), sign_ons(&won));
    if (lever == SWING_UNITS && letter->grant.in_dollars)
        text_addf(&text, "%m to %m", letter->grant.dollars, won.grant.dollars);
    else if (lever == SWING_UNITS)
        text_addf(&text, "%u to %u", letter->grant.units, won.grant.units);
    return text.data;
}

static const char *spread_words(struct arena *arena, const struct case_offer *offer, const struct plausible_change *change)
{
    if (offer->volatility_given && offer->volatility.nano < RATE_ONE)
        return text_format(arena, "by %p, its volatility", offer->volatility);
    return text_format(arena, "down %p or up %p", change->down, change->up);
}

static const char *change_words(struct arena *arena, const struct sensitivity *sensitivity, const struct changes *changes,
                                const struct evaluation *evaluation, enum swing_input input)
{
    const struct case_file *file = evaluation->from;
    const struct plausible_change *of = changes->of;
    switch (input) {
    case SWING_BASE:
    case SWING_SIGN_ON:
    case SWING_UNITS:
        return win_words(arena, changes, evaluation, input);
    case SWING_PRICE:
        return spread_words(arena, &file->offers[file->negotiating], &of[CHANGE_PRICE]);
    case SWING_RIVAL_PRICE:
        return spread_words(arena, &file->offers[sensitivity->rival], &of[CHANGE_PRICE]);
    case SWING_GROWTH:
        return text_format(arena, "down %p or up %p", of[CHANGE_GROWTH].down, of[CHANGE_GROWTH].up);
    case SWING_RIVAL_PAYOUT:
        return text_format(arena, "down %p or up %p", of[CHANGE_PAYOUT].down, of[CHANGE_PAYOUT].up);
    case SWING_STAY:
        return text_format(arena, "%d months less or more", changes->stay_months);
    case SWINGS:
        break;
    }
    return "";
}

/* A name inside a sentence. */
static const char *lever_word(const struct swing *swing)
{
    static const char *const words[] = {"the base", "the sign-on", "the units"};
    return swing->input == SWING_UNITS && swing->name[0] == 'G' ? "the grant" : words[swing->input];
}

static const struct swing *lever_most(const struct sensitivity *sensitivity, int sign)
{
    const struct swing *most = NULL;
    for (int i = 0; i < sensitivity->count; i++) {
        const struct swing *swing = &sensitivity->swings[i];
        if (swing->lever && (!most || swing->over_stay.cents * sign > most->over_stay.cents * sign))
            most = swing;
    }
    return most;
}

static const char *argue_words(struct arena *arena, const struct sensitivity *sensitivity)
{
    const struct swing *best = lever_most(sensitivity, 1), *least = lever_most(sensitivity, -1);
    if (!best || best == least || best->over_stay.cents == least->over_stay.cents)
        return "";
    return text_format(arena,
                       "argue about %s, not about %s: over your stay, a plausible win there (%s) is worth %m a year, one "
                       "here (%s) %m",
                       lever_word(best), lever_word(least), best->change, best->over_stay, least->change,
                       least->over_stay);
}

/* An input nobody can argue about that moves the gap more than every lever does. */
static const char *outside_words(struct arena *arena, const struct sensitivity *sensitivity)
{
    for (int h = SWING_HORIZONS - 1; h >= 0; h--) {
        const struct swing *top = &sensitivity->swings[sensitivity->ranked[h][0]];
        if (sensitivity->count == 0 || top->lever || top->input == SWING_STAY || top->most[h].cents == 0)
            continue;
        bool up = money_compare(top->moves[h][SWING_UP], top->most[h]) == 0 ||
                  money_compare(top->moves[h][SWING_UP], (struct money){-top->most[h].cents}) == 0;
        struct money moved = top->moves[h][up ? SWING_UP : SWING_DOWN];
        return text_format(arena, "no argument moves as much as this: %s (%s) moves %s by up to %s%m a year over %d months",
                           top->name, top->change, sensitivity->rival < 0 ? "your pay" : "the gap",
                           moved.cents > 0 ? "+" : "", moved, sensitivity->months[h]);
    }
    return "";
}

void sensitivity_words(struct sensitivity *sensitivity, struct arena *arena, const struct changes *changes,
                       const struct evaluation *evaluation)
{
    for (int i = 0; i < sensitivity->count; i++) {
        struct swing *swing = &sensitivity->swings[i];
        swing->key = KEYS[swing->input];
        swing->name = name_of(arena, sensitivity, evaluation->from, swing->input);
        swing->change = change_words(arena, sensitivity, changes, evaluation, swing->input);
    }
    sensitivity->argue = argue_words(arena, sensitivity);
    sensitivity->outside = outside_words(arena, sensitivity);
}
