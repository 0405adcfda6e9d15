/* The present job: pay, stock still to come, what is owed on leaving. */
#include "scenarios/letters/letter_parts.h"

static void add_json(struct reader *reader, const char *key, const char *json, const char *plain,
                     const struct letter_line *line, bool doubt, const char *remark)
{
    figure_add(reader, &reader->job.figures,
               (struct figure){.key = key,
                               .kind = FIGURE_JSON,
                               .text = json,
                               .plain = plain,
                               .line = line,
                               .times = 1,
                               .doubt = doubt,
                               .remark = remark,
                               .rank = RANK_LABEL});
}

/* Amounts with the days on which they vest. */
static void read_unvested(struct reader *reader, const struct stretch *stretch)
{
    const struct tokens *tokens = stretch->tokens;
    struct text json = text_start(reader->arena), plain = text_start(reader->arena);
    int count = 0, last_year = 0, undated = -1, last_month = 0;
    text_add(&json, "[");
    for (int i = stretch->from; i < stretch->to; i++) {
        int64_t cents;
        if (!is_amount(tokens, i) || !number_cents(&tokens->token[i].number, &cents) || cents < 100000)
            continue;
        struct letter_day day = {0};
        for (int t = i - 1; t >= stretch->from && t >= i - 6 && day.length == 0; t--) /* February 20, 2027   $14,500 */
            if (day_at(tokens, t).length == i - t)
                day = day_at(tokens, t);
        for (int t = i + 1; t < stretch->to && t < i + 5 && day.length == 0; t++)
            day = day_at(tokens, t);
        if (day.length == 0) {
            undated = i;
            continue;
        }
        if (day.no_year)
            day.date.year = last_year > 0 ? last_year : reader->dated.year;
        last_year = day.date.year;
        if (!date_valid(day.date) || !date_known(reader->dated)) {
            undated = i;
            continue;
        }
        int month = 1;
        while (month < 61 && days_between(date_add_months(reader->dated, month), day.date) > 0)
            month++;
        if (days_between(reader->dated, day.date) < 0 || month > 60 || month <= last_month) {
            undated = i;
            continue;
        }
        last_month = month;
        text_addf(&json, "%s{\"month\": %d, \"amount\": %s}", count > 0 ? ", " : "", month,
                  json_amount(reader->arena, cents));
        text_addf(&plain, "%s%m in month %d", count > 0 ? ", " : "", (struct money){cents}, month);
        count++;
    }
    text_add(&json, "]");
    if (count > 0)
        add_json(reader, "current_job.unvested", json.data, plain.data, tokens->token[stretch->from].line, false,
                 "months count from the letter's date");
    if (undated >= 0)
        add_json(reader, "current_job.unvested", "", tokens_text(reader->arena, tokens, stretch->from, stretch->to),
                 tokens->token[undated].line, true,
                 date_known(reader->dated) ? "no single day is named"
                                           : "months count from today, which the text does not say");
}

static void read_owed(struct reader *reader, const struct stretch *stretch)
{
    const struct tokens *tokens = stretch->tokens;
    int amount = amount_from(stretch, stretch->from);
    int64_t cents;
    if (amount < 0 || !number_cents(&tokens->token[amount].number, &cents))
        return;
    for (int i = amount + 1; i < stretch->to; i++) {
        struct letter_day day = day_at(tokens, i);
        if (day.length == 0 || day.no_year || day.two_ways)
            continue;
        const char *json = text_format(reader->arena, "[{\"amount\": %s, \"until\": \"%D\"}]",
                                       json_amount(reader->arena, cents), day.date);
        add_json(reader, "current_job.repay_owed", json,
                 text_format(reader->arena, "%m until %D", (struct money){cents}, day.date), tokens->token[amount].line,
                 false, "");
        return;
    }
    add_json(reader, "current_job.repay_owed", "", text_format(reader->arena, "%m", (struct money){cents}),
             tokens->token[amount].line, true, "until which day is not said");
}

void take_job_stretch(struct reader *reader, const struct stretch *stretch)
{
    switch (stretch->field) {
    case CUE_BASE:
    case CUE_BASE_PART:
        take_base(reader, &reader->job, stretch);
        break;
    case CUE_BONUS:
    case CUE_TARGET:
        take_bonus(reader, &reader->job, stretch);
        break;
    case CUE_STOCK:
    case CUE_UNITS:
    case CUE_UNVESTED:
        read_unvested(reader, stretch);
        break;
    case CUE_SIGN_ON:
        if (has_word(stretch->tokens, stretch->from, stretch->to, "owe|repay|back|clawback"))
            read_owed(reader, stretch);
        break;
    case CUE_SIGN_ON_OWED:
        read_owed(reader, stretch);
        break;
    default:
        break;
    }
}
