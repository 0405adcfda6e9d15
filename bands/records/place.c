#include "bands/records/place.h"

#include <string.h>

#include "calc/kit/nearest.h"

enum { PLACE_BYTES = 160 };

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Lower case, words parted by one space, without commas, points, underscores and a country at the end. */
static void normalize(char out[PLACE_BYTES], const char *place)
{
    static const char *const countries[] = {" united states of america", " united states", " usa", " us"};
    size_t length = 0;
    for (; *place && length + 1 < PLACE_BYTES; place++) {
        char letter = lower(*place);
        if (letter == ' ' || letter == ',' || letter == '.' || letter == '_' || letter == '\t' || letter == '\n') {
            if (length > 0 && out[length - 1] != ' ')
                out[length++] = ' ';
        } else {
            out[length++] = letter;
        }
    }
    while (length > 0 && out[length - 1] == ' ')
        length--;
    out[length] = '\0';
    for (int i = 0; i < (int)(sizeof countries / sizeof *countries); i++) {
        size_t tail = strlen(countries[i]);
        if (length > tail && strcmp(out + length - tail, countries[i]) == 0) {
            out[length - tail] = '\0';
            return;
        }
    }
}

static bool is_letter(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

bool same_place(const char *a, const char *b)
{
    char one[PLACE_BYTES], other[PLACE_BYTES];
    if (is_letter(lower(a[0])) && is_letter(lower(b[0])) && lower(a[0]) != lower(b[0]))
        return false; /* most are told apart so */
    normalize(one, a);
    normalize(other, b);
    return strcmp(one, other) == 0;
}

/* "seattle washington" for the listed "seattle"; not "austin mn": a code of two letters must be listed. */
static bool spelt_out(const char *place, const char *listed)
{
    size_t length = strlen(listed);
    return strncmp(place, listed, length) == 0 && place[length] == ' ' && strlen(place + length + 1) > 2;
}

/* "redmond" for the listed "redmond wa". */
static bool city_alone(const char *place, const char *listed)
{
    size_t length = strlen(place);
    return length > 0 && strncmp(listed, place, length) == 0 && listed[length] == ' ' &&
           strlen(listed + length + 1) == 2;
}

/* A normalized place against a name as the data have it. Most fail by their first letter already. */
static bool fits_name(const char *place, const char *name, bool (*fits)(const char *, const char *))
{
    char listed[PLACE_BYTES], first = lower(name[0]);
    if (is_letter(first) && !strchr(place, first))
        return false;
    normalize(listed, name);
    return fits(place, listed);
}

static bool tier_has(const struct tier *tier, const char *place, bool (*fits)(const char *, const char *))
{
    for (int i = 0; i < tier->place_count; i++)
        if (fits_name(place, tier->places[i], fits))
            return true;
    return false;
}

static bool equal(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* The listed words stand in the place as whole words. */
static bool has_words(const char *place, const char *listed)
{
    size_t length = strlen(listed);
    for (const char *at = strstr(place, listed); at; at = strstr(at + 1, listed))
        if ((at == place || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* A country that the place names, or one of whose cities it names; some cities only where nothing else is said, for
 * there is a Dublin in Ohio. */
static const struct tier *country_of(const struct bands *bands, const char *wanted)
{
    for (int i = 0; i < bands->tier_count; i++) {
        const struct tier *tier = &bands->tier[i];
        if (!tier->abroad)
            continue;
        if (tier_has(tier, wanted, has_words))
            return tier;
        for (int j = 0; j < tier->alone_count; j++)
            if (fits_name(wanted, tier->alone[j], equal))
                return tier;
    }
    return NULL;
}

const struct tier *tier_of_place(const struct bands *bands, const char *place)
{
    char wanted[PLACE_BYTES];
    const struct tier *unknown = NULL;
    normalize(wanted, place);
    for (int i = 0; i < bands->tier_count; i++) {
        const struct tier *tier = &bands->tier[i];
        if (tier->unknown)
            unknown = tier;
        else if (tier_has(tier, wanted, equal) || fits_name(wanted, tier->name, equal) ||
                 fits_name(wanted, tier->label, equal))
            return tier;
    }
    for (int i = 0; i < bands->tier_count; i++)
        if (!bands->tier[i].national && !bands->tier[i].abroad &&
            (tier_has(&bands->tier[i], wanted, spelt_out) || tier_has(&bands->tier[i], wanted, city_alone)))
            return &bands->tier[i];
    const struct tier *country = country_of(bands, wanted);
    return country ? country : unknown;
}

const struct tier *tier_of_currency(const struct bands *bands, const char *currency)
{
    const struct tier *found = NULL;
    for (int i = 0; i < bands->tier_count; i++)
        if (bands->tier[i].abroad && strcmp(bands->tier[i].currency, currency) == 0) {
            if (found)
                return NULL;
            found = &bands->tier[i];
        }
    return found;
}

const char *near_place(const struct bands *bands, struct arena *arena, const char *place)
{
    int count = 0;
    const char **names = arena_array(arena, (size_t)bands->tier_count * PLACES_MAX, sizeof *names);
    for (int i = 0; i < bands->tier_count; i++)
        for (int j = 0; j < bands->tier[i].place_count && !bands->tier[i].abroad; j++)
            names[count++] = bands->tier[i].places[j];
    return nearest_name(place, names, count);
}
