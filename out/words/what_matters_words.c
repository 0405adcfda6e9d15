#include "out/words/what_matters_words.h"

#include <string.h>

#include "calc/kit/text.h"

const char *swing_name(struct arena *arena, const struct talks *talks, const struct swing *swing)
{
    static const char *const names[SWINGS] = {"Base",   "Sign-on",      "RSUs",         "Stock price",
                                              "Growth", "stock price", "bonus payout", "Stay", "Rate of"};
    if (swing->input == SWING_RIVAL_PRICE || swing->input == SWING_RIVAL_PAYOUT)
        return text_format(arena, "%s: %s", talks->evaluation->offers[talks->sensitivity.rival].from->company_name,
                           names[swing->input]);
    if (swing->input == SWING_EXCHANGE)
        return text_format(arena, "%s %s", names[swing->input], swing->currency);
    return swing->input == SWING_UNITS && !swing->in_units ? "Grant" : names[swing->input];
}

const char *swing_change(struct arena *arena, const struct swing *swing)
{
    if (swing->lever && swing->in_units)
        return text_format(arena, "%u to %u", swing->was, swing->becomes);
    const char *own = arena->currency ? arena->currency : "USD";
    if (swing->lever)
        return text_format(arena, strcmp(swing->currency, own) == 0 ? "%k to %k" : "%K to %K", swing->currency,
                           (struct money){swing->was}, swing->currency, (struct money){swing->becomes});
    if (swing->input == SWING_STAY)
        return text_format(arena, "%d months less or more", swing->months);
    if (swing->by_volatility)
        return text_format(arena, "by %p, its volatility", swing->down);
    return text_format(arena, "down %p or up %p", swing->down, swing->up);
}

/* A name inside a sentence. */
static const char *lever_word(const struct swing *swing)
{
    static const char *const words[] = {"the base", "the sign-on", "the RSUs"};
    return swing->input == SWING_UNITS && !swing->in_units ? "the grant" : words[swing->input];
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

const char *argue_words(struct arena *arena, const struct sensitivity *sensitivity)
{
    const struct swing *best = lever_most(sensitivity, 1), *least = lever_most(sensitivity, -1);
    if (!best || best == least || best->over_stay.cents == least->over_stay.cents)
        return "";
    return text_format(arena,
                       "over your stay, what others report to have won in %s (%s) is worth %m a year; in %s (%s) it is worth "
                       "%m",
                       lever_word(best), swing_change(arena, best), best->over_stay, lever_word(least),
                       swing_change(arena, least), least->over_stay);
}

/* An input nobody can argue about that moves the gap more than every lever does. */
const char *outside_words(struct arena *arena, const struct talks *talks)
{
    const struct sensitivity *sensitivity = &talks->sensitivity;
    for (int h = SWING_HORIZONS - 1; h >= 0; h--) {
        const struct swing *top = &sensitivity->swings[sensitivity->ranked[h][0]];
        if (sensitivity->count == 0 || top->lever || top->input == SWING_STAY || top->most[h].cents == 0)
            continue;
        bool up = money_compare(top->moves[h][SWING_UP], top->most[h]) == 0 ||
                  money_compare(top->moves[h][SWING_UP], (struct money){-top->most[h].cents}) == 0;
        struct money moved = top->moves[h][up ? SWING_UP : SWING_DOWN];
        return text_format(arena, "no argument moves as much as this: %s (%s) moves %s by up to %s%m a year over %d months",
                           swing_name(arena, talks, top), swing_change(arena, top), sensitivity->rival < 0 ? "your pay" : "the gap",
                           moved.cents > 0 ? "+" : "", moved, sensitivity->months[h]);
    }
    return "";
}

const char *advice_words(struct arena *arena, const struct stay_turn *turn)
{
    struct text text = text_start(arena);
    if (turn->kind == TURN_NONE)
        return "";
    if (turn->kind == CASH_ALWAYS)
        text_add(&text, "ask for cash, however sure you are to stay: ");
    else if (turn->kind == UNITS_ALWAYS)
        text_add(&text, "ask for stock, however sure you are to stay: ");
    else
        text_addf(&text, "ask for cash unless you are at least %d%% sure to stay beyond two years (the case says %p): ", turn->percent, turn->own);
    text_add(&text, "of what others report to have won, ");
    text_addf(&text, "%m more in stock add %m a year, %m more in sign-on %m", turn->units_win, turn->units_at,
              turn->cash_win, turn->cash_at);
    if (turn->kind == TURN_AT)
        text_addf(&text, "; at %d%% it is %m and %m", turn->percent - 1, turn->units_below, turn->cash_below);
    return text.data;
}
