#include "bands/records/typical_letter.h"

#include "bands/records/band_choose.h"
#include "bands/records/band_words.h"
#include "bands/records/bands.h"
#include "bands/records/observed_offers.h"
#include "bands/records/place.h"
#include "calc/kit/text.h"

/* A range of the place, posted before computed; a national span has no middle for one place. */
static void find_base(struct typical_letter *letter, struct arena *arena, const struct bands *bands,
                      struct band_query query)
{
    struct band_choice choice;
    query.local_only = query.range_only = true;
    band_choose(&choice, arena, bands, &query);
    if (!choice.band || choice.band->disputed) {
        query.local_only = query.range_only = false;
        band_choose(&choice, arena, bands, &query);
        bool span = choice.band && choice.band->tier->national && !choice.band->mid.known;
        if (!choice.band || choice.band->disputed || span)
            return;
    }
    struct text text = text_start(arena);
    letter->base = band_middle(choice.band);
    text_add(&text, choice.band->quartiles    ? "the median of "
                    : choice.band->mid.known && !choice.band->low.known ? ""
                                                                        : "the middle of ");
    add_band_amounts(&text, choice.band);
    text_addf(&text, ", %s%s", choice.stand_in ? text_format(arena, "%s, ", ROLE_LABELS[choice.band->role]) : "",
              band_words(arena, choice.band));
    letter->base_from = text.data;
}

static void find_part(struct maybe_money *money, const char **from, struct arena *arena, const struct bands *bands,
                      const struct observe_query *query)
{
    struct observed seen;
    observe(&seen, arena, bands, query);
    *from = text_format(arena, "none is known in %s since %d, so none stands here",
                        query->country ? query->country->currency : "USD", bands->recent_from);
    if (seen.count == 0 || seen.last_year < bands->recent_from)
        return;
    *money = (struct maybe_money){true, seen.median};
    *from = seen.count == 1
                ? text_format(arena, "the one %s offer that people reported, %s", ROLE_LABELS[seen.role], seen.years)
                : text_format(arena, "the median of %d %s offers that people reported, %s", seen.count,
                              ROLE_LABELS[seen.role], seen.years);
}

/* Units make no grant without a price, which the records do not hold. */
static void tell_units(struct typical_letter *letter, struct arena *arena, const struct bands *bands,
                       struct observe_query query)
{
    struct observed seen;
    query.in_units = true;
    observe(&seen, arena, bands, &query);
    if (seen.count == 0 || !query.country)
        return;
    struct text text = text_start(arena);
    text_add(&text, "left out for want of a price; ");
    if (seen.count > 1)
        text_addf(&text, "the median of %d offers that people reported, %s, is ", seen.count, seen.years);
    else
        text_addf(&text, "the one offer that people reported, %s, has ", seen.years);
    add_units(&text, seen.median);
    text_add(&text, " units");
    letter->grant_from = text.data;
}

void typical_letter(struct typical_letter *letter, struct arena *arena, const struct bands *bands, enum role role,
                    enum level level, const char *location)
{
    const struct tier *tier = tier_of_place(bands, location);
    struct observe_query query = {role, level, PART_BASE, tier->abroad ? tier : NULL, false};
    *letter = (struct typical_letter){.tier = tier, .base_from = "nobody published one"};
    find_base(letter, arena, bands,
              (struct band_query){.role = role, .level = level, .part = PART_BASE, .location = location,
                                  .currency = tier->currency});
    if (!letter->base.known)
        find_part(&letter->base, &letter->base_from, arena, bands, &query);
    query.part = PART_SIGN_ON_1;
    find_part(&letter->sign_on_1, &letter->sign_on_1_from, arena, bands, &query);
    query.part = PART_SIGN_ON_2;
    find_part(&letter->sign_on_2, &letter->sign_on_2_from, arena, bands, &query);
    query.part = PART_GRANT;
    find_part(&letter->grant, &letter->grant_from, arena, bands, &query);
    if (!letter->grant.known)
        tell_units(letter, arena, bands, query);
}
