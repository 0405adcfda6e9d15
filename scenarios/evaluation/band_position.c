#include <string.h>

#include "bands/records/level_ladder.h"
#include "bands/records/observed_offers.h"
#include "bands/records/place.h"
#include "calc/kit/currency.h"
#include "calc/kit/text.h"
#include "calc/pay/vest.h"
#include "scenarios/evaluation/band_position_make.h"

/* What placing one offer works with. */
struct placing {
    struct arena *arena;
    const struct bands *bands;
    struct date as_of;
    struct band_query query; /* role, level, place and evidence of the offer; the base of the pay */
};

/* number / by as a rate rounded to a tenth of a percent. */
static bool tenth_of_percent(struct rate *rate, int64_t number, int64_t by)
{
    int64_t tenths;
    if (by <= 0 || !round_divide(&tenths, (wide_int)number * 1000, by) || tenths > 1000000 || tenths < -1000000)
        return false;
    rate->nano = tenths * (RATE_ONE / 1000);
    return true;
}

static enum inside inside_of(const struct standing *standing)
{
    if (standing->low.known && money_compare(standing->value, standing->low.money) < 0)
        return UNDER_BOTTOM;
    if (standing->high.known && money_compare(standing->value, standing->high.money) > 0)
        return OVER_TOP;
    return standing->low.known && standing->high.known ? WITHIN : INSIDE_UNKNOWN;
}

struct standing stand(const struct bands *bands, const struct band_query *query, const struct band_choice *choice,
                      struct money value, struct date as_of)
{
    const struct band *band = choice->band;
    struct standing at = {.band = band, .runner_up = choice->runner_up, .reason = choice->reason, .value = value};
    if (!band)
        return at;
    const struct follows *follows = bands_follows(bands, query->role, query->part);
    bool span = band->low.known && band->high.known;
    at.low = band->low;
    at.high = band->high;
    at.mid = band_middle(band);
    at.mid_is_halfway = !band->mid.known && at.mid.known;
    at.inside = inside_of(&at);
    at.local = choice->local;
    at.stand_in = choice->stand_in;
    at.thin = band->kind == KIND_DERIVED || band->kind == KIND_FIXTURE || band->disputed ||
              band->confidence == CONFIDENCE_LOW;
    at.quotable = band_quotable(band) && (!at.stand_in || (follows && follows->confidence == CONFIDENCE_HIGH));
    at.old = loose_date_old(&band->date, as_of);
    at.has_penetration = at.local && span && !band->quartiles &&
                         tenth_of_percent(&at.penetration, value.cents - band->low.money.cents,
                                          band->high.money.cents - band->low.money.cents);
    at.has_compa_ratio = at.mid.known && (at.local || !span) &&
                         tenth_of_percent(&at.compa_ratio, value.cents, at.mid.money.cents);
    return at;
}

static struct band_choice choose(const struct placing *it, struct band_query query)
{
    struct band_choice choice;
    band_choose(&choice, it->arena, it->bands, &query);
    return choice;
}

/* The base: against a range of the place where there is one, else against the national span, else against a
 * middle alone. A disputed range is none. */
static void place_base(struct band_position *position, const struct placing *it, struct money base)
{
    struct band_query local = it->query, span = it->query;
    local.local_only = local.range_only = span.range_only = true;
    struct band_choice choice = choose(it, local);
    struct band_choice wide = choose(it, span);
    if (!choice.band || choice.band->disputed)
        choice = wide;
    if (!choice.band || choice.band->disputed)
        choice = choose(it, it->query);
    if (choice.band && choice.band->disputed)
        choice = (struct band_choice){.reason = ""};
    span.location = "";
    wide = choose(it, span);
    position->base_span = wide.band && wide.band->tier->national && !wide.band->disputed ? wide.band : NULL;
    position->base = stand(it->bands, &it->query, &choice, base, it->as_of);
}

/* The data without a record. */
static struct bands only_places(const struct bands *bands)
{
    return (struct bands){.tier_count = bands->tier_count,
                          .tier = bands->tier,
                          .follows_count = bands->follows_count,
                          .follows = bands->follows,
                          .own_file = ""};
}

/* What the rule of the postings makes of this place. */
static void find_computed_band(struct band_position *position)
{
    const struct band *band = position->base.band;
    if (!band || !position->base.local || band->kind != KIND_DERIVED)
        return;
    position->has_computed_band = true;
    position->computed_low = band->low.money;
    position->computed_high = band->high.money;
    position->computed_from = band;
}

/* Postings for the place and nothing else; the case's own evidence first, whatever its date. */
static void find_local_band(struct band_position *position, const struct placing *it)
{
    struct band_query query = it->query;
    query.local_only = query.range_only = query.postings_only = true;
    const struct bands none = only_places(it->bands);
    struct band_choice choice;
    band_choose(&choice, it->arena, &none, &query);
    if (!choice.band)
        choice = choose(it, query);
    if (!choice.band) {
        find_computed_band(position);
        return;
    }
    position->has_local_band = true;
    position->local_low = choice.band->low.money;
    position->local_mid = band_middle(choice.band).money;
    position->local_high = choice.band->high.money;
    position->local_from = choice.band;
}

/* A total on no stated basis is held against the lower of the two usual ones. */
static struct money on_basis(const struct band_position *position, const struct band *band)
{
    if (!band || band->basis == BASIS_UNSTATED || band->basis == BASIS_WITHOUT_SIGN_ON)
        return money_compare(position->year_1, position->four_year_average) < 0 ? position->year_1
                                                                                : position->four_year_average;
    return band->basis == BASIS_FIRST_YEAR ? position->year_1 : position->four_year_average;
}

static void place_total(struct band_position *position, const struct placing *it)
{
    struct band_query any = it->query, first_year = it->query;
    any.part = first_year.part = PART_TOTAL;
    first_year.basis = BASIS_FIRST_YEAR;
    struct band_choice choice = choose(it, any), first = choose(it, first_year);
    position->total = stand(it->bands, &any, &choice, on_basis(position, choice.band), it->as_of);
    position->first_year_total = stand(it->bands, &first_year, &first, position->year_1, it->as_of);
    if (choice.band && (choice.band->basis == BASIS_UNSTATED || choice.band->basis == BASIS_WITHOUT_SIGN_ON)) {
        position->total.inside = INSIDE_UNKNOWN; /* not known to be the same thing */
        position->total.has_penetration = position->total.has_compa_ratio = false;
    }
}

/* One source gives both levels, and the offer pays more than its own and no less than the next. */
static bool reaches(const struct band *here, const struct band *next, struct money value)
{
    struct maybe_money top = here->high.known ? here->high : band_middle(here);
    struct maybe_money entry = next->low.known ? next->low : band_middle(next);
    return top.known && entry.known && money_compare(value, top.money) > 0 &&
           money_compare(value, entry.money) >= 0;
}

static void find_next_level(struct band_position *position, const struct placing *it, struct money base)
{
    for (int i = 0; i < it->bands->band_count; i++) {
        const struct band *here = &it->bands->band[i];
        bool total = here->part == PART_TOTAL;
        const struct follows *follows = bands_follows(it->bands, position->role, here->part);
        bool mine = here->role == position->role || (follows && follows->follows == here->role);
        bool comparable = here->tier->abroad == position->abroad && (here->tier->national || here->tier == position->tier);
        if (!mine || here->level != position->level || !comparable || (!total && here->part != PART_BASE))
            continue;
        const struct band *next = next_rung(it->bands, here);
        struct money value = total ? on_basis(position, here) : base;
        if (next && reaches(here, next, value)) {
            position->next_level = (struct next_level){here, next, value};
            return;
        }
    }
}

static struct money grant_value(const struct offer *offer)
{
    const struct vest whole = {1, offer->grant.units, offer->grant.dollars};
    const struct price today = price_flat(&offer->price);
    struct money value = {0};
    if (offer->has_grant)
        vest_value(&value, &offer->grant, &whole, &today); /* fits: the curve was computed */
    return value;
}

static void see_offers(struct band_position *position, const struct placing *it, const struct offer *offer)
{
    const struct {
        enum part part;
        struct money value;
    } parts[] = {{PART_BASE, offer->base},
                 {PART_SIGN_ON_1, offer_sign_on(offer, 1)},
                 {PART_SIGN_ON_2, offer_sign_on(offer, 2)},
                 {PART_GRANT, grant_value(offer)}};
    for (int i = 0; i < (int)(sizeof parts / sizeof *parts); i++) {
        const struct observe_query query = {position->role, position->level, parts[i].part, position->country, false};
        position->paid[parts[i].part] = parts[i].value;
        if (!position->abroad || position->country)
            observe(&position->seen[parts[i].part], it->arena, it->bands, &query);
    }
}

/* Among the offers of late; abroad a grant is told in units, too. */
static void see_lately(struct band_position *position, const struct placing *it, const struct offer *offer)
{
    struct observe_query query = {position->role, position->level, PART_BASE, position->country, false};
    if (position->abroad && !position->country)
        return;
    position->recent_from = it->bands->recent_from;
    position->base_among = among_recent(it->bands, &query, false, offer->base);
    if (money_add(&position->cash_1, offer->base, offer_sign_on(offer, 1)))
        position->cash_among = among_recent(it->bands, &query, true, position->cash_1);
    query.part = PART_GRANT;
    if (position->paid[PART_GRANT].cents > 0)
        position->grant_among = among_recent(it->bands, &query, false, position->paid[PART_GRANT]);
    query.in_units = true;
    if (!position->country || !offer->has_grant || offer->grant.in_dollars)
        return;
    position->units = offer->grant.units;
    observe(&position->seen_units, it->arena, it->bands, &query);
}

/* The country whose table speaks of the offer: by its place, or by a currency that only one has. */
static const struct tier *country_of(const struct bands *bands, const struct case_offer *offer)
{
    const struct tier *tier = offer->location[0] ? tier_of_place(bands, offer->location)
                                                 : tier_of_currency(bands, offer->currency);
    return tier && tier->abroad && strcmp(tier->currency, offer->currency) == 0 ? tier : NULL;
}

static const char *why_not(struct arena *arena, const struct case_offer *offer, enum role role)
{
    bool level = offer->offer.level[0] != '\0';
    if (role == ROLE_UNKNOWN && offer->title[0])
        return text_format(arena, "nothing is known of what a %s gets: the records are of software, machine learning and applied "
                                  "science roles", offer->title);
    if (!level || role == ROLE_UNKNOWN)
        return text_format(arena, "no place in the bands without %s%s%s",
                           role == ROLE_UNKNOWN ? "the role (sde, mle or as)" : "",
                           role == ROLE_UNKNOWN && !level ? " and " : "", level ? "" : "the level");
    return "";
}

void place_offer(struct offer_result *result, struct arena *arena, const struct companies *companies,
                 const struct bands *bands, const struct case_file *file)
{
    const struct case_offer *offer = result->from;
    struct band_position *position = &result->position;
    enum role role = offer->family != ROLE_UNKNOWN || offer->title[0] ? offer->family : file->candidate.role;
    int level = name_index(LEVEL_NAMES, LEVEL_COUNT, offer->offer.level);
    *position = (struct band_position){.why_not = "", .base_gap = ""};
    position->abroad = !currency_is_usd(offer->currency) || (bands && tier_of_place(bands, offer->location)->abroad);
    if (!bands || !offer->is_amazon)
        return;
    position->why_not = why_not(arena, offer, role);
    if (position->why_not[0])
        return;
    position->asked = true;
    position->role = role;
    position->level = (enum level)level;
    position->location = offer->location;
    position->currency = offer->currency;
    position->country = position->abroad ? country_of(bands, offer) : NULL;
    position->tier = position->country ? position->country : tier_of_place(bands, offer->location);
    position->year_1 = result->flat_curve.total[12];
    annualize(&position->four_year_average, result->flat_curve.total[48], 48);
    const struct bands nothing = only_places(bands);
    if (position->abroad && !position->country)
        bands = &nothing;
    bool by_currency = position->country && !offer->location[0];
    struct placing it = {arena, bands, file->assumptions.as_of,
                         {.role = role, .level = position->level, .part = PART_BASE,
                          .location = by_currency ? position->country->label : offer->location,
                          .currency = offer->currency}};
    if (strcmp(offer->currency, file->currency) == 0) /* evidence is in the case's */
        it.query.extra = evidence_bands(&it.query.extra_count, arena, companies, bands, file, role, position->level);
    place_base(position, &it, offer->offer.base);
    find_local_band(position, &it);
    place_total(position, &it);
    find_next_level(position, &it, offer->offer.base);
    see_offers(position, &it, &offer->offer);
    see_lately(position, &it, &offer->offer);
    const struct band_gap *gap = position->abroad ? NULL : bands_gap(bands, position->role, position->level, PART_BASE);
    position->base_gap = gap ? gap->why : "";
    if (!position->abroad)
        add_level_steps(position, arena, bands);
    add_position_doubts(position, arena, &file->offers[file->negotiating] == offer ? &file->limits : NULL);
}
