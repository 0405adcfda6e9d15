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
    const char *grant =
        terms->later ? text_format(it->arena, "later grant %s", terms->what + strlen("later_")) : "grant";
    return what[0] ? text_format(it->arena, "%s: %s", grant, what) : grant;
}

/* --- The schedule. */

static const struct grid_area *line_part(const struct workbook_reading *it, const struct terms *terms,
                                         int line, const char *column)
{
    return terms->later ? part(it, terms, text_format(it->arena, "schedule_%s", column))
                        : cells_named(it, "@vest_%d_%s", line + 1, column);
}

static bool back_event(const struct workbook_reading *it, const struct terms *terms, int line, bool in_units,
                       struct schedule_event *event, bool *there)
{
    int row = terms->later ? line : 0;
    int64_t number = 0;
    *event = (struct schedule_event){0};
    if (!take_cell_whole(it, line_part(it, terms, line, "month"), row, 1, MONTHS_MAX, 0, &number) ||
        (number > 0 &&
         !(in_units
               ? take_cell_whole(it, line_part(it, terms, line, "units"), row, 0, UNITS_MAX, 0, &event->units)
               : take_cell_share(it, line_part(it, terms, line, "share"), row, &event->weight))))
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

/* A schedule is in shares where its lines say no percentage at all. */
static bool in_units(const struct workbook_reading *it, const struct terms *terms, bool *units)
{
    bool some_share = false, some_units = false, empty = true;
    for (int line = 0; has_line(it, terms, line); line++) {
        int row = terms->later ? line : 0;
        if (!cell_is_empty(it, line_part(it, terms, line, "share"), row, &empty))
            return false;
        some_share |= !empty;
        if (!cell_is_empty(it, line_part(it, terms, line, "units"), row, &empty))
            return false;
        some_units |= !empty;
    }
    *units = some_units && !some_share;
    return true;
}

static bool read_lines(const struct workbook_reading *it, const struct terms *terms, struct schedule *now,
                       int *differs, const struct grid_area **place)
{
    const struct schedule *was = &terms->grant->schedule;
    *now = (struct schedule){0};
    *differs = -1;
    if (!in_units(it, terms, &now->in_units))
        return false;
    for (int line = 0; has_line(it, terms, line); line++) {
        struct schedule_event event;
        const struct grid_area *at = line_part(it, terms, line, "month");
        bool there;
        int row = terms->later ? line : 0, index = now->count;
        if (!back_event(it, terms, line, now->in_units, &event, &there))
            return false;
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
        *place = line_part(it, terms, now->count, "month");
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
    if (!preset) /* the sheets take the lines then; a name that means nothing is a mistake all the same */
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
    if (!read_lines(it, terms, &now, &differs, &place))
        return false;
    if (now.count == 0 &&
        terms->grant->schedule.count > 0) /* a grant that the case has not has none to begin with */
        return wrong_cell(it, place, 0, "expected the months in which the grant vests, found none");
    if (differs < 0 || now.count == 0)
        return true;
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

/* What the cells of a grant say: shares, or a value and the grant price. */
struct size {
    bool has_units;
    int64_t units;
    struct maybe_money worth, price;
};

/* The same as the case states it. */
static struct size stated_size(const struct terms *terms)
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

static bool read_size(const struct workbook_reading *it, const struct terms *terms, struct size *size)
{
    const struct grid_area *units = part(it, terms, "shares");
    bool empty = !size->has_units;
    if (!cell_is_empty(it, units, 0, &empty) ||
        !take_cell_whole(it, units, 0, 0, UNITS_MAX, 0, &size->units) ||
        !take_cell_money(it, part(it, terms, "worth"), 0, false, &size->worth) ||
        !take_cell_money(it, part(it, terms, "grant_price"), 0, true, &size->price))
        return false;
    size->has_units = !empty;
    return true;
}

static bool same_money(struct maybe_money a, struct maybe_money b)
{
    return a.known == b.known && (!a.known || a.money.cents == b.money.cents);
}

static const char *size_words(const struct workbook_reading *it, const struct terms *terms,
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
static bool back_size(const struct workbook_reading *it, const struct terms *terms, bool *there)
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
                part(it, terms,
                     other_worth   ? "worth"
                     : other_units ? "shares"
                                   : "grant_price"),
                0, label(it, terms, ""), size_words(it, terms, &was), size_words(it, terms, &now));
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

static bool back_grant(const struct workbook_reading *it, const struct terms *terms, bool *there)
{
    return back_size(it, terms, there) && (!*there || (back_strike(it, terms) && back_schedule(it, terms)));
}

static bool back_first(const struct workbook_reading *it, struct case_offer *offer)
{
    const struct terms terms = {.grant = &offer->offer.grant,
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
