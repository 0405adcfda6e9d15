/* What stands beside the answer: the level, the warnings, offers out of the race, pay on paper, currencies. */
#include <string.h>

#include "calc/kit/currency.h"
#include "calc/kit/text.h"
#include "out/words/first_words.h"
#include "out/words/good_or_not.h"
#include "out/words/labels.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"
#include "out/words/warning_words.h"

const char *first_currency(struct arena *arena, const char *code)
{
    if (currency_is_usd(code))
        return "US dollars a year";
    if (strcmp(code, "INR") == 0)
        return "rupees (INR) a year";
    if (strcmp(code, "EUR") == 0)
        return "euros a year";
    return text_format(arena, "%s a year", code);
}

void first_level(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct evaluation *evaluation = first->talks->evaluation;
    const struct offer_result *offer = &evaluation->offers[evaluation->from->negotiating];
    const char *verdict = level_verdict(arena, &offer->position);
    if (verdict[0] && offer->standing == OFFER_STANDS)
        add_sentence(sentences, RANK_BESIDE, text_format(arena, "%s %s.", possessive(arena, offer->from->company_name), verdict));
}

/* The shares of private companies, in the case's currency, by the last of the stays. */
static const char *on_paper(struct arena *arena, const struct stay_report *report)
{
    int months[FIRST_STAYS_MAX], count = first_stays(months, report->evaluation->from), last = months[count - 1];
    for (int i = 0; i < report->evaluation->offer_count; i++) {
        const struct curve *curve = report->contenders[i].curve;
        if (curve_has_paper(curve) && report->contenders[i].standing == OFFER_STANDS)
            return text_format(arena, "%s private shares, %m on paper after %s, are in no figure.",
                               possessive(arena, first_name(arena, report, i)), whole_money(curve->paper[last]), stay_length(arena, last));
    }
    return "";
}

static const char *other_currencies(struct arena *arena, const struct case_file *file)
{
    struct text text = text_start(arena);
    for (int i = 0; i < file->offer_count; i++) {
        bool known = strcmp(file->offers[i].currency, file->currency) == 0;
        for (int j = 0; j < i && !known; j++)
            known = strcmp(file->offers[i].currency, file->offers[j].currency) == 0;
        if (!known)
            text_addf(&text, "%s%s", text.length > 0 ? ", " : "Converted at the case's rates from ", file->offers[i].currency);
    }
    return text.length > 0 ? text_format(arena, "%s.", text.data) : "";
}

static const char *leaving_job(struct arena *arena, const struct stay_report *report)
{
    if (report->job == NOBODY || report->leaving.total.cents == 0)
        return "";
    return text_format(arena, "Leaving your current job gives up %m.", whole_money(report->leaving.total));
}

/* R13: a table of totals that counts on a growing price. */
static const char *hidden_growth(struct arena *arena, const struct stay_report *report)
{
    for (int i = 0; i < report->evaluation->offer_count; i++) {
        const struct contender *contender = &report->contenders[i];
        const struct offer_result *offer = &report->evaluation->offers[i];
        if (contender->restated_known && contender->standing == OFFER_STANDS)
            return text_format(arena, "%s quoted totals count on shares growing %p a year: stock of %k, %k at today's price.",
                               possessive(arena, first_name(arena, report, i)), offer->quote.growth, offer->from->currency,
                               whole_money(contender->restated.quoted), offer->from->currency, whole_money(contender->restated.flat));
    }
    return "";
}

void first_race(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    add_sentence(sentences, RANK_ANSWER, say_out_of_race(arena, first->report->evaluation));
    add_sentence(sentences, RANK_REASON, say_without_status(arena, first->report->evaluation));
}

void first_beside(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct stay_report *report = first->report;
    add_sentence(sentences, RANK_REASON, on_paper(arena, report));
    add_sentence(sentences, RANK_REASON, hidden_growth(arena, report));
    add_sentence(sentences, RANK_BESIDE, leaving_job(arena, report));
    add_sentence(sentences, RANK_BESIDE, other_currencies(arena, report->evaluation->from));
}

const char *first_warning(struct arena *arena, const struct first *first, int *count)
{
    const struct evaluation *evaluation = first->talks->evaluation;
    const struct lines *warnings = case_warnings(arena, evaluation, first->talks->history);
    const int own = evaluation->warnings.count; /* after these come what the quotes and the rounds say */
    *count = warnings->count;
    if (evaluation->first_doubt >= 0)
        return warnings->line[evaluation->first_doubt];
    if (evaluation->implausible > 0 && own < warnings->count)
        return warnings->line[own];
    return warnings->count > 0 ? warnings->line[0] : "";
}

struct sentences first_of_evaluate(struct arena *arena, const struct first *first)
{
    struct sentences sentences = {0};
    first_ahead(&sentences, arena, first);
    first_turn(&sentences, arena, first);
    first_race(&sentences, arena, first);
    first_hangs(&sentences, arena, first);
    first_level(&sentences, arena, first);
    first_beside(&sentences, arena, first);
    first_ask(&sentences, arena, first);
    return sentences;
}
