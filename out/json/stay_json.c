#include "out/json/stay_json.h"

#include "out/json/after_tax_json.h"
#include "out/json/stay_json_contender.h"
#include "out/words/stay_words.h"

static void add_job(struct json_out *out, const struct stay_report *report, bool by_month)
{
    const struct leaving_cost *cost = &report->leaving;
    if (report->job == NOBODY) {
        json_null(out, "current_job");
        return;
    }
    json_open(out, "current_job", '{');
    json_open_flat(out, "leaving_costs", '{');
    json_money(out, "unvested", cost->unvested);
    json_money(out, "bonus", cost->bonus);
    if (cost->owed.cents > 0)
        json_money(out, "repay_owed", cost->owed);
    json_money(out, "total", cost->total);
    json_close(out, '}');
    stay_json_contender(out, "staying", report, report->job, by_month);
    json_open(out, "comparison", '[');
    for (int i = 0; i < report->pair_count; i++)
        if (report->pairs[i].b == report->job)
            stay_json_pair(out, report, &report->pairs[i]);
    json_close(out, ']');
    json_close(out, '}');
}

static void add_leads(struct json_out *out, const char *key, const struct stay_report *report,
                      const struct front *front)
{
    json_open(out, key, '[');
    for (int i = 0; i < front->change_count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "month", front->changes[i].month);
        stay_json_who(out, "leader", report, front->changes[i].who);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_scenario(struct json_out *out, const struct stay_report *report,
                         const struct scenario_result *result)
{
    static const char *const names[] = {"case", "level", "growth", "growth_yearly"};
    for (int i = 0; i < report->month_count; i++) {
        json_open_flat(out, NULL, '{');
        json_text(out, "price", names[result->scenario.kind]);
        json_rate(out, "rate", result->scenario.rate);
        json_whole(out, "months", report->months[i]);
        stay_json_who(out, "leader", report, result->first[i]);
        json_money(out, "by", result->by[i]);
        json_open(out, "annualized", '{');
        for (int r = 0; r < report->contender_count; r++)
            json_money(out, report->contenders[r].offer->id, result->annualized[r][i]);
        json_close(out, '}');
        json_close(out, '}');
    }
}

static void add_summary(struct json_out *out, const struct stay_report *report)
{
    struct lines lines;
    say_in_short(&lines, out->text->arena, report);
    json_open_flat(out, "months", '[');
    for (int i = 0; i < report->month_count; i++)
        json_whole(out, NULL, report->months[i]);
    json_close(out, ']');
    json_open(out, "in_short", '[');
    for (int i = 0; i < lines.count; i++)
        json_text(out, NULL, lines.line[i]);
    json_close(out, ']');
    add_leads(out, "leads", report, &report->lead.front);
    add_leads(out, "leads_flat", report, &report->lead.flat_front);
    stay_json_who(out, "expected_best", report, report->lead.best);
    stay_json_who(out, "expected_best_flat", report, report->lead.flat_best);
    json_open(out, "scenarios", '[');
    for (int i = 0; i < report->scenario_count; i++)
        add_scenario(out, report, &report->scenarios[i]);
    json_close(out, ']');
}

static void add_stays(struct json_out *out, const struct stay_report *report, bool by_month)
{
    add_summary(out, report);
    json_open(out, "offers", '[');
    for (int i = 0; i < report->contender_count; i++)
        if (i != report->job)
            stay_json_contender(out, NULL, report, i, by_month);
    json_close(out, ']');
    json_open(out, "comparison", '[');
    for (int i = 0; i < report->pair_count; i++)
        if (report->pairs[i].b != report->job)
            stay_json_pair(out, report, &report->pairs[i]);
    json_close(out, ']');
}

void stay_json_keys(struct json_out *out, const struct stay_report *report)
{
    add_job(out, report, false);
    json_open(out, "stays", '{');
    add_stays(out, report, false);
    json_close(out, '}');
}

void stay_json(struct text *text, const struct stay_report *report, const struct after_tax *tax, const char *version)
{
    struct json_out out = json_start(text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    json_text(&out, "program", "haggle");
    json_text(&out, "version", version);
    json_text(&out, "currency", report->evaluation->from->currency);
    add_job(&out, report, true);
    json_open(&out, "stays", '{');
    add_stays(&out, report, true);
    json_close(&out, '}');
    if (tax)
        after_tax_json(&out, tax, report->months, report->month_count);
    json_close(&out, '}');
}
