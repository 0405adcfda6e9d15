/* What is known of Amazon's pay, as plain values: bands (records), gaps, tiers of places, observed offers.
 * Only structs: bands/bands.h fills them, everything else reads them.
 *
 * Every record has unit, location, source and date; text is never NULL, "" where nothing is said. Nothing is
 * invented: what nobody published is a gap with its reason. */
#ifndef HAGGLE_BANDS_RECORD_H
#define HAGGLE_BANDS_RECORD_H

#include <stdbool.h>

#include "calc/date.h"
#include "calc/money.h"
#include "calc/vocabulary.h"

/* Whose record it is. */
enum origin { ORIGIN_CASE, ORIGIN_OWN, ORIGIN_BUILT_IN };

/* A day, a month or a year, as exactly as the source gives it: month and day are 0 where it does not. */
struct loose_date {
    const char *text; /* "2026", "2026-02", "2026-02-24"; "" when unknown */
    struct date date; /* year 0 when unknown */
};

/* Places that are paid alike. The tier of a place selects its band. */
enum { PLACES_MAX = 40 };
struct tier {
    const char *name, *label, *note, *source; /* label: at most nine columns or so */
    int place_count;
    const char *places[PLACES_MAX];
    bool national; /* from the cheapest to the dearest market: no range for any one place */
    bool unknown;  /* the source names no place, or the place is in no tier */
};

struct band {
    enum role role;
    enum level level;
    enum part part;
    enum basis basis;
    struct maybe_money low, mid, high; /* at least one is known; low ≤ mid ≤ high */
    const char *unit;                  /* "USD/year" or "USD" */
    const char *location;
    const struct tier *tier;
    bool place_named; /* the source names a place, if only one that is in no tier */
    enum band_kind kind;
    enum confidence confidence;
    bool superseded; /* a newer record of the same source replaces it */
    bool disputed;   /* better sources contradict it: shown, chosen last */
    struct loose_date date;
    const char *date_note, *source, *note;
    const char *site;    /* the source in short: the host of an address, else its first words */
    const char *article; /* "A1" … "A5"; "" otherwise */
    int sample;          /* how many offers or answers; 0 when not given */
    enum origin origin;
};

struct gap {
    enum role role;
    enum level level;
    enum part part;
    const char *why;
};

/* One role is paid like another, or has no figures but the other's. */
struct follows {
    enum role role, follows;
    bool part[PART_COUNT];
    const char *why, *source;
    struct loose_date date;
    enum confidence confidence;
};

/* An offer that somebody published. */
struct observed_offer {
    const char *id;
    enum role role;   /* ROLE_UNKNOWN: none of the families */
    enum level level; /* LEVEL_UNKNOWN when not given */
    const char *location, *source, *note;
    struct loose_date date;
    struct maybe_money base, sign_on_1, sign_on_2, grant;
    int64_t units;   /* 0 when not given */
    bool unreliable; /* not counted: shares its figures with other posts */
};

/* What offers of a role and level had in one part of the pay. */
struct observed {
    int count; /* 0: nobody published one */
    struct money least, median, most;
    const char *years;  /* "2021 to 2025, mostly 2022" */
    enum role role;     /* whose offers: the role asked for, or the one it follows */
    const char *source;
};

/* L4 to L8 by one source: what one level more is worth. A ladder never mixes sources: its rungs share source,
 * role, part, basis, year and tier. */
struct ladder {
    const struct band *band[LEVEL_COUNT];       /* LEVEL_L4 … LEVEL_L8; NULL where the source has none */
    const struct band *first;                   /* the lowest rung: source, date and basis of all */
    struct maybe_money middle[LEVEL_COUNT];     /* band_middle of each */
    struct maybe_money step[LEVEL_COUNT];       /* middle less the middle of the level below */
};

struct bands {
    int band_count, gap_count, tier_count, follows_count, offer_count;
    struct band *band;
    struct gap *gap;
    struct tier *tier;
    struct follows *follows;
    struct observed_offer *offer;
    const char *own_file; /* the user's own records; "" when there are none */
    int own_count;
};

#endif
