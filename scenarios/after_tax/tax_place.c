#include <string.h>

#include "bands/records/place.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/after_tax/after_tax_parts.h"
#include "scenarios/case/us_state.h"

/* One piece between commas, without spaces around it. */
struct piece {
    const char *start;
    size_t length;
};

enum { PIECES_MAX = 8 };

static int pieces_of(struct piece pieces[PIECES_MAX], const char *place)
{
    int count = 0;
    while (*place && count < PIECES_MAX) {
        const char *end = strchr(place, ',');
        size_t length = end ? (size_t)(end - place) : strlen(place);
        while (length > 0 && place[0] == ' ') {
            place++;
            length--;
        }
        while (length > 0 && place[length - 1] == ' ')
            length--;
        if (length > 0)
            pieces[count++] = (struct piece){place, length};
        if (!end)
            break;
        place = end + 1;
    }
    return count;
}

/* "Seattle" alone: the listed place "Seattle, WA" says the state. */
static const char *state_of_city(const struct bands *bands, const struct piece *city)
{
    for (int i = 0; i < bands->tier_count; i++)
        for (int j = 0; j < bands->tier[i].place_count && !bands->tier[i].abroad; j++) {
            struct piece listed[PIECES_MAX];
            int count = pieces_of(listed, bands->tier[i].places[j]);
            if (count == 2 && listed[0].length == city->length && strncmp(listed[0].start, city->start, city->length) == 0)
                return us_state_coded(listed[1].start, listed[1].length);
        }
    return NULL;
}

/* The last piece that names a state: behind it only a country may stand, or a postal code in it. */
static const char *state_of_location(struct arena *arena, const char *location, const struct bands *bands, const char **city)
{
    struct piece pieces[PIECES_MAX];
    const int count = pieces_of(pieces, location);
    *city = count > 0 ? arena_copy(arena, pieces[0].start, pieces[0].length) : "";
    for (int i = count - 1; i >= 0; i--) {
        const struct piece *piece = &pieces[i];
        const size_t word = strcspn(piece->start, " ,");
        const char *state = us_state_coded(piece->start, piece->length);
        if (!state && word < piece->length && strspn(piece->start + word, " 0123456789-") == piece->length - word)
            state = us_state_coded(piece->start, word);
        if (!state)
            state = us_state_named(piece->start, piece->length);
        if (state)
            return state;
    }
    return count == 1 && bands ? state_of_city(bands, &pieces[0]) : NULL;
}

static void refuse(struct after_tax_offer *offer, enum no_tax why, const char *said)
{
    offer->why = why;
    offer->said = said;
}

/* The locality as the tables name it; NULL where they have none of that name. */
static const char *known_locality(const struct after_tax *of, const char *state, const char *name)
{
    struct tax_rules rules;
    struct err ignored = {0};
    if (!name[0] || !tax_rules_find(&rules, of->tables, &(struct tax_place){state, name, of->filing, 0}, &ignored))
        return NULL;
    return rules.locality->name;
}

/* The first that is stated holds; a place's own name only where the tables know it. */
static void find_locality(struct after_tax_offer *offer, const struct after_tax *of, const struct case_offer *from, const char *city)
{
    const struct candidate *candidate = &of->from->from->candidate;
    const bool at_home = strcmp(candidate->state, offer->state) == 0;
    const char *known;
    if (from->locality[0]) {
        offer->locality = from->locality;
        offer->locality_from = STATE_FROM_OFFER;
    } else if ((known = known_locality(of, offer->state, city)) != NULL) {
        offer->locality = known;
        offer->locality_from = STATE_FROM_LOCATION;
    } else if (at_home && candidate->locality[0]) {
        offer->locality = candidate->locality;
        offer->locality_from = STATE_FROM_CANDIDATE;
    }
}

static bool find_state(struct after_tax_offer *offer, struct arena *arena, const struct case_offer *from, const struct candidate *candidate,
                       const struct bands *bands, const char **city)
{
    const char *by_location = state_of_location(arena, from->location, bands, city);
    const struct tier *tier = bands && from->location[0] ? tier_of_place(bands, from->location) : NULL;
    if (from->state[0]) {
        offer->state = from->state;
        offer->state_from = STATE_FROM_OFFER;
        if (!by_location || strcmp(by_location, from->state) != 0)
            *city = "";
        return true;
    }
    if (tier && tier->abroad) {
        refuse(offer, NO_TAX_COUNTRY, text_format(arena, "%s is not in the United States, whose taxes alone are known here",
                                                  from->location));
        return false;
    }
    if (by_location) {
        offer->state = by_location;
        offer->state_from = STATE_FROM_LOCATION;
        return true;
    }
    *city = "";
    if (candidate->state[0]) {
        offer->state = candidate->state;
        offer->state_from = STATE_FROM_CANDIDATE;
        return true;
    }
    refuse(offer, NO_TAX_STATE, from->location[0] ? text_format(arena, "its location, %s, names no state: state it as in \"state\": \"WA\"",
                                                                from->location)
                                                  : "it states no location: state \"location\", or \"state\": \"WA\"");
    return false;
}

void find_tax_place(struct after_tax_offer *offer, struct arena *arena, const struct after_tax *of, const struct case_offer *from,
                    const struct bands *bands)
{
    const struct candidate *candidate = &of->from->from->candidate;
    const char *city = "";
    struct tax_rules rules;
    struct err err = {0};
    offer->said = offer->state = offer->state_name = offer->locality = "";
    if (strcmp(from->currency, "USD") != 0) {
        refuse(offer, NO_TAX_CURRENCY, text_format(arena, "it pays in %s, and tax is worked out in US dollars alone", from->currency));
        return;
    }
    if (!find_state(offer, arena, from, candidate, bands, &city))
        return;
    if (strcmp(candidate->filing, "married_separate") == 0 || strcmp(candidate->filing, "mfs") == 0) {
        refuse(offer, NO_TAX_FILING, "tax of spouses who file separately is not worked out");
        return;
    }
    if (tax_state(of->tables, offer->state))
        find_locality(offer, of, from, city);
    if (!tax_rules_find(&rules, of->tables, &(struct tax_place){offer->state, offer->locality, of->filing, 0}, &err)) {
        refuse(offer, NO_TAX_FIGURES, arena_copy(arena, err.message, strlen(err.message)));
        return;
    }
    offer->state_name = rules.state->name;
    if (rules.locality)
        offer->locality = rules.locality->name;
    offer->locality_open = !rules.locality && (rules.state_year->locality_count > 0 || rules.state_year->local_note);
}

const char *state_from_words(enum state_from from, const char *of)
{
    const bool state = strcmp(of, "state") == 0;
    switch (from) {
    case STATE_FROM_OFFER:
        return state ? "its \"state\"" : "its \"locality\"";
    case STATE_FROM_LOCATION:
        return "its location";
    default:
        return state ? "candidate.state" : "candidate.locality";
    }
}
