/* Grants and their schedules (R5, R6). */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/workbook/workbook_parts.h"

/* One grant of an offer and what is known of how it was stated. */
struct terms {
    struct grant *grant;
    enum grant_source *source;
    struct maybe_money *value, *price;
    const char **vesting; /* the preset; "" for a schedule of its own */
    bool *assumed;
    bool later;       /* its lines stand in ranges */
    bool stated;      /* the case has it */
    const char *what; /* "grant", "grant later_2" */
};

/* A name of the grant: "units" is amazon_units, or amazon_later_2_units. */
static const struct grid_area *part(const struct workbook_reading *it, const struct terms *terms,
                                    const char *name)
{
    return terms->later ? cells_named(it, "@%s_%s", terms->what, name) : cells_named(it, "@%s", name);
}

static const char *label(const struct workbook_reading *it, const struct terms *terms, const char *what)
{
    return terms->later ? text_format(it->arena, "later grant %s: %s", terms->what + strlen("later_"), what)
                        : text_format(it->arena, "grant: %s", what);
}

/* --- The schedule. */

static bool back_event(const struct workbook_reading *it, const struct terms *terms, int line, bool in_units,
                       struct schedule_event *event, bool *there, const struct grid_area **place)
{
    const struct grid_area *month, *share, *units;
    int row = terms->later ? line : 0;
    int64_t number = 0;
    month = terms->later ? part(it, terms, "schedule_month") : cells_named(it, "@vest_%d_month", line + 1);
    share = terms->later ? part(it, terms, "schedule_share") : cells_named(it, "@vest_%d_share", line + 1);
    units = terms->later ? part(it, terms, "schedule_units") : cells_named(it, "@vest_%d_units", line + 1);
    *event = (struct schedule_event){0};
    *place = month;
    if (!take_cell_whole(it, month, row, 1, MONTHS_MAX, 0, &number) ||
        (number > 0 && !(in_units ? take_cell_whole(it, units, row, 0, UNITS_MAX, 0, &event->units)
                                  : take_cell_share(it, share, row, &event->weight))))
        return false;
    event->month = (int)number;
    *there = number > 0;
    return true;
}

static bool same_event(const struct schedule_event *a, const struct schedule_event *b, bool in_units)
{
    return a->month == b->month && (in_units ? a->units == b->units : a->weight == b->weight);
}

static const char *event_words(const struct workbook_reading *it, const struct schedule *schedule, int line)
{
    if (line >= schedule->count)
        return "none";
    const struct schedule_event *event = &schedule->events[line];
    if (schedule->in_units)
        return text_format(it->arena, "month %d: %u shares", event->month, event->units);
    return text_format(it->arena, "month %d: %p", event->month, (struct rate){event->weight * 25000 / 3});
}

/* Lines in the tables of vests, empty ones included. */
static bool has_line(const struct workbook_reading *it, const struct terms *terms, int line)
{
    return terms->later ? line < cells_down(part(it, terms, "schedule_month"))
                        : cells_named(it, "@vest_%d_month", line + 1) != NULL;
}

static bool back_lines(const struct workbook_reading *it, const struct terms *terms, struct schedule *now,
                       int *differs, const struct grid_area **place)
{
    static const char *const ways[] = {"share", "units"};
    const struct schedule *was = &terms->grant->schedule;
    int by = was->in_units;
    *now = (struct schedule){0};
    *differs = -1;
    if (!take_cell_choice(it, part(it, terms, "vests_by"), 0, ways, 2, by, &by))
        return false;
    now->in_units = by == 1;
    for (int line = 0; has_line(it, terms, line); line++) {
        struct schedule_event event;
        const struct grid_area *at;
        bool there;
        if (!back_event(it, terms, line, now->in_units, &event, &there, &at))
            return false;
        int row = terms->later ? line : 0, index = now->count;
        if (!there)
            continue;
        if (index == EVENTS_MAX)
            return wrong_cell(it, at, row, "expected at most %d vests", EVENTS_MAX);
        if (index > 0 && event.month <= now->events[index - 1].month)
            return wrong_cell(it, at, row,
                              "expected a month after %d (vests stand in order of month), found %d",
                              now->events[index - 1].month, event.month);
        now->events[now->count++] = event;
        if (*differs < 0 && (now->in_units != was->in_units || index >= was->count ||
                             !same_event(&event, &was->events[index], now->in_units))) {
            *differs = index;
            *place = at;
        }
    }
    if (*differs < 0 && now->count < was->count) {
        *differs = now->count;
        *place = terms->later ? part(it, terms, "schedule_month")
                              : cells_named(it, "@vest_%d_month", now->count + 1);
    }
    return true;
}

static bool check_sum(const struct workbook_reading *it, const struct schedule *schedule,
                      const struct grid_area *place)
{
    int64_t weight = 0;
    for (int i = 0; i < schedule->count; i++)
        weight += schedule->events[i].weight;
    if (schedule->in_units || weight == WEIGHT_WHOLE)
        return true;
    return wrong_cell(it, place, 0, "expected shares of the grant that add up to 100%%, found %p",
                      (struct rate){weight * 25000 / 3});
}

/* A preset that was chosen by name stands for its schedule, whatever the lines say. */
static bool back_preset(const struct workbook_reading *it, const struct terms *terms, bool *chosen)
{
    const struct grid_area *area = part(it, terms, "vesting");
    const char *name = "";
    *chosen = false;
    if (!area)
        return true;
    if (!take_cell_words(it, area, 0, &name))
        return false;
    *chosen = name[0] && strcmp(name, "as below") != 0;
    if (!*chosen || strcmp(name, *terms->vesting) == 0)
        return true;
    const struct preset *preset = preset_find(it->companies, name);
    if (!preset)
        return wrong_cell(it, area, 0, "expected the name of a vesting preset, or \"as below\", found \"%s\"",
                          name);
    note_change(it, area, 0, label(it, terms, "vesting"),
                (*terms->vesting)[0] ? *terms->vesting : "a schedule of its own", name);
    terms->grant->schedule = preset->schedule;
    *terms->vesting = preset->name;
    *terms->assumed = false;
    return true;
}

static bool back_schedule(const struct workbook_reading *it, const struct terms *terms)
{
    struct schedule now;
    const struct grid_area *place = NULL;
    int differs;
    bool chosen;
    if (!back_preset(it, terms, &chosen))
        return false;
    if (chosen)
        return true;
    if (!back_lines(it, terms, &now, &differs, &place))
        return false;
    if (differs < 0)
        return true;
    if (now.count == 0)
        return terms->stated ||
               wrong_cell(it, place, 0, "expected the months in which the grant vests, found none");
    if (!check_sum(it, &now, place))
        return false;
    note_change(it, place, terms->later ? differs : 0,
                label(it, terms, text_format(it->arena, "vest %d", differs + 1)),
                event_words(it, &terms->grant->schedule, differs), event_words(it, &now, differs));
    terms->grant->schedule = now;
    *terms->vesting = "";
    *terms->assumed = false;
    return true;
}

/* --- What is granted. */

static const char *size_words(const struct workbook_reading *it, const struct grant *grant, bool there)
{
    if (!there)
        return "none";
    return grant->in_dollars
               ? text_format(it->arena, "a value of %m", grant->dollars)
               : text_format(it->arena, grant->is_options ? "%u options" : "%u shares", grant->units);
}

/* A value that the letter states, where the workbook has a cell for it: shares at the grant price, or an
 * amount. */
static bool back_worth(const struct workbook_reading *it, const struct terms *terms, bool *taken)
{
    const struct grid_area *area = part(it, terms, "worth");
    struct maybe_money worth = *terms->value;
    *taken = false;
    if (!area || !take_cell_money(it, area, 0, false, &worth))
        return area == NULL;
    if (!worth.known || (terms->value->known && worth.money.cents == terms->value->money.cents))
        return true;
    note_change(it, area, 0, label(it, terms, "value"),
                terms->value->known ? text_format(it->arena, "%m", terms->value->money) : "nothing",
                text_format(it->arena, "%m", worth.money));
    *terms->value = worth;
    *terms->source = terms->price->known ? GRANT_UNITS_FROM_VALUE : GRANT_DOLLARS;
    terms->grant->in_dollars = !terms->price->known;
    terms->grant->dollars = worth.money;
    *taken = true;
    return true;
}

static bool back_strike(const struct workbook_reading *it, const struct terms *terms)
{
    struct grant *grant = terms->grant;
    const struct grid_area *area = terms->later ? NULL : cells_named(it, "@strike");
    struct maybe_money strike = {.money = grant->strike};
    if (!take_cell_money(it, area, 0, false, &strike))
        return false;
    if (strike.money.cents == grant->strike.cents)
        return true;
    note_change(it, area, 0, label(it, terms, "strike"), text_format(it->arena, "%m", grant->strike),
                text_format(it->arena, "%m", strike.money));
    grant->strike = strike.money;
    grant->is_options = grant->is_options || strike.money.cents > 0;
    if (!grant->in_dollars)
        *terms->source = grant->is_options ? GRANT_OPTIONS : *terms->source;
    return true;
}

/* Units or dollars; *there: whether there is a grant at all. */
static bool back_size(const struct workbook_reading *it, const struct terms *terms, bool *there)
{
    static const char *const kinds[] = {"units", "dollars"};
    struct grant *grant = terms->grant, now = *grant;
    const struct grid_area *units = part(it, terms, "units"), *dollars = part(it, terms, "dollars");
    struct maybe_money amount = {.known = grant->in_dollars, .money = grant->dollars};
    int as = grant->in_dollars;
    bool no_units = !terms->stated;
    if (!take_cell_choice(it, part(it, terms, "granted_as"), 0, kinds, 2, as, &as))
        return false;
    now.in_dollars = as == 1;
    if (now.in_dollars ? !take_cell_money(it, dollars, 0, false, &amount)
                       : !cell_is_empty(it, units, 0, &no_units) ||
                             !take_cell_whole(it, units, 0, 0, UNITS_MAX, 0, &now.units))
        return false;
    now.dollars = now.in_dollars ? amount.money : (struct money){0};
    *there = now.in_dollars ? amount.known && (terms->stated || amount.money.cents > 0)
                            : !no_units && (terms->stated || now.units > 0);
    bool same = *there == terms->stated && now.in_dollars == grant->in_dollars &&
                (now.in_dollars ? now.dollars.cents == grant->dollars.cents : now.units == grant->units);
    if (same || (!*there && !terms->stated))
        return true;
    note_change(it, now.in_dollars ? dollars : units, 0, label(it, terms, "size"),
                size_words(it, grant, terms->stated), size_words(it, &now, *there));
    *grant = now;
    *terms->source = now.in_dollars ? GRANT_DOLLARS : now.is_options ? GRANT_OPTIONS : GRANT_UNITS;
    *terms->value = (struct maybe_money){.known = now.in_dollars, .money = now.dollars};
    if (now.in_dollars)
        *terms->price = (struct maybe_money){0};
    return true;
}

/* A grant in dollars has no price of its own, so today's is said. */
static void keep_price(struct case_offer *offer)
{
    if (offer->offer.grant.in_dollars && offer->offer.price.start.cents > 0 && !offer->stock_price.known)
        offer->stock_price = (struct maybe_money){.known = true, .money = offer->offer.price.start};
}

static bool back_grant(const struct workbook_reading *it, const struct terms *terms, bool *there)
{
    bool taken;
    *there = terms->stated;
    if (!back_worth(it, terms, &taken))
        return false;
    if (taken)
        *there = true;
    else if (!back_size(it, terms, there))
        return false;
    return !*there || (back_strike(it, terms) && back_schedule(it, terms));
}

static bool back_first(const struct workbook_reading *it, struct case_offer *offer)
{
    bool was_in_dollars = offer->offer.grant.in_dollars;
    const struct terms terms = {.grant = &offer->offer.grant,
                                .source = &offer->grant_source,
                                .value = &offer->grant_value,
                                .price = &offer->grant_price,
                                .vesting = &offer->vesting,
                                .assumed = &offer->vesting_assumed,
                                .stated = offer->offer.has_grant,
                                .what = ""};
    if (!back_grant(it, &terms, &offer->offer.has_grant))
        return false;
    if (offer->offer.has_grant && !was_in_dollars)
        keep_price(offer);
    return true;
}

/* Name, month and whether it counts, of a later grant. */
static bool back_particulars(const struct workbook_reading *it, const struct terms *terms)
{
    static const char *const counted[] = {"yes", "no"};
    struct grant *grant = terms->grant;
    const struct grid_area *name_at = part(it, terms, "grant_name"),
                           *month_at = part(it, terms, "granted_month");
    const struct grid_area *counted_at = part(it, terms, "granted_counted");
    const char *name = grant->name;
    int64_t month = grant->granted_month;
    int counts = grant->counted ? 0 : 1;
    if (!take_cell_words(it, name_at, 0, &name) ||
        !take_cell_whole(it, month_at, 0, 0, MONTHS_MAX, 0, &month) ||
        !take_cell_choice(it, counted_at, 0, counted, 2, 1, &counts))
        return false;
    if (!cell_still_shows(name, grant->name)) {
        note_change(it, name_at, 0, label(it, terms, "name"), grant->name, name);
        grant->name = name[0] ? name : "refresher";
    }
    if (month != grant->granted_month)
        note_change(it, month_at, 0, label(it, terms, "granted after month"),
                    text_format(it->arena, "%d", grant->granted_month), text_format(it->arena, "%l", month));
    if ((counts == 0) != grant->counted)
        note_change(it, counted_at, 0, label(it, terms, "counted"), counted[grant->counted ? 0 : 1],
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
    struct terms terms = {.grant = &offer->offer.refreshers[index],
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
        if (cells_named(it, "@later_%d_granted_as", number) &&
            !back_later(it, offer, number, number - 1, &there))
            return false;
        if (there && kept != number - 1)
            move_later(offer, number - 1, kept);
        kept += there;
    }
    offer->offer.refresher_count = kept;
    return true;
}
