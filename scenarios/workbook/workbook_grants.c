/* Grants and their schedules (R5, R6). */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/workbook/workbook_parts.h"

/* A name of the grant: "units" is amazon_units, or amazon_later_2_units. */
const struct grid_area *grant_part(const struct workbook_reading *it, const struct grant_terms *terms,
                                   const char *name)
{
    return terms->later ? cells_named(it, "@%s_%s", terms->what, name) : cells_named(it, "@%s", name);
}

const char *grant_label(const struct workbook_reading *it, const struct grant_terms *terms, const char *what)
{
    const char *grant =
        terms->later ? text_format(it->arena, "later grant %s", terms->what + strlen("later_")) : "grant";
    return what[0] ? text_format(it->arena, "%s: %s", grant, what) : grant;
}

static bool back_strike(const struct workbook_reading *it, const struct grant_terms *terms)
{
    struct grant *grant = terms->grant;
    const struct grid_area *area = terms->later ? NULL : cells_named(it, "@strike");
    struct maybe_money strike = {.money = grant->strike};
    if (!take_cell_money(it, area, 0, false, &strike))
        return false;
    if (strike.money.cents == grant->strike.cents)
        return true;
    note_change(it, area, 0, grant_label(it, terms, "strike"), text_format(it->arena, "%m", grant->strike),
                text_format(it->arena, "%m", strike.money));
    grant->strike = strike.money;
    grant->is_options = grant->is_options || strike.money.cents > 0;
    if (!grant->in_dollars)
        *terms->source = grant->is_options ? GRANT_OPTIONS : *terms->source;
    return true;
}

/* What the cells of a grant say: shares, or a value and the grant price. */
struct size {
    bool has_units;
    int64_t units;
    struct maybe_money worth, price;
};

/* The same as the case states it. */
static struct size stated_size(const struct grant_terms *terms)
{
    const struct grant *grant = terms->grant;
    const bool by_value = terms->stated && *terms->source == GRANT_UNITS_FROM_VALUE;
    struct size size = {.has_units = terms->stated && !grant->in_dollars && !by_value};
    size.units = size.has_units ? grant->units : 0;
    if (terms->stated && grant->in_dollars)
        size.worth = (struct maybe_money){.known = true, .money = grant->dollars};
    else if (terms->stated) {
        size.worth = by_value ? *terms->value : size.worth;
        size.price = *terms->price;
    }
    return size;
}

static bool read_size(const struct workbook_reading *it, const struct grant_terms *terms, struct size *size)
{
    const struct grid_area *units = grant_part(it, terms, "shares");
    bool empty = !size->has_units;
    if (!cell_is_empty(it, units, 0, &empty) ||
        !take_cell_whole(it, units, 0, 0, UNITS_MAX, 0, &size->units) ||
        !take_cell_money(it, grant_part(it, terms, "worth"), 0, false, &size->worth) ||
        !take_cell_money(it, grant_part(it, terms, "grant_price"), 0, true, &size->price))
        return false;
    size->has_units = !empty;
    return true;
}

static bool same_money(struct maybe_money a, struct maybe_money b)
{
    return a.known == b.known && (!a.known || a.money.cents == b.money.cents);
}

static const char *size_words(const struct workbook_reading *it, const struct grant_terms *terms,
                              const struct size *size)
{
    if (size->worth.known && size->price.known)
        return text_format(it->arena, "a value of %m at %m a share", size->worth.money, size->price.money);
    if (size->worth.known)
        return text_format(it->arena, "a value of %m", size->worth.money);
    if (!size->has_units)
        return "none";
    const char *shares =
        text_format(it->arena, terms->grant->is_options ? "%u options" : "%u shares", size->units);
    return size->price.known ? text_format(it->arena, "%s at %m", shares, size->price.money) : shares;
}

/* A value counts before shares, as on the sheets; with a grant price it is shares, without one money (R5). */
static bool back_size(const struct workbook_reading *it, const struct grant_terms *terms, bool *there)
{
    const struct size was = stated_size(terms);
    struct size now = was;
    struct grant *grant = terms->grant;
    if (!read_size(it, terms, &now))
        return false;
    *there = terms->stated ? now.worth.known || now.has_units : now.worth.money.cents > 0 || now.units > 0;
    if ((now.has_units == was.has_units && now.units == was.units && same_money(now.worth, was.worth) &&
         same_money(now.price, was.price)) ||
        (!*there && !terms->stated))
        return true;
    const bool other_worth = !same_money(now.worth, was.worth),
               other_units = now.has_units != was.has_units || now.units != was.units;
    note_change(it,
                grant_part(it, terms,
                           other_worth   ? "worth"
                           : other_units ? "shares"
                                         : "grant_price"),
                0, grant_label(it, terms, ""), size_words(it, terms, &was), size_words(it, terms, &now));
    *terms->price = now.price;
    *terms->value = now.worth;
    grant->in_dollars = now.worth.known && !now.price.known;
    grant->dollars = grant->in_dollars ? now.worth.money : (struct money){0};
    grant->units = now.units;
    *terms->source = grant->in_dollars   ? GRANT_DOLLARS
                     : now.worth.known   ? GRANT_UNITS_FROM_VALUE
                     : grant->is_options ? GRANT_OPTIONS
                                         : GRANT_UNITS;
    return true;
}

static bool back_grant(const struct workbook_reading *it, const struct grant_terms *terms, bool *there)
{
    return back_size(it, terms, there) && (!*there || (back_strike(it, terms) && back_schedule(it, terms)));
}

static bool back_first(const struct workbook_reading *it, struct case_offer *offer)
{
    const struct grant_terms terms = {.grant = &offer->offer.grant,
                                      .source = &offer->grant_source,
                                      .value = &offer->grant_value,
                                      .price = &offer->grant_price,
                                      .vesting = &offer->vesting,
                                      .assumed = &offer->vesting_assumed,
                                      .stated = offer->offer.has_grant,
                                      .what = ""};
    return back_grant(it, &terms, &offer->offer.has_grant);
}

/* Name, month and whether it counts, of a later grant. */
static bool back_particulars(const struct workbook_reading *it, const struct grant_terms *terms)
{
    static const char *const counted[] = {"yes", "no"};
    struct grant *grant = terms->grant;
    const struct grid_area *name_at = grant_part(it, terms, "grant_name"),
                           *month_at = grant_part(it, terms, "granted_month");
    const struct grid_area *counted_at = grant_part(it, terms, "granted_counted");
    const char *name = grant->name;
    int64_t month = grant->granted_month;
    int counts = grant->counted ? 0 : 1;
    if (!take_cell_words(it, name_at, 0, &name) ||
        !take_cell_whole(it, month_at, 0, 0, MONTHS_MAX, 0, &month) ||
        !take_cell_choice(it, counted_at, 0, counted, 2, 1, &counts))
        return false;
    if (!cell_still_shows(name, grant->name)) {
        note_change(it, name_at, 0, grant_label(it, terms, "name"), grant->name, name);
        grant->name = name;
    }
    if (!grant->name[0])
        grant->name = "refresher";
    if (month != grant->granted_month)
        note_change(it, month_at, 0, grant_label(it, terms, "granted after month"),
                    text_format(it->arena, "%d", grant->granted_month), text_format(it->arena, "%l", month));
    if ((counts == 0) != grant->counted)
        note_change(it, counted_at, 0, grant_label(it, terms, "counted"), counted[grant->counted ? 0 : 1],
                    counted[counts]);
    grant->granted_month = (int)month;
    grant->counted = counts == 0;
    return true;
}

/* The later grant of a place in the workbook, as the last of the offer's: *there is false where it was taken
 * out. */
static bool back_later(const struct workbook_reading *it, struct case_offer *offer, int number, int index,
                       bool *there)
{
    bool stated = index < offer->offer.refresher_count;
    struct grant_terms terms = {.grant = &offer->offer.refreshers[index],
                                .source = &offer->refresher_source[index],
                                .value = &offer->refresher_value[index],
                                .price = &offer->refresher_price[index],
                                .vesting = &offer->refresher_vesting[index],
                                .assumed = &offer->refresher_vesting_assumed[index],
                                .later = true,
                                .stated = stated,
                                .what = text_format(it->arena, "later_%d", number)};
    if (!stated) {
        *terms.grant = (struct grant){.name = ""};
        *terms.vesting = "";
    }
    return back_grant(it, &terms, there) && (!*there || back_particulars(it, &terms));
}

static void move_later(struct case_offer *offer, int from, int to)
{
    offer->offer.refreshers[to] = offer->offer.refreshers[from];
    offer->refresher_source[to] = offer->refresher_source[from];
    offer->refresher_value[to] = offer->refresher_value[from];
    offer->refresher_price[to] = offer->refresher_price[from];
    offer->refresher_vesting[to] = offer->refresher_vesting[from];
    offer->refresher_vesting_assumed[to] = offer->refresher_vesting_assumed[from];
    offer->refresher_percent[to] = offer->refresher_percent[from];
    offer->refresher_company_value[to] = offer->refresher_company_value[from];
}

bool back_grants(const struct workbook_reading *it, struct case_offer *offer)
{
    int kept = 0;
    if (!back_first(it, offer))
        return false;
    for (int number = 1; number <= GRANTS_MAX; number++) {
        bool there = number <= offer->offer.refresher_count;
        if (cells_named(it, "@later_%d_granted_month", number) &&
            !back_later(it, offer, number, number - 1, &there))
            return false;
        if (there && kept != number - 1)
            move_later(offer, number - 1, kept);
        kept += there;
    }
    offer->offer.refresher_count = kept;
    return true;
}
