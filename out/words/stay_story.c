/* The longer sentences of out/words/stay_words.h: in short, steps, quotes, salary sites. */
#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"

static void add_line(struct lines *lines, const char *line)
{
    if (line[0] && lines->count < LINES_MAX)
        lines->line[lines->count++] = line;
}

static const struct contender_pair *pair_of(const struct stay_report *report, int first, int second)
{
    for (int i = 0; i < report->pair_count; i++) {
        const struct contender_pair *pair = &report->pairs[i];
        if ((pair->a == first && pair->b == second) || (pair->a == second && pair->b == first))
            return pair;
    }
    return NULL;
}

/* The entry of a pair for a stay that is always shown: 24 or 48 months. */
static const struct pair_at *at_months(const struct stay_report *report, const struct contender_pair *pair,
                                       int months)
{
    for (int i = 0; i < report->evaluation->shown_count; i++)
        if (pair->shown[i].months == months)
            return &pair->shown[i];
    return NULL;
}

/* Who wins at a stay, over the next best, and by which parts. */
static void say_winner(struct lines *lines, struct arena *arena, const struct stay_report *report, int months)
{
    int first = report->lead.front.who[months], second = report->lead.second[months];
    if (first == NOBODY) {
        add_line(lines, text_format(arena, "%s: nobody is ahead, the best offers pay the same.",
                                    sentence_start(arena, stay_length(arena, months))));
        return;
    }
    const struct contender_pair *pair = pair_of(report, first, second);
    const struct pair_at *at = at_months(report, pair, months);
    add_line(lines, text_format(arena, "%s.", say_gap(arena, report, pair, at)));
}

/* R1: a lead that begins with a vest hangs on the day of it. */
static const char *vest_caution(struct arena *arena, const struct stay_report *report, int who, int month)
{
    const struct contender *contender = &report->contenders[who];
    const char *days = vest_days(arena, contender->from, month);
    for (int i = 0; i < contender->waits.count && contender->waits.count <= 16; i++)
        if (contender->waits.wait[i].month == month)
            return text_format(arena,
                               " A vest decides it%s%s%s: check the letter's vest date before giving notice.",
                               days[0] ? " (about " : "", days, days[0] ? ")" : "");
    return "";
}

static void say_flip(struct lines *lines, struct arena *arena, const struct stay_report *report)
{
    const struct front *front = &report->lead.front;
    struct text text = text_start(arena);
    if (front->change_count == 0)
        return;
    const struct front_change *last = &front->changes[front->change_count - 1];
    const char *others = report->lead.count == 2 ? "" : report->lead.count == 3 ? " of both" : " of all others";
    if (front->change_count == 1 && last->month == 1)
        text_addf(&text, "%s is ahead%s however long you stay.", sentence_start(arena, contender_label(arena, report, last->who)), others);
    else
        text_addf(&text, "From month %d on %s is ahead%s", last->month, contender_label(arena, report, last->who), others);
    if (front->change_count > 1) {
        text_add(&text, "; before that");
        for (int i = 0; i < front->change_count - 1; i++)
            text_addf(&text, "%s %s from month %d", i == 0 ? "" : i == front->change_count - 2 ? " and" : ",",
                      contender_label(arena, report, front->changes[i].who), front->changes[i].month);
        text_addf(&text, ".%s", vest_caution(arena, report, last->who, last->month));
    } else if (last->month > 1) {
        text_add(&text, ".");
    }
    add_line(lines, text.data);
}

static int64_t size_of(int64_t number)
{
    return number < 0 ? -number : number;
}

/* The root nearest to a rate; −1 without any. */
static int nearest_root(const struct shown_roots *roots, int64_t rate)
{
    int best = -1;
    for (int i = 0; i < roots->exact.count; i++)
        if (best < 0 || size_of(roots->exact.at[i] - rate) < size_of(roots->exact.at[best] - rate))
            best = i;
    return best;
}

/* What the case itself lets the stocks of a pair grow by. */
static int64_t growth_of_case(const struct stay_report *report, const struct contender_pair *pair)
{
    const struct price *price = &report->contenders[pair->a].offer->price;
    return price->rule == PRICE_MONTHLY || price->rule == PRICE_YEARLY ? price->growth.nano : 0;
}

/* The company whose price has to move least to turn a lead round; WHOSE_COUNT when none can. */
static enum whose weaker_side(const struct pair_at *at)
{
    const struct shown_tie *a = &at->tie[STOCK_OF_A], *b = &at->tie[STOCK_OF_B];
    if (a->has_price && (!b->has_price || size_of(a->level.exact.at[0]) <= size_of(b->level.exact.at[0])))
        return STOCK_OF_A;
    return b->has_price ? STOCK_OF_B : WHOSE_COUNT;
}

static void add_growth_clause(struct text *text, struct rate growth)
{
    if (growth.nano == 0)
        text_add(text, "every share price stays as it is");
    else
        text_addf(text, "every share price %s by %p a year", growth.nano < 0 ? "falls" : "rises", (struct rate){size_of(growth.nano)});
}

static void add_price_clause(struct text *text, struct arena *arena, const struct stay_report *report,
                             int owner, bool own, const struct shown_tie *tie)
{
    const struct case_file *file = report->evaluation->from;
    const struct case_offer *from = report->contenders[owner].from; /* only an offer has a share price */
    const struct rate shift = tie->level.shown[0];
    text_addf(text, "%s share price %s by %p, from %s to %s, and stays there",
              own ? "its" : text_format(arena, "%s's", contender_label(arena, report, owner)), shift.nano < 0 ? "falls" : "rises",
              (struct rate){size_of(shift.nano)}, unit_price(arena, file, from, from->offer.price.start),
              unit_price(arena, file, from, tie->price));
}

static bool stocks_in(const struct stay_report *report, const struct contender_pair *pair)
{
    return report->contenders[pair->a].has_equity || report->contenders[pair->b].has_equity;
}

/* Which price of the stock would turn a lead round; a far one is named only where there is no near one. */
static void say_hangs_on(struct lines *lines, struct arena *arena, const struct stay_report *report,
                         int months)
{
    const int64_t large_growth = 30 * (RATE_ONE / 100), large_shift = 50 * (RATE_ONE / 100);
    int first = report->lead.front.who[months];
    if (first == NOBODY)
        return;
    const struct contender_pair *pair = pair_of(report, first, report->lead.second[months]);
    const struct pair_at *at = at_months(report, pair, months);
    const struct shown_roots *growth = &at->tie[EVERY_STOCK].growth;
    int64_t now = growth_of_case(report, pair);
    int root = nearest_root(growth, now);
    enum whose whose = weaker_side(at);
    const struct shown_tie *tie = whose == WHOSE_COUNT ? NULL : &at->tie[whose];
    struct text text = text_start(arena);
    const char *stay = stay_length(arena, months), *name = contender_label(arena, report, first);
    if (root < 0 && !tie) {
        if (stocks_in(report, pair))
            add_line(lines, text_format(arena, "No realistic share price changes the order over %s: none from −90%% to +200%%, at once or a year.",
                                        stay));
        return;
    }
    bool near_growth = root >= 0 && size_of(growth->exact.at[root] - now) < large_growth;
    bool near_price = tie && size_of(tie->level.exact.at[0]) < large_shift;
    bool hangs = near_growth || near_price;
    bool with_growth = near_growth || (root >= 0 && !hangs), with_price = near_price || (tie && !hangs);
    if (hangs)
        text_addf(&text, "%s stays ahead over %s unless ", sentence_start(arena, name), stay);
    else
        text_addf(&text, "Little can change the order over %s: %s stays ahead unless ", stay, name);
    if (with_price) {
        int owner = whose == STOCK_OF_A ? pair->a : pair->b;
        add_price_clause(&text, arena, report, owner, owner == first, tie);
    }
    if (with_growth) {
        text_add(&text, with_price ? ", or " : "");
        add_growth_clause(&text, growth->shown[root]);
    }
    text_add(&text, ".");
    add_line(lines, text.data);
}

static void say_expected(struct lines *lines, struct arena *arena, const struct stay_report *report)
{
    const struct case_file *file = report->evaluation->from;
    const struct lead *lead = &report->lead;
    struct text text = text_start(arena);
    if (file->stay.count < 2)
        return;
    text_add(&text, "Weighted by ");
    if (file->stay_source == STAY_YEARLY)
        text_addf(&text, "a chance of %p of staying on each year", file->stay_yearly);
    else
        for (int i = 0; i < file->stay.count; i++)
            text_addf(&text, "%s%p for %d months", i == 0 ? "" : ", ", file->stay.weight[i],
                      file->stay.months[i]);
    text_add(&text, lead->best == NOBODY ? ", the best are level: " : ", ");
    if (lead->best != NOBODY)
        text_addf(&text, "%s wins: ", contender_label(arena, report, lead->best));
    for (int i = 0; i < lead->count; i++)
        text_addf(&text, "%s%s %m", i == 0 ? "" : ", ", contender_label(arena, report, lead->among[i]),
                  report->contenders[lead->among[i]].value);
    text_add(&text, " a year.");
    if (lead->count == 2)
        text_addf(&text, " %s", say_chance(arena, report, pair_of(report, lead->among[0], lead->among[1])));
    add_line(lines, text.data);
}

/* With a price that moves: who would be ahead at today's. */
static void say_flat(struct lines *lines, struct arena *arena, const struct stay_report *report)
{
    bool moves = false;
    for (int i = 0; i < report->lead.count; i++)
        moves |= report->contenders[report->lead.among[i]].price_moves;
    if (!moves)
        return;
    const int *who = report->lead.flat_front.who;
    const char *two = who[24] == NOBODY ? "nobody" : contender_label(arena, report, who[24]);
    const char *four = who[48] == NOBODY ? "nobody" : contender_label(arena, report, who[48]);
    add_line(lines, text_format(
                        arena,
                        "Share prices move here as the case says; at today's prices %s is ahead over two "
                        "years%s%s%s.",
                        two, who[24] == who[48] ? " and over four" : ", ", who[24] == who[48] ? "" : four,
                        who[24] == who[48] ? "" : " over four"));
}

/* One that is left: nothing to win, but something to know. */
static void say_alone(struct lines *lines, struct arena *arena, const struct stay_report *report)
{
    const int only = report->lead.among[0];
    const struct contender *contender = &report->contenders[only];
    const struct stay_row *two = &contender->month[24], *four = &contender->month[48];
    add_line(lines,
             text_format(arena,
                         "%s pays %m a year over two years and %m over four%s; without equity and bonus the "
                         "four years come to %m in all.",
                         sentence_start(arena, contender_label(arena, report, only)), two->annualized, four->annualized,
                         contender->price_moves ? ", with the stock moving as the case says" : "",
                         four->guaranteed));
    if (contender->price_moves)
        add_line(lines, text_format(arena, "At today's price it keeps %m in two years and %m in four.",
                                    two->flat_total, four->flat_total));
    for (int i = 0; i < report->scenario_count && contender->has_equity; i++)
        for (int m = 0; m < report->month_count; m++)
            if (report->scenarios[i].scenario.kind == SCENARIO_LEVEL &&
                report->scenarios[i].scenario.rate.nano < 0 && report->months[m] == 48)
                add_line(lines, text_format(
                                    arena,
                                    "If its share price falls by %p and stays there, that leaves %m a year "
                                    "over four years.",
                                    (struct rate){-report->scenarios[i].scenario.rate.nano},
                                    report->scenarios[i].annualized[only][m]));
}

void say_in_short(struct lines *lines, struct arena *arena, const struct stay_report *report)
{
    *lines = (struct lines){0};
    if (report->lead.count == 1) {
        say_alone(lines, arena, report);
        struct lines steps = {0}; /* of these the years and the dip */
        say_steps(&steps, arena, report, report->lead.among[0]);
        add_line(lines, steps.line[0]);
        add_line(lines, steps.line[1]);
    } else {
        say_winner(lines, arena, report, 24);
        say_winner(lines, arena, report, 48);
        say_flip(lines, arena, report);
        say_hangs_on(lines, arena, report, 24);
        say_hangs_on(lines, arena, report, 48);
        say_flat(lines, arena, report);
        say_expected(lines, arena, report);
    }
    for (int i = 0; i < report->evaluation->offer_count; i++) {
        const struct contender *contender = &report->contenders[i];
        const struct quote_answer *quote = &report->evaluation->offers[i].quote;
        if (contender->restated_known)
            add_line(lines, text_format(
                                arena,
                                "The totals quoted by %s hide a growth of %p a year: its grant is %m in them "
                                "and %m at today's price.",
                                contender_label(arena, report, i), quote->growth, contender->restated.quoted,
                                contender->restated.flat));
    }
    add_line(lines, say_out_of_race(arena, report->evaluation));
    add_line(lines, say_without_status(arena, report->evaluation));
}
