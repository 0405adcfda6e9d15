#include "calc/kit/vocabulary.h"

#include <string.h>

const char *const ROLE_NAMES[ROLE_COUNT] = {"", "sde", "mle", "as"};
const char *const LEVEL_NAMES[LEVEL_COUNT] = {"", "L4", "L5", "L6", "L7", "L8", "all"};
const char *const PART_NAMES[PART_COUNT] = {"base",           "sign_on_1", "sign_on_2", "grant",
                                            "stock_per_year", "bonus",     "total"};
const char *const BASIS_NAMES[BASIS_COUNT] = {"", "unstated", "first_year", "four_year_average", "without_sign_on"};
const char *const KIND_NAMES[KIND_COUNT] = {"posting", "recruiter", "disclosure", "aggregator",
                                            "article", "anecdote",  "derived",    "fixture"};
const char *const CONFIDENCE_NAMES[CONFIDENCE_COUNT] = {"high", "medium", "low"};

const char *const ROLE_LABELS[ROLE_COUNT] = {"", "SDE", "MLE", "AS"};
const char *const PART_LABELS[PART_COUNT] = {"base",         "sign-on of year 1", "sign-on of year 2", "grant",
                                             "stock a year", "bonus",             "total"};
const char *const KIND_LABELS[KIND_COUNT] = {
    "employer posting", "word of a recruiter",      "government disclosure",  "pay site",
    "article",          "offers that people posted", "arithmetic on postings", "example in a test"};

int name_index(const char *const names[], int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (names[i][0] && strcmp(names[i], name) == 0)
            return i;
    return -1;
}
