/* The terms of an offer but its grants. */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/case/case_parts.h"
#include "scenarios/workbook/workbook_parts.h"

static const char *const PAID[] = {"lump", "monthly"}, *const REPAY[] = {"prorated", "full", "none"};

static const char *amount(const struct workbook_reading *it, struct money money)
{
    return text_format(it->arena, "%m", money);
}

static const char *rate(const struct workbook_reading *it, struct rate value)
{
    return text_format(it->arena, "%p", value);
}

static bool back_base(const struct workbook_reading *it, struct offer *pay)
{
    const struct grid_area *area = cells_named(it, "@base");
    struct maybe_money base = {0};
    if (!take_cell_money(it, area, 0, true, &base))
        return false;
    if (!base.known)
        return wrong_cell(it, area, 0, "expected an amount above 0, found nothing");
    if (base.money.cents != pay->base.cents)
        note_change(it, area, 0, "base", pay->base.cents ? amount(it, pay->base) : "nothing",
                    amount(it, base.money));
    pay->base = base.money;
    return true;
}

/* --- Who offers what. */

static bool back_text(const struct workbook_reading *it, const char *cell, const char *what,
                      const char **text)
{
    const struct grid_area *area = cells_named(it, cell);
    const char *now = *text;
    if (!take_cell_words(it, area, 0, &now))
        return false;
    if (!area || cell_still_shows(now, *text))
        return true;
    note_change(it, area, 0, what, (*text)[0] ? *text : "nothing", now[0] ? now : "nothing");
    *text = now;
    return true;
}

static bool back_identity(const struct workbook_reading *it, struct case_offer *offer)
{
    if ((!it->is_new && !back_text(it, "@company", "company", &offer->offer.company)) ||
        !back_text(it, "@level", "level", &offer->offer.level) ||
        !back_text(it, "@place", "location", &offer->location))
        return false;
    return offer->offer.company[strspn(offer->offer.company, " ")] != '\0' ||
           wrong_cell(it, cells_named(it, "@company"), 0, "expected a company, found nothing");
}

/* --- Status and deadline, where the workbook has cells for them. */

/* The first day; it stands on If I leave. */
static bool back_start(const struct workbook_reading *it, struct case_offer *offer)
{
    const struct grid_area *area = cells_named(it, "@start");
    struct date day = offer->start;
    if (!take_cell_day(it, area, 0, &day))
        return false;
    if (memcmp(&day, &offer->start, sizeof day) != 0)
        note_change(it, area, 0, "start",
                    date_known(offer->start) ? text_format(it->arena, "%D", offer->start) : "nothing",
                    date_known(day) ? text_format(it->arena, "%D", day) : "nothing");
    offer->start = day;
    return true;
}

static bool back_standing(const struct workbook_reading *it, struct case_offer *offer)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const struct grid_area *status = cells_named(it, "@status"), *deadline = cells_named(it, "@deadline");
    int now = (int)offer->status;
    struct date day = offer->deadline;
    if (!take_cell_choice(it, status, 0, statuses, 4, STATUS_UNKNOWN, &now) ||
        !take_cell_day(it, deadline, 0, &day))
        return false;
    if (now != (int)offer->status)
        note_change(it, status, 0, "status", statuses[offer->status], statuses[now]);
    if (memcmp(&day, &offer->deadline, sizeof day) != 0)
        note_change(it, deadline, 0, "deadline",
                    date_known(offer->deadline) ? text_format(it->arena, "%D", offer->deadline) : "nothing",
                    date_known(day) ? text_format(it->arena, "%D", day) : "nothing");
    if (!back_start(it, offer))
        return false;
    offer->status = (enum status)now;
    offer->deadline = day;
    return true;
}

/* --- Raises (R3). */

static const char *raises_words(const struct workbook_reading *it, const struct raise raises[], int count)
{
    struct text words = text_start(it->arena);
    text_add(&words, count == 0 ? "none" : "");
    for (int i = 0; i < count; i++) {
        text_addf(&words, "%smonth %d: ", i > 0 ? ", " : "", raises[i].month);
        if (raises[i].by_percent)
            text_addf(&words, "%p", raises[i].percent);
        else
            text_addf(&words, "%m", raises[i].base);
    }
    return words.data;
}

/* A row without a month, or without a base and a percentage, is no raise. */
static bool back_raise(const struct workbook_reading *it, int row, struct raise *raise, bool *there)
{
    const struct grid_area *by = cells_named(it, "@raise_%d_percent", row);
    struct maybe_money base = {0};
    int64_t month = 0;
    bool no_percent = true;
    if (!take_cell_whole(it, cells_named(it, "@raise_%d_month", row), 0, 1, MONTHS_MAX, 0, &month) ||
        !take_cell_money(it, cells_named(it, "@raise_%d_base", row), 0, true, &base) ||
        !cell_is_empty(it, by, 0, &no_percent) ||
        !take_cell_rate(it, by, 0, (struct rate){-RATE_ONE + 1}, (struct rate){GROWTH_MAX}, percent(0),
                        &raise->percent))
        return false;
    raise->month = (int)month;
    raise->by_percent = !no_percent;
    raise->base = base.money;
    *there = month > 0 && (raise->by_percent || base.known);
    return true;
}

static bool back_raises(const struct workbook_reading *it, struct offer *pay)
{
    struct raise now[RAISES_MAX];
    int count = 0, first = 0;
    bool same = true;
    for (int row = 1; cells_named(it, "@raise_%d_month", row); row++) {
        struct raise raise = {0};
        bool there;
        if (!back_raise(it, row, &raise, &there))
            return false;
        if (!there)
            continue;
        const struct grid_area *month = cells_named(it, "@raise_%d_month", row);
        if (count == RAISES_MAX)
            return wrong_cell(it, month, 0, "expected at most %d raises", RAISES_MAX);
        if (count > 0 && raise.month <= now[count - 1].month)
            return wrong_cell(it, month, 0,
                              "expected a month after %d (raises stand in order of month), found %d",
                              now[count - 1].month, raise.month);
        const struct raise *was = count < pay->raise_count ? &pay->raises[count] : NULL;
        bool equal = was && was->month == raise.month && was->by_percent == raise.by_percent &&
                     (raise.by_percent ? was->percent.nano == raise.percent.nano
                                       : was->base.cents == raise.base.cents);
        first = same && !equal ? row : first;
        same = same && equal;
        now[count++] = raise;
    }
    if (same && count == pay->raise_count)
        return true;
    const struct grid_area *place = cells_named(it, "@raise_%d_month", first > 0 ? first : count + 1);
    note_change(it, place ? place : cells_named(it, "@base"), 0, "raises",
                raises_words(it, pay->raises, pay->raise_count), raises_words(it, now, count));
    memcpy(pay->raises, now, sizeof now);
    pay->raise_count = count;
    return true;
}

/* --- Sign-on bonuses (R4). */

static const char *sign_on_words(const struct workbook_reading *it, const struct sign_on *entry)
{
    if (entry->amount.cents == 0)
        return "none";
    if (entry->paid == PAID_MONTHLY)
        return text_format(it->arena, "%m monthly, repay %s", entry->amount, REPAY[entry->repay]);
    return text_format(it->arena, "%m lump, repay %s within %d months", entry->amount, REPAY[entry->repay],
                       entry->within_months);
}

static bool back_sign_on(const struct workbook_reading *it, int year, struct sign_on *entry)
{
    struct maybe_money amount_now = {.known = true, .money = entry->amount};
    int paid = (int)entry->paid, repay = (int)entry->repay;
    int64_t within = entry->within_months;
    if (!take_cell_money(it, cells_named(it, "@sign_on_%d", year), 0, false, &amount_now) ||
        !take_cell_choice(it, cells_named(it, "@sign_on_%d_paid", year), 0, PAID, 2, paid, &paid) ||
        !take_cell_choice(it, cells_named(it, "@sign_on_%d_repay", year), 0, REPAY, 3, repay, &repay) ||
        !take_cell_whole(it, cells_named(it, "@sign_on_%d_within", year), 0, 1, REPAY_MONTHS_MAX, 12,
                         &within))
        return false;
    entry->amount = amount_now.money;
    entry->paid = (enum paid)paid;
    entry->repay = (enum repay)repay;
    entry->within_months = (int)within;
    return true;
}

static bool back_sign_ons(const struct workbook_reading *it, struct case_offer *offer)
{
    struct offer *pay = &offer->offer;
    struct sign_on now[SIGN_ONS_MAX];
    int count = 0;
    for (int year = 1; year <= SIGN_ONS_MAX; year++) {
        const struct grid_area *area = cells_named(it, "@sign_on_%d", year);
        struct sign_on was = {.year = year,
                              .paid = year == 1 ? PAID_LUMP : PAID_MONTHLY,
                              .repay = year == 1 ? REPAY_PRORATED : REPAY_NONE,
                              .within_months = 12};
        bool stated = false;
        for (int i = 0; i < pay->sign_on_count; i++)
            if (pay->sign_ons[i].year == year) {
                was = pay->sign_ons[i];
                stated = true;
            }
        struct sign_on entry = was;
        if (!back_sign_on(it, year, &entry))
            return false;
        bool same = entry.amount.cents == was.amount.cents && entry.paid == was.paid &&
                    entry.repay == was.repay &&
                    (entry.paid == PAID_MONTHLY || entry.within_months == was.within_months);
        if (!same && (entry.amount.cents > 0 || was.amount.cents > 0))
            note_change(it, area, 0, text_format(it->arena, "sign-on, year %d", year),
                        sign_on_words(it, &was), sign_on_words(it, &entry));
        offer->paid_given[year - 1] |= stated && entry.paid != was.paid;
        if (same ? stated : entry.amount.cents > 0)
            now[count++] = entry;
    }
    memcpy(pay->sign_ons, now, (size_t)count * sizeof *now);
    pay->sign_on_count = count;
    return true;
}

/* --- The price of a share (R7). */

static bool back_path(const struct workbook_reading *it, struct price *price)
{
    struct money now[PRICE_PATH_MAX];
    int count = 0, differs = 0;
    for (int year = 1; year <= PRICE_PATH_MAX; year++) {
        const struct grid_area *area = cells_named(it, "@path_%d", year);
        struct maybe_money one = {0};
        if (!take_cell_money(it, area, 0, true, &one))
            return false;
        if (one.known && count < year - 1)
            return wrong_cell(it, cells_named(it, "@path_%d", count + 1), 0,
                              "expected a price: a later year of the path has one");
        if (one.known)
            now[count++] = one.money;
        bool same = year <= price->path_count ? one.known && one.money.cents == price->path[year - 1].cents
                                              : !one.known;
        differs = differs == 0 && !same ? year : differs;
    }
    if (count == 0)
        return wrong_cell(it, cells_named(it, "@price_rule"), 0,
                          "expected prices for the rule \"path\", found none");
    if (differs > 0)
        note_change(it, cells_named(it, "@path_%d", differs), 0, "price path",
                    differs <= price->path_count ? amount(it, price->path[differs - 1]) : "nothing",
                    differs <= count ? amount(it, now[differs - 1]) : "nothing");
    memcpy(price->path, now, (size_t)count * sizeof *now);
    price->path_count = count;
    return true;
}

static bool back_stock(const struct workbook_reading *it, struct case_offer *offer, bool grants_changed)
{
    struct price *price = &offer->offer.price;
    const struct grid_area *start = cells_named(it, "@price"), *growth = cells_named(it, "@growth"),
                           *rule = cells_named(it, "@price_rule");
    struct maybe_money price_now = {.money = price->start};
    struct rate growth_now = price->growth;
    int rule_now = (int)price->rule;
    if (!take_cell_money(it, start, 0, true, &price_now) ||
        !take_cell_rate(it, growth, 0, (struct rate){-RATE_ONE + 1}, (struct rate){GROWTH_MAX}, percent(0),
                        &growth_now) ||
        !take_cell_choice(it, rule, 0, PRICE_RULE_NAMES, 4, rule_now, &rule_now))
        return false;
    /* Of a new offer the cell follows the grant price, or says 1. */
    if (price_now.known && price_now.money.cents != (it->is_new ? 100 : price->start.cents)) {
        if (!it->is_new)
            note_change(it, start, 0, "price of a share", amount(it, price->start),
                        amount(it, price_now.money));
        price->start = price_now.money;
        offer->stock_price = price_now;
    } else if (grants_changed && price_now.known && !it->is_new)
        offer->stock_price = price_now; /* it was that of a grant that is another now */
    if (it->is_new)
        offer->own_growth = offer->own_rule = true; /* whatever the assumptions of the case are */
    if (growth_now.nano != price->growth.nano) {
        note_change(it, growth, 0, "growth", rate(it, price->growth), rate(it, growth_now));
        price->growth = growth_now;
        offer->own_growth = offer->own_rule = true; /* growth without a rule would mean another */
    }
    if (rule_now != (int)price->rule) {
        note_change(it, rule, 0, "price rule", PRICE_RULE_NAMES[price->rule], PRICE_RULE_NAMES[rule_now]);
        price->rule = (enum price_rule)rule_now;
        offer->own_rule = true;
    }
    if (price->rule == PRICE_PATH)
        return back_path(it, price);
    price->path_count = 0;
    return true;
}

/* R16 */
static bool back_counted_share(const struct workbook_reading *it, struct case_offer *offer)
{
    struct offer *pay = &offer->offer;
    const struct grid_area *area = cells_named(it, "@counted_share");
    const struct rate was = pay->on_paper ? pay->counted_share : percent(100);
    struct rate now = was;
    if (!take_cell_rate(it, area, 0, percent(0), percent(100), was, &now))
        return false;
    if (now.nano == was.nano)
        return true;
    note_change(it, area, 0, "equity counted", rate(it, was), rate(it, now));
    pay->counted_share = now;
    pay->on_paper = offer->private_given = offer->count_private_given = true;
    return true;
}

/* R8 */
static bool back_bonus(const struct workbook_reading *it, struct offer *pay)
{
    const struct bonus none = {.payout = percent(100)};
    struct bonus was = pay->has_bonus ? pay->bonus : none, now = was;
    const struct grid_area *target = cells_named(it, "@bonus_target"),
                           *fixed = cells_named(it, "@bonus_fixed");
    const struct grid_area *payout = cells_named(it, "@bonus_payout"), *lag = cells_named(it, "@bonus_lag");
    struct maybe_money money = {.known = was.is_amount, .money = was.amount};
    int64_t months = was.lag_months;
    const struct rate most = {GROWTH_MAX};
    if (!take_cell_rate(it, target, 0, percent(0), most, percent(0), &now.target) ||
        !take_cell_money(it, fixed, 0, false, &money) ||
        !take_cell_rate(it, payout, 0, percent(0), most, percent(0), &now.payout) ||
        !take_cell_whole(it, lag, 0, 0, 24, 0, &months))
        return false;
    now.is_amount = money.known;
    now.amount = money.money;
    now.lag_months = (int)months;
    if (now.is_amount != was.is_amount || now.amount.cents != was.amount.cents) {
        note_change(it, fixed, 0, "bonus", was.is_amount ? amount(it, was.amount) : rate(it, was.target),
                    now.is_amount ? amount(it, now.amount) : rate(it, now.target));
        now.low = now.high = (struct maybe_money){0}; /* they stood around another amount */
    } else if (now.target.nano != was.target.nano && !now.is_amount)
        note_change(it, target, 0, "bonus", rate(it, was.target), rate(it, now.target));
    if (now.payout.nano != was.payout.nano)
        note_change(it, payout, 0, "bonus payout", rate(it, was.payout), rate(it, now.payout));
    if (now.lag_months != was.lag_months)
        note_change(it, lag, 0, "bonus paid after months", text_format(it->arena, "%d", was.lag_months),
                    text_format(it->arena, "%d", now.lag_months));
    pay->bonus = now;
    pay->has_bonus = pay->has_bonus || now.is_amount || now.target.nano > 0;
    return true;
}

bool back_offer(const struct workbook_reading *it, struct case_offer *offer)
{
    if (!back_base(it, &offer->offer) || !back_identity(it, offer) || !back_standing(it, offer) ||
        !back_raises(it, &offer->offer) || !back_sign_ons(it, offer))
        return false;
    const int changes = it->result->change_count;
    return back_grants(it, offer) && back_stock(it, offer, it->result->change_count > changes) &&
           back_bonus(it, &offer->offer) && back_counted_share(it, offer) && back_lists(it, offer);
}
