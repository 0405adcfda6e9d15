#include "out/words/after_tax_words.h"

#include <stdarg.h>

#include "out/words/labels.h"
#include "out/words/stay_words.h"
#include "out/words/tax_words.h"

static void say(struct lines *lines, struct arena *arena, const char *format, ...)
{
    va_list arguments;
    struct text text = text_start(arena);
    if (lines->count == LINES_MAX)
        return;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    lines->line[lines->count++] = text.data;
}

static const char *name_of(struct arena *arena, const struct after_tax *tax, int offer)
{
    return offer_name(arena, tax->from->from, offer);
}

/* Grouped as dollars are, whatever the currency of the case. */
static const char *amount(struct arena *arena, struct money money)
{
    return text_format(arena, "%k", "USD", whole_money(money));
}

const char *taxed_in(struct arena *arena, const struct after_tax_offer *offer)
{
    return offer->locality[0] ? text_format(arena, "%s, %s", offer->locality, offer->state_name) : offer->state_name;
}

const char *tax_year_label(struct arena *arena, const struct after_tax_offer *offer, const struct after_tax_year *year)
{
    return text_format(arena, offer->placed ? "%d" : "year %d", year->year);
}

const char *after_tax_title(struct arena *arena, const struct after_tax *tax)
{
    struct text text = text_start(arena);
    text_add(&text, "After tax: ");
    for (int i = 0; i < tax->offer_count; i++) {
        const struct after_tax_offer *offer = &tax->offers[i];
        text_addf(&text, "%s%s", i == 0 ? "" : i == 1 ? " against " : " and ", name_of(arena, tax, i));
        if (offer->why == TAX_WORKED_OUT)
            text_addf(&text, " in %s", offer->locality[0] ? offer->locality : offer->state_name);
    }
    if (tax->worked_out > 0)
        text_addf(&text, ", %s", filing_label(tax->filing));
    return text.data;
}

/* "Two years: Google leaves 201,000 a year after tax, Amazon 190,000 (Google +11,000)." */
static void say_lead(struct lines *lines, struct arena *arena, const struct after_tax *tax, const struct after_tax_lead *lead)
{
    const char *stay = sentence_start(arena, stay_length(arena, lead->months));
    struct text text = text_start(arena);
    if (lead->after == TAX_NOBODY) {
        say(lines, arena, "%s: after tax the best offers leave the same.", stay);
        return;
    }
    const char *leader = name_of(arena, tax, lead->after);
    text_addf(&text, "%s: after tax %s leaves %s a year", stay, leader, amount(arena, tax->offers[lead->after].at[lead->months].annualized));
    for (int i = 0; i < tax->offer_count; i++)
        if (i != lead->after && tax->offers[i].why == TAX_WORKED_OUT && tax->from->offers[i].standing == OFFER_STANDS)
            text_addf(&text, ", %s %s", name_of(arena, tax, i), amount(arena, tax->offers[i].at[lead->months].annualized));
    text_addf(&text, " (%s +%s).", leader, amount(arena, lead->lead));
    if (lead->changed)
        text_addf(&text, " Before tax %s is ahead: tax turns it.", name_of(arena, tax, lead->before));
    say(lines, arena, "%s", text.data);
}

/* "More base a year before tax that would draw level after it: Amazon 19,501 over two years, Google 15,197 over four years." */
static void say_level(struct lines *lines, struct arena *arena, const struct after_tax *tax)
{
    struct text text = text_start(arena);
    int count = 0;
    for (int i = 0; i < tax->offer_count; i++)
        for (int l = 0, of = 0; l < tax->lead_count; l++) {
            const struct after_tax_lead *lead = &tax->leads[l];
            const struct maybe_money *level = &lead->level_with[i];
            if (lead->after == TAX_NOBODY || lead->after == i || !level->known || level->money.cents == 0)
                continue;
            text_addf(&text, "%s%s%s%s over %s", count++ == 0 ? "" : ", ", of == 0 ? name_of(arena, tax, i) : "", of == 0 ? " " : "",
                      amount(arena, level->money), stay_length(arena, lead->months));
            of++;
        }
    if (count > 0)
        say(lines, arena, "More base a year before tax that would draw level after it: %s.", text.data);
}

static void say_alone(struct lines *lines, struct arena *arena, const struct after_tax *tax, int offer)
{
    const struct after_tax_offer *of = &tax->offers[offer];
    for (int i = 0; i < of->stay_count; i++)
        say(lines, arena, "%s: of %s a year %s leaves %s after tax.", sentence_start(arena, stay_length(arena, of->stays[i].months)),
            amount(arena, of->stays[i].before_annualized), name_of(arena, tax, offer), amount(arena, of->stays[i].annualized));
}

/* "Google has no figures after tax: it pays in INR, … Before tax it pays ₹12,00,000 a year over two years, …" */
static void say_before(struct lines *lines, struct arena *arena, const struct after_tax *tax, int offer)
{
    const struct offer_result *result = &tax->from->offers[offer];
    struct text text = text_start(arena);
    text_addf(&text, "%s has no figures after tax: %s. Before tax it pays", name_of(arena, tax, offer), tax->offers[offer].said);
    for (int i = 0; i < tax->from->shown_count; i++)
        text_addf(&text, "%s %K%s over %s", i == 0 ? "" : ",", result->from->currency, whole_money(result->shown[i].annualized),
                  i == 0 ? " a year" : "", stay_length(arena, result->shown[i].months));
    say(lines, arena, "%s.", text.data);
}

/* "Less is withheld from sign-on, stock and bonus than is owed: set aside up to 9,848 (Amazon, 2030), 12,445 (Google, year 1)." */
static void say_set_aside(struct lines *lines, struct arena *arena, const struct after_tax *tax)
{
    struct text text = text_start(arena);
    int count = 0;
    for (int i = 0; i < tax->offer_count; i++) {
        const struct after_tax_offer *of = &tax->offers[i];
        const struct after_tax_year *most = &of->years[0];
        for (int y = 1; y < of->year_count; y++)
            if (of->years[y].set_aside.cents > most->set_aside.cents)
                most = &of->years[y];
        if (of->why == TAX_WORKED_OUT && most->set_aside.cents > 0)
            text_addf(&text, "%s%s (%s, %s)", count++ == 0 ? "" : ", ", amount(arena, most->set_aside), name_of(arena, tax, i),
                      tax_year_label(arena, of, most));
    }
    if (count > 0)
        say(lines, arena, "Less is withheld from sign-on, stock and bonus than is owed: set aside up to %s.", text.data);
}

void say_after_tax(struct lines *lines, struct arena *arena, const struct after_tax *tax)
{
    for (int i = 0; i < tax->lead_count; i++)
        say_lead(lines, arena, tax, &tax->leads[i]);
    for (int i = 0; i < tax->offer_count; i++) {
        if (tax->offers[i].why != TAX_WORKED_OUT)
            say_before(lines, arena, tax, i);
        else if (tax->lead_count == 0 || tax->from->offers[i].standing != OFFER_STANDS)
            say_alone(lines, arena, tax, i);
    }
    say_level(lines, arena, tax);
    say_set_aside(lines, arena, tax);
}
