#include "scenarios/case/us_state.h"

#include <string.h>

#include "bands/reader/members.h"

static const struct {
    const char *code, *name;
} STATES[] = {
    {"AL", "Alabama"},        {"AK", "Alaska"},        {"AZ", "Arizona"},        {"AR", "Arkansas"},
    {"CA", "California"},     {"CO", "Colorado"},      {"CT", "Connecticut"},    {"DE", "Delaware"},
    {"DC", "District of Columbia"}, {"FL", "Florida"}, {"GA", "Georgia"},        {"HI", "Hawaii"},
    {"ID", "Idaho"},          {"IL", "Illinois"},      {"IN", "Indiana"},        {"IA", "Iowa"},
    {"KS", "Kansas"},         {"KY", "Kentucky"},      {"LA", "Louisiana"},      {"ME", "Maine"},
    {"MD", "Maryland"},       {"MA", "Massachusetts"}, {"MI", "Michigan"},       {"MN", "Minnesota"},
    {"MS", "Mississippi"},    {"MO", "Missouri"},      {"MT", "Montana"},        {"NE", "Nebraska"},
    {"NV", "Nevada"},         {"NH", "New Hampshire"}, {"NJ", "New Jersey"},     {"NM", "New Mexico"},
    {"NY", "New York"},       {"NC", "North Carolina"}, {"ND", "North Dakota"},  {"OH", "Ohio"},
    {"OK", "Oklahoma"},       {"OR", "Oregon"},        {"PA", "Pennsylvania"},   {"RI", "Rhode Island"},
    {"SC", "South Carolina"}, {"SD", "South Dakota"},  {"TN", "Tennessee"},      {"TX", "Texas"},
    {"UT", "Utah"},           {"VT", "Vermont"},       {"VA", "Virginia"},       {"WA", "Washington"},
    {"WV", "West Virginia"},  {"WI", "Wisconsin"},     {"WY", "Wyoming"}};

const char *us_state_coded(const char *code, size_t length)
{
    for (int i = 0; i < ARRAY_LEN(STATES); i++)
        if (length == 2 && memcmp(STATES[i].code, code, 2) == 0)
            return STATES[i].code;
    return NULL;
}

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

const char *us_state_named(const char *name, size_t length)
{
    for (int i = 0; i < ARRAY_LEN(STATES); i++) {
        size_t at = 0;
        while (at < length && lower(STATES[i].name[at]) == lower(name[at]) && name[at])
            at++;
        if (at == length && STATES[i].name[at] == '\0')
            return STATES[i].code;
    }
    return NULL;
}
