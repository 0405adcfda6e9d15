#include "out/views/view_counter.h"

#include "out/views/view_process_said.h"
#include "out/views/view_rounds.h"
#include "out/views/view_what_matters.h"
#include "out/words/band_position_words.h"
#include "out/words/labels.h"
#include "out/words/levers_said_words.h"
#include "out/words/rounds_words.h"
#include "out/words/warning_words.h"

struct view {
    struct document *document;
    struct arena *arena;
    const struct plan *plan;
    const struct stay *stay;
};

static const char *const CLASS_LABELS[LEVERAGES] = {"A written offer that pays more",
                                                    "A written offer that pays almost as much",
                                                    "A verbal offer that pays more",
                                                    "Pay that leaving forfeits",
                                                    "Dated evidence above the offer",
                                                    "Nothing else backs you, so ask modestly"};

static const char *lever_label(const struct view *view, int lever)
{
    static const char *const labels[LEVERS] = {"Base", "Sign-on year 1", "Sign-on year 2", "Units"};
    return lever == LEVER_UNITS ? grant_heading(view->arena, view->plan->history) : labels[lever];
}

static void cell_level(const struct view *view, struct table *table, int lever, int64_t level)
{
    if (lever == LEVER_UNITS && !bargain_in_dollars(&view->plan->bargain))
        cell_count(table, level);
    else
        cell_money(table, (struct money){level});
}

static const char *currency_of(const struct view *view)
{
    return in_currency(view->arena, view->plan->evaluation->from, view->plan->evaluation->from->currency);
}

static void add_goals(const struct view *view)
{
    static const struct column columns[] = {{"Stay", ALIGN_LEFT},     {"Weight", ALIGN_RIGHT}, {"Offer", ALIGN_RIGHT},
                                            {"Floor", ALIGN_RIGHT},   {"Accept", ALIGN_RIGHT}, {"Target", ALIGN_RIGHT},
                                            {"Anchor", ALIGN_RIGHT}};
    const struct plan *plan = view->plan;
    struct table *table = document_table(view->document, text_format(view->arena, "Goals, in pay a year%s", currency_of(view)),
                                         columns, 7);
    for (int i = 0; i < view->stay->count; i++) {
        row_start(table);
        cell_text(table, text_format(view->arena, "%d months", view->stay->months[i]));
        cell_rate(table, view->stay->weight[i]);
        cell_money(table, plan->offer_at.at[i]);
        cell_money(table, plan->floor_at.at[i]);
        cell_money(table, plan->accept_at.at[i]);
        cell_money(table, plan->target_at.at[i]);
        cell_money(table, plan->anchor_at.at[i]);
    }
    row_start(table);
    cell_text(table, "over your stay");
    cell_blank(table);
    cell_money(table, plan->value.offer);
    cell_money(table, plan->value.floor);
    cell_money(table, plan->value.accept);
    cell_money(table, plan->value.target);
    cell_money(table, plan->value.anchor);
    for (int i = 0; i < view->stay->count; i++)
        document_item(view->document, text_format(view->arena, "target at %d months: %s", view->stay->months[i],
                                                  plan->evidence[i]));
    if (plan->floor_from[0])
        document_item(view->document, text_format(view->arena,
                                                  "floor: %s; it is private and stands in no message",
                                                  plan->floor_from));
}

static void add_package_row(const struct view *view, struct table *table, const char *name,
                            const struct package *package, const struct solution *solution)
{
    row_start(table);
    cell_text(table, name);
    for (int lever = 0; lever < LEVERS; lever++)
        cell_level(view, table, lever, package->level[lever]);
    if (solution) {
        cell_money(table, solution->value);
        cell_money(table, solution->cost);
    } else {
        cell_money(table, view->plan->value.offer);
        cell_blank(table);
    }
}

static struct table *package_table(const struct view *view, const char *title)
{
    const struct column columns[] = {{"Package", ALIGN_LEFT},
                                     {"Base", ALIGN_RIGHT},
                                     {"Sign-on 1", ALIGN_RIGHT},
                                     {"Sign-on 2", ALIGN_RIGHT},
                                     {grant_heading(view->arena, view->plan->history), ALIGN_RIGHT},
                                     {"A year", ALIGN_RIGHT},
                                     {"Cost", ALIGN_RIGHT}};
    return document_table(view->document, title, columns, 7);
}

/* A grant in dollars whose stock has a price, in units (R5). */
static void add_grant_in_units(const struct view *view)
{
    const struct plan *plan = view->plan;
    const struct case_offer *from = plan->offer->from;
    int64_t now = plan->bargain.now.level[LEVER_UNITS],
            asked = plan->packages[PLAN_ANCHOR].solution.package.level[LEVER_UNITS], units[2];
    if (!bargain_in_dollars(&plan->bargain) || !from->stock_price.known ||
        !round_divide(&units[0], now, from->stock_price.money.cents) ||
        !round_divide(&units[1], asked, from->stock_price.money.cents))
        return;
    const char *price = unit_price(view->arena, plan->evaluation->from, from, from->stock_price.money);
    if (asked == now)
        document_item(view->document, text_format(view->arena, "the letter's grant is about %u units at %s", units[0], price));
    else
        document_item(view->document, text_format(view->arena, "the grant asked is about %u units at %s, the letter's about %u",
                                                  units[1], price, units[0]));
}

static void add_packages(const struct view *view)
{
    const struct plan *plan = view->plan;
    struct table *table = package_table(
        view, text_format(view->arena, "Packages (cost: to the company, over four years)%s", currency_of(view)));
    static const char *const names[PLAN_PACKAGES] = {"ask this", "target (private)", "menu: cash", "menu: stock",
                                                     "menu: mixed"};
    add_package_row(view, table, "the letter", &plan->bargain.now, NULL);
    for (int i = 0; i < PLAN_PACKAGES; i++)
        if (plan->packages[i].present)
            add_package_row(view, table, names[i], &plan->packages[i].solution.package, &plan->packages[i].solution);
    add_grant_in_units(view);
}

static void add_years(const struct view *view)
{
    static const struct column columns[] = {{"Year", ALIGN_RIGHT},   {"The letter", ALIGN_RIGHT},
                                            {"Anchor", ALIGN_RIGHT}, {"Change", ALIGN_RIGHT},
                                            {"Target", ALIGN_RIGHT}, {"Change", ALIGN_RIGHT}};
    const struct plan_line *anchor = &view->plan->packages[PLAN_ANCHOR], *target = &view->plan->packages[PLAN_TARGET];
    struct table *table = document_table(view->document, "Old and new by year", columns, 6);
    for (int i = 0; i < 4; i++) {
        row_start(table);
        cell_count(table, i + 1);
        cell_money(table, view->plan->year_now[i]);
        cell_money(table, anchor->year[i]);
        cell_money(table, anchor->change[i]);
        cell_money(table, target->year[i]);
        cell_money(table, target->change[i]);
    }
}

static void add_ladder(const struct view *view)
{
    struct table *table = package_table(view, "Steps down: take each that is offered, ask once more, or walk");
    for (int i = 0; i < view->plan->rung_count; i++)
        add_package_row(view, table,
                        text_format(view->arena, i == 0 ? "step %d: the ask" : i == view->plan->rung_count - 1
                                                                                  ? "step %d: the yes"
                                                                                  : "step %d",
                                    i + 1),
                        &view->plan->ladder[i].package, &view->plan->ladder[i]);
}

static void add_levers(const struct view *view)
{
    static const struct column columns[] = {{"Part", ALIGN_LEFT},  {"Stay", ALIGN_LEFT},  {"Now", ALIGN_RIGHT},
                                            {"Worth", ALIGN_RIGHT}, {"Alone", ALIGN_RIGHT}, {"", ALIGN_LEFT}};
    const struct plan *plan = view->plan;
    struct table *table =
        document_table(view->document,
                       text_format(view->arena,
                                   bargain_in_dollars(&plan->bargain)
                                       ? "What %S more is worth a year, and the ask that suffices alone"
                                       : "What %S or one RSU is worth a year, and the ask that suffices alone",
                                   dollars(1000)),
                       columns, 6);
    for (int lever = 0; lever < LEVERS; lever++)
        for (int i = 0; i < view->stay->count; i++) {
            const struct least_ask *ask = &plan->alone[lever][i];
            row_start(table);
            cell_text(table, i == 0 ? lever_label(view, lever) : "");
            cell_text(table, text_format(view->arena, "%d", view->stay->months[i]));
            if (i == 0)
                cell_level(view, table, lever, plan->bargain.now.level[lever]);
            else
                cell_blank(table);
            cell_money(table, plan->worth[lever][i]);
            if (ask->feasible)
                cell_level(view, table, lever, ask->level);
            else
                cell_text(table, "no");
            cell_text(table, plan->alone_why[lever][i]);
        }
}

static void add_sentences(const struct view *view, const char *heading, const char *const lines[], int count)
{
    if (count == 0)
        return;
    document_heading(view->document, heading);
    for (int i = 0; i < count; i++)
        document_item(view->document, lines[i]);
}

/* The articles speak of Amazon alone. */
static void add_levers_said(const struct view *view)
{
    if (!view->plan->offer->from->is_amazon)
        return;
    const struct lines *said = levers_said_words(view->arena, view->plan->said);
    add_sentences(view, "Which lever moves first at Amazon, as the articles have it", said->line, said->count);
}

/* The level is a separate question, early and once: bigger than any lever, and seldom moved. */
static void add_level_question(const struct view *view)
{
    const struct band_position *position = &view->plan->offer->position;
    if (position->level_step_count == 0)
        return;
    document_heading(view->document, "The level, a separate and early question");
    for (int i = 0; i < position->level_step_count; i++)
        document_item(view->document, level_step_words(view->arena, position, i));
    document_item(view->document, "Argue it from scope: L5 works alone on complex tasks, L6 beyond the own team's code, "
                                  "above it several teams or an organization. Stories whose scope differs from one "
                                  "interview to the next are a common reason for a lower level.");
    document_item(view->document, "Ask once, before money (--only level); after the interviews it is seldom moved.");
}

void view_counter(struct document *document, const struct plan *plan, const struct talks *talks, const char *said)
{
    const struct lines *warnings = plan_warnings(document->arena, plan);
    const struct view view = {document, document->arena, plan, &plan->bargain.stay};
    const struct case_file *file = plan->evaluation->from;
    document_title(document, text_format(view.arena, "What to ask %s for",
                                         offer_label(view.arena, file, file->negotiating)));
    if (file->note[0])
        document_paragraph(document, file->note);
    view_next_step(document, plan, said);
    view_rounds(document, plan->history);
    view_timeline(document, talks);
    if (talks->timeline.count > 0)
        view_process_said(document, talks->timeline.lengths, plan->offer->position.role);
    document_heading(document, "Reasons");
    for (int i = 0; i < plan->reason_count; i++)
        document_item(document, text_format(view.arena, "%s%s%s: %s", CLASS_LABELS[plan->reasons[i].kind],
                                            plan->reasons[i].kind == NO_LEVERAGE
                                                ? text_format(view.arena, " (up to %p more)", plan->reach.ceiling)
                                                : "",
                                            &plan->reasons[i] == plan->goal_from && plan->reason_count > 1 ? ", which sets the goals" : "",
                                            plan->reasons[i].why));
    add_goals(&view);
    document_heading(document, "What to ask for");
    add_packages(&view);
    add_years(&view);
    document_heading(document, "How to come down");
    add_ladder(&view);
    document_heading(document, "If you could move only one thing");
    add_levers(&view);
    add_levers_said(&view);
    view_matters(document, talks);
    add_level_question(&view);
    add_sentences(&view, "Warnings", warnings->line, warnings->count);
    add_sentences(&view, "Notes", plan->notes, plan->note_count);
    add_sentences(&view, "What usually comes of asking", plan->landing, plan->landing_count);
}
