/* Sign-on bonuses: by year, how they are paid and what is owed on leaving. */
#include "scenarios/letters/letter_terms.h"

static const char *const AMOUNT[] = {"",
                                     "sign_on[0].amount",
                                     "sign_on[1].amount",
                                     "sign_on[2].amount",
                                     "sign_on[3].amount",
                                     "sign_on[4].amount"};
/* Terms in sentences behind both amounts: "The first-year amount is paid … If you leave … you repay …". */
static int read_later_terms(struct reader *reader, struct draft *draft, const struct stretch *stretch,
                            int last)
{
    const struct tokens *tokens = stretch->tokens;
    int end = last;
    while (end < stretch->to && !tokens->token[end].ends)
        end++;
    for (int from = end + 1, to; from < stretch->to; from = to + 1) {
        for (to = from; to < stretch->to && !tokens->token[to].ends; to++)
            ;
        static const char *const words =
            "bonus|amount|sign|signing|payment|instalment|installment|portion|part";
        bool one = false, two = false;
        for (int i = from; i < to; i++) {
            struct year_mark mark = year_mark_at(tokens, i);
            bool of_it =
                mark.length > 0 &&
                has_word(tokens, i + mark.length, i + mark.length + 2 < to ? i + mark.length + 2 : to, words);
            one = one || (of_it && mark.first == 1) ||
                  pattern_at(tokens, i, "first payment|instalment|installment|one|amount|bonus") > 0;
            two = two || (of_it && mark.first == 2) ||
                  pattern_at(tokens, i, "second payment|instalment|installment|one|amount|bonus") > 0;
        }
        if (one != two && has_word(tokens, from, to, "paid|payable|pays"))
            terms_read(reader, draft, stretch, one ? 1 : 2, from, to);
        else if (!two)
            terms_owed(reader, draft, stretch, 1, from, to);
    }
    return end;
}

static void add_amount(struct reader *reader, struct draft *draft, const struct stretch *stretch, int year,
                       int token, const struct letter_number *number, const char *remark, bool doubt)
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

/* The share of an amount that the words at token i name, in percent: 50%, "half", of the second also "the remaining";
 * 0 for none. */
static int share_at(const struct tokens *tokens, int i, int left)
{
    const struct letter_number *number = &tokens->token[i].number;
    if (tokens->token[i].kind == TOKEN_NUMBER)
        return number->percent && number->raw < 100 * (int64_t)NUMBER_SCALE && number->raw % NUMBER_SCALE == 0
                   ? (int)(number->raw / NUMBER_SCALE)
                   : 0;
    if (pattern_at(tokens, i, "half") > 0 && pattern_at(tokens, i + 1, "year|yearly|month|monthly") == 0)
        return 50;
    return left < 100 && pattern_at(tokens, i, "remainder|balance|rest") > 0 ? left : 0;
}

/* "$65,000: 50% within 30 days of your start, the remaining 50% after twelve months": an amount of each year. */
static bool read_parts(struct reader *reader, struct draft *draft, const struct stretch *stretch, int token)
{
    const struct tokens *tokens = stretch->tokens;
    int share[2] = {0}, at[2] = {0}, count = 0, left = 100;
    for (int i = token + 1; i < stretch->to; i++) {
        int here = share_at(tokens, i, left);
        if (here > 0 && count == 2)
            return false;
        if (here > 0) {
            share[count] = here;
            at[count++] = i;
            left -= here;
        }
    }
    if (count != 2 || left != 0 || has_word(tokens, token, stretch->to, "repay|repaid|repayment|clawback|leave|resign"))
        return false;
    bool early = has_word(tokens, token, at[1], "within|in 30|60|90 days") ||
                 has_word(tokens, token, at[1], "first|next|1st regular|regularly|monthly? scheduled? pay|paycheck|payroll|salary") ||
                 has_word(tokens, token, at[1], "on|at|upon|with your|the? start|joining|hire|commencement|signing");
    int from = share_at(tokens, at[1], 100) > 0 ? at[1] : at[1] + 1;
    bool late = has_word(tokens, from, stretch->to, "on|at|after|upon|following your|the? first|one|1st|1 year? anniversary") ||
                has_word(tokens, from, stretch->to, "after|upon|following|completing|completion of? twelve|12|one|1|a months|year");
    if (!early || !late)
        return false;
    for (int part = 0; part < 2; part++) {
        struct letter_number number = tokens->token[token].number;
        if (number.raw % (100 * 100) != 0)
            return false;
        number.raw = number.raw / 100 * share[part];
        add_amount(reader, draft, stretch, part + 1, token, &number,
                   text_format(reader->arena, "%d%% of the whole", share[part]), false);
        term_add(reader, draft, stretch, at[part], TERM_PAID[part + 1], "lump");
    }
    return true;
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
    if (read_parts(reader, draft, stretch, token))
        return;
    bool shares = false;
    for (int i = token + 1; i < to && pattern_at(tokens, i, "repay|repayable|repaid|repayment|clawback|recoverable|refund|if") == 0; i++)
        shares =
            shares || (tokens->token[i].kind == TOKEN_NUMBER && tokens->token[i].number.percent &&
                       !tokens->token[i].ends && tokens->token[i].number.raw < 100 * (int64_t)NUMBER_SCALE);
    if (shares) {
        add_amount(reader, draft, stretch, 1, token, number, "in parts: when each is paid is not clear",
                   true);
        return;
    }
    if (has_word(tokens, token, to, "half|halves|installments|instalments|parts")) {
        bool monthly = has_word(tokens, token, to, "monthly|month");
        if (!monthly) {
            add_amount(reader, draft, stretch, 1, token, number, "in parts: when each is paid is not clear",
                       true);
            return;
        }
    }
    if (has_word(tokens, token, to, "each|per|every|both year|years") ||
        has_word(tokens, token, to, "each|both of your|the|these? first|next? two|2? year|years") ||
        (number->period == PERIOD_YEAR && number->unit != 100000)) {
        add_amount(reader, draft, stretch, 1, token, number, "each year: which years is not said", true);
        return;
    }
    if (has_word(tokens, stretch->from, to,
                 "over|for|in|across|within|of the? 2|two|3|three years|yrs|year|yr") ||
        has_word(tokens, stretch->from, to, "total|split|spread|combined")) {
        add_amount(reader, draft, stretch, 1, token, number,
                   "a total over the years: how it is split is not said", true);
        return;
    }
    if (stretch->field == CUE_SIGN_ON_OR_RELOCATION) {
        add_amount(reader, draft, stretch, 1, token, number, "sign-on or relocation: one label for both",
                   true);
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
    terms_read(reader, draft, stretch, 1, stretch->from, stretch->to);
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
    bool both = has_word(tokens, rest.from, rest.to, "both|each") &&
                has_word(tokens, rest.from, rest.to, "monthly|month");
    int told = rest.to;
    bool second = pairs.count == 1 && pairs.pair[0].year == 2 && rest.rank != RANK_LABEL;
    if (second && !pairs.unclear)
        told = read_later_terms(reader, draft, &rest, pairs.pair[0].token);
    else if (pairs.count == 2 && !pairs.unclear && pairs.pair[1].year == 2)
        told = read_later_terms(reader, draft, &rest,
                                pairs.pair[0].token > pairs.pair[1].token ? pairs.pair[0].token
                                                                          : pairs.pair[1].token);
    bool each = both && has_word(tokens, rest.from, rest.to, "both|each are? paid|payable");
    if (each && pairs.count == 1 && pairs.pair[0].year == 2 && !pairs.unclear)
        term_add(reader, draft, stretch, pairs.pair[0].token, TERM_PAID[1], "monthly"); /* A and B, each paid monthly */
    for (int i = 0; i < pairs.count; i++) {
        int from = i > 0 ? pairs.pair[i].token : rest.from, to = told;
        for (int other = 0; other < pairs.count; other++)
            if (pairs.pair[other].token > pairs.pair[i].token && pairs.pair[other].token < to)
                to = pairs.pair[other].token;
        add_amount(reader, draft, stretch, pairs.pair[i].year, pairs.pair[i].token, &pairs.pair[i].number,
                   pairs.unclear ? "other amounts stand beside it" : "", pairs.unclear);
        if (!pairs.unclear && both)
            term_add(reader, draft, stretch, pairs.pair[i].token, TERM_PAID[pairs.pair[i].year], "monthly");
        else if (!pairs.unclear)
            terms_read(reader, draft, stretch, pairs.pair[i].year, from, to);
    }
    if (pairs.count == 0 && pairs.unclear && first >= 0)
        for (int i = first, shown = 0; i >= 0 && shown < 3; i = amount_from(&rest, i + 1), shown++)
            add_amount(reader, draft, stretch, 1, i, &tokens->token[i].number, "several amounts and no years",
                       true);
}

/* Terms in a sentence without amounts: "Sign-on 1 is paid monthly, so no clawback." */
void take_terms_alone(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from,
                      int to)
{
    struct stretch stretch = {
        .tokens = tokens, .from = from, .to = to, .cue = from, .cue_end = from, .rank = RANK_PART};
    bool two = has_word(tokens, from, to, "second|2nd year") || has_word(tokens, from, to, "year|on 2|two");
    for (int i = from; i < to; i++)
        if (is_amount(tokens, i) && tokens->token[i].number.raw > 400 * (int64_t)NUMBER_SCALE)
            return;
    if (!has_word(tokens, from, to, "sign on|up") &&
        !has_word(tokens, from, to, "signing|joining|bonus|bonuses|signon"))
        return;
    if (has_word(tokens, from, to, "if you|i") && !has_word(tokens, from, to, "repay|back|clawback|repaid"))
        return;
    if (terms_monthly(tokens, from, to)) {
        term_add(reader, draft, &stretch, from, TERM_PAID[two ? 2 : 1], "monthly");
        if (!two)
            terms_owed(reader, draft, &stretch, 1, from, to);
    }
}
