/* The hidden sheet Presets: vesting schedules by name, a row each; months, then weights of WEIGHT_WHOLE. The
 * list that Letters offers begins with the one that is stated there. */
#include "out/workbook/book_letters.h"

#include <string.h>

enum { TOP = 4, NAME = 0, TITLE, COUNT, MONTHS };

static int most_events(const struct book_source *source)
{
    int most = 1;
    for (int i = 0; i < source->preset_count; i++)
        most = source->presets[i].schedule->count > most ? source->presets[i].schedule->count : most;
    return most;
}

static bool same_schedule(const struct schedule *a, const struct schedule *b)
{
    bool same = a->in_units == b->in_units && a->count == b->count;
    for (int i = 0; same && i < a->count; i++)
        same = a->events[i].month == b->events[i].month && a->events[i].weight == b->events[i].weight;
    return same;
}

int preset_of(const struct layout *layout, const struct offer_layout *offer)
{
    const struct book_source *source = layout->source;
    for (int i = 0; offer->offer->has_grant && i < source->preset_count; i++)
        if (strcmp(source->presets[i].name, offer->result->from->vesting) == 0 &&
            same_schedule(source->presets[i].schedule, &offer->offer->grant.schedule))
            return i + 1;
    return 0;
}

void book_presets(struct sheet *sheet, const struct layout *layout)
{
    static const char *const headings[] = {"Name", "Of", "Events"};
    const struct print print = {.wide = 1};
    const struct book_source *source = layout->source;
    const int events = most_events(source),
              last = TOP + (source->preset_count > 0 ? source->preset_count : 1);
    sheet_width(sheet, NAME, NAME, 20);
    sheet_width(sheet, TITLE, TITLE, 60);
    sheet_banner(sheet, 0, 0, TITLE, LOOK_TITLE, 22, "Which vesting schedules are known? (Steps to Letters)");
    sheet_banner(sheet, 1, 0, TITLE, LOOK_LEAD, 30,
                 "Months of the vests, then the part of the grant of each in 1/120,000, so that every part "
                 "is a whole number.");
    sheet_headings(sheet, TOP - 1, 0, headings, 3);
    sheet_text(sheet, (struct place){TOP, NAME}, LOOK_PLAIN, AS_BELOW);
    sheet_text(sheet, (struct place){TOP, TITLE}, LOOK_PLAIN,
               "the vest lines of the offer's block on Letters");
    for (int row = TOP + 1; row <= last; row++)
        for (int i = -1; i < 2 * events; i++) /* a name points at cells that are there */
            sheet_write(sheet, (struct place){row, MONTHS + i}, LOOK_STEP, SHAPE_COUNT, value_nothing());
    for (int i = 0; i < source->preset_count; i++) {
        const struct book_preset *preset = &source->presets[i];
        const int row = TOP + 1 + i;
        sheet_text(sheet, (struct place){row, NAME}, LOOK_PLAIN, preset->name);
        sheet_text(sheet, (struct place){row, TITLE}, LOOK_PLAIN, preset->title);
        sheet_write(sheet, (struct place){row, COUNT}, LOOK_PLAIN, SHAPE_COUNT,
                    value_count(preset->schedule->count));
        for (int e = 0; e < preset->schedule->count; e++) {
            const struct schedule_event *event = &preset->schedule->events[e];
            sheet_write(sheet, (struct place){row, MONTHS + e}, LOOK_STEP, SHAPE_MONTH,
                        value_count(event->month));
            sheet_write(sheet, (struct place){row, MONTHS + events + e}, LOOK_STEP, SHAPE_COUNT,
                        value_count(event->weight));
        }
    }
    sheet_block(sheet, (struct block){.offer = "", .grant = ""});
    sheet_name(sheet, (struct area){{TOP, NAME}, {TOP + source->preset_count, NAME}}, "preset_list");
    sheet_name(sheet, (struct area){{TOP + 1, COUNT}, {last, COUNT}}, "preset_counts");
    sheet_name(sheet, (struct area){{TOP + 1, MONTHS}, {last, MONTHS + events - 1}}, "preset_months");
    sheet_name(sheet, (struct area){{TOP + 1, MONTHS + events}, {last, MONTHS + 2 * events - 1}},
               "preset_weights");
    sheet_freeze(sheet, (struct place){TOP, 1});
    sheet_print(sheet, "Presets: which vesting schedules are known?", &print);
}
