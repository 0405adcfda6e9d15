#include "scenarios/evaluation/evaluate.h"

#include "calc/kit/text.h"
#include "calc/pay/years.h"
#include "scenarios/case/case_path.h"
#include "scenarios/evaluation/band_position_make.h"
#include "scenarios/evaluation/offer_standing.h"
#include "scenarios/evaluation/remarks.h"

/* Where an overflow happened. */
static bool in_offer(struct err *err, const struct case_file *file, int index)
{
    struct text name = text_in(err->file, sizeof err->file), path = text_in(err->path, sizeof err->path);
    text_add(&name, file->file);
    text_addf(&path, "offers[%d]", index);
    return false;
}

static bool fill_years(struct offer_result *result, struct err *err)
{
    for (int i = 0; i < YEARS_MAX; i++) {
        struct year_row *row = &result->years[i];
        struct year_paid paid;
        if (!year_paid(&paid, &result->from->offer, &result->curve, true, i + 1))
            return err_overflow(err, "year");
        row->year = i + 1;
        for (int c = 0; c < COMPONENTS; c++)
            row->part[c] = paid.part[c];
        row->total = paid.total;
        row->paper = paid.paper;
        row->kept_beside = curve_between(&result->curve, 12 * i, 12 * (i + 1));
    }
    return true;
}

static bool fill_vests(struct offer_result *result, struct err *err)
{
    const struct offer *offer = &result->from->offer;
    struct vests vests;
    if (!offer->has_grant)
        return true;
    vest_events(&vests, &offer->grant);
    result->vest_count = vests.count;
    for (int i = 0; i < vests.count; i++) {
        struct vest_row *row = &result->vests[i];
        row->month = vests.events[i].month;
        row->units = vests.events[i].units;
        if (!price_shown(&row->price, &offer->price, row->month) ||
            !vest_value(&row->value, &offer->grant, &vests.events[i], &offer->price))
            return err_overflow(err, "equity");
    }
    return true;
}

/* Beside the stays of the case at the offer's own price. */
static bool fill_horizons(struct offer_result *result, const struct evaluation *evaluation, struct err *err)
{
    const struct stay *stay = &evaluation->from->stay;
    for (int i = 0; i < stay->count; i++)
        if (!horizon_at(&result->flat[i], &result->flat_curve, stay->months[i], err))
            return false;
    for (int i = 0; i < evaluation->shown_count; i++)
        if (!horizon_at(&result->shown[i], &result->curve, evaluation->shown_months[i], err) ||
            !horizon_at(&result->shown_flat[i], &result->flat_curve, evaluation->shown_months[i], err))
            return false;
    return true;
}

/* What is held against other offers. */
static bool fill_compared(struct offer_result *result, const struct evaluation *evaluation, struct err *err)
{
    const struct stay *stay = &evaluation->from->stay;
    bool fits = true;
    for (int i = 0; i < stay->count; i++)
        fits = fits && annualize(&result->compared_at[i], result->compared.total[stay->months[i]], stay->months[i]) &&
               annualize(&result->compared_flat_at[i], result->compared_flat.total[stay->months[i]], stay->months[i]);
    for (int i = 0; i < evaluation->shown_count; i++) {
        int months = evaluation->shown_months[i];
        fits = fits && annualize(&result->compared_shown[i], result->compared.total[months], months);
    }
    return fits ? stay_value(&result->value, &result->compared_flat, stay, err) : err_overflow(err, "annualized total");
}

static bool fill_quote(struct offer_result *result, struct err *err)
{
    struct quote quote = {.grant_price = result->from->grant_price};
    for (int i = 0; i < YEARS_MAX; i++) {
        quote.total[i] = result->from->quoted[i];
        for (int c = 0; c < COMPONENTS; c++)
            quote.part[i][c] = result->from->quoted_part[i][c];
    }
    return quote_solve(&result->quote, &result->from->offer, &quote, err);
}

/* What the letter pays: its curve, by year and at the stays of the case. */
static bool evaluate_pay_of(struct offer_result *result, const struct case_offer *from,
                            const struct evaluation *evaluation, struct err *err)
{
    const struct stay *stay = &evaluation->from->stay;
    struct offer own = from->offer;
    result->from = from;
    result->price_moves = price_moves(&from->offer.price);
    result->year_count = offer_last_vest(&from->offer) > 48 ? 5 : 4;
    own.to_case = (struct ratio){0};
    if (!curve_compute(&result->curve, &own, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int i = 0; i < stay->count; i++)
        if (!horizon_at(&result->horizons[i], &result->curve, stay->months[i], err))
            return false;
    return fill_years(result, err);
}

static bool evaluate_offer(struct offer_result *result, const struct case_offer *from,
                           const struct evaluation *evaluation, struct err *err)
{
    struct offer own = from->offer;
    own.to_case = (struct ratio){0};
    return evaluate_pay_of(result, from, evaluation, err) && curve_compute_flat(&result->flat_curve, &own, err) &&
           curve_compute(&result->compared, &from->offer, REFRESHERS_AS_COUNTED, err) &&
           curve_compute_flat(&result->compared_flat, &from->offer, err) && fill_vests(result, err) &&
           fill_horizons(result, evaluation, err) && fill_compared(result, evaluation, err) &&
           aggregator_headline(&result->aggregator, &own, err) && fill_quote(result, err);
}

static struct pair_horizon pair_at(const struct comparison *comparison, int months, struct money a, struct money b)
{
    return (struct pair_horizon){.months = months,
                                 .leader = leader_at(comparison, months),
                                 .annualized_gap = {a.cents - b.cents}};
}

static void compare_pair(struct pair_result *pair, const struct evaluation *evaluation, int a, int b)
{
    const struct offer_result *first = &evaluation->offers[a], *second = &evaluation->offers[b];
    *pair = (struct pair_result){.a = a, .b = b, .stands = first->standing == OFFER_STANDS && second->standing == OFFER_STANDS};
    curves_compare(&pair->comparison, &first->compared, &second->compared);
    for (int i = 0; i < evaluation->from->stay.count; i++)
        pair->horizons[i] = pair_at(&pair->comparison, evaluation->from->stay.months[i], first->compared_at[i],
                                    second->compared_at[i]);
    for (int i = 0; i < evaluation->shown_count; i++)
        pair->shown[i] = pair_at(&pair->comparison, evaluation->shown_months[i], first->compared_shown[i],
                                 second->compared_shown[i]);
}

/* value × needed / paper: the company's value or the price of a unit, of options above their strike. */
static bool value_of_paper(struct money *value, const struct case_offer *from, const struct paper_tie *tie)
{
    const struct money strike = from->offer.grant.strike, price = from->offer.price.start;
    if (from->grant_source == GRANT_PERCENT)
        return money_scale(value, from->company_value, tie->needed.cents, tie->paper.cents);
    if (from->offer.grant.in_dollars || price.cents <= strike.cents)
        return false;
    return money_scale(value, (struct money){price.cents - strike.cents}, tie->needed.cents, tie->paper.cents) &&
           money_add(value, *value, strike);
}

/* Only of the letter's own grant, and only where nothing of it is counted: else a value moves both. */
static void fill_paper_ties(struct evaluation *evaluation, int index)
{
    struct offer_result *result = &evaluation->offers[index];
    const struct offer_result *own = &evaluation->offers[evaluation->from->negotiating];
    const struct offer *offer = &result->from->offer;
    if (!offer->on_paper || offer->counted_share.nano != 0 || result == own || result->standing != OFFER_STANDS || own->standing != OFFER_STANDS)
        return;
    for (int i = 0; i < evaluation->shown_count; i++) {
        const int months = evaluation->shown_months[i];
        struct paper_tie *tie = &result->paper_ties[result->paper_tie_count];
        *tie = (struct paper_tie){.months = months,
                                  .paper = result->compared.paper[months],
                                  .needed = {own->compared.total[months].cents - result->compared.total[months].cents}};
        if (tie->paper.cents <= 0)
            continue;
        tie->has_value = tie->needed.cents > 0 && offer->has_grant && offer->refresher_count == 0 &&
                         value_of_paper(&tie->value, result->from, tie);
        result->paper_tie_count++;
    }
}

/* The stays of the case and the two headline stays, ascending, each once. */
static void fill_shown(struct evaluation *evaluation, const struct stay *stay)
{
    for (int months = 1; months <= MONTHS_MAX; months++) {
        bool shown = months == 24 || months == 48;
        for (int i = 0; i < stay->count; i++)
            shown |= stay->months[i] == months;
        if (shown)
            evaluation->shown_months[evaluation->shown_count++] = months;
    }
}

static void fill_standing(struct evaluation *evaluation, struct arena *arena)
{
    for (int i = 0; i < evaluation->offer_count; i++) {
        struct offer_result *result = &evaluation->offers[i];
        result->standing = offer_standing(evaluation->from, i);
        result->set_status = offer_without_status(evaluation->from, i)
                                 ? case_offer_setting(arena, evaluation->from, i, "status=written") : "";
    }
}

static struct evaluation *start(struct arena *arena, const struct case_file *file)
{
    struct evaluation *evaluation = arena_alloc(arena, sizeof *evaluation);
    evaluation->from = file;
    evaluation->offer_count = file->offer_count;
    evaluation->last_month = 48;
    fill_shown(evaluation, &file->stay);
    fill_standing(evaluation, arena);
    return evaluation;
}

bool evaluate_pay(const struct evaluation **result, struct arena *arena, const struct case_file *file, struct err *err)
{
    struct evaluation *evaluation = start(arena, file);
    for (int i = 0; i < file->offer_count; i++) {
        if (!evaluate_pay_of(&evaluation->offers[i], &file->offers[i], evaluation, err))
            return in_offer(err, file, i);
        if (evaluation->offers[i].year_count == 5)
            evaluation->last_month = MONTHS_MAX;
    }
    *result = evaluation;
    return true;
}

bool evaluate(const struct evaluation **result, struct arena *arena, const struct companies *companies,
              const struct bands *bands, const struct case_file *file, struct err *err)
{
    struct evaluation *evaluation = start(arena, file);
    for (int i = 0; i < file->offer_count; i++) {
        if (!evaluate_offer(&evaluation->offers[i], &file->offers[i], evaluation, err))
            return in_offer(err, file, i);
        place_offer(&evaluation->offers[i], arena, companies, bands, file);
        if (evaluation->offers[i].year_count == 5)
            evaluation->last_month = MONTHS_MAX;
    }
    for (int i = 0; i < file->offer_count; i++)
        fill_paper_ties(evaluation, i);
    for (int a = 0; a < file->offer_count; a++)
        for (int b = a + 1; b < file->offer_count; b++)
            compare_pair(&evaluation->pairs[evaluation->pair_count++], evaluation, a, b);
    add_assumptions(&evaluation->assumptions, arena, companies, evaluation);
    evaluation->implausible = add_warnings(&evaluation->warnings, arena, companies, evaluation, &evaluation->first_doubt);
    *result = evaluation;
    return true;
}
