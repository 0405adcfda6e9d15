#include "out/views/view_stay.h"

#include "out/views/view_stay_parts.h"
#include "out/words/labels.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"

enum {
    SIDE_BY_SIDE = 3, /* contenders whose columns fit 80 characters */
    MARKS_NAMED = 2   /* lead changes that fit a line of the legend */
};

const char *view_column(const struct stay_view *view, int contender)
{
    return contender_column(view->arena, view->report, contender);
}

static void add_lines(struct document *document, const struct lines *lines)
{
    for (int i = 0; i < lines->count; i++)
        document_item(document, lines->line[i]);
}

void view_in_short(struct document *document, const struct stay_report *report)
{
    struct lines lines;
    say_in_short(&lines, document->arena, report);
    document_heading(document, "In short");
    add_lines(document, &lines);
}

/* --- The picture ---------------------------------------------------------------------------------------- */

static const char *mark_words(struct arena *arena, const struct stay_report *report)
{
    struct text text = text_start(arena);
    if (report->lead.front.change_count > MARKS_NAMED + 1)
        return text_format(arena, "the lead changes %d times", report->lead.front.change_count - 1);
    text_add(&text, "the lead changes:");
    for (int i = 1; i < report->lead.front.change_count; i++)
        text_addf(&text, "%s month %d (%s)", i > 1 ? "," : "", report->lead.front.changes[i].month,
                  contender_label(arena, report, report->lead.front.changes[i].who));
    return text.data;
}

void view_picture(struct document *document, const struct stay_report *report, struct picture_style style)
{
    struct arena *arena = document->arena;
    struct picture *picture = arena_alloc(arena, sizeof *picture);
    struct text text = text_start(arena);
    picture->months = report->evaluation->last_month;
    for (int i = 0; i < report->contender_count; i++) {
        struct picture_series *series = &picture->series[picture->series_count++];
        series->name = contender_column(arena, report, i);
        for (int m = 1; m <= picture->months; m++)
            series->value[m] = report->contenders[i].month[m].annualized;
    }
    for (int i = 1; i < report->lead.front.change_count; i++)
        if (report->lead.front.changes[i].month <= picture->months)
            picture->marks[picture->mark_count++] = report->lead.front.changes[i].month;
    picture->mark_words = mark_words(arena, report);
    picture_draw(&text, picture, style);
    document_picture(document, text.data);
}

/* --- Several offers ------------------------------------------------------------------------------------- */

static void add_ahead(const struct stay_view *view, struct table *table, int months)
{
    int first = view->report->lead.front.who[months];
    cell_text(table, first == NOBODY ? "nobody (a tie)" : view_column(view, first));
    cell_money(table, view->report->lead.by[months]);
}

int view_side_by_side(int beside[CONTENDERS_MAX], const struct stay_view *view, int most)
{
    const struct stay_report *report = view->report;
    int count = 0;
    for (int i = 0; i < report->contender_count && report->contender_count <= most; i++)
        beside[count++] = i;
    if (count == 0 && report->lead.count == 1)
        beside[count++] = report->lead.among[0];
    return count;
}

static void add_stays(const struct stay_view *view)
{
    const struct stay_report *report = view->report;
    struct column columns[SIDE_BY_SIDE + 3] = {{"Months", ALIGN_RIGHT}};
    int count = 1, beside[CONTENDERS_MAX], beside_count = view_side_by_side(beside, view, SIDE_BY_SIDE);
    for (int i = 0; i < beside_count; i++)
        columns[count++] = (struct column){view_column(view, beside[i]), ALIGN_RIGHT};
    if (report->lead.count > 1) {
        columns[count++] = (struct column){"Ahead", ALIGN_LEFT};
        columns[count++] = (struct column){"By", ALIGN_RIGHT};
    }
    struct table *table =
        document_table(view->document, "A year, if you leave after so many months", columns, count);
    for (int i = 0; i < report->month_count; i++) {
        row_start(table);
        cell_count(table, report->months[i]);
        for (int r = 0; r < beside_count; r++)
            cell_money(table, report->contenders[beside[r]].month[report->months[i]].annualized);
        if (report->lead.count > 1)
            add_ahead(view, table, report->months[i]);
    }
}

static void add_gap_table(const struct stay_view *view, const struct contender_pair *pair)
{
    struct column columns[COMPONENTS + 2] = {{"Months", ALIGN_RIGHT}};
    bool used[COMPONENTS] = {false};
    int count = 1;
    for (int c = 0; c < COMPONENTS; c++) {
        for (int i = 0; i < view->report->month_count; i++)
            used[c] |= pair->at[i].gap.part[c].cents != 0;
        if (used[c])
            columns[count++] = (struct column){component_label((enum component)c), ALIGN_RIGHT};
    }
    columns[count++] = (struct column){"Gap", ALIGN_RIGHT};
    struct table *table = document_table(view->document,
                                         text_format(view->arena, "%s minus %s, a year",
                                                     view_column(view, pair->a), view_column(view, pair->b)),
                                         columns, count);
    for (int i = 0; i < view->report->month_count; i++) {
        row_start(table);
        cell_count(table, pair->at[i].months);
        for (int c = 0; c < COMPONENTS; c++)
            if (used[c])
                cell_money(table, pair->at[i].gap.part[c]);
        cell_money(table, pair->at[i].gap.total);
    }
}

static void add_pair(const struct stay_view *view, const struct contender_pair *pair)
{
    const char *a = contender_label(view->arena, view->report, pair->a),
               *b = contender_label(view->arena, view->report, pair->b);
    document_heading(view->document, text_format(view->arena, "%s against %s", a, b));
    document_paragraph(view->document, say_order(view->arena, a, b, &pair->comparison));
    const char *chance = say_chance(view->arena, view->report, pair);
    if (chance[0])
        document_paragraph(view->document, chance);
    add_gap_table(view, pair);
}

/* Σ weight × annualized over the case's stay. */
static void add_expected(const struct stay_view *view)
{
    const struct stay_report *report = view->report;
    const struct stay *stay = &report->evaluation->from->stay;
    struct text words = text_start(view->arena);
    text_add(&words, "Each stay counts with its weight: ");
    for (int i = 0; i < stay->count; i++)
        text_addf(&words, "%s%p for %d months", i == 0 ? "" : ", ", stay->weight[i], stay->months[i]);
    text_add(&words, ".");
    document_heading(view->document, "Expected over your stay");
    document_paragraph(view->document, words.data);
    const struct column columns[] = {
        {"Offer", ALIGN_LEFT}, {"A year", ALIGN_RIGHT}, {"At today's price", ALIGN_RIGHT}};
    bool moves = false;
    for (int i = 0; i < report->contender_count; i++)
        moves |= report->contenders[i].price_moves;
    struct table *table =
        document_table(view->document, "Expected pay, weighted by the stay", columns, moves ? 3 : 2);
    for (int i = 0; i < report->contender_count; i++) {
        row_start(table);
        cell_text(table, view_column(view, i));
        cell_money(table, report->contenders[i].value);
        if (moves)
            cell_money(table, report->contenders[i].flat_value);
    }
}

void view_gaps(struct document *document, const struct stay_report *report, int a, int b)
{
    for (int p = 0; p < report->pair_count; p++) {
        const struct contender_pair *pair = &report->pairs[p];
        if (pair->a != a || pair->b != b || !pair->stands)
            continue;
        for (int i = 0; i < report->evaluation->shown_count; i++)
            document_item(document, text_format(document->arena, "%s.",
                                                say_gap(document->arena, report, pair, &pair->shown[i])));
    }
}

void view_current_job(struct document *document, const struct stay_report *report)
{
    if (report->job == NOBODY)
        return;
    document_heading(document, "Against the current job");
    document_paragraph(document, say_leaving(document->arena, report));
    for (int i = 0; i < report->job; i++)
        view_gaps(document, report, i, report->job);
}

static const char *title_of(const struct stay_view *view)
{
    const struct stay_report *report = view->report;
    return text_format(view->arena, "How long a stay: %s",
                       say_against(view->arena, report->evaluation, report->job == NOBODY ? "" : contender_label(view->arena, report, report->job)));
}

void view_stay(struct document *document, const struct stay_report *report, struct picture_style style,
               bool full)
{
    const struct stay_view view = {document, document->arena, report, full};
    document_title(document, title_of(&view));
    view_in_short(document, report);
    document_heading(document, "A year's pay, by the month you leave");
    view_picture(document, report, style);
    add_stays(&view);
    for (int i = 0; i < report->pair_count; i++)
        if (report->pairs[i].stands)
            add_pair(&view, &report->pairs[i]);
    add_expected(&view);
    view_prices(&view);
    if (report->job != NOBODY) {
        document_heading(document, "Leaving the current job");
        document_paragraph(document, say_leaving(view.arena, report));
    }
    for (int i = 0; i < report->contender_count; i++)
        view_contender(&view, i);
}
