#include "out/json/quote_json.h"

void quote_finding_json(struct json_out *out, const struct quote_answer *quote)
{
    static const char *const findings[] = {"none", "as_written", "grant_price", "other_price", "growth", "year_1"};
    json_text(out, "finding", findings[quote->finding]);
    if (quote->finding == QUOTE_GRANT_PRICE || quote->finding == QUOTE_OTHER_PRICE || quote->found)
        json_money(out, "price", quote->price);
    if (quote->found) {
        json_rate(out, "growth", quote->growth);
        json_text(out, "rule", quote->rule == PRICE_YEARLY ? "yearly" : "monthly");
    }
    if (quote->finding == QUOTE_YEAR_1)
        json_money(out, "year_1", quote->year_1);
}

static void add_parts(struct json_out *out, const struct offer_result *result)
{
    json_open_flat(out, "parts", '[');
    for (int i = 0; i < YEARS_MAX; i++)
        for (int c = 0; c < COMPONENTS; c++) {
            if (!result->quote.part_missed[i][c])
                continue;
            json_open_flat(out, NULL, '{');
            json_whole(out, "year", i + 1);
            json_text(out, "part", component_key((enum component)c));
            json_money(out, "letter", result->quote.part_paid[i][c]);
            json_money(out, "quoted", result->from->quoted_part[i][c].money);
            json_close(out, '}');
        }
    json_close(out, ']');
}

void quote_misses_json(struct json_out *out, const struct offer_result *result)
{
    const struct quote_answer *quote = &result->quote;
    json_open_flat(out, "off", '[');
    for (int i = 0; i < YEARS_MAX; i++)
        if (quote->missed[i]) {
            json_open_flat(out, NULL, '{');
            json_whole(out, "year", i + 1);
            json_money(out, "by", quote->off_by[i]);
            json_close(out, '}');
        }
    json_close(out, ']');
    add_parts(out, result);
}
