/* What may be said in a negotiation, and the figures that are said in it. Only structs.
 *
 * Claims are the truth gates: a sentence that makes one appears only when the case holds what makes it
 * true. Figures are computed from the plan, never by the templates. */
#ifndef HAGGLE_SCENARIOS_TALKS_TRUTH_GATES_H
#define HAGGLE_SCENARIOS_TALKS_TRUTH_GATES_H

#include "scenarios/counter/plan.h"
#include "scenarios/talks/talks.h"

/* name in templates, what the case lacks where it is not true (for the candidate's eyes); "" of what no case can state */
#define CLAIM_LIST(X) \
    X(RIVAL_HIGHER, "rival_higher", "a rival offer with status \"written\", not lapsed, worth more than this one") \
    X(RIVAL_NEAR, "rival_near", "") \
    X(RIVAL_VERBAL, "rival_verbal", "a rival offer with status \"verbal\", not lapsed, worth more than this one") \
    X(WRITTEN_RIVAL, "written_rival", "") \
    X(TWO_RIVALS, "two_rivals", "") \
    X(ANY_RIVAL, "any_rival", "") \
    X(RIVAL_CITED, "rival_cited", "") \
    X(RIVAL_BONUS, "rival_bonus", "") \
    X(IN_LINE, "in_line", "") \
    X(NAME_RIVAL, "name_rival", "statements.may_name_rival") \
    X(SHOW_RIVAL, "show_rival", "statements.can_show_rival") \
    X(LITTLE_VESTS_EARLY, "little_vests_early", "") \
    X(WOULD_SIGN, "would_sign", "statements.would_sign_at, a package that is worth it, and statements.sign_by before the deadline") \
    X(WOULD_SIGN_SECOND, "would_sign_second", "statements.would_sign_at: a package that the smaller request still pays, and sign_by") \
    X(WOULD_SIGN_LAST, "would_sign_last", "statements.would_sign_at: \"accept\", and sign_by") \
    X(FIRST_CHOICE, "first_choice", "statements.first_choice") \
    X(POSTED_RANGE, "posted_range", "evidence of kind \"posted_range\" for this role, level and location, with its date") \
    X(ARGUES_BASE, "argues_base", "a posted range whose middle lies above the base") \
    X(TELLS_FORFEITS, "tells_forfeits", "statements.disclose_forfeits, and pay forfeited in current_job") \
    X(GROWTH_IN_QUOTE, "growth_in_quote", "yearly totals in offers[].quoted that hold only with a growing price") \
    X(STOCK_FELL, "stock_fell", "") \
    X(DEADLINE, "deadline", "the offer's deadline, and as_of") \
    X(DEADLINE_PASSED, "deadline_passed", "") \
    X(DEADLINE_TODAY, "deadline_today", "") \
    X(DEADLINE_TOMORROW, "deadline_tomorrow", "") \
    X(RIVAL_DEADLINE, "rival_deadline", "") \
    X(RIVAL_TIME, "rival_time", "") \
    X(ANSWERED, "answered", "") \
    X(WAITING, "waiting", "") \
    X(SETTLED, "settled", "") \
    X(HAS_SECOND, "has_second", "") \
    X(HAS_LAST, "has_last", "") \
    X(TRADED, "traded", "") \
    X(EXPECTED, "expected", "") \
    X(PENDING, "pending", "") \
    X(LAPSED_RIVAL, "lapsed_rival", "") \
    X(ASKS, "asks", "") \
    X(ASKS_BASE, "asks_base", "") \
    X(ASKS_SIGN_ON, "asks_sign_on", "") \
    X(ASKS_UNITS, "asks_units", "") \
    X(CASH_FIRST, "cash_first", "") \
    X(LONG_STAY, "long_stay", "") \
    X(MENU, "menu", "") \
    X(FALLS_IN_YEAR_3, "falls_in_year_3", "") \
    X(HAS_UNITS, "has_units", "a grant in units") \
    X(HAS_JOB, "has_job", "current_job") \
    X(TERMS_OPEN, "terms_open", "") \
    X(PAID_OPEN, "paid_open", "") \
    X(NEXT_LEVEL, "next_level", "the level of the offer, below L8")

#define X(id, name, unlock) CLAIM_##id,
enum claim { CLAIM_LIST(X) CLAIMS };
#undef X

struct claim_state {
    const char *name, *unlock;
    bool holds;
};

struct truth {
    const struct plan *from;
    struct claim_state claims[CLAIMS];
    struct date reply_by;       /* when to come back: two business days on, before the deadline */
    struct date extension;      /* what to ask for: by the pending process, else five business days past the deadline */
    struct date expected;       /* when the pending process may lead to an offer; year 0 when that asks for no time */
    const struct package *asked, *second, *last; /* anchor, the rung after it, the last rung */
    struct money year_2, year_3;   /* of the letter */
    int64_t units_to_hold_year_3;  /* more units, or cents of a grant in dollars, with which year 3 pays what year 2 does */
    struct money grant_flat, grant_stated; /* the whole grant at today's price, and with the quoted growth */
    int64_t units_missing;         /* units that the difference would buy at today's price; 0 for a grant in dollars */
    const struct process *process; /* the pending one that comes first; NULL for none */
    const struct case_offer *lapsed; /* a rival that has lapsed; NULL for none */
    const char *next_level;        /* "" when there is none */
    const char *year_3_cause;      /* why the letter's pay falls in year 3 */
    struct date rival_deadline;    /* of the rival whose deadline comes first and before this one; year 0: none */
    int rival_first;               /* that rival's index; -1: none */
    const struct case_offer *rival_to_ask; /* for more time, and until when; NULL for none */
    struct date rival_extension;
    struct money grant_then, grant_now; /* all units at the letter's price and at today's */
    int64_t units_to_hold_grant;   /* units with which it is worth today what it was */
};

#endif
