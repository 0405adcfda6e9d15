/* How long to stay: what waiting pays, and how sure one must be. */
#include "calc/kit/text.h"
#include "out/words/first_words.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

/* The month whose vest pays most, of the offer that is negotiated. */
static const char *waiting_words(struct arena *arena, const struct stay_report *report)
{
    enum { FEW = 16 }; /* where stock vests every month one of them is worth little */
    int own = report->evaluation->from->negotiating;
    const struct contender *contender = &report->contenders[own];
    const struct waits *waits = &contender->waits;
    const struct wait *most = NULL;
    for (int i = 0; i < waits->count && waits->count <= FEW; i++)
        if (!most || waits->wait[i].one_month.cents > most->one_month.cents)
            most = &waits->wait[i];
    if (!most || contender->standing != OFFER_STANDS)
        return "";
    return text_format(arena, "At %s waiting from month %d to %d pays %m, of which %m is stock.", first_name(arena, report, own),
                       most->month - 1, most->month, whole_money(most->one_month), whole_money(most->equity));
}

/* The pair of the only two. */
static const struct contender_pair *standing_pair(const struct stay_report *report)
{
    for (int i = 0; i < report->pair_count && report->lead.count == 2; i++)
        if (report->pairs[i].stands)
            return &report->pairs[i];
    return NULL;
}

/* "More than 71% sure to stay four years: Amazon is worth more; less sure: Google." */
static const char *chance_words(struct arena *arena, const struct stay_report *report)
{
    const struct case_file *file = report->evaluation->from;
    const struct contender_pair *pair = standing_pair(report);
    int longest = file->stay.months[file->stay.count - 1];
    if (!pair || pair->chance.exact.count != 1)
        return "";
    enum leader above = pair->at[0].leader;
    for (int i = 0; i < report->evaluation->shown_count; i++)
        if (pair->shown[i].months == longest)
            above = pair->shown[i].leader;
    if (above == LEADER_NONE)
        return "";
    const char *a = first_name(arena, report, pair->a), *b = first_name(arena, report, pair->b);
    int64_t percents = 0;
    (void)round_divide(&percents, pair->chance.exact.at[0], RATE_ONE / 100);
    return text_format(arena, "If you are more than %l%% sure to stay %s, %s is worth more, else %s.", percents,
                       file->stay_source == STAY_YEARLY ? "on each year" : stay_length(arena, longest),
                       above == LEADER_A ? a : b, above == LEADER_A ? b : a);
}

static const char *cash_or_stock(struct arena *arena, const struct stay_turn *turn)
{
    switch (turn->kind) {
    case TURN_NONE:
        return "";
    case CASH_ALWAYS:
        return "Offered the choice, take cash rather than stock, however long you stay.";
    case UNITS_ALWAYS:
        return "Offered the choice, take stock rather than cash, however long you stay.";
    case TURN_AT:
        break;
    }
    return text_format(arena, "Ask for cash unless you are at least %d%% sure to stay beyond two years.", turn->percent);
}

void first_waiting(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    add_sentence(sentences, RANK_BESIDE, chance_words(arena, first->report));
    add_sentence(sentences, RANK_BESIDE, waiting_words(arena, first->report));
    if (first->report->contenders[first->report->evaluation->from->negotiating].standing == OFFER_STANDS)
        add_sentence(sentences, RANK_DETAIL, cash_or_stock(arena, &first->talks->turn));
}

struct sentences first_of_stay(struct arena *arena, const struct first *first)
{
    struct sentences sentences = {0};
    first_ahead(&sentences, arena, first);
    first_turn(&sentences, arena, first);
    first_race(&sentences, arena, first);
    first_hangs(&sentences, arena, first);
    first_waiting(&sentences, arena, first);
    first_beside(&sentences, arena, first);
    first_ask(&sentences, arena, first);
    return sentences;
}
