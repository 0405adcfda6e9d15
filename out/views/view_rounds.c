#include "out/views/view_rounds.h"

#include <string.h>

#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/next_step_words.h"
#include "out/words/rounds_words.h"

static void cell_level(struct table *table, int lever, const struct round_step *step, bool in_dollars)
{
    if (lever == LEVER_UNITS && !in_dollars)
        cell_count(table, step->terms.level[lever]);
    else
        cell_money(table, (struct money){step->terms.level[lever]});
}

static const char *short_name(struct arena *arena, const struct round_step *step)
{
    if (!step->round)
        return "the offer";
    return text_format(arena, "%d %s", step->number, step->by_company ? "company" : "you");
}

/* What each side put on the table, and its pay a year at each stay. */
static void add_terms(struct document *document, const struct history *history)
{
    struct column columns[COLUMNS_MAX] = {{"Round", ALIGN_LEFT},      {"Date", ALIGN_LEFT},
                                          {"Base", ALIGN_RIGHT},      {"Year 1", ALIGN_RIGHT},
                                          {"Year 2", ALIGN_RIGHT}, {grant_heading(document->arena, history), ALIGN_RIGHT}};
    int count = 6, shown = history->shown_count < COLUMNS_MAX - 6 ? history->shown_count : COLUMNS_MAX - 6;
    for (int i = 0; i < shown; i++)
        columns[count++] = (struct column){text_format(document->arena, "%d mo", history->shown_months[i]), ALIGN_RIGHT};
    struct table *table = document_table(document, "Rounds: what was on the table (sign-on of years 1 and 2), and pay a year", columns, count);
    for (int i = 0; i < history->step_count; i++) {
        const struct round_step *step = &history->steps[i];
        row_start(table);
        cell_text(table, short_name(document->arena, step));
        cell_text(table, step->round && date_known(step->round->date)
                             ? text_format(document->arena, "%D", step->round->date)
                             : "");
        for (int lever = 0; lever < LEVERS; lever++)
            cell_level(table, lever, step, history->in_dollars);
        for (int h = 0; h < shown; h++)
            cell_money(table, step->pay[h]);
    }
}

static bool used(const struct history *history, int component)
{
    for (int i = 0; i < history->step_count; i++)
        for (int h = 0; h < history->shown_count; h++)
            if (history->steps[i].moved[h][component].cents != 0)
                return true;
    return component == BASE;
}

static void add_moves_row(struct table *table, const char *name, int months, const bool shown[COMPONENTS],
                          const struct money moved[COMPONENTS], struct money total, struct money year)
{
    row_start(table);
    cell_text(table, name);
    cell_count(table, months);
    for (int c = 0; c < COMPONENTS; c++)
        if (shown[c])
            cell_money(table, moved[c]);
    cell_money(table, total);
    cell_money(table, year);
}

/* What each move was worth, part by part: the company's against its terms before, yours against theirs. */
static void add_moves(struct document *document, const struct history *history)
{
    struct column columns[COMPONENTS + 4] = {{"Round", ALIGN_LEFT}, {"Months", ALIGN_RIGHT}};
    bool shown[COMPONENTS];
    int count = 2;
    for (int c = 0; c < COMPONENTS; c++) {
        shown[c] = used(history, c);
        if (shown[c])
            columns[count++] = (struct column){component_label((enum component)c), ALIGN_RIGHT};
    }
    columns[count++] = (struct column){"Total", ALIGN_RIGHT};
    columns[count++] = (struct column){"A year", ALIGN_RIGHT};
    struct table *table = document_table(document, "Rounds: what each moved from the company's terms before it", columns, count);
    for (int i = 0; i < history->step_count; i++) {
        const struct round_step *step = &history->steps[i];
        for (int h = 0; step->against >= 0 && h < history->shown_count; h++)
            add_moves_row(table, short_name(document->arena, step), history->shown_months[h], shown,
                          step->moved[h], step->moved_total[h], step->moved_year[h]);
    }
    for (int h = 0; history->first != history->last && h < history->shown_count; h++)
        add_moves_row(table, "won so far", history->shown_months[h], shown, history->won[h],
                      history->won_total[h], history->won_year[h]);
}

/* The table tells the rest: a part that paid for another, a loss, and a no are said in words. */
static bool worth_telling(struct arena *arena, const struct history *history, const struct round_step *step)
{
    bool tell = step->against >= 0 && !round_changed(arena, history, step)[0];
    for (int h = 0; h < history->shown_count; h++)
        tell |= step->traded[h] || step->moved_total[h].cents < 0;
    return tell;
}

void view_rounds(struct document *document, const struct history *history)
{
    if (history->step_count == 0)
        return;
    document_heading(document, "The rounds so far");
    add_terms(document, history);
    if (history->step_count > 1)
        add_moves(document, history);
    for (int i = 0; i < history->step_count; i++) {
        const struct round_step *step = &history->steps[i];
        const char *note = step->round ? step->round->note : "";
        const char *worth = worth_telling(document->arena, history, step) ? round_worth(document->arena, history, step) : "";
        const char *said = round_said(document->arena, history, step);
        if (worth[0] || note[0] || said[0])
            document_item(document, text_format(document->arena, "%s%s%s%s%s%s%s", round_name(document->arena, step),
                                                note[0] ? ", " : "", note, worth[0] ? ": " : "", worth,
                                                said[0] ? worth[0] ? "; " : ": " : "", said));
    }
    if (closed_words(document->arena, history)[0])
        document_item(document, closed_words(document->arena, history));
    document_item(document, won_words(document->arena, history));
}

void view_next_step(struct document *document, const struct plan *plan, const char *said)
{
    const struct next_step_words next = next_step_words(document->arena, plan);
    const struct {
        const char *lead, *words;
    } lines[] = {{"Their last word: ", next.did}, {"What it is worth: ", next.worth},
                 {"Your request: ", next.answer}, {"Where you stand: ", next.stand},
                 {"Next: ", next.next},           {"Then: ", next.if_no},
                 {"Instead: ", next.instead},     {"When to stop: ", next.stop}};
    if (!plan->next.known)
        return;
    document_heading(document, "Where you stand, and what comes next");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (lines[i].words[0])
            document_item(document, text_format(document->arena, "%s%s", lines[i].lead, lines[i].words));
    if (!said)
        return;
    document_heading(document, text_format(document->arena, "What to say now (--only %s)", plan->next.message));
    document_message(document, said);
}
