/* The figures and days that messages speak of. */
#include "scenarios/talks/truth_gates_make.h"

#include <string.h>

#include "calc/kit/calendar.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/offer_standing.h"

static void set_dates(struct truth *truth, const struct case_file *file, const struct holidays *holidays)
{
    enum { DAYS_TO_REPLY = 2, DAYS_OF_EXTENSION = 5 };
    struct date today = file->assumptions.as_of, deadline = truth->from->offer->from->deadline;
    bool open = date_known(deadline) && (!date_known(today) || days_between(today, deadline) > 0);
    if (date_known(today)) {
        truth->reply_by = business_days_after(today, DAYS_TO_REPLY, holidays);
        if (open && days_between(truth->reply_by, deadline) < 0)
            truth->reply_by = deadline;
    }
    if (open)
        truth->extension = business_days_after(deadline, DAYS_OF_EXTENSION, holidays);
}

/* More units, or steps of a grant in dollars, with which year 3 pays what year 2 does, by the share that vests in
 * year 3. */
static int64_t units_for_year_3(const struct plan *plan, int64_t cents)
{
    struct curve curve;
    struct err err;
    int64_t low = -1, high = 1, each = bargain_in_dollars(&plan->bargain) ? plan->bargain.step[LEVER_UNITS] : 1;
    if (!plan->bargain.available[LEVER_UNITS] || cents <= 0)
        return 0;
    struct package package = plan->bargain.now;
    struct money goal = curve_paid_between(&plan->offer->flat_curve, 12, 24);
    for (bool enough = false; !enough && high < UNITS_MAX / 4 / each; high = enough ? high : 2 * high) {
        package.level[LEVER_UNITS] = plan->bargain.now.level[LEVER_UNITS] + high * each;
        if (!package_curve(&curve, &plan->bargain, &package, &err))
            return 0;
        enough = money_compare(curve_paid_between(&curve, 24, 36), goal) >= 0;
        low = enough ? low : high;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        package.level[LEVER_UNITS] = plan->bargain.now.level[LEVER_UNITS] + middle * each;
        if (!package_curve(&curve, &plan->bargain, &package, &err))
            return 0;
        *(money_compare(curve_paid_between(&curve, 24, 36), goal) >= 0 ? &high : &low) = middle;
    }
    return high * each;
}

/* The whole grant flat and as quoted: what the growth in the quote adds, and the units that would buy it. */
static void set_grant(struct truth *truth)
{
    const struct plan *plan = truth->from;
    const struct quote_answer *quote = &plan->offer->quote;
    struct offer grown = plan->bargain.offer;
    struct curve curve;
    struct err err;
    truth->grant_flat = plan->offer->flat_curve.kept[EQUITY][48];
    truth->grant_stated = truth->grant_flat;
    if (!quote->found)
        return;
    grown.price.rule = quote->rule;
    grown.price.start = quote->price;
    grown.price.growth = quote->growth;
    if (!curve_compute(&curve, &grown, REFRESHERS_AS_COUNTED, &err))
        return;
    truth->grant_stated = curve.kept[EQUITY][48];
    truth->grant_stated.cents -= truth->grant_stated.cents % 100; /* said to the dollar */
    struct money unit = {0};
    if (bargain_in_dollars(&plan->bargain))
        return; /* the difference itself says it */
    (void)price_of_units(&unit, &plan->bargain.offer.price, 1, 1);
    int64_t price = unit.cents, gap = truth->grant_stated.cents - truth->grant_flat.cents;
    if (price > 0 && gap > 0)
        truth->units_missing = (gap + price - 1) / price;
}

/* What a fall of the price since the letter has taken, and the units that would make up for it. */
static void set_fall(struct truth *truth)
{
    const struct case_offer *offer = truth->from->offer->from;
    const struct offer *terms = &offer->offer;
    int64_t held = 0;
    if (!terms->has_grant || terms->grant.in_dollars || terms->on_paper || !offer->grant_price.known ||
        !offer->stock_price.known || terms->grant.strike.cents > 0 ||
        money_compare(offer->stock_price.money, offer->grant_price.money) >= 0 ||
        !money_scale(&truth->grant_then, offer->grant_price.money, terms->grant.units, 1) ||
        !money_scale(&truth->grant_now, offer->stock_price.money, terms->grant.units, 1))
        return;
    held = truth->grant_then.cents + offer->stock_price.money.cents - 1;
    truth->units_to_hold_grant = held / offer->stock_price.money.cents;
}

/* The rival whose deadline comes first; one that ends before an answer can be expected here is asked for time. */
static void set_rivals(struct truth *truth, const struct case_file *file, const struct holidays *holidays)
{
    enum { DAYS_FOR_AN_ANSWER = 5, DAYS_AFTER = 2 };
    struct date today = file->assumptions.as_of, deadline = truth->from->offer->from->deadline;
    for (int i = 0; i < file->offer_count && date_known(today); i++) {
        const struct case_offer *rival = &file->offers[i];
        if ((!rival_live(file, i, STATUS_WRITTEN) && !rival_live(file, i, STATUS_VERBAL)) || !date_known(rival->deadline) ||
            (date_known(deadline) && days_between(rival->deadline, deadline) <= 0) ||
            (date_known(truth->rival_deadline) && days_between(rival->deadline, truth->rival_deadline) <= 0))
            continue;
        truth->rival_deadline = rival->deadline;
        truth->rival_first = i;
        truth->rival_to_ask = business_days_between(today, rival->deadline, holidays) <= DAYS_FOR_AN_ANSWER ? rival : NULL;
        truth->rival_extension = date_known(deadline) ? business_days_after(deadline, DAYS_AFTER, holidays)
                                                      : business_days_after(rival->deadline, DAYS_FOR_AN_ANSWER, holidays);
    }
}

static void set_others(struct truth *truth, const struct case_file *file)
{
    static const char *const levels[] = {"L4", "L5", "L6", "L7", "L8"};
    const struct plan *plan = truth->from;
    truth->next_level = "";
    for (int i = 0; i < 4; i++)
        if (plan->offer->from->is_amazon && strcmp(plan->offer->from->offer.level, levels[i]) == 0)
            truth->next_level = levels[i + 1];
    for (int i = 0; i < file->process_count; i++)
        if (!truth->process || (date_known(file->processes[i].date) &&
                               (!date_known(truth->process->date) ||
                                days_between(file->processes[i].date, truth->process->date) > 0)))
            truth->process = &file->processes[i];
    for (int i = 0; i < file->offer_count; i++)
        if (offer_standing(file, i) == OFFER_LAPSED)
            truth->lapsed = &file->offers[i];
}

/* The process that decides how much time to ask for, in place of the fallback. */
static void set_extension(struct truth *truth, const struct timeline *timeline)
{
    if (timeline->chosen < 0)
        return;
    const struct process_dates *dates = &timeline->processes[timeline->chosen];
    truth->process = dates->process;
    truth->extension = dates->ask;
    truth->expected = dates->expected;
}

void truth_figures(struct truth *truth, const struct talks *talks)
{
    const struct plan *plan = truth->from;
    const struct case_file *file = plan->evaluation->from;
    truth->asked = &plan->packages[PLAN_ANCHOR].solution.package;
    truth->second = &plan->ladder[plan->rung_count > 1 ? 1 : 0].package;
    truth->last = &plan->ladder[plan->rung_count - 1].package;
    truth->year_2 = plan->year_now[1];
    truth->year_3 = plan->year_now[2];
    truth->units_to_hold_year_3 = units_for_year_3(plan, truth->year_2.cents - truth->year_3.cents);
    const struct holidays *holidays = talks ? &talks->timeline.lengths->holidays : NULL;
    set_dates(truth, file, holidays);
    set_grant(truth);
    set_fall(truth);
    set_rivals(truth, file, holidays);
    truth->year_3_cause = fall_cause(&plan->offer->flat_curve, 2);
    set_others(truth, file);
    if (talks)
        set_extension(truth, &talks->timeline);
}
