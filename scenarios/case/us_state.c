#include "scenarios/case/us_state.h"

#include <string.h>

#include "bands/reader/members.h"

/* The names in the order of the codes. */
static const char *const CODES[] = {
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
    "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
    "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY"};
static const char *const NAMES[] = {
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi",
    "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York",
    "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island",
    "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
    "West Virginia", "Wisconsin", "Wyoming"};
_Static_assert(sizeof CODES == sizeof NAMES, "a name for each code");

const char *us_state_coded(const char *code, size_t length)
{
    for (int i = 0; i < ARRAY_LEN(CODES); i++)
        if (length == 2 && memcmp(CODES[i], code, 2) == 0)
            return CODES[i];
    return NULL;
}

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

const char *us_state_named(const char *name, size_t length)
{
    for (int i = 0; i < ARRAY_LEN(CODES); i++) {
        size_t at = 0;
        while (at < length && lower(NAMES[i][at]) == lower(name[at]) && name[at])
            at++;
        if (at == length && NAMES[i][at] == '\0')
            return CODES[i];
    }
    return NULL;
}
