#include "out/words/paper_words.h"

#include "out/words/labels.h"

static void add_needed(struct text *text, const struct offer_result *result, const struct paper_tie *tie)
{
    int64_t tenths = 0;
    (void)round_divide(&tenths, (wide_int)tie->needed.cents * 1000, tie->paper.cents); /* 0 where it does not fit */
    text_addf(text, "they would have to bring %m", tie->needed);
    if (tenths > 0)
        text_addf(text, ", %p of that", (struct rate){tenths * (RATE_ONE / 1000)});
    if (tie->has_value)
        text_addf(text, result->from->grant_source == GRANT_PERCENT ? ": a company worth %K" : ": %K a unit",
                  result->from->stock_currency, tie->value);
}

const char *say_paper(struct arena *arena, const struct evaluation *evaluation, int offer, int index)
{
    const struct offer_result *result = &evaluation->offers[offer];
    const struct paper_tie *tie = &result->paper_ties[index];
    const char *own = offer_label(arena, evaluation->from, evaluation->from->negotiating);
    struct text text = text_start(arena);
    text_addf(&text, "on paper %m vest by month %d, in no total%s; ", tie->paper, tie->months,
              in_currency(arena, evaluation->from, evaluation->from->currency));
    if (tie->needed.cents <= 0) {
        text_addf(&text, "%s is behind without them", own);
        return text.data;
    }
    text_addf(&text, "to draw level with %s ", own);
    add_needed(&text, result, tie);
    return text.data;
}
