#include "scenarios/after_tax/after_tax_make.h"

#include "calc/kit/text.h"
#include "calc/tax/tax_answer.h"
#include "scenarios/after_tax/after_tax_parts.h"

static void read_settings(struct after_tax *tax)
{
    const struct candidate *candidate = &tax->from->from->candidate;
    tax->filing = FILING_SINGLE;
    tax->filing_assumed = !candidate->filing[0] || !filing_named(&tax->filing, candidate->filing);
    tax->spouse_wages = tax->filing == FILING_JOINT ? candidate->tax.spouse_wages : (struct money){0};
    tax->deferral = candidate->tax.deferral;
    tax->dependents_assumed = !candidate->tax.dependents_given;
    tax->dependents = tax->dependents_assumed ? usual_dependents(tax->filing) : candidate->tax.dependents;
}

/* The offer whose start places those that state none, or TAX_NOBODY. */
static int stated_start(const struct evaluation *evaluation)
{
    const int negotiated = evaluation->from->negotiating;
    if (date_known(evaluation->offers[negotiated].from->start))
        return negotiated;
    for (int i = 0; i < evaluation->offer_count; i++)
        if (date_known(evaluation->offers[i].from->start))
            return i;
    return TAX_NOBODY;
}

static void find_start(struct after_tax_offer *offer, const struct evaluation *evaluation)
{
    const bool own = date_known(evaluation->offers[offer->offer].from->start);
    offer->start_of = own ? offer->offer : stated_start(evaluation);
    offer->placed = offer->start_of != TAX_NOBODY;
    if (offer->placed)
        offer->start = evaluation->offers[offer->start_of].from->start;
}

static bool fill_stays(struct after_tax_offer *offer, const struct tax_basis *basis, const struct wage_flow *flow, struct err *err)
{
    const struct evaluation *evaluation = basis->of->from;
    for (int m = 1; m <= MONTHS_MAX; m++)
        if (!stay_after_tax(&offer->at[m], basis, flow, m))
            return err_overflow(err, "pay after tax");
    offer->stay_count = evaluation->shown_count;
    for (int i = 0; i < evaluation->shown_count; i++)
        offer->stays[i] = offer->at[evaluation->shown_months[i]];
    return true;
}

/* NULL in *basis where the offer cannot be worked out. */
static bool work_out(const struct tax_basis **made, struct after_tax_offer *offer, struct arena *arena, const struct after_tax *tax,
                     const struct bands *bands, struct err *err)
{
    const struct offer_result *result = &tax->from->offers[offer->offer];
    find_tax_place(offer, arena, tax, result->from, bands);
    if (offer->why != TAX_WORKED_OUT)
        return true;
    struct tax_basis *basis = arena_alloc(arena, sizeof *basis);
    struct wage_flow *flow = arena_alloc(arena, sizeof *flow);
    const int months = 12 * result->year_count;
    basis->of = tax;
    find_start(offer, tax->from);
    place_months(basis, offer->start, months);
    if (tax->spouse_wages.cents > TAX_WAGES_MAX || !wage_flow_make(flow, &result->from->offer, &result->curve) ||
        !fits_tables(basis, flow)) {
        offer->why = NO_TAX_AMOUNTS;
        offer->said = text_format(arena, "tax is worked out for wages of at most %S a year", (struct money){TAX_WAGES_MAX});
        return true;
    }
    if (!find_rules(basis, offer, err))
        return false;
    fill_years(offer, basis, flow, months);
    *made = basis;
    return fill_stays(offer, basis, flow, err);
}

bool after_tax_make(const struct after_tax **result, struct arena *arena, const struct evaluation *evaluation,
                    const struct tax_tables *tables, const struct bands *bands, struct err *err)
{
    struct after_tax *tax = arena_alloc(arena, sizeof *tax);
    struct led_offer led[OFFERS_MAX] = {0};
    tax->from = evaluation;
    tax->tables = tables;
    tax->offer_count = evaluation->offer_count;
    read_settings(tax);
    for (int i = 0; i < tax->offer_count; i++) {
        const struct tax_basis *basis = NULL;
        tax->offers[i].offer = i;
        if (!work_out(&basis, &tax->offers[i], arena, tax, bands, err))
            return false;
        tax->worked_out += basis != NULL;
        if (evaluation->offers[i].standing == OFFER_STANDS)
            led[i] = (struct led_offer){basis, &evaluation->offers[i]};
    }
    if (!find_leads(tax, arena, led, err))
        return false;
    add_tax_sentences(tax, arena);
    *result = tax;
    return true;
}
