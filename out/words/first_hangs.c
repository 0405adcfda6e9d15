/* Which share price would turn a lead round, in words. */
#include "calc/kit/text.h"
#include "out/words/first_words.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

/* Beyond these a change is not called realistic. */
enum { FALL_PERCENT = 75, RISE_PERCENT = 100, GROWTH_PERCENT = 30 };

struct turning {
    int owner;         /* whose share price; NOBODY: every one */
    bool a_year;       /* a growth, not a level */
    struct rate shift; /* of the level, from today's; or the growth itself */
    struct rate now;   /* the growth that the case has */
};

static int64_t size_of(int64_t number)
{
    return number < 0 ? -number : number;
}

static bool realistic(struct rate shift)
{
    const int64_t percent = RATE_ONE / 100;
    return shift.nano < 0 ? -shift.nano <= FALL_PERCENT * percent : shift.nano <= RISE_PERCENT * percent;
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

static const struct pair_at *at_months(const struct stay_report *report, const struct contender_pair *pair, int months)
{
    for (int i = 0; pair && i < report->evaluation->shown_count; i++)
        if (pair->shown[i].months == months)
            return &pair->shown[i];
    return NULL;
}

static int owner_of(const struct contender_pair *pair, enum whose whose)
{
    return whose == STOCK_OF_A ? pair->a : whose == STOCK_OF_B ? pair->b : NOBODY;
}

static bool stock_moves(const struct stay_report *report, const struct contender_pair *pair, enum whose whose)
{
    return whose == EVERY_STOCK ? report->contenders[pair->a].price_moves || report->contenders[pair->b].price_moves
                                : report->contenders[owner_of(pair, whose)].price_moves;
}

/* The smallest change of one company's price, held from the start; of every price where one company has both offers. A price
 * that the case lets move is told by its growth. */
static bool nearest_level(struct turning *turning, const struct stay_report *report, const struct contender_pair *pair,
                          const struct pair_at *at)
{
    bool found = false;
    for (int whose = WHOSE_COUNT - 1; whose >= 0; whose--) {
        const struct roots *roots = &at->tie[whose].level.exact;
        if (stock_moves(report, pair, (enum whose)whose))
            continue;
        for (int i = 0; i < roots->count && (whose != EVERY_STOCK || !found); i++)
            if (!found || size_of(roots->at[i]) < size_of(turning->shift.nano)) {
                *turning = (struct turning){owner_of(pair, (enum whose)whose), false, {roots->at[i]}, {0}};
                found = true;
            }
    }
    return found && realistic(turning->shift);
}

/* What the case itself lets a price grow by. */
static int64_t growth_of_case(const struct stay_report *report, const struct contender_pair *pair, enum whose whose)
{
    const int owner = whose == STOCK_OF_B ? pair->b : pair->a;
    const struct price *price = &report->contenders[owner].offer->price;
    return price->rule == PRICE_MONTHLY || price->rule == PRICE_YEARLY ? price->growth.nano : 0;
}

static bool nearest_growth(struct turning *turning, const struct stay_report *report, const struct contender_pair *pair,
                           const struct pair_at *at)
{
    int64_t best = GROWTH_PERCENT * (RATE_ONE / 100) + 1;
    for (int whose = WHOSE_COUNT - 1; whose >= 0; whose--) {
        const struct roots *roots = &at->tie[whose].growth.exact;
        const int64_t now = growth_of_case(report, pair, (enum whose)whose);
        if (whose != EVERY_STOCK && !stock_moves(report, pair, (enum whose)whose))
            continue;
        for (int i = 0; i < roots->count; i++)
            if (size_of(roots->at[i] - now) < best) {
                best = size_of(roots->at[i] - now);
                *turning = (struct turning){owner_of(pair, (enum whose)whose), true, {roots->at[i]}, {now}};
            }
    }
    return best <= GROWTH_PERCENT * (RATE_ONE / 100);
}

/* "by a third", "by 44%": a fraction where it is within two points. */
static const char *by_how_much(struct arena *arena, struct rate shift)
{
    static const struct {
        int tenths; /* of a percent */
        const char *words;
    } fractions[] = {{250, "by a quarter"}, {333, "by a third"}, {500, "by half"}, {667, "by two thirds"}, {750, "by three quarters"}};
    enum { NEAR = 21 };
    int64_t tenths = 0, percents = 0;
    (void)round_divide(&tenths, size_of(shift.nano), RATE_ONE / 1000);
    (void)round_divide(&percents, size_of(shift.nano), RATE_ONE / 100);
    for (int i = 0; i < (int)(sizeof fractions / sizeof *fractions); i++)
        if (size_of(tenths - fractions[i].tenths) <= NEAR)
            return fractions[i].words;
    return percents == 0 ? "at all" : text_format(arena, "by %l%%", percents);
}

static bool rises(struct rate shift)
{
    return shift.nano > 0;
}

/* "unless its share price grows less than 6% a year" */
static const char *unless_growth(struct arena *arena, const char *price, const struct turning *turning)
{
    const bool slower = turning->shift.nano < turning->now.nano;
    int64_t percents = 0;
    (void)round_divide(&percents, size_of(turning->shift.nano), RATE_ONE / 100);
    if (turning->now.nano == 0 || (turning->shift.nano < 0 && slower))
        return text_format(arena, "unless %s %s by %l%% a year", price, rises(turning->shift) ? "rises" : "falls", percents);
    return text_format(arena, "unless %s grows %s than %s%l%% a year", price, slower ? "less" : "more", rises(turning->shift) ? "" : "-", percents);
}

static const char *unless(struct arena *arena, const struct stay_report *report, int leader, const struct turning *turning)
{
    const struct rate doubled = {98 * (RATE_ONE / 100)};
    const char *price = turning->owner == leader    ? "its share price"
                        : turning->owner == NOBODY ? (turning->a_year ? "every share price" : "the share price")
                                                    : text_format(arena, "%s share price", possessive(arena, first_name(arena, report, turning->owner)));
    if (turning->a_year)
        return unless_growth(arena, price, turning);
    if (turning->shift.nano >= doubled.nano)
        return text_format(arena, "unless %s doubles", price);
    return text_format(arena, "unless %s %s %s", price, rises(turning->shift) ? "rises" : "falls", by_how_much(arena, turning->shift));
}

/* A sentence for one stay; "" where no stock is in it or nobody leads. *steady: no realistic price turns it. */
static const char *hangs_at(struct arena *arena, const struct stay_report *report, int months, bool *steady)
{
    int leader = report->lead.front.who[months];
    struct turning turning;
    *steady = false;
    if (leader == NOBODY)
        return "";
    const struct contender_pair *pair = pair_of(report, leader, report->lead.second[months]);
    const struct pair_at *at = at_months(report, pair, months);
    if (!at || (!report->contenders[pair->a].has_equity && !report->contenders[pair->b].has_equity))
        return "";
    const bool by_growth = stock_moves(report, pair, EVERY_STOCK) && nearest_growth(&turning, report, pair, at);
    if (!by_growth && !nearest_level(&turning, report, pair, at) && !nearest_growth(&turning, report, pair, at)) {
        *steady = true;
        return text_format(arena, "No realistic share price changes the order over %s.", stay_length(arena, months));
    }
    return text_format(arena, "%s stays ahead over %s %s.", sentence_start(arena, first_name(arena, report, leader)),
                       stay_length(arena, months), unless(arena, report, leader, &turning));
}

/* Alone: what a lower price leaves at the last stay. */
static void alone_hangs(struct sentences *sentences, struct arena *arena, const struct stay_report *report)
{
    const int only = report->lead.among[0];
    for (int i = 0; i < report->scenario_count && report->contenders[only].has_equity; i++)
        for (int m = 0; m < report->month_count; m++)
            if (report->scenarios[i].scenario.kind == SCENARIO_LEVEL && report->scenarios[i].scenario.rate.nano < 0 &&
                report->months[m] == 48)
                add_sentence(sentences, RANK_BESIDE,
                             text_format(arena, "If its share price falls %s, that leaves %m a year over four years.",
                                         by_how_much(arena, report->scenarios[i].scenario.rate),
                                         whole_money(report->scenarios[i].annualized[only][m])));
}

void first_hangs(struct sentences *sentences, struct arena *arena, const struct first *first)
{
    const struct stay_report *report = first->report;
    int months[FIRST_STAYS_MAX], count = first_stays(months, report->evaluation->from), steady_count = 0;
    const char *said[FIRST_STAYS_MAX];
    if (report->lead.count < 2) {
        alone_hangs(sentences, arena, report);
        return;
    }
    for (int i = 0; i < count; i++) {
        bool steady;
        said[i] = hangs_at(arena, report, months[i], &steady);
        steady_count += steady;
    }
    if (steady_count == count) {
        add_sentence(sentences, RANK_REASON, "No realistic share price changes this.");
        return;
    }
    for (int i = 0; i < count; i++)
        add_sentence(sentences, RANK_REASON, said[i]);
}
