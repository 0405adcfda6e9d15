/* Where the figures of the world come from that the results of a case rest on: schedules, facts of companies,
 * rates of exchange, what may plausibly change. Only structs. Bands have their own records. */
#ifndef HAGGLE_SCENARIOS_TALKS_SOURCES_H
#define HAGGLE_SCENARIOS_TALKS_SOURCES_H

enum { SOURCES_MAX = 96 };

/* One figure or claim; no text is NULL. */
struct source_line {
    const char *what;       /* "Amazon: when the stock vests" */
    const char *says;       /* "on-hire grant: 5/15/40/40, half-yearly in years 3 and 4" */
    const char *source;     /* "the case" where the case states it */
    const char *date;       /* "" where it needs none */
    const char *confidence; /* "high", "medium", "low"; "" where the data give none */
    const char *caution;    /* "" where nothing is in doubt */
};

struct sources {
    int count;
    struct source_line line[SOURCES_MAX];
};

#endif
