#include "out/views/view_evaluate.h"

#include <string.h>

#include "out/views/view_rounds.h"
#include "out/views/view_stay.h"
#include "out/views/view_what_matters.h"
#include "out/words/band_position_words.h"
#include "out/words/good_or_not.h"
#include "out/words/beside_words.h"
#include "out/words/labels.h"
#include "out/words/paper_words.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"
#include "out/words/warning_words.h"

/* What the views of one evaluation share. */
struct view {
    struct document *document;
    struct arena *arena;
    const struct evaluation *evaluation;
    const struct case_file *file;
};

static struct view view_of(struct document *document, const struct evaluation *evaluation)
{
    return (struct view){document, document->arena, evaluation, evaluation->from};
}

static const char *label(const struct view *view, int index)
{
    return offer_label(view->arena, view->file, index);
}

/* "MLE · Seattle, WA · written · answer by 2026-12-05 · starts 2027-01-11" */
static void add_circumstances(const struct view *view, const struct case_offer *offer)
{
    static const char *const statuses[] = {"", "written", "verbal", "declined"};
    struct text line = text_start(view->arena);
    const char *parts[] = {offer->role, offer->location, statuses[offer->status],
                           date_known(offer->deadline)
                               ? text_format(view->arena, "answer by %D", offer->deadline)
                               : "",
                           date_known(offer->start)
                               ? text_format(view->arena, "starts %D", offer->start)
                               : ""};
    for (int i = 0; i < (int)(sizeof parts / sizeof *parts); i++)
        if (parts[i][0])
            text_addf(&line, "%s%s", line.length > 0 ? ", " : "", parts[i]);
    if (line.length > 0)
        document_paragraph(view->document, line.data);
}

static bool component_used(const struct offer_result *result, enum component component)
{
    for (int i = 0; i < result->year_count; i++)
        if (result->years[i].part[component].cents != 0)
            return true;
    return component == BASE;
}

/* A repayment window reaches past the end of a year (R10). */
static bool kept_differs(const struct offer_result *result)
{
    for (int i = 0; i < result->year_count; i++)
        if (money_compare(result->years[i].kept_beside, result->years[i].total) != 0)
            return true;
    return false;
}

static void add_years(const struct view *view, const struct offer_result *result, const char *title)
{
    struct column columns[COMPONENTS + 4] = {{"Year", ALIGN_RIGHT}};
    bool paper = curve_has_paper(&result->curve), kept = kept_differs(result);
    enum component used[COMPONENTS];
    int count = 0;
    for (int c = 0; c < COMPONENTS; c++)
        if (component_used(result, (enum component)c)) {
            used[count++] = (enum component)c;
            columns[count] = (struct column){component_label((enum component)c), ALIGN_RIGHT};
        }
    columns[count + 1] = (struct column){"Total", ALIGN_RIGHT};
    int all = count + 2;
    if (kept)
        columns[all++] = (struct column){"Of it kept", ALIGN_RIGHT};
    if (paper)
        columns[all++] = (struct column){"On paper", ALIGN_RIGHT};
    struct table *table = document_table(view->document, title, columns, all);
    table->currency = result->from->currency;
    for (int i = 0; i < result->year_count; i++) {
        row_start(table);
        cell_count(table, result->years[i].year);
        for (int c = 0; c < count; c++)
            cell_money(table, result->years[i].part[used[c]]);
        cell_money(table, result->years[i].total);
        if (kept)
            cell_money(table, result->years[i].kept_beside);
        if (paper)
            cell_money(table, result->years[i].paper);
    }
}

/* The arithmetic of a headline figure in one line. */
static void add_headline(const struct view *view, const char *currency, const struct horizon *at,
                         const struct horizon *flat)
{
    struct text line = text_start(view->arena);
    text_addf(&line, "%d months: %k kept × 12 / %d = %k a year", at->months, currency, at->total, at->months, currency,
              at->annualized);
    if (flat)
        text_addf(&line, " (%k at today's price)", currency, flat->annualized);
    text_addf(&line, "; guaranteed (base + sign-on) %k", currency, at->guaranteed);
    document_item(view->document, line.data);
}

static void add_headlines(const struct view *view, const struct offer_result *result)
{
    for (int i = 0; i < view->evaluation->shown_count; i++)
        add_headline(view, result->from->currency, &result->shown[i], result->price_moves ? &result->shown_flat[i] : NULL);
}

/* Where there are too many for a table. Few units over many events leave some of them empty. */
static const char *many_vests(struct arena *arena, const struct offer_result *result)
{
    const char *currency = result->from->currency;
    const struct vest_row *first = NULL, *last = NULL;
    int count = 0;
    for (int i = 0; i < result->vest_count; i++)
        if (result->vests[i].value.cents != 0) {
            first = first ? first : &result->vests[i];
            last = &result->vests[i];
            count++;
        }
    if (count == 0)
        return "Nothing vests.";
    return text_format(arena, "Vests in %d event%s from month %d to month %d; the first is %k, the last %k.", count,
                       count == 1 ? "" : "s", first->month, last->month, currency, first->value, currency, last->value);
}

static const char *price_heading(const struct view *view, const struct case_offer *offer)
{
    if (strcmp(offer->stock_currency, offer->currency) == 0)
        return "Price";
    return text_format(view->arena, "Price, %s", offer->stock_currency);
}

static void add_vests(const struct view *view, const struct offer_result *result, const char *title)
{
    enum { VESTS_SHOWN = 16 };
    const struct case_offer *offer = result->from;
    bool in_dollars = offer->offer.grant.in_dollars, dated = date_known(offer->start);
    if (result->vest_count == 0)
        return;
    if (result->vest_count > VESTS_SHOWN) {
        document_paragraph(view->document, many_vests(view->arena, result));
        return;
    }
    struct column columns[5] = {{"Month", ALIGN_RIGHT}};
    int count = 1;
    if (!in_dollars) {
        columns[count++] = (struct column){"Units", ALIGN_RIGHT};
        columns[count++] = (struct column){price_heading(view, offer), ALIGN_RIGHT};
    }
    columns[count++] = (struct column){"Value", ALIGN_RIGHT};
    if (dated)
        columns[count++] = (struct column){"About", ALIGN_LEFT};
    struct table *table = document_table(view->document, title, columns, count);
    table->currency = offer->currency;
    for (int i = 0; i < result->vest_count; i++) {
        const struct vest_row *vest = &result->vests[i];
        row_start(table);
        cell_count(table, vest->month);
        if (!in_dollars) {
            cell_count(table, vest->units);
            cell_money(table, vest->price);
        }
        cell_money(table, vest->value);
        if (dated)
            cell_text(table, vest_days(view->arena, offer, vest->month));
    }
}

/* R10: what other people's figure would look like, and why. */
static void add_beside(const struct view *view, const struct offer_result *result)
{
    const char *line = say_salary_site(view->arena, result);
    if (line[0])
        document_item(view->document, line);
}

/* Where the offer stands in the bands of its level. */
static void add_position(const struct view *view, const struct band_position *position)
{
    const char *const words[] = {good_or_not(view->arena, position), base_words(view->arena, position), pay_words(view->arena, position),
                                 level_words(view->arena, position),
                                 position->why_not};
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        if (words[i][0])
            document_item(view->document, words[i]);
}

static void add_offer(const struct view *view, int index)
{
    const struct offer_result *result = &view->evaluation->offers[index];
    const char *name = offer_and_standing(view->arena, view->evaluation, index);
    document_heading(view->document, name);
    add_circumstances(view, result->from);
    add_years(view, result, text_format(view->arena, "%s: pay by year%s", name, in_currency(view->arena, view->file, result->from->currency)));
    add_headlines(view, result);
    add_beside(view, result);
    for (int i = 0; i < result->paper_tie_count; i++)
        document_item(view->document, say_paper(view->arena, view->evaluation, index, i));
    add_position(view, &result->position);
    add_vests(view, result, text_format(view->arena, "%s: vest events%s", name, in_currency(view->arena, view->file, result->from->currency)));
}

static const char *leader_label(const struct view *view, const struct pair_result *pair, enum leader leader)
{
    return leader == LEADER_NONE ? "nobody (a tie)" : label(view, leader == LEADER_A ? pair->a : pair->b);
}

static void add_pair(const struct view *view, const struct pair_result *pair)
{
    const struct offer_result *a = &view->evaluation->offers[pair->a], *b = &view->evaluation->offers[pair->b];
    const char *title = text_format(view->arena, "%s against %s", label(view, pair->a), label(view, pair->b));
    const struct column columns[] = {{"Stay", ALIGN_LEFT},
                                     {label(view, pair->a), ALIGN_RIGHT},
                                     {label(view, pair->b), ALIGN_RIGHT},
                                     {"Ahead", ALIGN_LEFT},
                                     {"By, a year", ALIGN_RIGHT}};
    document_heading(view->document, title);
    document_paragraph(view->document, say_order(view->arena, label(view, pair->a), label(view, pair->b),
                                                 &pair->comparison));
    struct table *table = document_table(view->document, text_format(view->arena, "Annualized, %s%s", title,
                                                                        in_currency(view->arena, view->file, view->file->currency)), columns, 5);
    for (int i = 0; i < view->evaluation->shown_count; i++) {
        const struct pair_horizon *at = &pair->shown[i];
        int64_t gap = at->annualized_gap.cents;
        row_start(table);
        cell_text(table, text_format(view->arena, "%d months", at->months));
        cell_money(table, a->compared_shown[i]);
        cell_money(table, b->compared_shown[i]);
        cell_text(table, leader_label(view, pair, at->leader));
        cell_money(table, (struct money){gap < 0 ? -gap : gap});
    }
}

static void add_lines(const struct view *view, const char *heading, const struct lines *lines)
{
    if (lines->count == 0)
        return;
    document_heading(view->document, heading);
    for (int i = 0; i < lines->count; i++)
        document_item(view->document, lines->line[i]);
}

static void add_title(const struct view *view)
{
    struct text title = text_start(view->arena);
    text_add(&title, say_against(view->arena, view->evaluation, ""));
    if (date_known(view->file->assumptions.as_of))
        text_addf(&title, ", as of %D", view->file->assumptions.as_of);
    text_add(&title, in_currency(view->arena, view->file, view->file->currency));
    document_title(view->document, title.data);
    if (view->file->note[0])
        document_paragraph(view->document, view->file->note);
}

void view_evaluate(struct document *document, const struct talks *talks, const struct stay_report *report)
{
    const struct evaluation *evaluation = talks->evaluation;
    const struct view view = view_of(document, evaluation);
    add_title(&view);
    if (report)
        view_in_short(document, report);
    for (int i = 0; i < evaluation->offer_count; i++)
        add_offer(&view, i);
    for (int i = 0; i < evaluation->pair_count; i++) {
        if (!evaluation->pairs[i].stands)
            continue;
        add_pair(&view, &evaluation->pairs[i]);
        if (report)
            view_gaps(document, report, evaluation->pairs[i].a, evaluation->pairs[i].b);
    }
    if (report)
        view_current_job(document, report);
    view_rounds(document, talks->history);
    view_timeline(document, talks);
    add_lines(&view, "Warnings", case_warnings(document->arena, evaluation, talks->history));
    add_lines(&view, "Assumptions", &evaluation->assumptions);
}

void view_check(struct document *document, const struct talks *talks)
{
    const struct evaluation *evaluation = talks->evaluation;
    const struct view view = view_of(document, evaluation);
    add_title(&view);
    if (case_warnings(document->arena, evaluation, talks->history)->count == 0)
        document_paragraph(document, "The case is valid, and nothing in it looks implausible.");
    add_lines(&view, "Warnings", case_warnings(document->arena, evaluation, talks->history));
    add_lines(&view, "Assumptions", &evaluation->assumptions);
}
