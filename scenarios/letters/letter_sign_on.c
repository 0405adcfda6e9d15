/* Sign-on bonuses: by year, how they are paid and what is owed on leaving. */
#include "scenarios/letters/letter_parts.h"

static const char *const AMOUNT[] = {
    "", "sign_on[0].amount", "sign_on[1].amount", "sign_on[2].amount", "sign_on[3].amount", "sign_on[4].amount"};
static const char *const PAID[] = {
    "", "sign_on[0].paid", "sign_on[1].paid", "sign_on[2].paid", "sign_on[3].paid", "sign_on[4].paid"};
static const char *const REPAY[] = {
    "", "sign_on[0].repay", "sign_on[1].repay", "sign_on[2].repay", "sign_on[3].repay", "sign_on[4].repay"};
static const char *const WITHIN[] = {"",
                                     "sign_on[0].within_months",
                                     "sign_on[1].within_months",
                                     "sign_on[2].within_months",
                                     "sign_on[3].within_months",
                                     "sign_on[4].within_months"};

static void add_word(struct reader *reader, struct draft *draft, const struct stretch *stretch, int token,
                     const char *key, const char *word)
{
    figure_add(reader, &draft->figures,
               (struct figure){.key = key,
                               .kind = FIGURE_TEXT,
                               .text = word,
                               .line = stretch->tokens->token[token].line,
                               .remark = "",
                               .rank = stretch->rank,
                               .times = 1});
}

/* The terms of one amount, in the words from … to. */
static void read_terms(struct reader *reader, struct draft *draft, const struct stretch *stretch, int year, int from,
                       int to)
{
    const struct tokens *tokens = stretch->tokens;
    bool owes = false, monthly = false;
    for (int i = from; i < to; i++) {
        if (pattern_at(tokens, i, "monthly|month instalments|installments|payments|paid?") > 0 ||
            pattern_at(tokens, i, "equal|twelve|12 equal? monthly") > 0 ||
            pattern_at(tokens, i, "paid|payable each|every|per month") > 0 ||
            pattern_at(tokens, i, "in|paid equal|12|twelve") > 0 || pattern_at(tokens, i, "paid monthly|every") > 0)
            monthly = monthly || pattern_at(tokens, i, "monthly") > 0 ||
                      has_word(tokens, i, i + 5 < to ? i + 5 : to, "monthly|month|instalments|installments");
        owes = owes || pattern_at(tokens, i,
                                  "repay|repaid|repayable|repayment|recoverable|recovered|clawback|reimburse|back|"
                                  "refund|payback|pro|prorated") > 0;
    }
    if (monthly)
        add_word(reader, draft, stretch, from, PAID[year], "monthly");
    else if (has_word(tokens, from, to, "first regular? pay|paycheck|salary|payroll|month") ||
             has_word(tokens, from, to, "lump sum") || has_word(tokens, from, to, "upfront|lumpsum"))
        add_word(reader, draft, stretch, from, PAID[year], "lump");
    bool prorated = has_word(tokens, from, to, "pro rata|rated|rate") ||
                    has_word(tokens, from, to, "prorated|prorata|proportion|proportional|proportionate");
    bool full = has_word(tokens, from, to, "in|the|repay|100 full|entire|whole|%") ||
                has_word(tokens, from, to, "full|fully|entire repayment|clawback|repay|repayable|amount");
    if (has_word(tokens, from, to, "no clawback|repayment"))
        add_word(reader, draft, stretch, from, REPAY[year], "none");
    else if (prorated && owes)
        add_word(reader, draft, stretch, from, REPAY[year], "prorated");
    else if (full && owes)
        add_word(reader, draft, stretch, from, REPAY[year], "full");
    if (monthly)
        return;
    for (int i = from; i < to; i++) {
        static const char *const spelled[] = {"12|twelve months|month", "18|eighteen months|month", "24 months|month",
                                              "24|two years",           "twenty four months",       "36 months|month",
                                              "6|six months|month"};
        static const int64_t months[] = {12, 18, 24, 24, 24, 36, 6};
        for (size_t s = 0; s < sizeof spelled / sizeof *spelled; s++)
            if (owes && pattern_at(tokens, i, spelled[s]) > 0) {
                figure_add(reader, &draft->figures,
                           (struct figure){.key = WITHIN[year],
                                           .kind = FIGURE_COUNT,
                                           .times = 1,
                                           .rank = stretch->rank,
                                           .remark = "",
                                           .number = {.raw = months[s] * NUMBER_SCALE},
                                           .line = tokens->token[i].line});
                return;
            }
    }
}

static void add_amount(struct reader *reader, struct draft *draft, const struct stretch *stretch, int year, int token,
                       const struct letter_number *number, const char *remark, bool doubt)
{
    figure_add(reader, &draft->figures,
               (struct figure){.key = AMOUNT[year],
                               .kind = FIGURE_MONEY,
                               .number = *number,
                               .times = 1,
                               .line = stretch->tokens->token[token].line,
                               .remark = remark,
                               .rank = stretch->rank,
                               .doubt = doubt});
}

/* One figure without a year. */
static void read_lone(struct reader *reader, struct draft *draft, const struct stretch *stretch, int token)
{
    const struct tokens *tokens = stretch->tokens;
    const struct letter_number *number = &tokens->token[token].number;
    int to = token + 9 < stretch->to ? token + 9 : stretch->to;
    if (number->period == PERIOD_MONTH || number->period == PERIOD_SHORT) {
        add_amount(reader, draft, stretch, 1, token, number, "by the month", true);
        return;
    }
    bool shares = false;
    for (int i = token + 1; i < to; i++)
        shares = shares || (tokens->token[i].kind == TOKEN_NUMBER && tokens->token[i].number.percent &&
                            !tokens->token[i].ends && tokens->token[i].number.raw < 100 * (int64_t)NUMBER_SCALE);
    if (shares) {
        add_amount(reader, draft, stretch, 1, token, number, "in parts: when each is paid is not clear", true);
        return;
    }
    if (has_word(tokens, token, to, "half|halves|installments|instalments|parts")) {
        bool monthly = has_word(tokens, token, to, "monthly|month");
        if (!monthly) {
            add_amount(reader, draft, stretch, 1, token, number, "in parts: when each is paid is not clear", true);
            return;
        }
    }
    if (has_word(tokens, token, to, "each|per|every|both year|years") ||
        (number->period == PERIOD_YEAR && number->unit != 100000)) {
        add_amount(reader, draft, stretch, 1, token, number, "each year: which years is not said", true);
        return;
    }
    if (has_word(tokens, stretch->from, to, "over|for|in|across|within|of the? 2|two|3|three years|yrs|year|yr") ||
        has_word(tokens, stretch->from, to, "total|split|spread|combined")) {
        add_amount(reader, draft, stretch, 1, token, number, "a total over the years: how it is split is not said",
                   true);
        return;
    }
    if (stretch->field == CUE_SIGN_ON_OR_RELOCATION) {
        add_amount(reader, draft, stretch, 1, token, number, "sign-on or relocation: one label for both", true);
        figure_add(reader, &draft->figures,
                   (struct figure){.key = "other.relocation",
                                   .kind = FIGURE_MONEY,
                                   .number = *number,
                                   .times = 1,
                                   .doubt = true,
                                   .line = tokens->token[token].line,
                                   .remark = "sign-on or relocation: one label for both",
                                   .rank = stretch->rank});
        return;
    }
    add_amount(reader, draft, stretch, 1, token, number, "no year named: taken as year 1", false);
    read_terms(reader, draft, stretch, 1, stretch->from, stretch->to);
}

void take_sign_on(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    struct stretch rest = *stretch;
    const struct tokens *tokens = stretch->tokens;
    int first = amount_from(stretch, stretch->from);
    if (stretch->field == CUE_SIGN_ON_OR_RELOCATION && first >= 0 && first + 1 < stretch->to &&
        pattern_at(tokens, first + 1, "/") > 0) { /* as the label has it: relocation / sign-on */
        struct stretch relocation = *stretch;
        relocation.to = first + 1;
        rest.from = rest.cue_end = first + 2;
        if (pair_years(&rest).count > 0)
            take_relocation(reader, draft, &relocation);
        else
            rest = *stretch;
    }
    struct year_pairs pairs = pair_years(&rest);
    if (pairs.lone >= 0)
        read_lone(reader, draft, &rest, pairs.lone);
    bool both =
        has_word(tokens, rest.from, rest.to, "both|each") && has_word(tokens, rest.from, rest.to, "monthly|month");
    for (int i = 0; i < pairs.count; i++) {
        int from = i > 0 ? pairs.pair[i].token : rest.from, to = rest.to;
        for (int other = 0; other < pairs.count; other++)
            if (pairs.pair[other].token > pairs.pair[i].token && pairs.pair[other].token < to)
                to = pairs.pair[other].token;
        add_amount(reader, draft, stretch, pairs.pair[i].year, pairs.pair[i].token, &pairs.pair[i].number,
                   pairs.unclear ? "other amounts stand beside it" : "", pairs.unclear);
        if (!pairs.unclear && both)
            add_word(reader, draft, stretch, pairs.pair[i].token, PAID[pairs.pair[i].year], "monthly");
        else if (!pairs.unclear)
            read_terms(reader, draft, stretch, pairs.pair[i].year, from, to);
    }
    if (pairs.count == 0 && pairs.unclear && first >= 0)
        for (int i = first, shown = 0; i >= 0 && shown < 3; i = amount_from(&rest, i + 1), shown++)
            add_amount(reader, draft, stretch, 1, i, &tokens->token[i].number, "several amounts and no years", true);
}
