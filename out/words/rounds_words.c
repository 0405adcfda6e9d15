#include "out/words/rounds_words.h"

#include <string.h>

#include "calc/kit/signs.h"
#include "calc/kit/text.h"

static const char *const PARTS[COMPONENTS] = {"base", "sign-on", "equity", "bonus", "other"};

void add_level(struct text *text, int lever, int64_t level, const char *grant_currency)
{
    const char *own = text->arena->currency ? text->arena->currency : "USD";
    if (lever == LEVER_UNITS && !grant_currency)
        text_addf(text, "%u", level);
    else if (lever == LEVER_UNITS && strcmp(grant_currency, own) != 0)
        text_addf(text, "%K", grant_currency, (struct money){level});
    else
        text_addf(text, "%m", (struct money){level});
}

const char *terms_changed(struct arena *arena, const struct terms *before, const struct terms *after,
                          const char *grant_currency)
{
    static const char *const names[LEVERS] = {"base", "sign-on of year 1", "sign-on of year 2", "RSUs"};
    struct text text = text_start(arena);
    for (int i = 0; i < LEVERS; i++) {
        if (before->level[i] == after->level[i])
            continue;
        text_addf(&text, "%s%s ", text.length > 0 ? ", " : "", i == LEVER_UNITS && grant_currency ? "grant" : names[i]);
        add_level(&text, i, before->level[i], grant_currency);
        text_add(&text, " to ");
        add_level(&text, i, after->level[i], grant_currency);
    }
    for (int i = 2; i < SIGN_ONS_MAX; i++)
        if (before->later[i].cents != after->later[i].cents)
            text_addf(&text, "%ssign-on of year %d %m to %m", text.length > 0 ? ", " : "", i + 1, before->later[i],
                      after->later[i]);
    return text.length > 0 ? text.data : "";
}

const char *grant_heading(struct arena *arena, const struct history *history)
{
    const char *own = arena->currency ? arena->currency : "USD";
    if (!history->in_dollars)
        return "Units";
    return strcmp(history->grant_currency, own) == 0 ? "Grant" : text_format(arena, "Grant, %s", history->grant_currency);
}

static const char *lever_word(const struct history *history, int lever)
{
    static const char *const words[LEVERS] = {"base", "sign-on of year 1", "sign-on of year 2", "RSUs"};
    return lever == LEVER_UNITS && history->in_dollars ? "grant" : words[lever];
}

static const char *const SAYINGS[] = {"", "they said yes", "they said no", "they cited policy", "they said it is final"};

static void add_total(struct text *text, const struct round_step *step)
{
    int64_t more = step->total_more.cents;
    text_addf(text, "%sthey named %m for year 1", text->length > 0 ? "; " : "", step->round->total.money);
    if (more == 0)
        text_add(text, ", which is what the terms pay");
    else
        text_addf(text, ", %m %s than the terms pay: which part that is was not said; ask for it in writing",
                  (struct money){more > 0 ? more : -more}, more > 0 ? "more" : "less");
}

static void add_carried(struct text *text, const struct history *history, const struct round_step *step)
{
    int count = 0;
    for (int i = 0; i < LEVERS; i++)
        if (step->carried[i])
            text_addf(text, "%s%s", count++ > 0 ? ", " : text->length > 0 ? "; not stated: " : "not stated: ", lever_word(history, i));
    if (count > 0)
        text_add(text, step->round->said == SAID_YES ? " (as you asked)" : step->against < 0 ? " (as in the offer)" : " (as before)");
}

const char *round_said(struct arena *arena, const struct history *history, const struct round_step *step)
{
    struct text text = text_start(arena);
    if (!step->round || !step->by_company)
        return "";
    text_add(&text, SAYINGS[step->round->said]);
    if (step->round->total.known)
        add_total(&text, step);
    add_carried(&text, history, step);
    return text.length > 0 ? text.data : "";
}

const char *closed_words(struct arena *arena, const struct history *history)
{
    static const char *const by[] = {"", "", "no", "policy", "final"};
    struct text text = text_start(arena);
    for (int i = 0; i < LEVERS; i++)
        if (history->closed[i])
            text_addf(&text, "%s%s (%s, round %d)", text.length > 0 ? ", " : "closed by the company: ", lever_word(history, i),
                      by[history->closed_by[i]], history->closed_in[i]);
    return text.length > 0 ? text.data : "";
}

const char *round_name(struct arena *arena, const struct round_step *step)
{
    if (!step->round)
        return "the offer as it stands";
    const char *side = step->by_company ? "the company" : "you";
    if (date_known(step->round->date))
        return text_format(arena, "round %d, %s on %D", step->number, side, step->round->date);
    return text_format(arena, "round %d, %s", step->number, side);
}

/* "over 24 months base +5,000, sign-on -10,000: net -5,000 (-2,500 a year)" */
static void add_sum(struct text *text, const struct money moved[COMPONENTS], struct money total, struct money year,
                    int months)
{
    int count = 0;
    text_addf(text, "over %d months ", months);
    for (int c = 0; c < COMPONENTS; c++) {
        if (moved[c].cents == 0)
            continue;
        text_addf(text, "%s%s ", count++ > 0 ? ", " : "", PARTS[c]);
        add_signed(text, moved[c]);
    }
    if (count == 0)
        text_add(text, "nothing");
    if (count > 1) {
        text_add(text, ": net ");
        add_signed(text, total);
    }
    text_add(text, " (");
    add_signed(text, year);
    text_add(text, " a year)");
}

/* The part that rose most, or fell most, over a stay. */
static const char *part_most(const struct money moved[COMPONENTS], int sign)
{
    int most = 0;
    for (int c = 0; c < COMPONENTS; c++)
        if (moved[c].cents * sign > moved[most].cents * sign)
            most = c;
    return PARTS[most];
}

const char *round_changed(struct arena *arena, const struct history *history, const struct round_step *step)
{
    if (step->against < 0)
        return "";
    return terms_changed(arena, &history->steps[step->against].terms, &step->terms, history->grant_currency);
}

/* A raise in one part that another paid for is called so, and a loss a loss. */
const char *round_worth(struct arena *arena, const struct history *history, const struct round_step *step)
{
    struct text text = text_start(arena);
    int traded = -1, lost = 0;
    if (step->against < 0)
        return "";
    if (!round_changed(arena, history, step)[0])
        return "nothing moved";
    for (int i = 0; i < history->shown_count; i++) {
        if (step->traded[i])
            traded = i;
        lost += step->moved_total[i].cents < 0;
    }
    if (traded >= 0) {
        text_addf(&text, "the %s was paid for by the %s", part_most(step->moved[traded], 1),
                  part_most(step->moved[traded], -1));
        text_add(&text, !step->by_company ? ": "
                        : lost == history->shown_count ? ", and the raise is a loss: "
                        : lost > 0                     ? ", a loss for part of your stays: "
                                                       : ": ");
    } else if (lost > 0 && step->by_company) {
        text_add(&text, "they went back: ");
    }
    for (int i = 0; i < history->shown_count; i++) {
        text_add(&text, i > 0 ? "; " : "");
        add_sum(&text, step->moved[i], step->moved_total[i], step->moved_year[i], history->shown_months[i]);
    }
    return text.data;
}

const char *won_words(struct arena *arena, const struct history *history)
{
    struct text text = text_start(arena);
    bool any = false, lost = false;
    if (history->first == history->last)
        return "nothing has been won yet: the company has spoken once";
    for (int i = 0; i < history->shown_count; i++) {
        any |= history->won_total[i].cents != 0;
        lost |= history->won_total[i].cents < 0;
    }
    if (!any)
        return "nothing has been won: the company stands where it began";
    text_add(&text, lost ? "since the first letter: " : "won since the first letter: ");
    for (int i = 0; i < history->shown_count; i++) {
        text_add(&text, i > 0 ? "; " : "");
        add_sum(&text, history->won[i], history->won_total[i], history->won_year[i], history->shown_months[i]);
    }
    return text.data;
}

/* What the case says twice, and differently. */
const char *rounds_caution(struct arena *arena, const struct history *history)
{
    if (!history->mismatch)
        return "";
    const struct round_step *offer = &history->steps[history->last], *said = &history->steps[offer->against];
    return text_format(arena,
                       "rounds: the offer is not what the company said last (%s): %s; the offer counts: bring both to the "
                       "same terms, or add the company's last round",
                       round_name(arena, said), round_changed(arena, history, offer));
}
