/* The schedule of a grant (R6): by name, or line by line. */
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/workbook/workbook_parts.h"

static const struct grid_area *line_part(const struct workbook_reading *it, const struct grant_terms *terms,
                                         int line, const char *column)
{
    return terms->later ? grant_part(it, terms, text_format(it->arena, "schedule_%s", column))
                        : cells_named(it, "@vest_%d_%s", line + 1, column);
}

static bool back_event(const struct workbook_reading *it, const struct grant_terms *terms, int line,
                       bool in_units, struct schedule_event *event, bool *there)
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
static bool has_line(const struct workbook_reading *it, const struct grant_terms *terms, int line)
{
    return terms->later ? line < cells_down(grant_part(it, terms, "schedule_month"))
                        : cells_named(it, "@vest_%d_month", line + 1) != NULL;
}

/* A schedule is in shares where its lines say no percentage at all. */
static bool in_units(const struct workbook_reading *it, const struct grant_terms *terms, bool *units)
{
    bool some_share = false, some_units = false;
    for (int line = 0; has_line(it, terms, line); line++) {
        int row = terms->later ? line : 0;
        bool no_share = true, no_units = true;
        if (!cell_is_empty(it, line_part(it, terms, line, "share"), row, &no_share) ||
            !cell_is_empty(it, line_part(it, terms, line, "units"), row, &no_units))
            return false;
        some_share |= !no_share;
        some_units |= !no_units;
    }
    *units = some_units && !some_share;
    return true;
}

static bool read_lines(const struct workbook_reading *it, const struct grant_terms *terms,
                       struct schedule *now, int *differs, const struct grid_area **place)
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
static bool back_preset(const struct workbook_reading *it, const struct grant_terms *terms, bool *chosen)
{
    const struct grid_area *area = grant_part(it, terms, "vesting");
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
    note_change(it, area, 0, grant_label(it, terms, "vesting"),
                (*terms->vesting)[0] ? *terms->vesting : "a schedule of its own", name);
    terms->grant->schedule = preset->schedule;
    *terms->vesting = preset->name;
    *terms->assumed = false;
    return true;
}

bool back_schedule(const struct workbook_reading *it, const struct grant_terms *terms)
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
                grant_label(it, terms, text_format(it->arena, "vest %d", differs + 1)),
                event_words(it, &terms->grant->schedule, differs), event_words(it, &now, differs));
    terms->grant->schedule = now;
    *terms->vesting = "";
    *terms->assumed = false;
    return true;
}
