#include "scenarios/answers/schedule_words.h"

#include <string.h>

static const char YEARS[] = "year years yr yrs y anniversary anniversaries annum";
static const char MONTHS[] = "month months mo mos m";
static const char FILLERS[] =
    ", . ; : - / ( ) and the of then a an in at on with for from is are be will it my your grant stock shares rsus rsu units vest "
    "vests vested vesting end start date hire employment service rest remaining remainder balance equal equally evenly "
    "installments instalments increments each every per after over by to that total initial until through rate schedule "
    "standard thereafter afterwards following completion s first work";

/* Months that a number at i and the unit behind it are; 0 where there is no unit. *after: behind them. */
static int span_at(const struct tokens *tokens, int i, int *after)
{
    int number;
    if (!token_whole(tokens, i, &number) || number > 60)
        return 0;
    int unit = token_is(tokens, i + 1, "-") || token_is(tokens, i + 1, "full") ? i + 2 : i + 1;
    *after = unit + 1;
    if (token_in(tokens, unit, YEARS))
        return 12 * number;
    return token_in(tokens, unit, MONTHS) ? number : 0;
}

/* The period that one word, or several, state: "quarterly", "every six months", "a year". */
static int period_at(const struct tokens *tokens, int i, int *after)
{
    static const struct {
        const char *words;
        int months;
    } single[] = {{"monthly", 1},    {"quarterly", 3}, {"semiannually", 6}, {"semiannual", 6}, {"biannually", 6},
                  {"biannual", 6},   {"annually", 12}, {"annual", 12},      {"yearly", 12}},
      named[] = {{"month", 1}, {"quarter", 3}, {"year", 12}, {"yr", 12}, {"mo", 1}, {"anniversary", 12}, {"annum", 12}};
    *after = i + 1;
    if ((token_in(tokens, i, "half semi bi") && token_in(tokens, i + 1, "-") && token_in(tokens, i + 2, "yearly annual annually")) ||
        (token_in(tokens, i, "half semi bi") && token_in(tokens, i + 1, "yearly annual annually"))) {
        *after = token_is(tokens, i + 1, "-") ? i + 3 : i + 2;
        return 6;
    }
    for (size_t j = 0; j < sizeof single / sizeof *single; j++)
        if (token_is(tokens, i, single[j].words))
            return single[j].months;
    if (token_is(tokens, i, "twice") && token_in(tokens, i + 1, "a per each") && token_in(tokens, i + 2, YEARS)) {
        *after = i + 3;
        return 6;
    }
    if (!token_in(tokens, i, "every each per a / an"))
        return 0;
    *after = i + 2;
    for (size_t j = 0; j < sizeof named / sizeof *named; j++)
        if (token_is(tokens, i + 1, named[j].words))
            return named[j].months;
    return token_in(tokens, i, "every each per") ? span_at(tokens, i + 1, after) : 0;
}

/* "one-year cliff", "cliff of 12 months", "cliff" alone. */
static bool take_cliff(struct schedule_words *words, const struct tokens *tokens, int *i)
{
    int after, months = span_at(tokens, *i, &after);
    if (months > 0 && token_is(tokens, after, "cliff")) {
        words->cliff_months = months;
        *i = after + 1;
        return true;
    }
    if (!token_is(tokens, *i, "cliff"))
        return false;
    int number = *i + 1 + (token_in(tokens, *i + 1, "of at after :") ? 1 : 0);
    months = span_at(tokens, number, &after);
    words->cliff_months = months > 0 ? months : 12;
    *i = months > 0 ? after : *i + 1;
    return true;
}

static struct schedule_step *last_step(struct schedule_words *words)
{
    return words->step_count > 0 ? &words->step[words->step_count - 1] : NULL;
}

static bool is_placed(const struct schedule_step *step)
{
    return step->month != 0 || step->every != 0;
}

/* A span of time: where the step before has no month yet it is that; else how long all of it takes. */
static void take_span(struct schedule_words *words, const struct tokens *tokens, int from, int months)
{
    struct schedule_step *step = last_step(words);
    bool total = token_in(tokens, from - 1, "over for of period") || !step;
    if (!total && !is_placed(step)) {
        step->month = months;
        words->in_clauses = true;
    } else if (months % 12 == 0) {
        words->years = months / 12;
    }
}

/* Of the last step, "20% every six months", unless that one is the end of a bare list: "25/25/25/25 quarterly". */
static bool take_period(struct schedule_words *words, int months)
{
    struct schedule_step *step = last_step(words);
    if (step && !is_placed(step) && (words->step_count == 1 || is_placed(step - 1))) {
        step->every = months;
        words->in_clauses = true;
        return true;
    }
    bool same = words->period == 0 || words->period == months;
    words->period = months;
    return same;
}

/* "year 2", "2nd year", "second anniversary", "two" behind "15% after". */
static bool take_year(struct schedule_words *words, const struct tokens *tokens, int *i)
{
    struct schedule_step *step = last_step(words);
    int number, unit = token_in(tokens, *i, YEARS) ? 12 : token_in(tokens, *i, MONTHS) ? 1 : 0;
    if (!step || is_placed(step))
        return false;
    if (unit > 0 && token_whole(tokens, *i + 1, &number) && number > 0 && number <= MONTHS_MAX / unit) {
        step->month = number * unit;
        *i += 2;
    } else if (token_whole(tokens, *i, &number) && words->step_count > 1 && token_in(tokens, *i - 1, "after at in") &&
               number <= MONTHS_MAX && number > 0) {
        bool years = step[-1].month % 12 == 0 && number * 12 <= MONTHS_MAX; /* the unit of the step before, where it can be */
        step->month = number * (years ? 12 : 1);
        *i += 1;
    } else {
        return false;
    }
    words->in_clauses = true;
    return true;
}

static bool take_percent(struct schedule_words *words, const struct tokens *tokens, int *i)
{
    const struct token *token = *i < tokens->count ? &tokens->token[*i] : NULL;
    if (!token || !token->is_number || token->digits == 0 || words->step_count == EVENTS_MAX || token->hundredths > 10000)
        return false;
    words->step[words->step_count++] = (struct schedule_step){.basis_points = (int)token->hundredths};
    *i += 1 + (token_in(tokens, *i + 1, "% percent pct") ? 1 : 0);
    return true;
}

bool schedule_words_of(struct schedule_words *words, const struct tokens *tokens)
{
    *words = (struct schedule_words){.cliff_months = -1};
    for (int i = 0; i < tokens->count;) {
        int after, months;
        if (take_cliff(words, tokens, &i))
            continue;
        if ((months = span_at(tokens, i, &after)) > 0) {
            take_span(words, tokens, i, months);
            i = after;
        } else if ((months = period_at(tokens, i, &after)) > 0) {
            if (!take_period(words, months))
                return false;
            i = after;
        } else if (!take_year(words, tokens, &i) && !take_percent(words, tokens, &i)) {
            if (!token_in(tokens, i, FILLERS) && !token_in(tokens, i, YEARS) && !token_in(tokens, i, MONTHS))
                return false;
            i++;
        }
    }
    return true;
}
