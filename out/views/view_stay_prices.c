/* The sections of `stay` about the price of the stock. */
#include "out/views/view_stay_parts.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

enum { SCENARIO_COLUMNS = 2 }; /* contenders whose columns fit 80 characters */

/* No leading sign: a spreadsheet would take it for a formula. */
static const char *scenario_label(const struct stay_view *view, const struct scenario *scenario)
{
    const int64_t nano = scenario->rate.nano;
    const char *way = nano < 0 ? "down" : "up";
    const struct rate size = {nano < 0 ? -nano : nano};
    switch (scenario->kind) {
    case SCENARIO_CASE:
        return "as the case says";
    case SCENARIO_LEVEL:
        return nano == 0 ? "flat" : text_format(view->arena, "%s %p at once", way, size);
    case SCENARIO_GROWTH:
        return text_format(view->arena, "%s %p a year", way, size);
    case SCENARIO_GROWTH_YEARLY:
        return text_format(view->arena, "%s %p a year*", way, size);
    }
    return "";
}

static void add_scenario(const struct stay_view *view, struct table *table,
                         const struct scenario_result *result, const int beside[], int count)
{
    const struct stay_report *report = view->report;
    for (int i = 0; i < report->month_count; i++) {
        row_start(table);
        cell_text(table, scenario_label(view, &result->scenario));
        cell_count(table, report->months[i]);
        for (int r = 0; r < count; r++)
            cell_money(table, result->annualized[beside[r]][i]);
        if (report->lead.count == 1)
            continue;
        cell_text(table, result->first[i] == NOBODY ? "nobody (a tie)" : view_column(view, result->first[i]));
        cell_money(table, result->by[i]);
    }
}

static void add_scenarios(const struct stay_view *view)
{
    const struct stay_report *report = view->report;
    struct column columns[SCENARIO_COLUMNS + 4] = {{"Price", ALIGN_LEFT}, {"Months", ALIGN_RIGHT}};
    int count = 2, beside[CONTENDERS_MAX], beside_count = view_side_by_side(beside, view, SCENARIO_COLUMNS);
    for (int i = 0; i < beside_count; i++)
        columns[count++] = (struct column){view_column(view, beside[i]), ALIGN_RIGHT};
    if (report->lead.count > 1) {
        columns[count++] = (struct column){"Ahead", ALIGN_LEFT};
        columns[count++] = (struct column){"By", ALIGN_RIGHT};
    }
    document_heading(view->document, "What the price of the stock changes");
    document_paragraph(view->document,
                       "Every stock moves alike; figures are a year. * By the rule of the recruiter's "
                       "table: the price steps once a year, year 1 at today's.");
    struct table *table = document_table(view->document, "Price scenarios", columns, count);
    for (int i = 0; i < report->scenario_count; i++)
        add_scenario(view, table, &report->scenarios[i], beside, beside_count);
}

/* Horizon × growth, of one offer or of the gap of two. */
static void add_two_way(const struct stay_view *view, const char *title,
                        const struct money values[TWO_WAY_MAX][STAY_MONTHS_MAX])
{
    const struct stay_report *report = view->report;
    struct column columns[TWO_WAY_MAX + 1] = {{"Months", ALIGN_RIGHT}};
    for (int g = 0; g < report->growth_count; g++)
        columns[g + 1] = (struct column){text_format(view->arena, "at %p", report->growth[g]), ALIGN_RIGHT};
    struct table *table = document_table(view->document, title, columns, report->growth_count + 1);
    for (int i = 0; i < report->month_count; i++) {
        row_start(table);
        cell_count(table, report->months[i]);
        for (int g = 0; g < report->growth_count; g++)
            cell_money(table, values[g][i]);
    }
}

static void add_roots(const struct stay_view *view, struct table *table, const struct shown_roots *roots)
{
    struct text text = text_start(view->arena);
    if (roots->exact.always || roots->exact.count == 0) {
        cell_text(table, roots->exact.always ? "always" : "never");
        return;
    }
    if (roots->exact.count == 1) {
        cell_rate(table, roots->shown[0]);
        return;
    }
    for (int i = 0; i < roots->exact.count; i++)
        text_addf(&text, "%s%p", i == 0 ? "" : " and ", roots->shown[i]);
    cell_text(table, text.data);
}

static void add_tie(const struct stay_view *view, struct table *table, const struct contender_pair *pair,
                    const struct pair_at *at, enum whose whose)
{
    const struct shown_tie *tie = &at->tie[whose];
    int owner = whose == STOCK_OF_A ? pair->a : pair->b;
    const struct contender *contender = &view->report->contenders[owner];
    if (whose != EVERY_STOCK && !contender->has_equity)
        return;
    row_start(table);
    cell_count(table, at->months);
    cell_text(table, whose == EVERY_STOCK ? "every stock" : view_column(view, owner));
    add_roots(view, table, &tie->growth);
    add_roots(view, table, &tie->level);
    if (tie->has_price)
        cell_money(table, tie->price);
    else
        cell_blank(table);
}

static bool has_tie(const struct stay_view *view, const struct contender_pair *pair)
{
    for (int i = 0; i < view->report->month_count; i++)
        for (int whose = 0; whose < WHOSE_COUNT; whose++) {
            const struct shown_tie *tie = &pair->at[i].tie[whose];
            if (tie->growth.exact.always || tie->growth.exact.count > 0 || tie->level.exact.count > 0)
                return true;
        }
    return false;
}

static void add_ties(const struct stay_view *view, const struct contender_pair *pair)
{
    if (!has_tie(view, pair)) {
        document_paragraph(
            view->document,
            sentence_start(view->arena, text_format(view->arena,
                                                    "%s and %s tie at none of these stays, never between "
                                                    "−90%% and +200%%.",
                                                    contender_label(view->arena, view->report, pair->a),
                                                    contender_label(view->arena, view->report, pair->b))));
        return;
    }
    static const struct column columns[] = {{"Months", ALIGN_RIGHT},
                                            {"Whose stock", ALIGN_LEFT},
                                            {"Growth a year", ALIGN_RIGHT},
                                            {"Or at once", ALIGN_RIGHT},
                                            {"Unit price then", ALIGN_RIGHT}};
    struct table *table = document_table(view->document,
                                         text_format(view->arena, "Where %s and %s tie",
                                                     view_column(view, pair->a), view_column(view, pair->b)),
                                         columns, 5);
    for (int i = 0; i < view->report->month_count; i++)
        for (int whose = 0; whose < WHOSE_COUNT; whose++)
            add_tie(view, table, pair, &pair->at[i], (enum whose)whose);
}

void view_prices(const struct stay_view *view)
{
    const struct stay_report *report = view->report;
    if (report->scenario_count == 0)
        return;
    add_scenarios(view);
    for (int i = 0; i < report->contender_count; i++)
        if (report->contenders[i].has_equity)
            add_two_way(view,
                        text_format(view->arena, "%s: a year, by growth of the price", view_column(view, i)),
                        report->contenders[i].two_way);
    if (report->lead.count < 2)
        return;
    for (int i = 0; i < report->pair_count && (view->full || report->lead.count == 2); i++) {
        const struct contender_pair *pair = &report->pairs[i];
        if (!pair->stands)
            continue;
        add_two_way(view,
                    text_format(view->arena, "%s minus %s: a year, by growth of every price",
                                view_column(view, pair->a), view_column(view, pair->b)),
                    pair->two_way);
    }
    document_paragraph(
        view->document,
        "The order turns round at these prices; \"never\" means never between −90% and +200%. Where one "
        "company's stock moves, the other follows the case. Growth is month by month unless the offer's "
        "own rule is yearly; \"at once\" is a price held flat from the start.");
    for (int i = 0; i < report->pair_count; i++)
        if (report->pairs[i].stands)
            add_ties(view, &report->pairs[i]);
}
