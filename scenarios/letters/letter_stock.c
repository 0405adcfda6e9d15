/* Stock: units or a value, the price of a unit, options, rates of exchange. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

static struct figure at_token(const struct stretch *stretch, int token, const char *key, enum figure_kind kind)
{
    return (struct figure){.key = key,
                           .kind = kind,
                           .number = stretch->tokens->token[token].number,
                           .times = 1,
                           .line = stretch->tokens->token[token].line,
                           .remark = "",
                           .rank = stretch->rank};
}

static bool units_follow(const struct tokens *tokens, int i)
{
    return pattern_at(tokens, i + 1,
                      "amazon.com|amazon|google|meta|microsoft|new|class? a|inc? "
                      "units|unit|rsu|rsus|shares|share|stocks|stock|"
                      "gsu|gsus|restricted|psus|psu") > 0;
}

/* Whether the number is one for each unit: 222.50 per unit. */
static bool per_unit(const struct tokens *tokens, int i)
{
    const struct letter_number *number = &tokens->token[i].number;
    if (i > 1 && pattern_at(tokens, i - 2, "usd|dollar|dollars at|@") > 0)
        return false; /* of exchange */
    if (i > 0 && pattern_at(tokens, i - 1, "at|@|for|price|fmv") > 0 && !number->unit && !number->grouped &&
        number->currency[0] && number->raw < 5000 * (int64_t)NUMBER_SCALE)
        return true;
    if (i > 1 && number->decimals && !number->unit && !number->grouped && pattern_at(tokens, i - 1, "at") > 0 &&
        pattern_at(tokens, i - 2, "rsu|rsus|units|shares") > 0)
        return true;
    return pattern_at(tokens, i + 1, "per|a|/|each|apiece unit|share|rsu|stock|units|shares") > 0 ||
           (i > 0 && pattern_at(tokens, i - 1, "@") > 0) ||
           (i > 1 && pattern_at(tokens, i - 2, "price of|is|:|at") > 0) ||
           (i > 1 && pattern_at(tokens, i - 2, "priced|valued at") > 0 && !number->unit && number->raw < 20000 * (int64_t)NUMBER_SCALE);
}

static bool bare(const struct letter_number *number)
{
    return !number->unit && !number->currency[0];
}

static bool units_known(const struct draft *draft)
{
    for (int i = 0; i < draft->figures.count; i++)
        if (strcmp(draft->figures.figure[i].key, "grant.units") == 0)
            return true;
    return false;
}

void take_stock(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    const struct tokens *tokens = stretch->tokens;
    int units = -1, value = -1, unclear = -1;
    bool yearly = false, known = units_known(draft), ended = false; /* ended: the sentence that stands with the units */
    for (int i = stretch->from; i < stretch->to; i++) {
        ended = ended || ((known || units >= 0) && i > stretch->cue_end && tokens->token[i].ends);
        if (!is_amount(tokens, i))
            continue;
        const struct letter_number *number = &tokens->token[i].number;
        int64_t whole = number->raw / NUMBER_SCALE;
        if (per_unit(tokens, i)) {
            figure_add(reader, &draft->figures, at_token(stretch, i, "grant.price", FIGURE_PRICE));
            continue;
        }
        if (bare(number) && number->raw % NUMBER_SCALE == 0 && units_follow(tokens, i)) {
            units = units < 0 ? i : units;
            continue;
        }
        if (!number->currency[0] && !number->decimals &&
            pattern_at(tokens, i + 1, "isos|iso|nsos|nso|options|option") > 0) {
            figure_add(reader, &draft->figures, at_token(stretch, i, "grant.options", FIGURE_COUNT));
            return;
        }
        bool money = number->unit || (number->currency[0] && number->raw >= 5000 * (int64_t)NUMBER_SCALE);
        if (!money && number->currency[0]) { /* the price of one: only where it says so */
            if (has_word(tokens, stretch->from, stretch->to, "today|trading|trades|now|closing|closed|currently"))
                figure_add(reader, &draft->figures, at_token(stretch, i, "stock.price", FIGURE_PRICE));
            continue;
        }
        if (i > stretch->from + 1 && (year_mark_at(tokens, i - 1).length > 0 ||
                                      (i > stretch->from + 2 && (year_mark_at(tokens, i - 2).length > 0 ||
                                                                 year_mark_at(tokens, i - 3).length == 2))))
            continue; /* what one year brings */
        if (money && ended)
            continue;
        if (money) {
            bool other = value >= 0 && strcmp(tokens->token[value].number.currency, number->currency) != 0;
            if (number->period == PERIOD_YEAR && number->unit != 100000)
                yearly = yearly || value < 0;
            if (value < 0)
                value = i;
            else if (!other && !same_number(&tokens->token[value].number, number))
                continue;
            continue;
        }
        if (number->decimals || units >= 0 || value >= 0)
            continue;
        if (i > stretch->cue_end + 4 && i > stretch->from)
            continue; /* deep in a sentence */
        bool said = stretch->field == CUE_UNITS || has_word(tokens, stretch->from, stretch->cue_end, "rsu|rsus|units|shares");
        if (said ? whole < 20000 && whole >= 3 : false)
            units = i;
        else if (whole >= 20000)
            value = i;
        else if (unclear < 0)
            unclear = i;
    }
    if (units >= 0) {
        struct figure figure = at_token(stretch, units, "grant.units", FIGURE_COUNT);
        figure.doubt = units + 2 < stretch->to && pattern_at(tokens, units + 1, "-|to") > 0 && is_amount(tokens, units + 2) &&
                       !tokens->token[units + 2].number.currency[0];
        figure.remark = figure.doubt ? "a range, or before and now" : "";
        figure_add(reader, &draft->figures, figure);
    }
    if (value >= 0) {
        struct figure figure = at_token(stretch, value, "grant.value", FIGURE_MONEY);
        bool dash =
            value + 2 < stretch->to && pattern_at(tokens, value + 1, "-|to") > 0 && is_amount(tokens, value + 2);
        bool each =
            yearly ||
            (value + 1 < stretch->to && pattern_at(tokens, value + 1, "each|every|per|a|/ year|yr|annum") > 0) ||
            has_word(tokens, stretch->from, value, "per|/|a|each year|yr|annum") ||
            has_word(tokens, stretch->from, value, "yearly|annual");
        bool over_years = has_word(tokens, value, value + 3 < stretch->to ? value + 3 : stretch->to, "/ 4");
        figure.doubt = dash || (each && !over_years && units < 0);
        if (figure.doubt)
            figure.remark = dash ? "a range" : "by the year: the whole grant is not said";
        figure_add(reader, &draft->figures, figure);
    }
    if (units < 0 && value < 0 && unclear >= 0 && tokens->token[unclear].number.raw > 0) {
        struct figure figure = at_token(stretch, unclear, "grant.units", FIGURE_COUNT);
        figure.doubt = true;
        figure.remark = "units, or a value whose unit is not written";
        figure_add(reader, &draft->figures, figure);
    }
}

/* "valued at $200,000" is said of all units; at $222.50 of one; between, the reader asks. */
static bool take_worth(struct reader *reader, struct draft *draft, const struct stretch *stretch, int i)
{
    const struct letter_number *number = &stretch->tokens->token[i].number;
    if (pattern_at(stretch->tokens, stretch->cue, "valued|calculated at") == 0 || stretch->from < stretch->cue ||
        pattern_at(stretch->tokens, i + 1, "per|a|/|each|apiece unit|share|rsu|stock?") > 0 ||
        (!number->unit && number->raw < 5000 * (int64_t)NUMBER_SCALE))
        return false;
    struct figure figure = at_token(stretch, i, "grant.value", FIGURE_MONEY);
    figure.doubt = !number->unit && number->raw < 20000 * (int64_t)NUMBER_SCALE;
    figure.remark = figure.doubt ? "of all units, or of one?" : "";
    figure_add(reader, &draft->figures, figure);
    return true;
}

void take_price(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    const char *key = stretch->field == CUE_STRIKE      ? "grant.strike"
                      : stretch->field == CUE_PREFERRED ? "stock.price"
                                                        : "grant.price";
    bool behind = stretch->from < stretch->cue; /* $4.20 strike */
    for (int i = behind ? stretch->from : stretch->cue_end; i < stretch->to && i < stretch->cue_end + 10; i++) {
        const struct letter_number *number = &stretch->tokens->token[i].number;
        if (is_amount(stretch->tokens, i) && take_worth(reader, draft, stretch, i))
            return;
        if (!is_amount(stretch->tokens, i) || number->unit || number->raw < 1000)
            continue;
        figure_add(reader, &draft->figures, at_token(stretch, i, key, FIGURE_PRICE));
        return;
    }
}

void take_options(struct reader *reader, struct draft *draft, const struct stretch *stretch)
{
    for (int i = stretch->from; i < stretch->to; i++) {
        const struct letter_number *number = &stretch->tokens->token[i].number;
        if (!is_amount(stretch->tokens, i) || number->currency[0] || number->decimals || (i > stretch->cue_end + 3))
            continue;
        figure_add(reader, &draft->figures, at_token(stretch, i, "grant.options", FIGURE_COUNT));
        break;
    }
    if (stretch->cue_end + 1 < stretch->to && pattern_at(stretch->tokens, stretch->cue_end, "at|@") > 0) {
        const struct letter_number *price = &stretch->tokens->token[stretch->cue_end + 1].number;
        if (is_amount(stretch->tokens, stretch->cue_end + 1) && price->currency[0] && price->decimals && !price->unit)
            figure_add(reader, &draft->figures, at_token(stretch, stretch->cue_end + 1, "grant.strike", FIGURE_PRICE));
    }
    for (int i = stretch->from, at = 0; i < stretch->to; i++) { /* equal to the fair market value, currently $1.86 */
        at = pattern_at(stretch->tokens, i, "exercise|strike price equal? to|of|at? the? then? fair market value") > 3 ? i : at;
        if (at == 0 || i > at + 24 || !is_amount(stretch->tokens, i) || !stretch->tokens->token[i].number.currency[0] ||
            pattern_at(stretch->tokens, i - 1, "currently|presently|is|today|approximately|now") == 0)
            continue;
        struct figure strike = at_token(stretch, i, "grant.strike", FIGURE_PRICE);
        strike.remark = "the value of a share today: the day of the grant decides";
        figure_add(reader, &draft->figures, strike);
        break;
    }
    for (int i = stretch->from; i + 1 < stretch->to; i++)
        if (pattern_at(stretch->tokens, i, "90 days") > 0 && has_word(stretch->tokens, i, stretch->to, "exercise"))
            figure_add(reader, &draft->figures,
                       (struct figure){.key = "grant.exercise_months",
                                       .kind = FIGURE_COUNT,
                                       .number = {.raw = 3 * NUMBER_SCALE},
                                       .times = 1,
                                       .line = stretch->tokens->token[i].line,
                                       .remark = "90 days",
                                       .rank = stretch->rank});
}

/* 1 USD = INR 88.40, USD 1 = 88.40 INR, rate 1.385 */
void take_rates(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to)
{
    for (int i = from; i + 2 < to; i++) {
        const struct letter_number *one = &tokens->token[i].number, *many = &tokens->token[i + 2].number;
        bool said = tokens->token[i].kind == TOKEN_NUMBER && one->raw == NUMBER_SCALE && one->currency[0] &&
                    !one->unit && pattern_at(tokens, i + 1, "=|is|~|equals|at") > 0 &&
                    tokens->token[i + 2].kind == TOKEN_NUMBER && !many->unit && !many->percent;
        if (!said)
            continue;
        const char *of = one->currency[0] == '$' ? "USD" : one->currency;
        figure_add(reader, &draft->figures,
                   (struct figure){.key = text_format(reader->arena, "assumptions.fx.%s", of),
                                   .kind = FIGURE_PRICE,
                                   .number = *many,
                                   .times = 1,
                                   .line = tokens->token[i].line,
                                   .remark = "",
                                   .rank = RANK_SENTENCE});
    }
    for (int i = from; i + 2 < to; i++) { /* usd at 88.4 */
        int at = pattern_at(tokens, i, "usd|dollar|dollars rate? is|at|@|=");
        const struct letter_number *rate = at > 0 && i + at < to ? &tokens->token[i + at].number : NULL;
        if (rate && tokens->token[i + at].kind == TOKEN_NUMBER && rate->decimals && !rate->unit && !rate->percent &&
            rate->currency[0] != '$' && strcmp(rate->currency, "USD") != 0)
            figure_add(reader, &draft->figures,
                       (struct figure){.key = "assumptions.fx.USD",
                                       .kind = FIGURE_PRICE,
                                       .number = *rate,
                                       .times = 1,
                                       .line = tokens->token[i + at].line,
                                       .remark = "",
                                       .rank = RANK_SENTENCE});
    }
    for (int i = from; i < to; i++) {
        int length = 0;
        const struct cue *cue = cue_at(tokens, i, ANYWHERE, &length);
        int next = i + length;
        if (!cue || cue->field != CUE_RATE || next >= to)
            continue;
        next += pattern_at(tokens, next, ":|=|of|is");
        const struct letter_number *rate = next < to ? &tokens->token[next].number : NULL;
        if (rate && tokens->token[next].kind == TOKEN_NUMBER && rate->decimals && !rate->unit && !rate->percent &&
            !rate->grouped && rate->period == PERIOD_NONE)
            figure_add(reader, &draft->figures,
                       (struct figure){.key = "assumptions.fx.USD",
                                       .kind = FIGURE_PRICE,
                                       .number = *rate,
                                       .times = 1,
                                       .line = tokens->token[next].line,
                                       .remark = "taken as what one USD of the stock is worth",
                                       .rank = RANK_SENTENCE});
    }
}
