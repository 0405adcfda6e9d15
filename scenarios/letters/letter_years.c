/* Years of employment in words, and which amount belongs to which. */
#include "scenarios/letters/letter_parts.h"

struct year_mark year_mark_at(const struct tokens *tokens, int i)
{
    static const struct {
        int year;
        const char *pattern;
    } marks[] = {
        {1, "year|yr|y 1|one|1st"},
        {2, "year|yr|y 2|two|2nd"},
        {3, "year|yr|y 3|three"},
        {4, "year|yr|y 4|four"},
        {5, "year|yr|y 5|five"},
        {1, "first|1st|one|current year|yr|years|y|yrs|term"},
        {2, "second|2nd|next year|yr|years|y|yrs"},
        {3, "third|3rd year|yr|years|y"},
        {4, "fourth|4th year|yr|years|y"},
        {5, "fifth|5th year|yr|years"},
        {1, "y1|year1|yr1|1y|1yr"},
        {2, "y2|year2|yr2|2y|2yr"},
        {3, "y3|year3|yr3"},
        {4, "y4|year4|yr4"},
        {1, "first|initial 12|twelve months"},
        {2, "following|next|second|subsequent 12|twelve months"},
        {1, "months 1|one to|through|- 12|twelve"},
        {2, "months 13|thirteen to|through|- 24"},
        {2, "2nd|second of?"},
        {1, "1st"},
        {1, "current"},
    };
    struct year_mark best = {0};
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        int length = pattern_at(tokens, i, marks[m].pattern);
        if (length > best.length)
            best = (struct year_mark){marks[m].year, marks[m].year, length};
    }
    if (best.length == 0 || (i > 0 && token_is(&tokens->token[i], "one") &&
                             pattern_at(tokens, i - 1, "after|within|over|than|a|at|for|least|of|completing|completes") > 0))
        return (struct year_mark){0};
    int next = i + best.length;
    if (has_word(tokens, i, next, "months") && has_word(tokens, i > 8 ? i - 8 : 0, i, "leave|resign|within|terminated|terminate|repay|after|if"))
        return (struct year_mark){0};
    if (pattern_at(tokens, next, "half|instalment|installment|tranche|portion|anniversary|regular|regularly|scheduled|monthly|full|available|next|payslip|paycheque|wage|normal|payment|twelve|pay|paycheck|payroll|salary|day|month|months|round|offer") > 0 ||
        (i > 0 && pattern_at(tokens, i - 1, "over|within|after|from|every|each|per|standard") > 0 && best.length == 1))
        return (struct year_mark){0};
    int joined = pattern_at(tokens, next, "and|&|-|to 2|3|4|5");
    if (joined == 2 && next + 1 < tokens->count && !tokens->token[next + 1].number.ordinal) {
        int last = (int)(tokens->token[next + 1].number.raw / NUMBER_SCALE);
        bool plain = !(next + 2 < tokens->count && pattern_at(tokens, next + 2, "l|lpa|k|lakh|lakhs") > 0);
        if (plain && last == best.last + 1)
            best = (struct year_mark){best.first, last, best.length + 2};
    }
    return best;
}

/* A bare number under 1,000 is an amount only beside a year or another amount: 3.5 + 3.5, 17 for 1st year. */
static bool small_amount(const struct stretch *stretch, int i)
{
    const struct tokens *tokens = stretch->tokens;
    const struct letter_number *number = &tokens->token[i].number;
    if (number->unit || number->currency[0] || number->grouped || number->raw >= 1000 * (int64_t)NUMBER_SCALE)
        return true;
    int next = i + 1;
    while (next < stretch->to && next < i + 4 &&
           pattern_at(tokens, next, "for|in|the|(|)|-|:|.|,|around|~|at|during|of|usd|inr") > 0)
        next++;
    if (next < stretch->to && year_mark_at(tokens, next).length > 0)
        return true;
    int before = i - 1;
    while (before > stretch->from && before > i - 4 &&
           pattern_at(tokens, before, "-|:|(|~|=|,|is|around|,|of|about") > 0)
        before--;
    for (int back = 1; back <= 3 && before - back + 1 >= stretch->from; back++)
        if (year_mark_at(tokens, before - back + 1).length == back)
            return true;
    bool joined = i + 2 < stretch->to && pattern_at(tokens, i + 1, "+|and|&|/") > 0 && is_amount(tokens, i + 2);
    bool joins = i - 2 >= stretch->from && pattern_at(tokens, i - 1, "+|and|&|/") > 0 && is_amount(tokens, i - 2);
    if ((joined && tokens->token[i + 2].number.raw > 100 * (int64_t)NUMBER_SCALE &&
         token_is(&tokens->token[i + 1], "/") && number->raw == NUMBER_SCALE))
        return false; /* 1/365 */
    if (joins && tokens->token[i - 2].number.raw == NUMBER_SCALE && token_is(&tokens->token[i - 1], "/"))
        return false;
    if (joined || joins)
        return true;
    return i == amount_from(stretch, stretch->from) && i <= stretch->cue_end + 3;
}

/* The items of a stretch in order: amounts and year marks. */
struct item {
    int token;       /* of an amount */
    int first, last; /* of a year mark; 0 for an amount */
    bool taken;
};

enum { ITEMS_MAX = 16 };

static bool by_month(const struct letter_number *number)
{
    return number->period == PERIOD_MONTH || number->period == PERIOD_SHORT;
}

static int list_items(const struct stretch *stretch, struct item items[ITEMS_MAX])
{
    const struct tokens *tokens = stretch->tokens;
    int count = 0;
    bool whole = false; /* $4,100 per month ($49,200 in total) */
    for (int i = stretch->from; i < stretch->to; i++)
        whole = whole || (is_amount(tokens, i) && !by_month(&tokens->token[i].number) &&
                          tokens->token[i].number.raw >= 1000 * (int64_t)NUMBER_SCALE);
    for (int i = stretch->from; i < stretch->to && count < ITEMS_MAX;) {
        struct year_mark mark = year_mark_at(tokens, i);
        if (mark.length > 0) {
            bool again = count > 0 && items[count - 1].first == mark.first;
            if (!again)
                items[count++] = (struct item){.first = mark.first, .last = mark.last};
            i += mark.length;
            continue;
        }
        if (i > stretch->cue && i < stretch->cue_end + 2 && tokens->token[i].kind == TOKEN_NUMBER &&
            pattern_at(tokens, i, "1|2") > 0 && i + 1 < stretch->to && pattern_at(tokens, i + 1, ":|-|=|of|is") > 0)
            items[count++] = (struct item){.first = (int)(tokens->token[i].number.raw / NUMBER_SCALE),
                                           .last = (int)(tokens->token[i].number.raw / NUMBER_SCALE)};
        else if (is_amount(tokens, i) && small_amount(stretch, i) && !(whole && by_month(&tokens->token[i].number)))
            items[count++] = (struct item){.token = i};
        i++;
    }
    return count;
}

static void add_pair(struct year_pairs *pairs, const struct stretch *stretch, int first, int last, int token)
{
    for (int year = first; year <= last && pairs->count < YEAR_PAIRS_MAX; year++) {
        pairs->pair[pairs->count].year = year;
        pairs->pair[pairs->count].token = token;
        pairs->pair[pairs->count++].number = stretch->tokens->token[token].number;
    }
}

/* The unpaired amount next to item y, forwards or backwards, with no other year mark between. */
static int neighbour(const struct item items[], int count, int y, int step)
{
    for (int i = y + step; i >= 0 && i < count && items[i].first == 0; i += step)
        if (!items[i].taken)
            return i;
    return -1;
}

/* Figures without a unit take that of their neighbours: 29L (16.5 first year + 12.5 second year). */
static void share_units(struct year_pairs *pairs, const struct letter_number *also)
{
    int64_t unit = also ? also->unit : 0;
    const char *currency = also ? also->currency : "";
    for (int i = 0; i < pairs->count; i++) {
        unit = pairs->pair[i].number.unit ? pairs->pair[i].number.unit : unit;
        currency = pairs->pair[i].number.currency[0] ? pairs->pair[i].number.currency : currency;
    }
    for (int i = 0; i < pairs->count; i++) {
        struct letter_number *number = &pairs->pair[i].number;
        if (!number->unit && !number->grouped && number->raw < 1000 * (int64_t)NUMBER_SCALE)
            number->unit = unit;
        if (!number->currency[0]) {
            struct text text = text_in(number->currency, sizeof number->currency);
            text_add(&text, currency);
        }
    }
}

static bool adds_up(const struct letter_number *total, const struct letter_number *a, const struct letter_number *b)
{
    int64_t all, one, two;
    struct letter_number first = *a, second = *b;
    if (!first.unit && !first.grouped && first.raw < 1000 * (int64_t)NUMBER_SCALE)
        first.unit = total->unit ? total->unit : 100000;
    if (!second.unit && !second.grouped && second.raw < 1000 * (int64_t)NUMBER_SCALE)
        second.unit = total->unit ? total->unit : 100000;
    return number_cents(total, &all) && number_cents(&first, &one) && number_cents(&second, &two) && one + two == all;
}

/* "… $15,000 at your first anniversary", "in months 13 to 24": the second of two amounts. */
static bool of_second_year(const struct stretch *stretch, int token)
{
    const struct tokens *tokens = stretch->tokens;
    for (int i = token + 1; i < stretch->to && !(tokens->token[i].ends && i > token + 1); i++)
        if (pattern_at(tokens, i, "on|at|after|from|following|upon your|the first|1st|one year? anniversary") > 0 ||
            pattern_at(tokens, i, "on|at|after|from|following|upon|with your|the one|1 year anniversary") > 0 ||
            pattern_at(tokens, i, "after|upon|on completion of? one|1|a year") > 2 ||
            pattern_at(tokens, i, "after|completing one|1|a full? year") > 0 || pattern_at(tokens, i, "months 13") > 0 || pattern_at(tokens, i, "after twelve|12 months") > 0)
            return true;
    return false;
}

/* Amounts without any year: one alone, two in a row, or a total with its two parts. */
static void pair_without_years(struct year_pairs *pairs, const struct stretch *stretch, const struct item items[],
                               int count)
{
    const struct token *token = stretch->tokens->token;
    if (count == 1)
        pairs->lone = items[0].token;
    if (count == 2 && of_second_year(stretch, items[1].token)) {
        add_pair(pairs, stretch, 1, 1, items[0].token);
        add_pair(pairs, stretch, 2, 2, items[1].token);
        share_units(pairs, NULL);
    } else if (count == 2 && items[1].token - items[0].token == 2 &&
        pattern_at(stretch->tokens, items[0].token + 1, "+|and|&|/|,") > 0) {
        add_pair(pairs, stretch, 1, 1, items[0].token);
        add_pair(pairs, stretch, 2, 2, items[1].token);
        share_units(pairs, NULL);
    } else if (count == 3) {
        const struct letter_number *n[3] = {&token[items[0].token].number, &token[items[1].token].number,
                                            &token[items[2].token].number};
        int first = adds_up(n[0], n[1], n[2]) ? 1 : adds_up(n[2], n[0], n[1]) ? 0 : -1;
        pairs->unclear = first < 0;
        for (int i = 0; i < 2 && first >= 0; i++)
            add_pair(pairs, stretch, i + 1, i + 1, items[first + i].token);
        struct letter_number total = *n[first == 1 ? 0 : 2];
        if (first >= 0 && !total.unit && total.grouped)
            total.unit = 100000; /* 7,00,000 (3.5 + 3.5) */
        share_units(pairs, &total);
    } else if (count > 1) {
        pairs->unclear = true;
    }
}

struct year_pairs pair_years(const struct stretch *stretch)
{
    struct item items[ITEMS_MAX] = {{0}};
    struct year_pairs pairs = {.lone = -1};
    int count = list_items(stretch, items), marks = 0;
    for (int i = 0; i < count; i++)
        marks += items[i].first > 0;
    if (marks == 0) {
        pair_without_years(&pairs, stretch, items, count);
        return pairs;
    }
    int step = items[0].first > 0 ? 1 : -1; /* the year before its amount, or behind it */
    const struct letter_number *left = NULL;
    for (int y = 0; y < count; y++) {
        if (items[y].first == 0)
            continue;
        int a = neighbour(items, count, y, step);
        if (a < 0)
            a = neighbour(items, count, y, -step);
        bool before = false;
        for (int p = 0; p < pairs.count; p++)
            before = before || pairs.pair[p].year == items[y].first;
        if (a < 0 || before)
            continue;
        items[a].taken = true;
        add_pair(&pairs, stretch, items[y].first, items[y].last, items[a].token);
    }
    for (int i = 0; i < count; i++)
        if (items[i].first == 0 && !items[i].taken) {
            const struct letter_number *number = &stretch->tokens->token[items[i].token].number;
            left = left ? left : number;
            bool total = pairs.count == 2 && adds_up(number, &pairs.pair[0].number, &pairs.pair[1].number);
            pairs.unclear = pairs.unclear || (!total && pairs.count < 2);
        }
    for (int i = 0; i < pairs.count; i++)
        pairs.unclear = pairs.unclear || by_month(&pairs.pair[i].number);
    share_units(&pairs, left);
    return pairs;
}
