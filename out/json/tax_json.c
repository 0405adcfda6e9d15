#include "out/json/tax_json.h"

#include "calc/kit/json_out.h"
#include "out/words/tax_words.h"

/* A fraction that may be below 0. */
static void add_fraction(struct json_out *out, const char *key, struct rate rate)
{
    struct text text = text_start(out->text->arena);
    const int64_t parts = (rate.nano < 0 ? -rate.nano : rate.nano) / (RATE_ONE / 10000);
    if (rate.nano >= 0) {
        json_fraction(out, key, rate);
        return;
    }
    text_addf(&text, "-%l.", parts / 10000);
    for (int64_t place = 1000; place > 0; place /= 10)
        text_addf(&text, "%l", parts / place % 10);
    json_number(out, key, text.data);
}

static void add_question(struct json_out *out, const struct tax_answer *answer)
{
    const struct tax_rules *rules = &answer->rules;
    json_text(out, "state", rules->state->code);
    if (rules->locality)
        json_text(out, "locality", rules->locality->name);
    else
        json_null(out, "locality");
    json_text(out, "filing", FILING_NAMES[rules->filing]);
    json_whole(out, "year", rules->year);
    json_whole(out, "year_used", rules->year_used);
    json_money(out, "wages", answer->bill.wages);
    json_money(out, "spouse_wages", answer->given.spouse_wages);
    json_money(out, "deferral", answer->given.deferral);
    json_whole(out, "dependents", answer->given.dependents);
    json_bool(out, "estimate", true);
}

static void add_income(struct json_out *out, const struct tax_answer *answer)
{
    const struct tax_bill *bill = &answer->bill;
    json_open(out, "income", '{');
    json_money(out, "adjusted_gross", bill->income);
    json_money(out, "federal_standard_deduction", bill->standard_deduction);
    json_money(out, "state_and_local_tax", bill->state_and_local);
    json_money(out, "state_and_local_cap", bill->salt_cap);
    json_bool(out, "itemized", bill->itemized);
    json_money(out, "federal_deduction", bill->deduction);
    json_money(out, "federal_taxable", bill->taxable);
    json_money(out, "federal_income_tax_with_standard_deduction", bill->federal_with_standard);
    json_money(out, "state_deduction", bill->state_deduction);
    json_money(out, "state_exemptions", bill->state_exemption);
    json_money(out, "state_payroll_deduction", bill->payroll_deducted);
    json_money(out, "state_federal_tax_deduction", bill->federal_tax_deducted);
    json_money(out, "state_taxable", bill->state_taxable);
    json_close(out, '}');
}

static void add_line(struct json_out *out, const struct tax_line *line)
{
    static const char *const kinds[] = {"bracket", "item", "surtax", "recapture", "credit"};
    json_open_flat(out, NULL, '{');
    json_text(out, "tax", TAX_PART_NAMES[line->part]);
    json_text(out, "kind", kinds[line->kind]);
    if (line->name)
        json_text(out, "name", line->name);
    if (line->kind == LINE_BRACKET || line->kind == LINE_SURTAX) {
        json_money(out, "from", line->from);
        if (line->to.cents > 0)
            json_money(out, "to", line->to);
        else
            json_null(out, "to");
    }
    if (line->rate.nano > 0) {
        json_money(out, "of", line->of);
        json_fraction(out, "rate", line->rate);
    }
    json_money(out, "amount", line->tax);
    json_close(out, '}');
}

static void add_item(struct json_out *out, const struct payroll_item *item)
{
    json_open_flat(out, NULL, '{');
    json_text(out, "name", item->name);
    json_fraction(out, "rate", item->rate);
    if (item->wage_cap.cents > 0)
        json_money(out, "wage_cap", item->wage_cap);
    else
        json_null(out, "wage_cap");
    if (item->most.cents > 0)
        json_money(out, "most", item->most);
    else
        json_null(out, "most");
    json_text(out, "status", item->status);
    json_text(out, "note", item->note);
    json_close(out, '}');
}

static void add_source(struct json_out *out, const char *of, const struct tax_source *from)
{
    json_open(out, NULL, '{');
    json_text(out, "of", of);
    json_text(out, "status", from->status);
    json_text(out, "confidence", from->confidence);
    json_text(out, "date", from->date);
    json_open(out, "sources", '[');
    for (int i = 0; i < from->source_count; i++)
        json_text(out, NULL, from->source[i]);
    json_close(out, ']');
    json_close(out, '}');
}

static void add_notes_and_sources(struct json_out *out, const struct tax_answer *answer)
{
    const struct tax_rules *rules = &answer->rules;
    const char *notes[TAX_NOTES_MAX];
    const int count = tax_notes(notes, out->text->arena, answer);
    json_open(out, "notes", '[');
    for (int i = 0; i < count; i++)
        json_text(out, NULL, notes[i]);
    json_close(out, ']');
    json_open(out, "sources", '[');
    add_source(out, "United States", &rules->federal->from);
    add_source(out, rules->state->name, &rules->state_year->from);
    if (rules->locality)
        add_source(out, rules->locality->name, &rules->locality->from);
    json_close(out, ']');
}

void tax_json(struct text *text, const struct tax_answer *answer)
{
    struct json_out out = json_start(text, JSON_INDENTED);
    const struct tax_bill *bill = &answer->bill;
    json_open(&out, NULL, '{');
    for (int part = 0; part < TAX_PARTS; part++)
        json_money(&out, TAX_PART_NAMES[part], bill->tax[part]);
    json_money(&out, "total", bill->total);
    json_fraction(&out, "effective_rate", answer->effective);
    add_fraction(&out, "marginal_rate", answer->marginal);
    json_money(&out, "net", bill->net);
    add_question(&out, answer);
    add_income(&out, answer);
    json_open(&out, "lines", '[');
    for (int i = 0; i < bill->line_count; i++)
        add_line(&out, &bill->line[i]);
    json_close(&out, ']');
    json_open(&out, "payroll_items", '[');
    for (int i = 0; i < answer->rules.state_year->payroll_count; i++)
        add_item(&out, &answer->rules.state_year->payroll[i]);
    json_close(&out, ']');
    add_notes_and_sources(&out, answer);
    json_close(&out, '}');
}
