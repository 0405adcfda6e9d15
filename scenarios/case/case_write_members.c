/* Members that several parts of a case have, as they are written. */
#include "scenarios/case/case_writers.h"

void write_text(struct json_out *out, const char *key, const char *text)
{
    if (text[0])
        json_text(out, key, text);
}

void write_money(struct json_out *out, const char *key, struct maybe_money money)
{
    if (money.known)
        json_money(out, key, money.money);
}

void write_date(struct json_out *out, const char *key, struct date date)
{
    char bytes[16];
    if (!date_known(date))
        return;
    struct text text = text_in(bytes, sizeof bytes);
    text_addf(&text, "%D", date);
    json_text(out, key, bytes);
}

void write_bonus(struct json_out *out, const struct bonus *bonus)
{
    json_open_flat(out, "bonus", '{');
    if (bonus->is_amount)
        json_money(out, "amount", bonus->amount);
    else
        json_rate(out, "target", bonus->target);
    write_money(out, "low", bonus->low);
    write_money(out, "high", bonus->high);
    json_rate(out, "payout", bonus->payout);
    json_whole(out, "lag_months", bonus->lag_months);
    json_close(out, '}');
}
