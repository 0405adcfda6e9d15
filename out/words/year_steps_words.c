/* The sentences of out/words/stay_words.h about the years of one offer. */
#include "calc/kit/signs.h"
#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

static void add_line(struct lines *lines, const char *line)
{
    if (lines->count < LINES_MAX)
        lines->line[lines->count++] = line;
}

/* "−16.5%", "from nothing" or "more than 1,000 times as much". */
static void add_in_percent(struct text *text, const struct year_step *step)
{
    if (step->has_percent)
        add_signed_rate(text, step->percent);
    else if (step->total.cents == step->change.cents)
        text_add(text, "from nothing");
    else
        text_addf(text, "more than %u times as much", (int64_t)STEP_TIMES_MAX);
}

static void add_change(struct text *text, const struct year_step *step)
{
    if (step->change.cents == 0) {
        text_add(text, "the same");
        return;
    }
    add_signed(text, step->change);
    text_add(text, ", ");
    add_in_percent(text, step);
}

static const char *say_years(struct arena *arena, const struct stay_report *report, int contender, int count)
{
    const struct year_step *years = report->contenders[contender].years;
    struct text text = text_start(arena);
    text_addf(&text, "%s pays %m in year 1", sentence_start(arena, contender_label(arena, report, contender)),
              years[0].total);
    for (int i = 1; i < count; i++) {
        text_addf(&text, ", %m in year %d (", years[i].total, i + 1);
        add_change(&text, &years[i]);
        text_add(&text, ")");
    }
    text_add(&text, ".");
    return text.data;
}

/* The parts that changed against the year before: "sign-on −60,000, equity +77,875" */
static void add_parts(struct text *text, const struct year_step *step)
{
    bool first = true;
    for (int c = 0; c < COMPONENTS; c++) {
        static const char *const names[COMPONENTS] = {"base", "sign-on", "equity", "bonus", "other"};
        if (step->part_change[c].cents == 0)
            continue;
        text_addf(text, "%s%s ", first ? "" : ", ", names[c]);
        add_signed(text, step->part_change[c]);
        first = false;
    }
}

static const char *say_sign_on_end(struct arena *arena, const struct contender *contender)
{
    const struct year_step *step = &contender->years[contender->sign_on_end];
    struct text text = text_start(arena);
    text_addf(&text, "The sign-on ends with year %d: year %d pays %m, %m %s than year %d (",
              contender->sign_on_end, contender->sign_on_end + 1, step->total,
              (struct money){step->change.cents < 0 ? -step->change.cents : step->change.cents},
              step->change.cents < 0 ? "less" : "more", contender->sign_on_end);
    add_parts(&text, step);
    text_add(&text, ").");
    return text.data;
}

static const char *say_grant_end(struct arena *arena, const struct contender *contender)
{
    int year = year_of_month(contender->grant_end);
    struct text text = text_start(arena);
    if (year >= YEARS_MAX) {
        text_addf(&text, "The grant vests until month %d; the cliff after it lies past the five years shown.",
                  contender->grant_end);
        return text.data;
    }
    const struct year_step *step = &contender->years[year];
    text_addf(&text, "The grant is used up after month %d: year %d pays %m, %m %s than year %d (",
              contender->grant_end, year + 1, step->total,
              (struct money){step->change.cents < 0 ? -step->change.cents : step->change.cents},
              step->change.cents < 0 ? "less" : "more", year);
    add_in_percent(&text, step);
    text_add(&text, "). Only refreshers, which are not written, would fill it.");
    return text.data;
}

/* The year, from 2, of the largest fall while the grant runs; 0 when no year falls by 1 % or more. */
static int dip_year(const struct contender *contender, int count)
{
    int worst = 0;
    for (int i = 1; i < count; i++)
        if (contender->years[i].change.cents < contender->years[worst].change.cents)
            worst = i;
    return worst > 0 && contender->years[worst].percent.nano <= -RATE_ONE / 100 ? worst + 1 : 0;
}

static const char *say_dip(struct arena *arena, const struct contender *contender, int year, int count)
{
    bool falls = false;
    for (int i = 1; i < count; i++)
        falls |= contender->years[i].change.cents < 0;
    if (year == 0)
        return text_format(arena, falls ? "Pay hardly falls in the first %d years: by less than 1%%." : "Pay does not fall in the first %d years.",
                           count);
    const struct year_step *step = &contender->years[year - 1];
    struct text text = text_start(arena);
    text_addf(&text, "Pay falls in year %d, by %m from year %d (", year,
              (struct money){-step->change.cents}, year - 1);
    add_signed_rate(&text, step->percent);
    text_addf(&text, ")%s: ", year == contender->sign_on_end + 1 ? " as the sign-on ends" : "");
    add_parts(&text, step);
    text_add(&text, ".");
    return text.data;
}

void say_steps(struct lines *lines, struct arena *arena, const struct stay_report *report, int contender)
{
    const struct contender *one = &report->contenders[contender];
    int count = one->grant_end > 48 ? 5 : 4, dip = dip_year(one, count);
    add_line(lines, say_years(arena, report, contender, count));
    add_line(lines, say_dip(arena, one, dip, count));
    if (one->sign_on_end > 0 && one->sign_on_end < YEARS_MAX && dip != one->sign_on_end + 1)
        add_line(lines, say_sign_on_end(arena, one));
    if (one->grant_end > 0 && one->from)
        add_line(lines, say_grant_end(arena, one));
}

/* "70 × 222.50 = 15,575 + 210 × 255.87 = …", or the dollars alone. */
static void add_arithmetic(struct text *text, const struct restated *restated, enum price_rule rule)
{
    for (int i = 0; i < restated->year_count; i++) {
        const struct restated_year *year = &restated->years[i];
        text_add(text, i == 0 ? "" : " + ");
        if (restated->units > 0 && rule == PRICE_YEARLY)
            text_addf(text, "%u × %M", year->units, year->price);
        else
            text_addf(text, "%m", year->quoted);
    }
}

const char *say_quote(struct arena *arena, const struct stay_report *report, int contender)
{
    const struct contender *one = &report->contenders[contender];
    const struct restated *restated = &one->restated;
    struct text text = text_start(arena);
    if (!one->restated_known)
        return "";
    const struct quote_answer *quote = &report->evaluation->offers[contender].quote;
    text_addf(
        &text,
        "The totals quoted by %s follow from the letter only if the stock grows %p a year (rule %s). Year by "
        "year the grant is then ",
        contender_label(arena, report, contender), quote->growth,
        quote->rule == PRICE_YEARLY ? "yearly" : "monthly");
    add_arithmetic(&text, restated, quote->rule);
    text_addf(&text, " = %m; at today's price it is ", restated->quoted);
    if (restated->units > 0)
        text_addf(
            &text,
            "%u × %M = %m. The same dollars at a flat price would have been %m / %M = %u RSUs: %u more than "
            "the letter's %u.",
            restated->units, one->offer->price.start, restated->flat, restated->quoted,
            one->offer->price.start, restated->units_at_flat, restated->missing_units, restated->units);
    else
        text_addf(&text, "%m.", restated->flat);
    return text.data;
}
