/* Job titles as letters have them: the role family and the level that they mean at Amazon. */
#ifndef HAGGLE_SCENARIOS_CASE_ROLE_TITLE_H
#define HAGGLE_SCENARIOS_CASE_ROLE_TITLE_H

#include "bands/records/band_record.h"

struct role_title {
    enum role family;  /* ROLE_UNKNOWN: none of those that the bands know */
    const char *level; /* "L5" of "SDE II"; "" where the title names none */
};

/* "Senior SDE", "Software Development Engineer II", "Applied Scientist", "Product Manager": without regard to case. */
struct role_title role_title_of(const char *title);

#endif
