/* Vesting in words: 5/15/40/40, "25% each year", "16 equal quarterly portions", "5% after one year, then 20% every six
 * months". */
#include "scenarios/letters/letter_parts.h"

enum { WEIGHTS_MAX = 16, WHOLE = 10000 /* hundredths of a percent */, VEST_YEARS = 5, GAP_MAX = 22 };

struct weights {
    int count, weight[WEIGHTS_MAX];
    int every[WEIGHTS_MAX]; /* months from one tranche of this weight to the next; 0: one tranche */
    int from, to;           /* tokens */
    bool bare;              /* written without percent signs */
};

/* A share in hundredths of a percent; −1 where there is none. */
static int weight_at(const struct tokens *tokens, int i, bool bare)
{
    static const struct {
        int weight;
        const char *pattern;
    } spelled[] = {{500, "five"},    {1000, "ten"},    {1500, "fifteen"}, {2000, "twenty"}, {2500, "twenty five"},
                   {3000, "thirty"}, {4000, "forty"},  {5000, "fifty"},   {8000, "eighty"}, {3300, "thirty three"}};
    for (size_t w = 0; w < sizeof spelled / sizeof *spelled; w++) {
        int words = pattern_at(tokens, i, spelled[w].pattern);
        if (words > 0 && pattern_at(tokens, i + words, "(") > 0)
            return -1; /* five (5) percent */
        if (words > 0 && pattern_at(tokens, i + words, "percent|%|pct") > 0)
            return spelled[w].weight;
    }
    const struct letter_number *number = &tokens->token[i].number;
    if (bare && i > 0 && !number->percent && pattern_at(tokens, i - 1, "year|years|yr|y|month|months|over") > 0)
        return -1; /* year 1: 5%, year 2: 15% */
    if (tokens->token[i].kind != TOKEN_NUMBER || number->currency[0] || number->unit || number->grouped ||
        number->ordinal || (!number->percent && (!bare || number->decimals)) || number->raw > 100 * (int64_t)NUMBER_SCALE ||
        number->raw % 100 != 0 || number->raw < 100)
        return -1;
    return (int)(number->raw / 100);
}

/* The step of "every six months", "quarterly", "each year" at token i; 0 for none. */
static int step_at(const struct tokens *tokens, int i)
{
    static const struct {
        int months;
        const char *pattern;
    } steps[] = {{6, "every|each|per six|6 months|month|mo|mos"},
                 {6, "every|each|per half year?"},
                 {6, "semi annually|annual"},
                 {6, "semiannually|semiannual|biannually|bi-annually|halfyearly"},
                 {6, "half yearly|year"},
                 {6, "bi annually|annual"},
                 {3, "every|each|per three|3 months"},
                 {3, "every|each|per|/ quarter"},
                 {3, "quarterly"},
                 {1, "every|each|per month"},
                 {1, "monthly"},
                 {12, "every|each|per|a|/ year|yr|anniversary"},
                 {12, "annually|yearly"},
                 {12, "every|each 12 months"},
                 {12, "each|every of? the? first|next? four|4|three|3 anniversaries|anniversary|years"}};
    for (size_t s = 0; s < sizeof steps / sizeof *steps; s++)
        if (pattern_at(tokens, i, steps[s].pattern) > 0)
            return steps[s].months;
    return 0;
}

/* "20% after 30, 36, 42 and 48 months", "eighty percent in four equal portions every six months": one tranche each.
 * False where the parts are not whole. */
static bool spread_last(struct weights *weights, const struct tokens *tokens, int last, int to)
{
    int months = 0, i = last + 1, weight = weights->weight[weights->count - 1];
    while (i < to && i < last + 5 && !(tokens->token[i].kind == TOKEN_NUMBER && !tokens->token[i].number.percent))
        i++;
    for (int k = i; k < to && k < i + 14; k++) {
        if (tokens->token[k].kind == TOKEN_NUMBER)
            months++;
        else if (pattern_at(tokens, k, ",|and|&|months|month") == 0)
            break;
        bool ahead = i > 0 && pattern_at(tokens, i - 1, "months") > 0 &&
                     (k + 1 >= to || (tokens->token[k + 1].kind != TOKEN_NUMBER && pattern_at(tokens, k + 1, ",|and|&") == 0));
        if (pattern_at(tokens, k, "months") > 0 || ahead) {
            for (int more = 1; months >= 3 && more < months && weights->count < WEIGHTS_MAX; more++)
                weights->weight[weights->count++] = weight;
            break;
        }
    }
    for (int k = last + 1; k < to && k < last + 6; k++) {
        int parts = pattern_at(tokens, k, "four|4") > 0 ? 4 : pattern_at(tokens, k, "two|2") > 0 ? 2 : 0;
        if (parts == 0 || pattern_at(tokens, k + 1, "equal? equal|installments|instalments|portions|tranches|parts|"
                                                    "installment|half") == 0)
            continue;
        if (weight % parts != 0)
            return false;
        for (int part = 0; part < parts && weights->count < WEIGHTS_MAX; part++) {
            weights->weight[weights->count - (part == 0)] = weight / parts;
            weights->count += part > 0;
        }
        break;
    }
    return true;
}

static int sum_of(const struct weights *weights)
{
    int sum = 0;
    for (int i = 0; i < weights->count; i++)
        sum += weights->weight[i];
    return sum;
}

static bool read_weights(struct weights *weights, const struct tokens *tokens, int from, int to)
{
    bool percents = weight_at(tokens, from, false) >= 0;
    *weights = (struct weights){.from = from, .bare = !percents};
    int last = from;
    for (int i = from; i < to && weights->count < WEIGHTS_MAX; i++) {
        int gap = i - last;
        int weight = weight_at(tokens, i, false);
        bool joined = gap == 2 && pattern_at(tokens, i - 1, "/|,|-|+|:|&|and||") > 0;
        if (weight < 0 && (i == from || joined || (gap == 1 && weights->bare && i + 1 < to && !percents)))
            weight = weight_at(tokens, i, true);
        if (weight >= 0) {
            if (gap > 0 && weights->bare && !joined && !tokens->token[i].number.percent && gap != 1)
                break;
            weights->weight[weights->count++] = weight;
            last = i;
            if (pattern_at(tokens, i + 1, "in? each|both of? the|your? years|year? 3|three|third and|& 4|four|fourth") > 3 &&
                weights->count < WEIGHTS_MAX)
                weights->weight[weights->count++] = weight; /* 40% in each of years 3 and 4 */
            if (weights->count > 2 && sum_of(weights) == WHOLE)
                break;
            weights->bare = weights->bare && !tokens->token[i].number.percent;
            continue;
        }
        if (weights->count > 0 && !weights->every[weights->count - 1])
            weights->every[weights->count - 1] = step_at(tokens, i);
        if (gap > (weights->bare ? 1 : GAP_MAX) || (tokens->token[i].ends && tokens->token[i].word[0] == '?'))
            break;
    }
    weights->to = last + 1;
    return weights->count > 0 && spread_last(weights, tokens, last, to);
}

static void add_percent(struct text *text, int weight, bool sign)
{
    text_addf(text, "%d", weight / 100);
    if (weight % 100)
        text_addf(text, weight % 10 ? ".%d%d" : ".%d", weight % 100 / 10, weight % 10);
    if (sign)
        text_add(text, "%");
}

/* The schedule as the case has it, and as people write it. */
static void add_schedule(struct reader *reader, struct draft *draft, const int year[], int years, int cadence,
                         int cliff, const struct letter_line *line, bool doubt, const char *remark)
{
    struct text json = text_start(reader->arena), plain = text_start(reader->arena);
    text_add(&json, "{\"years\": [");
    for (int y = 0; y < years; y++) {
        text_addf(&json, "%s\"", y > 0 ? ", " : "");
        add_percent(&json, year[y], true);
        text_add(&json, "\"");
        text_add(&plain, y > 0 ? "/" : "");
        add_percent(&plain, year[y], false);
    }
    text_add(&json, "]");
    if (cadence)
        text_addf(&json, ", \"cadence\": \"%s\"",
                  cadence == 1   ? "monthly"
                  : cadence == 3 ? "quarterly"
                                 : "semiannual");
    if (cliff > 0)
        text_addf(&json, ", \"cliff_months\": %d", cliff);
    text_add(&json, "}");
    if (cadence || cliff)
        text_addf(&plain, "%s%s",
                  cadence == 1   ? " monthly"
                  : cadence == 3 ? " quarterly"
                  : cadence == 6 ? " half-yearly"
                                 : " yearly",
                  cliff > 0 ? ", after a cliff" : "");
    figure_add(reader, &draft->figures,
               (struct figure){.key = "grant.vesting",
                               .kind = FIGURE_JSON,
                               .text = json.data,
                               .plain = plain.data,
                               .line = line,
                               .remark = remark,
                               .rank = RANK_LABEL,
                               .doubt = doubt,
                               .times = 1});
}

/* The step within the year of "25% each year, vesting quarterly", of the same sentence; 0 for none. */
static int finer_step(const struct tokens *tokens, const struct weights *weights, int to)
{
    int from = weights->from;
    while (from > 0 && !tokens->token[from - 1].ends)
        from--;
    for (int i = from; i < to && (i < weights->from || !tokens->token[i].ends); i++) {
        int step = step_at(tokens, i);
        if (step > 0 && step < 12 && (has_word(tokens, i > from + 2 ? i - 2 : from, i, "vest|vests|vesting") ||
                                      has_word(tokens, i, i + 3 < to ? i + 3 : to, "vesting|installments|instalments|portions|tranches")))
            return step;
    }
    return 0;
}

/* "20% every six months": tranches of the last weight until the whole has vested. */
static bool add_repeated(struct reader *reader, struct draft *draft, const struct tokens *tokens, int to,
                         const struct weights *weights, const struct letter_line *line)
{
    int last = weights->weight[weights->count - 1], every = weights->every[weights->count - 1];
    if (every == 0 && weights->count > 2)
        every = weights->every[weights->count - 2]; /* in semi-annual installments of 20% */
    int left = WHOLE - (sum_of(weights) - last);
    if (weights->count == 1 && last == WHOLE / 4 && (every == 1 || every == 3) &&
        (has_word(tokens, weights->from, to, "following|next|remaining|subsequent three|3|36|12 years|months|equal|quarters") ||
         has_word(tokens, weights->from, to, "36 equal? monthly") || has_word(tokens, weights->from, to, "12 equal? quarterly"))) {
        static const int even[] = {WHOLE / 4, WHOLE / 4, WHOLE / 4, WHOLE / 4};
        add_schedule(reader, draft, even, 4, every, 12, line, false, ""); /* 25% after a year, then quarterly */
        return true;
    }
    if (weights->count == 1 && has_word(tokens, weights->from, weights->from + 6, "after|anniversary|cliff"))
        return false; /* a step of what comes later */
    if (every == 0 || left <= 0 || left % last != 0)
        return false;
    int months = 12 * (weights->count - 1), year[VEST_YEARS] = {0};
    for (int i = 0; i + 1 < weights->count; i++)
        if (i < VEST_YEARS)
            year[i] += weights->weight[i];
    for (int tranche = 0; tranche < left / last; tranche++) {
        months += every;
        if (months > 12 * VEST_YEARS)
            return false;
        year[(months - 1) / 12] += last;
    }
    int years = (months + 11) / 12, cadence = every == 12 ? finer_step(tokens, weights, to) : every;
    int cliff = weights->count == 2 && every < 12 ? 12 : 0;
    if (weights->count > 2 && every < 6)
        return false; /* no case says that shortly */
    add_schedule(reader, draft, year, years, every == 6 && weights->count > 1 ? 0 : cadence, every == 6 ? 0 : cliff,
                 line, false, "");
    return true;
}

static int small_number(const struct tokens *tokens, int i, int most)
{
    static const char *const words[] = {"one", "two", "three", "four", "five"};
    if (i >= tokens->count)
        return 0;
    for (int n = 0; n < 5; n++)
        if (token_is(&tokens->token[i], words[n]))
            return n + 1;
    if (most > 5 && (token_is(&tokens->token[i], "twelve") || token_is(&tokens->token[i], "sixteen")))
        return tokens->token[i].word[0] == 't' ? 12 : 16;
    const struct letter_number *number = &tokens->token[i].number;
    bool whole = tokens->token[i].kind == TOKEN_NUMBER && !number->unit && !number->currency[0] && !number->percent &&
                 !number->decimals;
    return whole && number->raw <= most * (int64_t)NUMBER_SCALE ? (int)(number->raw / NUMBER_SCALE) : 0;
}

/* "16 equal quarterly portions", "4 years monthly with a 1 year cliff", "in equal annual instalments over three years".
 */
static bool read_even(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to,
                      bool asked)
{
    int every = 0, years = 0, parts = 0, cliff = 0, at = from;
    bool differ = false; /* yearly, then monthly */
    for (int i = from; i < to; i++) {
        int number = small_number(tokens, i, 60);
        int next = i + 1;
        if (number > 0 && pattern_at(tokens, next,
                                     "equal? quarterly|monthly|annual|yearly|semi equal? annual? "
                                     "portions|instalments|installments|tranches|parts|vests") > 1)
            parts = number;
        if (number > 0 && number <= 5 && pattern_at(tokens, next, "year|years|yr|yrs") > 0) {
            if (has_word(tokens, next, next + 3 < to ? next + 3 : to, "cliff"))
                cliff = 12 * number;
            else
                years = number;
        }
        if (number == 12 && pattern_at(tokens, next, "month cliff") > 0)
            cliff = 12;
        int step = pattern_at(tokens, i, "annual|yearly installments|instalments|portions|tranches") > 0
                       ? 12
                       : step_at(tokens, i);
        if (step == 12 && pattern_at(tokens, i, "per|a|/ year|yr|anniversary") > 0)
            step = 0; /* a figure by the year */
        differ = differ || (step > 0 && every > 0 && step != every);
        if (step > 0 && (every == 0 || step < every)) {
            every = step;
            at = i;
        }
    }
    for (int i = from; i + 2 < to && parts == 0; i++) { /* 1/48th of the shares each month */
        int of = pattern_at(tokens, i, "1 /") > 0 ? small_number(tokens, i + 2, 60) : 0;
        parts = (every == 1 && (of == 24 || of == 36 || of == 48 || of == 60)) || (every == 3 && (of == 12 || of == 16)) ? of : 0;
        if (parts > 0 && (has_word(tokens, from, i, "12|twelve month|months") || has_word(tokens, from, i, "first|one|1 year? anniversary")))
            cliff = 12;
        if (parts > 0 && cliff == 0 && has_word(tokens, i, to, "after|following|from the|your? first|one|1 year? anniversary"))
            return false; /* from the start, or only from then on? */
    }
    if (differ && cliff == 0 && has_word(tokens, from, to, "then|thereafter|afterwards"))
        return false;
    if (parts > 0 && every > 0 && years > 1 && parts * every != 12 * years)
        return false; /* parts of only some of the years */
    if (parts > 0 && every > 0)
        years = parts * every % 12 == 0 ? parts * every / 12 : 0;
    bool vests = asked;
    for (int i = from; i < to; i++) { /* vesting 25% …, then in equal parts: not of the whole */
        vests = !tokens->token[i].ends && pattern_at(tokens, i, "bonus|target") == 0 &&
                (vests || pattern_at(tokens, i, "vest|vests|vesting|vested") > 0);
        int weight = vests ? weight_at(tokens, i, false) : -1;
        if (weight >= 0 && weight < WHOLE && (parts == 0 || has_word(tokens, i > from + 3 ? i - 3 : from, i, "vest|vests|vesting")))
            return false;
    }
    bool unsaid = every == 0 && cliff == 12 && years > 1;
    if ((every == 0 && !unsaid) || years < 1 || years > VEST_YEARS)
        return false;
    every = unsaid ? 12 : every;
    int year[VEST_YEARS] = {0};
    for (int y = 0; y < years; y++)
        year[y] = WHOLE * (y + 1) / years - WHOLE * y / years;
    add_schedule(reader, draft, year, years, every == 12 ? 0 : every, unsaid ? 0 : cliff, tokens->token[at].line, false,
                 unsaid ? "how often after the cliff is not said: taken as once a year" : "");
    return true;
}

/* A schedule of these shares, where they are one. */
static bool take_weights(struct reader *reader, struct draft *draft, const struct tokens *tokens, int to,
                         const struct weights *weights)
{
    static const int amazon[] = {500, 1500, 4000, 4000};
    const struct letter_line *line = tokens->token[weights->from].line;
    const int *weight = weights->weight, n = weights->count;
    bool halves = n == 6 && weight[0] == 500 && weight[1] == 1500 && weight[2] == 2000;
    if (sum_of(weights) == WHOLE && (halves || (n >= (weights->bare ? 3 : 2) && n <= VEST_YEARS))) {
        add_schedule(reader, draft, halves ? amazon : weight, halves ? 4 : n, 0, 0, line, false, "");
        return true;
    }
    return !weights->bare && sum_of(weights) < WHOLE && add_repeated(reader, draft, tokens, to, weights, line);
}

static int line_end(const struct tokens *tokens, int from, int to)
{
    int end = from;
    while (end < to && tokens->token[end].line == tokens->token[from].line)
        end++;
    return end;
}

/* Where the shares of "bonus target of 15%; … vesting 25% …" begin: behind the word, unless some stand before it. */
static int shares_begin(const struct tokens *tokens, int from, int to)
{
    for (int i = from; i + 1 < to; i++) {
        if (pattern_at(tokens, i, "vest|vests|vesting") == 0)
            continue;
        bool before = false;
        for (int t = i > from + 4 ? i - 4 : from; t < i; t++)
            before = before || weight_at(tokens, t, true) >= 0;
        return !before && weight_at(tokens, i + 1, false) >= 0 ? i : from;
    }
    return from;
}

void take_vesting(struct reader *reader, struct draft *draft, const struct tokens *tokens, int from, int to, bool asked)
{
    struct weights weights, near;
    bool first = true; /* no share stands before it */
    if (!asked && has_word(tokens, from, to, "bonus|repay|paid|salary|payment") &&
        !has_word(tokens, from, to, "rsu|rsus|stock|stocks|equity|grant|units|shares|gsu|gsus|options"))
        return; /* shares of something else */
    for (int i = shares_begin(tokens, from, to); i < to; i++) {
        if (weight_at(tokens, i, true) < 0 || !read_weights(&weights, tokens, i, to))
            continue;
        const int stop = line_end(tokens, i, to);
        if (take_weights(reader, draft, tokens, to, &weights))
            return;
        if (first && weights.to > stop && read_weights(&near, tokens, i, stop) &&
            take_weights(reader, draft, tokens, stop, &near))
            return; /* without the lines behind */
        first = first && weights.bare;
        if (asked && weights.count >= 3 && sum_of(&weights) > 3000 && sum_of(&weights) < 2 * WHOLE) {
            add_schedule(reader, draft, weights.weight, weights.count < VEST_YEARS ? weights.count : VEST_YEARS, 0, 0,
                         tokens->token[i].line, true, "does not add up to 100 %");
            return;
        }
        if (weights.count > 1)
            i = weights.to - 1;
    }
    if (asked || has_word(tokens, from, to, "vest|vests|vesting|vested"))
        read_even(reader, draft, tokens, from, to, asked);
}
