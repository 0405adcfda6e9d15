/* What stands beside the answer: the level, the warnings, offers out of the race, pay on paper, currencies. */
#include <string.h>

#include "calc/kit/currency.h"
#include "calc/kit/text.h"
#include "out/words/first_words.h"
#include "out/words/good_or_not.h"
#include "out/words/labels.h"
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
    if (verdict[0])
        add_sentence(sentences, RANK_BESIDE, text_format(arena, "%s %s.", first_possessive(arena, offer->from->company_name), verdict));
}

/* "Google's offer is declined, Meta's offer lapsed on Monday 2 November: shown, but not compared." */
static const char *out_of_race(struct arena *arena, const struct stay_report *report)
{
    struct text text = text_start(arena);
    int count = 0;
    for (int i = 0; i < report->contender_count; i++) {
        const struct contender *contender = &report->contenders[i];
        if (contender->standing == OFFER_STANDS)
            continue;
        text_addf(&text, "%s%s offer %s", count++ > 0 ? ", " : "", first_possessive(arena, first_name(arena, report, i)),
                  contender->standing == OFFER_DECLINED ? "is declined"
                                                  : text_format(arena, "lapsed on %s", day_label(arena, contender->from->deadline)));
    }
    if (count == 0)
        return "";
    text_add(&text, ": shown, but not compared.");
    return text.data;
}

/* "Google: status not stated; say whether written or verbal, as only such an offer backs you." */
static const char *without_status(struct arena *arena, const struct stay_report *report)
{
    const struct case_file *file = report->evaluation->from;
    struct text text = text_start(arena);
    int count = 0;
    for (int i = 0; i < file->offer_count; i++)
        if (i != file->negotiating && file->offers[i].status == STATUS_UNKNOWN && report->contenders[i].standing == OFFER_STANDS)
            text_addf(&text, "%s%s", count++ > 0 ? ", " : "", first_name(arena, report, i));
    if (count == 0)
        return "";
    text_add(&text, ": status not stated; say whether written or verbal, as only such an offer backs you.");
    return text.data;
}

/* The shares of private companies, in the case's currency, by the last of the stays. */
static const char *on_paper(struct arena *arena, const struct stay_report *report)
{
    int months[FIRST_STAYS_MAX], count = first_stays(months, report->evaluation->from), last = months[count - 1];
    for (int i = 0; i < report->evaluation->offer_count; i++) {
        const struct curve *curve = report->contenders[i].curve;
        if (curve_has_paper(curve))
            return text_format(arena, "%s private shares, %m on paper after %s, are in no figure.",
                               first_possessive(arena, first_name(arena, report, i)), whole_money(curve->paper[last]), stay_length(arena, last));
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
        if (contender->restated_known)
            return text_format(arena, "%s quoted totals count on shares growing %p a year: stock of %k, %k at today's price.",
                               first_possessive(arena, first_name(arena, report, i)), offer->quote.growth, offer->from->currency,
                               whole_money(contender->restated.quoted), offer->from->currency, whole_money(contender->restated.flat));
    }
    return "";
}

void first_beside(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct stay_report *report = first->report;
    add_sentence(sentences, RANK_REASON, out_of_race(arena, report));
    add_sentence(sentences, RANK_REASON, on_paper(arena, report));
    add_sentence(sentences, RANK_REASON, hidden_growth(arena, report));
    add_sentence(sentences, RANK_BESIDE, without_status(arena, report));
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
    first_hangs(&sentences, arena, first);
    first_level(&sentences, arena, first);
    first_beside(&sentences, arena, first);
    first_ask(&sentences, arena, first);
    return sentences;
}
