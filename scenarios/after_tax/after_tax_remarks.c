#include <stdarg.h>
#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/after_tax/after_tax_parts.h"
#include "scenarios/evaluation/remarks.h"

static void say(struct lines *lines, struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    lines_addv(lines, arena, format, arguments);
    va_end(arguments);
}

static const char *id_of(const struct after_tax *tax, const struct after_tax_offer *offer)
{
    return tax->from->offers[offer->offer].from->offer.id;
}

/* "amazon: taxed in Washington, by its location" */
static void assume_place(struct after_tax *tax, struct arena *arena, const struct after_tax_offer *offer)
{
    struct text words = text_start(arena);
    text_addf(&words, "%s: taxed in %s, by %s", id_of(tax, offer), offer->state_name, state_from_words(offer->state_from, "state"));
    if (offer->state_from == STATE_FROM_CANDIDATE)
        text_add(&words, tax->from->offers[offer->offer].from->location[0] ? ", since its location names no state"
                                                                           : ", since it states no location");
    if (offer->locality[0])
        text_addf(&words, ", and in %s, by %s", offer->locality, state_from_words(offer->locality_from, "locality"));
    say(&tax->assumptions, arena, "%s", words.data);
}

static void assume_calendar(struct after_tax *tax, struct arena *arena)
{
    int placed = 0;
    for (int i = 0; i < tax->offer_count; i++) {
        const struct after_tax_offer *offer = &tax->offers[i];
        placed += offer->placed;
        if (offer->placed && offer->start_of != i)
            say(&tax->assumptions, arena, "%s: no start is stated; for tax it is laid on that of %s, %D", id_of(tax, offer),
                id_of(tax, &tax->offers[offer->start_of]), offer->start);
    }
    if (placed > 0)
        say(&tax->assumptions, arena, "tax: a year with a start or an end in it is taxed as if nothing else were earned in it");
}

static void assume_settings(struct after_tax *tax, struct arena *arena)
{
    if (tax->filing_assumed)
        say(&tax->assumptions, arena, "tax: filing single, since the case does not say (candidate.filing)");
    if (tax->filing == FILING_JOINT && tax->spouse_wages.cents == 0)
        say(&tax->assumptions, arena, "tax: the spouse earns nothing, since the case does not say (candidate.tax.spouse_wages)");
    if (tax->filing != FILING_JOINT && tax->from->from->candidate.tax.spouse_wages.cents > 0)
        say(&tax->assumptions, arena, "tax: spouse_wages count only with candidate.filing married_joint");
    if (tax->deferral.cents > 0)
        say(&tax->assumptions, arena, "tax: %S a year into a 401(k), at most what the law and the year's wages allow, is taken off what "
                                      "reaches the bank", tax->deferral);
}

/* "2027 to 2031 are taxed by the figures of 2026, the last there are" */
static void note_years(struct after_tax *tax, struct arena *arena)
{
    int first = 0, last = 0, early = 0, unplaced = 0, borrowed = 0;
    const int known = tax->tables->federal[tax->tables->federal_count - 1].year;
    for (int i = 0; i < tax->offer_count; i++) {
        unplaced += tax->offers[i].why == TAX_WORKED_OUT && !tax->offers[i].placed;
        borrowed += tax->offers[i].placed && tax->offers[i].start_of != i;
        for (int y = 0; tax->offers[i].placed && y < tax->offers[i].year_count; y++) {
            const struct after_tax_year *year = &tax->offers[i].years[y];
            early = year->law_year > year->year ? year->law_year : early;
            if (year->year <= year->law_year)
                continue;
            first = first == 0 || year->year < first ? year->year : first;
            last = year->year > last ? year->year : last;
        }
    }
    if (early > 0)
        say(&tax->notes, arena, "years before %d are taxed by the figures of %d, the first there are", early, early);
    if (first > 0)
        say(&tax->notes, arena, first == last ? "%d is taxed by the figures of %d, the last there are"
                                              : "%d to %d are taxed by the figures of %d, the last there are",
            first, first == last ? known : last, known);
    if (unplaced > 0)
        say(&tax->notes, arena, "no start is stated: years of employment stand in for calendar years, by the figures of %d", known);
    if (borrowed > 0)
        say(&tax->notes, arena, "offers without a start are laid on the start that another states");
}

static void note_locality(struct after_tax *tax, struct arena *arena, const struct after_tax_offer *offer)
{
    if (offer->locality_open)
        say(&tax->notes, arena, "%s: no local tax is counted; some places in %s have one, which \"locality\" names", id_of(tax, offer),
            offer->state_name);
}

/* One sentence for the offer: gross is repaid though net was received. */
static void note_repaid(struct after_tax *tax, struct arena *arena, const struct after_tax_offer *offer)
{
    struct text words = text_start(arena);
    int count = 0;
    for (int i = 0; i < offer->stay_count; i++) {
        const struct after_tax_stay *stay = &offer->stays[i];
        if (stay->repaid.cents > 0)
            text_addf(&words, "%s%S after %d months, of which %S had reached the bank", count++ == 0 ? "" : "; ", stay->repaid,
                      stay->months, stay->repaid_net);
    }
    if (count > 0)
        say(&tax->notes, arena, "%s: what is repaid after the calendar year of its payment is repaid before tax, and the tax on it comes "
                                "back, if at all, with a later return, which is not counted: %s", id_of(tax, offer), words.data);
}

void add_tax_sentences(struct after_tax *tax, struct arena *arena)
{
    bool paper = false;
    if (tax->worked_out > 0)
        say(&tax->notes, arena, "an estimate, from wages alone: no other income or deductions, and no advice");
    if (tax->worked_out > 0)
        assume_settings(tax, arena);
    for (int i = 0; i < tax->offer_count; i++) {
        const struct after_tax_offer *offer = &tax->offers[i];
        if (offer->why == TAX_WORKED_OUT)
            assume_place(tax, arena, offer);
        paper |= offer->why == TAX_WORKED_OUT && curve_has_paper(&tax->from->offers[i].curve);
    }
    assume_calendar(tax, arena);
    if (tax->worked_out > 0)
        note_years(tax, arena);
    for (int i = 0; i < tax->offer_count; i++) {
        note_locality(tax, arena, &tax->offers[i]);
        note_repaid(tax, arena, &tax->offers[i]);
    }
    if (paper)
        say(&tax->notes, arena, "equity of a private company that is not counted enters no wages and no tax");
}
