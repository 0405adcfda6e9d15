/* Which numbers of a text are amounts. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

static bool one_of(const struct token *token, const char *words)
{
    struct tokens alone = {.count = 1, .token = (struct token *)(uintptr_t)token};
    return token->kind != TOKEN_NUMBER && pattern_at(&alone, 0, words) == 1;
}

static bool bare(const struct letter_number *number)
{
    return !number->unit && !number->currency[0] && !number->grouped && !number->percent;
}

static bool in_list(const struct letter_number *number)
{
    return bare(number) && !number->ordinal && number->raw <= 100 * (int64_t)NUMBER_SCALE;
}

/* 5/15/40/40: a bare number in a row of at least three. */
static bool of_a_list(const struct tokens *tokens, int i)
{
    int count = 1;
    for (int step = -2; step <= 2; step += 4)
        for (int at = i + step; at >= 0 && at < tokens->count && count < 3; at += step) {
            int mark = at - step / 2;
            if (tokens->token[at].kind != TOKEN_NUMBER || !in_list(&tokens->token[at].number) ||
                pattern_at(tokens, mark, "/|-|,|+|:") == 0)
                break;
            count++;
        }
    return count >= 3 && in_list(&tokens->token[i].number);
}

bool counts_something(const struct tokens *tokens, int i)
{
    const struct letter_number *number = &tokens->token[i].number;
    if (number->ordinal)
        return true;
    if (!bare(number))
        return false;
    if (of_a_list(tokens, i))
        return true;
    if (i >= 2 && token_is(&tokens->token[i - 1], "/") && tokens->token[i - 2].kind == TOKEN_NUMBER &&
        tokens->token[i - 2].number.raw == NUMBER_SCALE && bare(&tokens->token[i - 2].number))
        return true; /* 1/16 of the units */
    const struct token *next = i + 1 < tokens->count ? &tokens->token[i + 1] : NULL;
    const struct token *before = i > 0 ? &tokens->token[i - 1] : NULL;
    if (next &&
        one_of(next,
               "year|years|yr|yrs|y|month|months|mo|mos|day|days|week|weeks|hour|hours|equal|quarters|quarterly|"
               "instalments|installments|times|th|rounds|round|people|yoe|business|calendar|working|offers|x|weekends|"
               "teams|pm|am"))
        return true;
    if (next && i + 3 < tokens->count && pattern_at(tokens, i + 1, "-|to") > 0 &&
        tokens->token[i + 2].kind == TOKEN_NUMBER && bare(&tokens->token[i + 2].number) &&
        one_of(&tokens->token[i + 3], "times|years|months|days|weeks|year|month|yrs|x"))
        return true; /* 2-3 times */
    if (next && number->raw <= 60 * (int64_t)NUMBER_SCALE && one_of(next, "monthly|biweekly|weekly|payments|payment|semi|bi"))
        return true; /* paid in 12 monthly instalments */
    if (before &&
        one_of(before, "year|yr|y|years|level|month|day|within|round|tier|option|week|clause|section|l|sde|swe|days|v"))
        return true;
    return number->raw >= 1990 * (int64_t)NUMBER_SCALE && number->raw <= 2100 * (int64_t)NUMBER_SCALE &&
           !number->decimals;
}

/* "increase the sign-on by $15,000": what is added, and no figure of the offer. */
static bool is_step(const struct tokens *tokens, int i)
{
    return i > 0 && token_is(&tokens->token[i - 1], "by") &&
           has_word(tokens, i > 12 ? i - 12 : 0, i - 1,
                    "increase|increased|increases|increasing|raise|raised|raising|higher|improve|improved|up|bump|bumped|went|"
                    "reduce|reduced|lower|lowered");
}

bool is_amount(const struct tokens *tokens, int i)
{
    const struct letter_number *number = &tokens->token[i].number;
    return tokens->token[i].kind == TOKEN_NUMBER && !number->percent && !counts_something(tokens, i) &&
           !is_step(tokens, i) && day_at(tokens, i).length == 0 && !(i > 0 && day_at(tokens, i - 1).length > 1);
}

int amount_from(const struct stretch *stretch, int i)
{
    for (; i < stretch->to; i++)
        if (is_amount(stretch->tokens, i))
            return i;
    return -1;
}

bool has_word(const struct tokens *tokens, int from, int to, const char *pattern)
{
    for (int i = from; i < to; i++)
        if (pattern_at(tokens, i, pattern) > 0)
            return true;
    return false;
}

bool same_number(const struct letter_number *a, const struct letter_number *b)
{
    int64_t unit_a = a->unit ? a->unit : 1, unit_b = b->unit ? b->unit : 1;
    return (wide_int)a->raw * unit_a == (wide_int)b->raw * unit_b;
}
