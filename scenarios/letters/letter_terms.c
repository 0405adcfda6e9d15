/* How a sign-on is paid and what is owed of it on leaving. */
#include "scenarios/letters/letter_terms.h"

const char *const TERM_PAID[] = {
    "", "sign_on[0].paid", "sign_on[1].paid", "sign_on[2].paid", "sign_on[3].paid", "sign_on[4].paid"};
static const char *const REPAY[] = {
    "", "sign_on[0].repay", "sign_on[1].repay", "sign_on[2].repay", "sign_on[3].repay", "sign_on[4].repay"};
static const char *const WITHIN[] = {"",
                                     "sign_on[0].within_months",
                                     "sign_on[1].within_months",
                                     "sign_on[2].within_months",
                                     "sign_on[3].within_months",
                                     "sign_on[4].within_months"};

void term_add(struct reader *reader, struct draft *draft, const struct stretch *stretch, int token,
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

/* "…, car allowance EUR 650 per month": the month is of another amount than the first. */
static bool of_another_amount(const struct tokens *tokens, int from, int i)
{
    if (i == from || tokens->token[i - 1].kind != TOKEN_NUMBER)
        return false;
    for (int t = from; t < i - 1; t++)
        if (is_amount(tokens, t))
            return true;
    return false;
}

/* Whether the words from … to say that the amount is paid month by month. */
bool terms_monthly(const struct tokens *tokens, int from, int to)
{
    for (int i = from; i < to; i++) {
        int once =
            pattern_at(tokens, i, "first|second|third|1st|2nd|next monthly salary|pay|paycheck|payroll|wage");
        if (once > 0) {
            i += once - 1; /* one month's pay */
            continue;
        }
        if (pattern_at(tokens, i, "monthly|month instalments|installments|payments") > 0 ||
            pattern_at(tokens, i, "monthly") > 0 ||
            (pattern_at(tokens, i, "each|every|per month|paycheck") > 0 && !of_another_amount(tokens, from, i)) ||
            pattern_at(tokens, i, "equal|twelve|12 equal? monthly") > 0 ||
            pattern_at(tokens, i, "spread|spreads|divided|paid evenly? over|across the|twelve|12|that") > 0 ||
            pattern_at(tokens, i, "pro rata each|every") > 0)
            return true;
    }
    return false;
}

static bool paid_at_once(const struct tokens *tokens, int from, int to)
{
    return has_word(tokens, from, to,
                    "first|second|next|1st|2nd monthly|regular|regularly|normal|full|available|standard? "
                    "scheduled? "
                    "pay|paycheck|paycheque|salary|payroll|month|wage|payslip|wages") ||
           has_word(tokens, from, to, "lump sum") || has_word(tokens, from, to, "upfront|lumpsum") ||
           has_word(tokens, from, to, "up front") ||
           has_word(tokens, from, to,
                    "paid|payable|pay on|with|within|at|after|in 10|14|15|30|45|60|90|thirty|sixty|your|the "
                    "day|days|joining|start") ||
           has_word(tokens, from, to,
                    "within 10|14|15|30|45|60|90|thirty|sixty days of|after|from? your|the|you? start|starting|joining");
}

enum { NO_MONTHS = 0 };

/* For how many months an amount is owed back. */
static int64_t owed_months(const struct tokens *tokens, int from, int to, int *at)
{
    static const struct {
        int64_t months;
        const char *pattern;
    } spelled[] = {
        {12, "12|twelve months|month"},
        {12, "twelve ( 12 ) months|month"},
        {18, "18|eighteen months|month"},
        {18, "eighteen ( 18 ) months|month"},
        {24, "24 months|month"},
        {24, "24|two|2 years"},
        {24, "twenty four months"},
        {24, "twenty four ( 24 ) months"},
        {36, "36 months|month"},
        {6, "6|six months|month"},
        {12, "within|under|before|after|in|during|inside|less|than a|one|1|your|the first? full? year"},
        {12, "one|1 year clawback|repayment|retention|commitment|recovery"},
        {24, "two|2 year clawback|repayment|retention|commitment|recovery"},
        {12, "completing|complete|completed|completion of? one|a|1 full? year"},
        {12, "clawback|repayment of? :|-? one|1 year"},
        {12, "before|until|to|prior to? your|the|my? first|1st|one year? anniversary"},
        {12, "in|within|during your|the|my first|1st year"},
        {12, "in|within|during year one|1"}};
    for (int i = from; i < to; i++)
        for (size_t s = 0; s < sizeof spelled / sizeof *spelled; s++)
            if (pattern_at(tokens, i, spelled[s].pattern) > 0) {
                *at = i;
                return spelled[s].months;
            }
    return NO_MONTHS;
}

/* What is owed on leaving, in the words from … to. */
void terms_owed(struct reader *reader, struct draft *draft, const struct stretch *stretch,
                           int year, int from, int to)
{
    const struct tokens *tokens = stretch->tokens;
    if (has_word(tokens, from, to, "no|without|nothing clawback|repayment") ||
        has_word(tokens, from, to,
                 "nothing|not|never|no to|have|need? to? pay|repay|be|owe back|repaid|repay?")) {
        term_add(reader, draft, stretch, from, REPAY[year], "none");
        return;
    }
    static const char *const owing =
        "repay|repaid|repayable|repayment|recoverable|recovered|recovery|clawback|clawed|"
        "reimburse|reimbursed|back|refund|refunded|refundable|payback|pro|prorated|owe|"
        "prorata|due|return|returned|returnable|repays";
    if (!has_word(tokens, from, to, owing))
        return;
    bool prorated =
        has_word(tokens, from, to, "pro rata|rated|rate") ||
        has_word(tokens, from, to,
                 "prorated|prorata|proportion|proportional|proportionate|proportionately|proportionally|"
                 "unearned|remainder") ||
        has_word(tokens, from, to, "1 / 365|12|24");
    bool full = has_word(tokens, from, to, "in|the|repay|100|full full|entire|whole|%|recovery") ||
                has_word(tokens, from, to,
                         "full|fully|entire|whole "
                         "repayment|clawback|repay|repayable|amount|recovery|refund|of|refundable|recoverable");
    bool whole = false, part = false; /* 100% in the first year, 50% in the second */
    for (int i = from; i < to; i++)
        if (tokens->token[i].kind == TOKEN_NUMBER && tokens->token[i].number.percent) {
            whole = whole || tokens->token[i].number.raw == 100 * (int64_t)NUMBER_SCALE;
            part = part || tokens->token[i].number.raw < 100 * (int64_t)NUMBER_SCALE;
        }
    full = full || whole;
    if (part && !prorated && (whole || full)) {
        figure_add(reader, &draft->figures,
                   (struct figure){.key = REPAY[year],
                                   .kind = FIGURE_TEXT,
                                   .text = "full",
                                   .line = tokens->token[from].line,
                                   .remark = "at first, and a part of it later: no case says both",
                                   .rank = stretch->rank,
                                   .doubt = true,
                                   .times = 1});
        return;
    }
    if (prorated || full)
        term_add(reader, draft, stretch, from, REPAY[year], prorated ? "prorated" : "full");
    int at = 0;
    int64_t months = owed_months(tokens, from, to, &at);
    if (months != NO_MONTHS &&
        (prorated || full || has_word(tokens, from, to, "leave|resign|terminated|repay|clawback|months")))
        figure_add(reader, &draft->figures,
                   (struct figure){.key = WITHIN[year],
                                   .kind = FIGURE_COUNT,
                                   .times = 1,
                                   .rank = stretch->rank,
                                   .remark = "",
                                   .number = {.raw = months * NUMBER_SCALE},
                                   .line = tokens->token[at].line});
}

/* The terms of one amount, in the words from … to. */
void terms_read(struct reader *reader, struct draft *draft, const struct stretch *stretch, int year,
                       int from, int to)
{
    const struct tokens *tokens = stretch->tokens;
    if (terms_monthly(tokens, from, to)) {
        term_add(reader, draft, stretch, from, TERM_PAID[year], "monthly");
        if (year > 1)
            return;
    } else if (paid_at_once(tokens, from, to)) {
        term_add(reader, draft, stretch, from, TERM_PAID[year], "lump");
    }
    terms_owed(reader, draft, stretch, year, from, to);
}
