/* What is known of Amazon's pay, as plain values: bands (records), gaps, tiers of places, observed offers.
 * Only structs: bands/records/bands.h fills them, everything else reads them.
 *
 * Every record has unit, location, source and date; text is never NULL, "" where nothing is said. Nothing is
 * invented: what nobody published is a gap with its reason. */
#ifndef HAGGLE_BANDS_RECORDS_BAND_RECORD_H
#define HAGGLE_BANDS_RECORDS_BAND_RECORD_H

#include <stdbool.h>

#include "calc/kit/date.h"
#include "calc/kit/vocabulary.h"
#include "calc/number/money.h"
#include "calc/number/rate.h"

/* Whose record it is. */
enum origin { ORIGIN_CASE, ORIGIN_OWN, ORIGIN_BUILT_IN };

/* A day, a month or a year, as exactly as the source gives it: month and day are 0 where it does not. */
struct loose_date {
    const char *text; /* "2026", "2026-02", "2026-02-24"; "" when unknown */
    struct date date; /* year 0 when unknown */
};

/* Places that are paid alike, or a country outside the United States. The tier of a place selects its band. */
enum { PLACES_MAX = 40 };
struct tier {
    const char *name, *label, *note, *source; /* label: at most nine columns or so */
    int place_count;
    const char *places[PLACES_MAX];
    bool national; /* from the cheapest to the dearest market: no range for any one place */
    bool unknown;  /* the source names no place, or the place is in no tier */
    struct rate factor;                /* its posted base against that of Seattle; 0 when not known */
    enum confidence factor_confidence; /* in the factor */
    bool abroad;                       /* a country outside the United States, with a table of its own */
    const char *currency;              /* of its records: "USD" unless abroad */
    int alone_count;
    const char *alone[PLACES_MAX]; /* places known only where nothing else is said: "Dublin" */
};

/* What postings have in common: one band per role and level, in fixed proportions by place. */
struct place_rule {
    bool known;
    struct rate top;    /* top / floor of a place */
    enum level from;    /* from this level up */
    struct money round; /* what posted ends are rounded to */
    const char *note, *source;
    struct loose_date date;
    enum confidence confidence;
};

struct band {
    enum role role;
    enum level level;
    enum part part;
    enum basis basis;
    struct maybe_money low, mid, high; /* at least one is known; low ≤ mid ≤ high */
    const char *unit;                  /* "USD/year" or "USD"; "units" of a grant counted so, in hundredths */
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
    bool quartiles;      /* low and high are the quartiles of the sample, not its ends */
    enum origin origin;
};

struct band_gap {
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

/* An offer that somebody published. Amounts in the currency of its tier. */
struct observed_offer {
    const char *id;
    const struct tier *tier; /* of its location */
    enum role role;   /* ROLE_UNKNOWN: none of the families */
    enum level level; /* LEVEL_UNKNOWN when not given */
    const char *location, *source, *note;
    struct loose_date date;
    struct maybe_money base, sign_on_1, sign_on_2, grant;
    int64_t units;   /* 0 when not given */
    bool unreliable; /* not counted: shares its figures with other posts */
};

/* What offers of a role and level had in one part of the pay; units in hundredths. */
struct observed {
    int count; /* 0: nobody published one */
    struct money least, median, most;
    bool quartiles;     /* least and most are quartiles, not the ends */
    int last_year;      /* of the newest offer */
    const char *years;  /* "2021 to 2025, mostly 2022" */
    enum role role;     /* whose offers: the role asked for, or the one it follows */
    const char *source;
};

/* A figure among the offers that people reported lately. */
struct among {
    int count, below; /* how many there are, and how many of them pay less */
    enum role role;   /* whose offers */
};

/* The record that counts for a question, the next best, and why (bands/records/band_choose.h). */
struct band_choice {
    const struct band *band, *runner_up; /* NULL when there is none */
    bool local;                          /* of the place itself or its tier, not a national span */
    bool stand_in;                       /* of the role that this one follows */
    const char *reason;                  /* why the choice and not the runner-up */
};

/* L4 to L8 by one source: what one level more is worth. A ladder never mixes sources: its rungs share source,
 * role, part, basis, year and tier. */
struct ladder {
    const struct band *band[LEVEL_COUNT];       /* LEVEL_L4 … LEVEL_L8; NULL where the source has none */
    const struct band *first;                   /* the lowest rung: source, date and basis of all */
    struct maybe_money middle[LEVEL_COUNT];     /* band_middle of each */
    struct maybe_money step[LEVEL_COUNT];       /* middle less the middle of the level below */
};

/* What a reader asks for. */
struct band_filter {
    enum role role;   /* ROLE_UNKNOWN: every role */
    enum level level; /* LEVEL_UNKNOWN: every level, and records without one */
    bool one_part;
    enum part part;
    const char *location; /* records of this place, its tier, the whole US and no place; "": of every place */
    struct date as_of;    /* from which age counts; unknown: no record is called old */
    bool with_followed;   /* records of the role that this one follows, too */
    const struct band *extra; /* the evidence of a case, listed first */
    int extra_count;
};

struct listed_band {
    const struct band *band;
    bool old;
};

/* The best record for a role, level and part at the place asked for. */
struct listed_choice {
    enum role role;
    enum level level;
    enum part part;
    struct band_choice choice;
    const char *words; /* the choice, its runner-up and the reason */
};

/* The base of a role and level at one tier: posted there, computed from postings elsewhere, or neither. */
struct base_at {
    enum role role;
    enum level level;
    const struct tier *tier;
    const struct band *band; /* a posting or a computed range; NULL when there is neither */
    bool stand_in;           /* of the role that this one follows */
};

/* The answer: by role, level, part, superseded records last. */
struct band_list {
    const struct band_filter *filter;
    const struct tier *tier;    /* of the filter's place; NULL without one */
    const char *place_near;     /* the place probably meant when it is in no tier; "" otherwise */
    int count, gap_count, choice_count, ladder_count;
    struct listed_band *listed;
    const struct band_gap **gap;
    struct listed_choice *choice;
    const struct ladder *ladder; /* of all levels; none when the filter names one */
    int base_at_count;
    struct base_at *base_at; /* by role, level and tier: of the place asked for, or of every tier with a factor */
    int abroad_count, offer_count;
    struct listed_band *abroad;            /* records outside the United States; none when the filter names a place */
    const struct observed_offer **offer;   /* offers that people reported, of the place's country or of all of them */
    const struct bands *all;               /* what was selected from */
    const char *own_file;
    int own_count;
};

struct bands {
    int band_count, gap_count, tier_count, follows_count, offer_count;
    int computed_count; /* of the bands, at their end: ranges of places without a posting */
    const struct band *band;
    const struct band_gap *gap;
    const struct tier *tier;
    const struct follows *follows;
    const struct observed_offer *offer;
    int recent_from; /* the year from which on reported offers count as recent */
    struct place_rule rule;
    const char *abroad_note;
    const char *own_file; /* the user's own records; "" when there are none */
    int own_count;
    const struct band *own; /* them alone, as the file has them */
};

#endif
