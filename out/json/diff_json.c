#include "out/json/diff_json.h"

static void add_side(struct json_out *out, const char *key, const struct term_row *row, int side)
{
    if (!row->known[side])
        json_null(out, key);
    else if (row->kind == TERM_MONEY)
        json_money(out, key, (struct money){row->value[side]});
    else if (row->kind == TERM_COUNT)
        json_whole(out, key, row->value[side]);
    else if (row->kind == TERM_RATE)
        json_rate(out, key, (struct rate){row->value[side]});
    else
        json_text(out, key, row->words[side]);
}

static void add_row(struct json_out *out, const struct diff_row *row)
{
    json_open_flat(out, NULL, '{');
    json_whole(out, "months", row->months);
    for (int c = 0; c < COMPONENTS; c++)
        json_money(out, component_key((enum component)c), row->part[c]);
    json_money(out, "total", row->total);
    json_money(out, "a_year", row->year);
    json_money(out, "annualized_before", row->pay[0]);
    json_money(out, "annualized_after", row->pay[1]);
    json_close(out, '}');
}

static void add_terms(struct json_out *out, const char *key, const struct term_row terms[], int count)
{
    json_open(out, key, '[');
    for (int i = 0; i < count; i++) {
        json_open_flat(out, NULL, '{');
        json_text(out, "term", terms[i].key);
        add_side(out, "before", &terms[i], 0);
        add_side(out, "after", &terms[i], 1);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_offer(struct json_out *out, const struct offer_diff *offer)
{
    json_open(out, NULL, '{');
    json_text(out, "id", offer->id);
    json_text(out, "in", offer->index[0] < 0 ? "b" : offer->index[1] < 0 ? "a" : "both");
    for (int side = 0; side < 2; side++)
        if (offer->currency[side])
            json_text(out, side == 0 ? "currency_before" : "currency", offer->currency[side]);
    add_terms(out, "terms", offer->terms, offer->term_count);
    json_open(out, "change", '[');
    for (int i = 0; i < offer->row_count; i++)
        add_row(out, &offer->rows[i]);
    json_close(out, ']');
    json_text(out, "traded", offer->sentence);
    json_close(out, '}');
}

void diff_json(struct text *text, const struct case_diff *diff, enum json_layout layout)
{
    struct json_out out = json_start(text, layout);
    json_open(&out, NULL, '{');
    json_text(&out, "a", diff->side[0]->from->file);
    json_text(&out, "b", diff->side[1]->from->file);
    json_open(&out, "offers", '[');
    for (int i = 0; i < diff->offer_count; i++)
        add_offer(&out, &diff->offers[i]);
    json_close(&out, ']');
    add_terms(&out, "case_terms", diff->case_terms, diff->case_term_count);
    json_close(&out, '}');
}
