#include "out/json/counter_json.h"

#include "out/json/rounds_json.h"
#include "out/json/what_matters_json.h"
#include "out/words/warning_words.h"

static void add_goal(struct json_out *out, const struct plan *plan)
{
    const struct stay *stay = &plan->bargain.stay;
    json_open(out, "goal", '{');
    json_open(out, "horizons", '[');
    for (int i = 0; i < stay->count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", stay->months[i]);
        json_fraction(out, "weight", stay->weight[i]);
        json_money(out, "offer", plan->offer_at.at[i]);
        json_money(out, "floor", plan->floor_at.at[i]);
        json_money(out, "accept", plan->accept_at.at[i]);
        json_money(out, "target", plan->target_at.at[i]);
        json_money(out, "anchor", plan->anchor_at.at[i]);
        json_text(out, "evidence", plan->evidence[i]);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_open_flat(out, "value", '{');
    json_money(out, "offer", plan->value.offer);
    json_money(out, "floor", plan->value.floor);
    json_money(out, "accept", plan->value.accept);
    json_money(out, "target", plan->value.target);
    json_money(out, "anchor", plan->value.anchor);
    json_close(out, '}');
    json_close(out, '}');
}

/* Every reason that holds, strongest evidence first. */
static void add_reasons(struct json_out *out, const struct plan *plan)
{
    json_open(out, "reasons", '[');
    for (int i = 0; i < plan->reason_count; i++) {
        const struct reason *reason = &plan->reasons[i];
        json_open(out, NULL, '{');
        json_text(out, "reason", reason->name);
        json_text(out, "why", reason->why);
        if (reason->rival >= 0)
            json_text(out, "rival", plan->evaluation->offers[reason->rival].from->offer.id);
        json_money(out, "target", reason->target_value);
        json_money(out, "anchor", reason->anchor_value);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* How far asks may go, and what that leaves out of reach. */
static void add_reach(struct json_out *out, const struct plan *plan)
{
    const struct reach *reach = &plan->reach;
    json_open_flat(out, "reach", '{');
    json_money(out, "value_most", reach->value_most);
    json_whole(out, "boldness_most", reach->boldness);
    json_bool(out, "goal_beyond", reach->goal_beyond);
    json_bool(out, "yes_beyond", reach->yes_beyond);
    json_bool(out, "floor_beyond", reach->floor_beyond);
    json_close(out, '}');
}

static void add_closed(struct json_out *out, const struct plan *plan)
{
    json_open_flat(out, "closed", '[');
    for (int i = 0; i < LEVERS && plan->history->step_count > 0; i++)
        if (plan->history->closed[i])
            json_text(out, NULL, lever_key((enum lever)i, bargain_in_dollars(&plan->bargain)));
    json_close(out, ']');
}

/* A level of a lever: dollars, or a count. */
static void add_level(struct json_out *out, const struct bargain *bargain, const char *key, int lever, int64_t level)
{
    if (lever == LEVER_UNITS && !bargain_in_dollars(bargain))
        json_whole(out, key, level);
    else
        json_money(out, key, (struct money){level});
}

static void add_alone(struct json_out *out, const struct plan *plan, int lever)
{
    json_open(out, "alone", '[');
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        const struct least_ask *ask = &plan->alone[lever][i];
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", plan->bargain.stay.months[i]);
        if (ask->feasible)
            add_level(out, &plan->bargain, "ask", lever, ask->level);
        else
            json_null(out, "ask");
        json_bool(out, "feasible", ask->feasible);
        json_text(out, "why", plan->alone_why[lever][i]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_levers(struct json_out *out, const struct plan *plan)
{
    const struct bargain *bargain = &plan->bargain;
    json_open(out, "levers", '[');
    for (int lever = 0; lever < LEVERS; lever++) {
        json_open(out, NULL, '{');
        json_text(out, "lever", lever_key((enum lever)lever, bargain_in_dollars(bargain)));
        add_level(out, bargain, "now", lever, bargain->now.level[lever]);
        add_level(out, bargain, "step", lever, bargain->step[lever]);
        if (bargain->limit[lever] == NO_LIMIT)
            json_null(out, "limit");
        else
            add_level(out, bargain, "limit", lever, bargain->limit[lever]);
        bool counted = lever == LEVER_UNITS && !bargain_in_dollars(bargain);
        json_open(out, "worth", '[');
        for (int i = 0; i < bargain->stay.count; i++) {
            json_open_flat(out, NULL, '{');
            json_whole(out, "months", bargain->stay.months[i]);
            json_money(out, counted ? "per_unit" : "per_1000", plan->worth[lever][i]);
            json_close(out, '}');
        }
        json_close(out, ']');
        add_alone(out, plan, lever);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_parts(struct json_out *out, const struct plan *plan, const struct solution *solution)
{
    const int64_t *level = solution->package.level;
    json_money(out, "base", (struct money){level[LEVER_BASE]});
    json_open_flat(out, "sign_on", '[');
    json_money(out, NULL, (struct money){level[LEVER_SIGN_ON_1]});
    json_money(out, NULL, (struct money){level[LEVER_SIGN_ON_2]});
    json_close(out, ']');
    add_level(out, &plan->bargain, lever_key(LEVER_UNITS, bargain_in_dollars(&plan->bargain)), LEVER_UNITS,
              level[LEVER_UNITS]);
    json_money(out, "value", solution->value);
}

static void add_package(struct json_out *out, const struct plan *plan, const struct plan_line *line)
{
    const struct solution *solution = &line->solution;
    json_open(out, NULL, '{');
    json_text(out, "name", line->name);
    add_parts(out, plan, solution);
    json_open(out, "horizons", '[');
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", plan->bargain.stay.months[i]);
        json_money(out, "annualized", solution->annualized[i]);
        json_money(out, "missing", solution->missing[i]);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_money(out, "cost_to_company", solution->cost);
    json_open_flat(out, "years", '[');
    for (int i = 0; i < 4; i++)
        json_money(out, NULL, line->year[i]);
    json_close(out, ']');
    json_open_flat(out, "change", '[');
    for (int i = 0; i < 4; i++)
        json_money(out, NULL, line->change[i]);
    json_close(out, ']');
    json_bool(out, "reaches_goal", solution->reaches);
    json_whole(out, "boldness_percent", solution->boldness);
    json_close(out, '}');
}

static void add_ladder(struct json_out *out, const struct plan *plan)
{
    json_open(out, "ladder", '[');
    for (int i = 0; i < plan->rung_count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "rung", i + 1);
        add_parts(out, plan, &plan->ladder[i]);
        json_bool(out, "yes", plan->ladder_is_yes[i]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_sentences(struct json_out *out, const char *key, const char *const lines[], int count)
{
    json_open(out, key, '[');
    for (int i = 0; i < count; i++)
        json_text(out, NULL, lines[i]);
    json_close(out, ']');
}

void counter_json(struct text *text, const struct plan *plan, const struct talks *talks, enum json_layout layout)
{
    const struct lines *warnings = plan_warnings(text->arena, plan);
    struct json_out out = json_start(text, layout);
    json_open(&out, NULL, '{');
    json_text(&out, "leverage", plan->class_name);
    json_text(&out, "why", plan->why);
    json_text(&out, "currency", plan->evaluation->from->currency);
    add_reasons(&out, plan);
    add_goal(&out, plan);
    add_reach(&out, plan);
    add_closed(&out, plan);
    add_levers(&out, plan);
    json_open(&out, "packages", '[');
    for (int i = 0; i < PLAN_PACKAGES; i++)
        if (plan->packages[i].present)
            add_package(&out, plan, &plan->packages[i]);
    json_close(&out, ']');
    add_ladder(&out, plan);
    rounds_json(&out, plan->history);
    next_step_json(&out, plan);
    talks_json(&out, talks);
    add_sentences(&out, "warnings", warnings->line, warnings->count);
    add_sentences(&out, "notes", plan->notes, plan->note_count);
    add_sentences(&out, "landing", plan->landing, plan->landing_count);
    json_close(&out, '}');
}
