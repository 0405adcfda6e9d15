/* Salary, yearly bonus, relocation and quoted totals. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

static struct figure money_figure(const struct stretch *stretch, int token, const char *key)
{
    return (struct figure){.key = key,
                           .kind = FIGURE_MONEY,
                           .number = stretch->tokens->token[token].number,
                           .times = 1,
                           .line = stretch->tokens->token[token].line,
                           .remark = "",
                           .rank = stretch->rank};
}

/* Behind "up from", "was" and the like stands what it was before. */
static bool is_earlier(const struct tokens *tokens, int i)
{
    for (int back = 1; back <= 3 && i - back >= 0; back++)
        if (pattern_at(tokens, i - back,
                       "from|was|earlier|initially|previously|originally|initial|before|vs|than|until") > 0 &&
            pattern_at(tokens, i - back, "initial annual|gross|monthly|base|salary") < 2)
            return true;
    return false;
}

/* The amounts of a salary: at most one a year and one a month. */
void take_base(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    const struct tokens *tokens = stretch->tokens;
    int yearly = -1, monthly = -1;
    bool range = false, one_sentence = true;
    int seen = -1; /* an amount by the half month, passed over */
    for (int i = amount_from(stretch, stretch->from); i >= 0 && one_sentence; i = amount_from(stretch, i + 1)) {
        const struct letter_number *number = &tokens->token[i].number;
        int before = yearly >= 0 ? yearly : monthly;
        for (int t = before < 0 ? i : before + 1; t < i; t++)
            one_sentence = one_sentence && !tokens->token[t].ends;
        int near = seen >= 0 ? seen + 1 : before >= 0 ? before + 1 : stretch->from > 0 ? stretch->from - 1 : 0;
        for (int t = near; t < i && seen >= 0; t++)
            if (pattern_at(tokens, t, "which|equals|equivalent|or|=|(|corresponds|annualized|annualised") > 0)
                near = t; /* $9,230.77 per bi-weekly period, which equals $240,000 */
        bool half_month =
            has_word(tokens, near, i, "semi|bi monthly|weekly") ||
            has_word(tokens, near, i, "biweekly|semimonthly|fortnightly|weekly") ||
            pattern_at(tokens, i + 1, "semi|bi monthly|weekly") > 0 ||
            pattern_at(tokens, i + 1, "per|each|every pay|two|other paycheck|period|weeks|week") > 0 ||
            pattern_at(tokens, i + 1, "biweekly|semimonthly|fortnightly|weekly") > 0 ||
            pattern_at(tokens, i + 1, "per|each|every bi|semi|biweekly|semimonthly") > 1;
        seen = half_month ? i : seen;
        if (!one_sentence || number->period == PERIOD_SHORT || half_month || (reader->round == 0 && is_earlier(tokens, i)))
            continue;
        bool by_month =
            number->period == PERIOD_MONTH ||
            (before < 0 && has_word(tokens, seen >= 0 ? seen : stretch->from, i, "monthly|month") && number->period == PERIOD_NONE);
        int *slot = by_month ? &monthly : &yearly;
        bool dash = before >= 0 && i - before == 2 && pattern_at(tokens, before + 1, "-|to|/|or|!bar") > 0;
        range = range || dash;
        if (before >= 0 && i - before == 2 && pattern_at(tokens, before + 1, "->|=>") > 0) {
            *slot = i; /* 160k -> 170k */
            continue;
        }
        bool says_yearly = number->period == PERIOD_YEAR || has_word(tokens, before < 0 ? stretch->from : before + 1, i,
                                                                     "annualized|annualised|annual|yearly|annually");
        if (*slot < 0 && (before < 0 || by_month || (monthly >= 0 && says_yearly)))
            *slot = i;
    }
    if (yearly < 0 && monthly < 0)
        return;
    struct figure figure = money_figure(stretch, yearly >= 0 ? yearly : monthly, "base");
    figure.doubt = range;
    if (range)
        figure.remark = "a range, or one of two";
    if (stretch->field == CUE_BASE_PART && figure.rank > RANK_PART)
        figure.rank = RANK_PART;
    if (monthly < 0) {
        figure_add(reader, &draft->figures, figure);
        return;
    }
    int payments = 12;
    for (int i = stretch->from; i < stretch->to; i++)
        for (int n = 13; n <= 16; n++) {
            char digits[4] = {(char)('0' + n / 10), (char)('0' + n % 10), '\0'};
            if (pattern_at(tokens, i, digits) > 0 &&
                pattern_at(tokens, i + 1, "times|salaries|payments|instalments|installments|monthly") > 0)
                payments = n;
        }
    struct figure of_month = money_figure(stretch, monthly, "base");
    of_month.times = payments;
    of_month.remark = payments == 12 ? "twelve months of it" : "as many salaries a year as it says";
    int64_t month = 0, year = 0;
    bool both = yearly >= 0 && number_cents(&of_month.number, &month) && number_cents(&figure.number, &year);
    int64_t gap = month * payments - year;
    if (both && (gap > 1200 || gap < -1200)) {
        figure.doubt = of_month.doubt = true;
        figure.remark = "the year's figure and the month's do not agree";
        of_month.remark = "twelve times the month's figure";
        figure_add(reader, &draft->figures, figure);
    } else if (both) {
        figure_add(reader, &draft->figures, figure);
        return;
    }
    figure_add(reader, &draft->figures, of_month);
}

/* A target in percent, or an amount; with years they are sign-ons. */
void take_bonus(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    const struct tokens *tokens = stretch->tokens;
    struct year_pairs pairs = pair_years(stretch);
    if (stretch->field == CUE_BONUS && pairs.count > 1) {
        struct stretch sign_on = *stretch;
        sign_on.field = CUE_SIGN_ON;
        take_sign_on(reader, draft, &sign_on);
        return;
    }
    int percent = -1, count = 0;
    for (int i = stretch->from; i < stretch->to; i++) {
        if (tokens->token[i].kind != TOKEN_NUMBER || !tokens->token[i].number.percent)
            continue;
        percent = percent < 0 ? i : percent;
        count++;
        bool dash = i >= 2 && i - 2 >= stretch->from && tokens->token[i - 2].kind == TOKEN_NUMBER &&
                    pattern_at(tokens, i - 1, "-|to") > 0;
        count += dash;
    }
    int amount = amount_from(stretch, stretch->from);
    if (percent >= 0) {
        bool most = has_word(tokens, stretch->from, percent, "up to") ||
                    has_word(tokens, stretch->from, percent, "upto|maximum|max");
        figure_add(reader, &draft->figures,
                   (struct figure){.key = "bonus",
                                   .kind = FIGURE_RATE,
                                   .number = tokens->token[percent].number,
                                   .times = 1,
                                   .line = tokens->token[percent].line,
                                   .rank = stretch->rank,
                                   .doubt = count > 1,
                                   .remark = count > 1 ? "more than one percentage"
                                             : most    ? "said as \"up to\""
                                                       : ""});
        return;
    }
    if (amount < 0 || tokens->token[amount].number.period == PERIOD_MONTH)
        return;
    int second = amount_from(stretch, amount + 1);
    struct figure figure = money_figure(stretch, amount, "bonus");
    figure.doubt = second >= 0 && !same_number(&tokens->token[second].number, &figure.number);
    if (figure.doubt)
        figure.remark = "more than one amount";
    else if (stretch->field == CUE_BONUS)
        figure.remark = "yearly"; /* not for Amazon: see settle */
    figure_add(reader, &draft->figures, figure);
}

void take_relocation(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    const struct tokens *tokens = stretch->tokens;
    int amount = amount_from(stretch, stretch->from);
    if (amount < 0)
        return;
    struct figure figure = money_figure(stretch, amount, "other.relocation");
    const struct letter_number *number = &figure.number;
    if (number->period == PERIOD_MONTH || number->period == PERIOD_SHORT)
        figure.doubt = true;
    int second = amount_from(stretch, amount + 1);
    if (second >= 0 && tokens->token[second].number.grouped == number->grouped && !figure.doubt) {
        bool other_money = strcmp(tokens->token[second].number.currency, number->currency) != 0 &&
                           tokens->token[second].number.currency[0];
        figure.doubt = !other_money && !same_number(&tokens->token[second].number, number) && second - amount < 8;
    }
    if (figure.doubt)
        figure.remark = "more than one amount, or by the month";
    figure_add(reader, &draft->figures, figure);
    for (int i = amount + 1; i + 1 < stretch->to; i++) {
        int64_t months = tokens->token[i].kind == TOKEN_NUMBER ? tokens->token[i].number.raw / NUMBER_SCALE : 0;
        if (months >= 1 && months <= 36 && pattern_at(tokens, i + 1, "month|months") > 0 &&
            has_word(tokens, amount, i, "repay|repaid|repayable|repayment|leave|recover|recoverable|clawback")) {
            figure_add(reader, &draft->figures,
                       (struct figure){.key = "other.relocation.within_months",
                                       .kind = FIGURE_COUNT,
                                       .remark = "",
                                       .number = tokens->token[i].number,
                                       .times = 1,
                                       .line = tokens->token[i].line,
                                       .rank = stretch->rank});
            break;
        }
    }
}

/* Totals by year: what the recruiter says the offer comes to. */
void take_total(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    static const char *const keys[] = {
        "", "quoted.year_1", "quoted.year_2", "quoted.year_3", "quoted.year_4", "quoted.year_5"};
    bool year = false;
    for (int i = stretch->from; i < stretch->to; i++)
        year = year || year_mark_at(stretch->tokens, i).length > 0;
    struct year_pairs pairs = pair_years(stretch);
    if (pairs.unclear || !year)
        return;
    for (int i = 0; i < pairs.count; i++) {
        struct figure figure = money_figure(stretch, pairs.pair[i].token, keys[pairs.pair[i].year]);
        figure.number = pairs.pair[i].number;
        figure_add(reader, &draft->figures, figure);
    }
}
