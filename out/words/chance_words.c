#include "out/words/chance_words.h"

#include <string.h>

#include "out/words/labels.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"

struct rate tenth_of_percent(struct rate rate)
{
    return (struct rate){(rate.nano + 500000) / 1000000 * 1000000};
}

static const char *label(struct arena *arena, const struct chances *chances, int offer)
{
    return offer_label(arena, chances->evaluation->from, offer);
}

const char *chance_title(struct arena *arena, const struct chances *chances)
{
    return text_format(arena, "By chance: %s", say_against(arena, chances->evaluation, ""));
}

bool chance_pair_told(const struct chances *chances, const struct chance_pair *pair)
{
    const int own = chances->evaluation->from->negotiating;
    return pair->stands && (pair->a == own || pair->b == own || chances->evaluation->offers[own].standing != OFFER_STANDS);
}

const char *say_ahead(struct arena *arena, const struct chances *chances, const struct chance_pair *pair)
{
    struct text text = text_start(arena);
    const int count = chances->stay.count;
    text_addf(&text, "%s ends ahead of %s in ", label(arena, chances, pair->a),
              label(arena, chances, pair->b));
    for (int h = 0; h < count; h++)
        text_addf(&text, "%s%p%s at %s",
                  h == 0           ? ""
                  : h == count - 1 ? " and in "
                                   : ", in ",
                  tenth_of_percent(pair->at[h].ahead.probability), h == 0 ? " of the outcomes" : "",
                  stay_length(arena, chances->stay.months[h]));
    text_add(&text, ".");
    return text.data;
}

const char *say_below(struct arena *arena, const struct chances *chances, const struct chance_pair *pair)
{
    const struct chance_at *at = &pair->at[chances->main_stay];
    const struct money by = chances->request->below;
    if (at->safer == NO_OFFER || by.cents == 0)
        return "";
    const int other = at->safer == pair->a ? pair->b : pair->a;
    return text_format(
        arena,
        "%s ends more than %m a year under %s, which has more guaranteed pay, in %p of the outcomes at %s.",
        label(arena, chances, other), by, label(arena, chances, at->safer),
        tenth_of_percent(at->below.probability),
        stay_length(arena, chances->stay.months[chances->main_stay]));
}

const char *say_spread(struct arena *arena, const struct chances *chances, int offer)
{
    const struct chance_offer *of = &chances->offers[offer];
    const struct spread *at = &of->at[chances->main_stay];
    const char *stay = stay_length(arena, chances->stay.months[chances->main_stay]),
               *currency = of->from->currency;
    if (!of->moves)
        return text_format(arena, "%s at %s: %k a year in every outcome.", label(arena, chances, offer), stay,
                           currency, whole_money(at->mean));
    return text_format(
        arena, "%s at %s: %k a year on average; one outcome in ten lies under %k, one in ten above %k.",
        label(arena, chances, offer), stay, currency, whole_money(at->mean), currency, whole_money(at->p10),
        currency, whole_money(at->p90));
}

const char *say_precision(struct arena *arena, const struct chances *chances)
{
    struct rate chance = {0};
    for (int p = 0; p < chances->pair_count; p++)
        for (int h = 0; h < chances->stay.count && chances->pairs[p].stands; h++)
            if (chances->pairs[p].at[h].ahead.standard_error.nano > chance.nano)
                chance = chances->pairs[p].at[h].ahead.standard_error;
    struct text text = text_start(arena);
    text_addf(&text, "%u outcomes, seed %l: the same seed gives the same digits", chances->paths,
              (int64_t)chances->request->seed);
    if (chance.nano > 0)
        text_addf(&text, "; the standard error of a chance is at most %p",
                  (struct rate){(chance.nano + 99999) / 100000 * 100000});
    if (chances->paths < chances->request->paths)
        text_addf(&text, "; stopped before all %u were done", chances->request->paths);
    return text.data;
}

void say_chances(struct lines *lines, struct arena *arena, const struct chances *chances)
{
    lines->count = 0;
    for (int p = 0; p < chances->pair_count; p++) {
        const struct chance_pair *pair = &chances->pairs[p];
        if (!chance_pair_told(chances, pair))
            continue;
        const char *below = say_below(arena, chances, pair);
        lines->line[lines->count++] = say_ahead(arena, chances, pair);
        if (below[0])
            lines->line[lines->count++] = below;
    }
    for (int i = 0; i < chances->offer_count; i++)
        lines->line[lines->count++] = say_spread(arena, chances, i);
    const char *out = say_out_of_race(arena, chances->evaluation);
    if (out[0])
        lines->line[lines->count++] = out;
}

static const char *sentence(struct arena *arena, const char *words)
{
    const size_t length = strlen(words);
    return text_format(arena, "%s%s", sentence_start(arena, words),
                       length > 0 && words[length - 1] == '.' ? "" : ".");
}

void say_rests_on(struct lines *lines, struct arena *arena, const struct chances *chances)
{
    lines->count = 0;
    lines->line[lines->count++] = sentence(arena, say_precision(arena, chances));
    for (int i = 0; i < chances->assumptions.count && lines->count < LINES_MAX; i++)
        lines->line[lines->count++] = sentence(arena, chances->assumptions.line[i]);
}
