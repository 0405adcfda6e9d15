#include "out/json/after_tax_json.h"

#include "out/json/lines_json.h"

static void text_or_null(struct json_out *out, const char *key, const char *words)
{
    if (words[0])
        json_text(out, key, words);
    else
        json_null(out, key);
}

static void add_year(struct json_out *out, const struct after_tax_year *year)
{
    json_open(out, NULL, '{');
    json_whole(out, "year", year->year);
    json_whole(out, "law_year", year->law_year);
    json_open_flat(out, "wages", '{');
    for (int c = 0; c < COMPONENTS; c++)
        json_money(out, component_key((enum component)c), year->part[c]);
    json_money(out, "total", year->wages);
    json_close(out, '}');
    json_money(out, "untaxed", year->untaxed);
    json_money(out, "deferral", year->deferral);
    json_open_flat(out, "taxes", '{');
    for (int part = 0; part < TAX_PARTS; part++)
        json_money(out, TAX_PART_NAMES[part], year->tax_of[part]);
    json_money(out, "total", year->tax);
    json_close(out, '}');
    json_money(out, "net", year->net);
    json_open_flat(out, "supplemental", '{');
    json_money(out, "paid", year->supplemental);
    json_money(out, "withheld", year->withheld);
    json_money(out, "owed", year->owed);
    json_money(out, "set_aside", year->set_aside);
    json_close(out, '}');
    json_close(out, '}');
}

static void add_stay(struct json_out *out, const struct after_tax_stay *stay)
{
    json_open_flat(out, NULL, '{');
    json_whole(out, "months", stay->months);
    json_money(out, "before_tax", stay->before);
    json_money(out, "tax", stay->tax);
    json_money(out, "kept", stay->kept);
    json_money(out, "annualized", stay->annualized);
    json_money(out, "repaid_later_year", stay->repaid);
    json_money(out, "repaid_later_year_net", stay->repaid_net);
    json_money(out, "repaid_same_year", stay->repaid_same_year);
    json_close(out, '}');
}

static const char *key_of(enum no_tax why)
{
    static const char *const keys[] = {"", "currency", "country", "state", "figures", "filing", "amounts"};
    return keys[why];
}

void after_tax_offer_json(struct json_out *out, const struct after_tax *tax, int offer)
{
    static const char *const from[] = {"", "offer", "location", "candidate"};
    const struct after_tax_offer *of = &tax->offers[offer];
    json_open(out, "after_tax", '{');
    if (of->why != TAX_WORKED_OUT) {
        json_text(out, "not_worked_out", key_of(of->why));
        json_text(out, "why", of->said);
        json_close(out, '}');
        return;
    }
    json_text(out, "state", of->state);
    json_text(out, "state_from", from[of->state_from]);
    text_or_null(out, "locality", of->locality);
    text_or_null(out, "locality_from", from[of->locality_from]);
    json_bool(out, "calendar_years", of->placed);
    json_open(out, "years", '[');
    for (int y = 0; y < of->year_count; y++)
        add_year(out, &of->years[y]);
    json_close(out, ']');
    json_open(out, "stays", '[');
    for (int i = 0; i < of->stay_count; i++)
        add_stay(out, &of->stays[i]);
    json_close(out, ']');
    json_close(out, '}');
}

static void id_or_null(struct json_out *out, const char *key, const struct after_tax *tax, int offer)
{
    text_or_null(out, key, offer == TAX_NOBODY ? "" : tax->from->offers[offer].from->offer.id);
}

static void add_lead(struct json_out *out, const struct after_tax *tax, const struct after_tax_lead *lead)
{
    json_open(out, NULL, '{');
    json_whole(out, "months", lead->months);
    id_or_null(out, "leader_before_tax", tax, lead->before);
    id_or_null(out, "leader", tax, lead->after);
    json_bool(out, "changed", lead->changed);
    json_money(out, "annualized_lead", lead->lead);
    json_open(out, "level_with", '[');
    for (int i = 0; i < tax->offer_count; i++) {
        if (i == lead->after || !lead->level_with[i].known)
            continue;
        json_open_flat(out, NULL, '{');
        json_text(out, "id", tax->from->offers[i].from->offer.id);
        json_money(out, "more_base", lead->level_with[i].money);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_close(out, '}');
}

static void add_offers(struct json_out *out, const struct after_tax *tax, const int months[], int count)
{
    json_open(out, "offers", '[');
    for (int i = 0; i < tax->offer_count; i++) {
        json_open(out, NULL, '{');
        json_text(out, "id", tax->from->offers[i].from->offer.id);
        if (tax->offers[i].why != TAX_WORKED_OUT) {
            json_text(out, "not_worked_out", key_of(tax->offers[i].why));
            json_text(out, "why", tax->offers[i].said);
        } else {
            json_open(out, "stays", '[');
            for (int s = 0; s < count; s++)
                add_stay(out, &tax->offers[i].at[months[s]]);
            json_close(out, ']');
        }
        json_close(out, '}');
    }
    json_close(out, ']');
}

void after_tax_json(struct json_out *out, const struct after_tax *tax, const int months[], int count)
{
    json_open(out, "after_tax", '{');
    json_bool(out, "estimate", true);
    json_text(out, "currency", "USD");
    json_text(out, "filing", FILING_NAMES[tax->filing]);
    json_money(out, "spouse_wages", tax->spouse_wages);
    json_money(out, "deferral", tax->deferral);
    json_whole(out, "dependents", tax->dependents);
    if (count > 0)
        add_offers(out, tax, months, count);
    json_open(out, "stays", '[');
    for (int i = 0; i < tax->lead_count; i++)
        add_lead(out, tax, &tax->leads[i]);
    json_close(out, ']');
    lines_json(out, "assumptions", &tax->assumptions);
    lines_json(out, "notes", &tax->notes);
    json_close(out, '}');
}
