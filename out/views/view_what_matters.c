#include "out/views/view_what_matters.h"

#include "calc/kit/text.h"
#include "out/views/deadline_line.h"
#include "out/views/tornado.h"
#include "out/words/labels.h"
#include "out/words/timeline_words.h"
#include "out/words/what_matters_words.h"

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
        document_item(document, process_words(document->arena, timeline, &timeline->processes[i]));
    for (int i = 0; i < timeline->early_count; i++)
        document_item(document, early_rival_words(document->arena, timeline, talks->evaluation->from, i));
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

static void add_swings(struct document *document, const struct talks *talks)
{
    const struct sensitivity *sensitivity = &talks->sensitivity;
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
            cell_text(table, swing_name(document->arena, talks, swing));
            cell_text(table, swing_change(document->arena, swing));
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
    const char *const lines[] = {argue_words(document->arena, sensitivity), outside_words(document->arena, talks),
                                 advice_words(document->arena, &talks->turn)};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (lines[i][0])
            document_item(document, lines[i]);
    add_swings(document, talks);
    for (int h = 0; h < SWING_HORIZONS; h++)
        document_picture(document, tornado(document->arena, talks, h));
}
