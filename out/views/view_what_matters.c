#include "out/views/view_what_matters.h"

#include "calc/kit/text.h"
#include "out/views/deadline_line.h"
#include "out/views/tornado.h"
#include "out/words/labels.h"

static const char *date_cell(struct arena *arena, struct date date)
{
    return date_known(date) ? text_format(arena, "%D", date) : "";
}

static void add_dates(struct document *document, const struct timeline *timeline)
{
    static const struct column columns[] = {{"Process", ALIGN_LEFT}, {"Expected", ALIGN_LEFT}, {"From", ALIGN_LEFT},
                                            {"To", ALIGN_LEFT},      {"Ask for", ALIGN_LEFT},  {"Days", ALIGN_RIGHT},
                                            {"That is", ALIGN_LEFT}};
    static const char *const fits[] = {"unknown", "in time", "usual", "long", "not reachable", "overdue", "lapsed"};
    struct table *table = document_table(document, "When other offers may come", columns, 7);
    for (int i = 0; i < timeline->count; i++) {
        const struct process_dates *dates = &timeline->processes[i];
        row_start(table);
        cell_text(table, dates->process->company);
        cell_text(table, date_cell(document->arena, dates->expected));
        cell_text(table, date_cell(document->arena, dates->early));
        cell_text(table, date_cell(document->arena, dates->late));
        cell_text(table, date_cell(document->arena, dates->ask));
        if (date_known(dates->ask))
            cell_count(table, dates->ask_days);
        else
            cell_blank(table);
        cell_text(table, fits[dates->fit]);
    }
}

void view_timeline(struct document *document, const struct talks *talks)
{
    const struct timeline *timeline = &talks->timeline;
    if (timeline->count == 0)
        return;
    document_heading(document, "Dates");
    for (int i = 0; i < timeline->count; i++)
        document_item(document, timeline->processes[i].line);
    for (int i = 0; i < timeline->caution_count; i++)
        document_item(document, timeline->cautions[i]);
    if (timeline->chosen >= 0)
        document_item(document, "the message that asks for it: haggle counter CASE --only extension");
    for (int i = 0; i < timeline->count; i++) {
        const char *line = calendar_line(document->arena, talks, &timeline->processes[i]);
        if (line[0])
            document_picture(document, line);
    }
    add_dates(document, timeline);
}

static void cell_move(struct table *table, const struct swing *swing, int horizon, enum swing_way way)
{
    if (swing->has[way])
        cell_money(table, swing->moves[horizon][way]);
    else
        cell_blank(table);
}

static void add_swings(struct document *document, const struct sensitivity *sensitivity)
{
    static const struct column columns[] = {{"Input", ALIGN_LEFT},
                                            {"Plausible change", ALIGN_LEFT},
                                            {"Months", ALIGN_RIGHT},
                                            {"Down", ALIGN_RIGHT},
                                            {"Up", ALIGN_RIGHT}};
    struct table *table = document_table(document,
                                         sensitivity->rival < 0 ? "What moves your pay, a year"
                                                                : "What moves the gap to the best rival, a year",
                                         columns, 5);
    for (int i = 0; i < sensitivity->count; i++) {
        const struct swing *swing = &sensitivity->swings[sensitivity->ranked[0][i]];
        for (int h = 0; h < SWING_HORIZONS; h++) {
            row_start(table);
            cell_text(table, swing->name);
            cell_text(table, swing->change);
            cell_count(table, sensitivity->months[h]);
            cell_move(table, swing, h, SWING_DOWN);
            cell_move(table, swing, h, SWING_UP);
        }
    }
}

void view_matters(struct document *document, const struct talks *talks)
{
    const struct sensitivity *sensitivity = &talks->sensitivity;
    document_heading(document, "What matters most");
    if (sensitivity->argue[0])
        document_item(document, sensitivity->argue);
    if (sensitivity->outside[0])
        document_item(document, sensitivity->outside);
    if (talks->turn.line[0])
        document_item(document, talks->turn.line);
    add_swings(document, sensitivity);
    for (int h = 0; h < SWING_HORIZONS; h++)
        document_picture(document, tornado(document->arena, sensitivity, h));
}
