#include "scenarios/answers/answer_schedule.h"

#include <string.h>

#include "bands/world/schedule.h"
#include "calc/kit/json_out.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/answers/answers.h"
#include "scenarios/answers/schedule_words.h"

enum { WHOLE = 10000, USUAL_YEARS = 4 };

/* A schedule as the case will state it: by years, or by events. */
struct stated {
    int year_count, years[YEARS_MAX], per_year, cliff_months;
    int event_count, month[EVENTS_MAX], share[EVENTS_MAX];
};

static const char *cadence_name(int per_year)
{
    return per_year == 2 ? "semiannual" : per_year == 4 ? "quarterly" : per_year == 12 ? "monthly" : "annual";
}

static void add_percent(struct json_out *out, const char *key, int basis_points)
{
    json_rate(out, key, (struct rate){(int64_t)basis_points * (RATE_ONE / WHOLE)});
}

static const char *as_json(struct arena *arena, const struct stated *stated)
{
    struct text text = text_start(arena);
    struct json_out out = json_start(&text, JSON_ONE_LINE);
    json_open_flat(&out, NULL, '{');
    json_open_flat(&out, stated->event_count > 0 ? "events" : "years", '[');
    for (int i = 0; i < stated->event_count; i++) {
        json_open_flat(&out, NULL, '{');
        json_whole(&out, "month", stated->month[i]);
        add_percent(&out, "percent", stated->share[i]);
        json_close(&out, '}');
    }
    for (int i = 0; stated->event_count == 0 && i < stated->year_count; i++)
        add_percent(&out, NULL, stated->years[i]);
    json_close(&out, ']');
    if (stated->event_count == 0 && stated->per_year > 1)
        json_text(&out, "cadence", cadence_name(stated->per_year));
    if (stated->event_count == 0 && stated->cliff_months > 0)
        json_whole(&out, "cliff_months", stated->cliff_months);
    json_close(&out, '}');
    return json_line(&text);
}

/* Shares as equal as two decimals allow: 33.33, 33.33, 33.34. */
static void equal_years(int years[], int count, int whole)
{
    for (int i = 0; i < count; i++)
        years[i] = whole / count + (i == count - 1 ? whole % count : 0);
}

static bool whole_steps(const struct schedule_words *words, int *sum)
{
    *sum = 0;
    for (int i = 0; i < words->step_count; i++)
        *sum += words->step[i].basis_points;
    return *sum == WHOLE;
}

static int per_year_of(int period)
{
    return period == 1 || period == 3 || period == 6 ? 12 / period : period == 0 || period == 12 ? 1 : 0;
}

/* "5/15/40/40", perhaps with a cadence and a cliff. */
static bool of_list(struct stated *stated, const struct schedule_words *words)
{
    int sum;
    if (words->in_clauses || words->step_count < 1 || words->step_count > YEARS_MAX || !whole_steps(words, &sum) ||
        (words->years != 0 && words->years != words->step_count))
        return false;
    for (int i = 0; i < words->step_count; i++)
        stated->years[i] = words->step[i].basis_points;
    stated->year_count = words->step_count;
    stated->per_year = per_year_of(words->period);
    stated->cliff_months = words->cliff_months > 0 ? words->cliff_months : 0;
    return stated->per_year > 0;
}

/* "quarterly over four years", "monthly with a one-year cliff", "25% a year", "6.25% a quarter". */
static bool of_even_spread(struct stated *stated, const struct schedule_words *words)
{
    int years = words->years > 0 ? words->years : USUAL_YEARS, period = words->period;
    if (words->step_count == 1 && words->step[0].every > 0 && words->step[0].basis_points > 0) {
        const struct schedule_step *step = &words->step[0];
        int events = (WHOLE + step->basis_points / 2) / step->basis_points; /* 33% a year are three years */
        period = words->period > 0 ? words->period : step->every;
        int off = WHOLE - events * step->basis_points;
        if (events * step->every % 12 != 0 || off > 100 || off < -100)
            return false;
        years = events * step->every / 12;
    } else if (words->step_count > 0 || (words->period == 0 && words->years == 0)) {
        return false;
    }
    if (years < 1 || years > YEARS_MAX || per_year_of(period) == 0 || (words->years > 0 && words->years != years))
        return false;
    equal_years(stated->years, years, WHOLE);
    stated->year_count = years;
    stated->per_year = per_year_of(period);
    stated->cliff_months = words->cliff_months > 0 ? words->cliff_months : 0;
    return true;
}

/* "25% after one year, then monthly over three years": the first step is the cliff of the first year. */
static bool of_cliff_and_rest(struct stated *stated, const struct schedule_words *words)
{
    const struct schedule_step *first = &words->step[0];
    int years = words->years > 0 ? words->years : USUAL_YEARS - 1;
    if (words->step_count != 1 || first->month != 12 || words->period == 0 || first->basis_points >= WHOLE ||
        years >= YEARS_MAX || per_year_of(words->period) == 0)
        return false;
    if (words->years == USUAL_YEARS && first->basis_points * USUAL_YEARS == WHOLE)
        years--; /* "25% after one year, monthly over four years": the four years are all of it */
    stated->years[0] = first->basis_points;
    equal_years(stated->years + 1, years, WHOLE - first->basis_points);
    stated->year_count = years + 1;
    stated->per_year = per_year_of(words->period);
    stated->cliff_months = 12;
    return true;
}

static bool add_event(struct stated *stated, int month, int share)
{
    int i = stated->event_count;
    if (i == EVENTS_MAX || month > MONTHS_MAX || (i > 0 && month <= stated->month[i - 1]))
        return false;
    stated->month[i] = month;
    stated->share[stated->event_count++] = share;
    return true;
}

/* Steps with months of their own, the last of which may repeat until nothing is left. */
static bool of_steps(struct stated *stated, const struct schedule_words *words)
{
    int left = WHOLE, month = 0;
    for (int i = 0; i < words->step_count; i++) {
        const struct schedule_step *step = &words->step[i];
        bool last = i == words->step_count - 1;
        if (step->basis_points == 0 || (step->month == 0 && (step->every == 0 || !last)))
            return false;
        do {
            month = step->month > 0 ? step->month : month + step->every;
            if (step->basis_points > left || !add_event(stated, month, step->basis_points))
                return false;
            left -= step->basis_points;
        } while (step->every > 0 && left > 0);
    }
    bool other_years = words->step_count == 1 && words->years > 0 && month != 12 * words->years; /* 25% a year over 3 years */
    return left == 0 && stated->event_count > 0 && !other_years;
}

/* Yearly steps are a list of years. */
static void years_if_yearly(struct stated *stated)
{
    for (int i = 0; i < stated->event_count; i++)
        if (stated->month[i] != 12 * (i + 1) || i >= YEARS_MAX)
            return;
    for (int i = 0; i < stated->event_count; i++)
        stated->years[i] = stated->share[i];
    stated->year_count = stated->event_count;
    stated->per_year = 1;
    stated->event_count = 0;
}

static bool same_schedule(struct arena *arena, const char *value, const struct schedule *preset)
{
    struct err ignored = {0};
    struct schedule schedule = {0};
    struct json *node;
    const struct reading reading = {arena, &ignored, NULL};
    if (!json_parse(&node, arena, "the answer", value, strlen(value), &ignored) ||
        !read_schedule(&reading, node, &schedule) || schedule.count != preset->count || preset->in_units)
        return false;
    for (int i = 0; i < schedule.count; i++)
        if (schedule.events[i].month != preset->events[i].month || schedule.events[i].weight != preset->events[i].weight)
            return false;
    return true;
}

/* The shares of a bare list are those of the preset's years. */
static bool same_years(const struct stated *stated, const struct schedule *preset)
{
    int64_t sums[YEARS_MAX] = {0};
    for (int i = 0; i < preset->count && !preset->in_units; i++)
        sums[(preset->events[i].month - 1) / 12] += preset->events[i].weight;
    for (int i = 0; i < YEARS_MAX; i++)
        if (sums[i] != (i < stated->year_count ? stated->years[i] * (int64_t)WEIGHT_OF_BASIS_POINT : 0))
            return false;
    return true;
}

static const char *quoted(struct arena *arena, const char *name)
{
    return text_format(arena, "\"%s\"", name);
}

/* "amazon", "Google", "snap 4y": a preset, or the usual one of a company. */
static const struct preset *preset_named(struct arena *arena, const struct companies *companies, const char *line)
{
    char *name = arena_copy(arena, line, strlen(line));
    for (char *at = name; *at; at++)
        *at = (char)(*at == ' ' ? '_' : *at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at);
    const struct preset *preset = preset_find(companies, name);
    const struct company *company = preset ? NULL : company_find(companies, line);
    return company && company->preset[0] ? preset_find(companies, company->preset) : preset;
}

static bool stated_of(struct stated *stated, const struct schedule_words *words)
{
    *stated = (struct stated){0};
    if (of_list(stated, words) || of_even_spread(stated, words) || of_cliff_and_rest(stated, words))
        return true;
    *stated = (struct stated){0};
    if (!of_steps(stated, words))
        return false;
    years_if_yearly(stated);
    return true;
}

static bool refuse(const struct schedule_words *words, const char *line, struct err *err)
{
    int sum;
    if (words && words->step_count > 1 && !whole_steps(words, &sum) && words->step[words->step_count - 1].every == 0)
        return err_set(err, ERR_INPUT, "expected percents that add up to 100%%, found %p",
                       (struct rate){(int64_t)sum * (RATE_ONE / WHOLE)});
    return err_set(err, ERR_INPUT,
                   "expected percents by year (5/15/40/40), steps (\"25%% a year\", \"monthly over 4 years with a one-year "
                   "cliff\") or a company's name, found \"%s\"", line);
}

bool schedule_of_answer(const char **value, const char **note, struct arena *arena, const struct companies *companies,
                        const char *company, const char *line, struct err *err)
{
    struct tokens *tokens = arena_alloc(arena, sizeof *tokens);
    struct schedule_words *words = arena_alloc(arena, sizeof *words);
    struct stated *stated = arena_alloc(arena, sizeof *stated);
    const struct preset *named = preset_named(arena, companies, line);
    *note = "";
    if (named) {
        *value = quoted(arena, named->name);
        *note = named->title;
        return true;
    }
    if (!tokens_of(tokens, arena, line) || !schedule_words_of(words, tokens))
        return refuse(NULL, line, err);
    if (!stated_of(stated, words))
        return refuse(words, line, err);
    *value = as_json(arena, stated);
    const struct company *maker = company_find(companies, company);
    const struct preset *usual = maker && maker->preset[0] ? preset_find(companies, maker->preset) : NULL;
    bool bare = !words->in_clauses && words->period == 0 && words->cliff_months < 0 && words->step_count > 0;
    if (usual && (same_schedule(arena, *value, &usual->schedule) || (bare && same_years(stated, &usual->schedule)))) {
        *value = quoted(arena, usual->name);
        *note = usual->title;
    }
    return true;
}
