/* What may be said in a negotiation, and the figures that are said in it. Only structs.
 *
 * Claims are the truth gates: a sentence that makes one appears only when the case holds what makes it
 * true. Figures are computed from the plan, never by the templates. */
#ifndef HAGGLE_SCENARIOS_TALKS_TRUTH_GATES_H
#define HAGGLE_SCENARIOS_TALKS_TRUTH_GATES_H

#include "scenarios/counter/plan.h"
#include "scenarios/talks/talks.h"

/* name in templates, what would make it true (for the candidate's eyes) */
#define CLAIM_LIST(X) \
    X(RIVAL_HIGHER, "rival_higher", "a rival offer with status \"written\", not lapsed, worth more than this one") \
    X(RIVAL_NEAR, "rival_near", "a rival offer with status \"written\", not lapsed, worth almost as much") \
    X(RIVAL_VERBAL, "rival_verbal", "a rival offer with status \"verbal\", not lapsed, worth more than this one") \
    X(WRITTEN_RIVAL, "written_rival", "a rival offer with status \"written\", not lapsed, worth about as much or more") \
    X(TWO_RIVALS, "two_rivals", "two rival offers with status \"written\", not lapsed, worth more than this one") \
    X(ANY_RIVAL, "any_rival", "a rival offer that counts") \
    X(RIVAL_CITED, "rival_cited", "a rival that is ahead at a stay of yours") \
    X(RIVAL_BONUS, "rival_bonus", "a rival with a bonus") \
    X(IN_LINE, "in_line", "a package that is level with the rival") \
    X(NAME_RIVAL, "name_rival", "statements.may_name_rival") \
    X(SHOW_RIVAL, "show_rival", "statements.can_show_rival") \
    X(LITTLE_VESTS_EARLY, "little_vests_early", "a grant of which less than 30 % vests within two years") \
    X(WOULD_SIGN, "would_sign", "statements.would_sign_at, a package that is worth it, and statements.sign_by before the deadline") \
    X(WOULD_SIGN_SECOND, "would_sign_second", "statements.would_sign_at: a package that the smaller request still pays, and sign_by") \
    X(WOULD_SIGN_LAST, "would_sign_last", "statements.would_sign_at: \"accept\", and sign_by") \
    X(FIRST_CHOICE, "first_choice", "statements.first_choice") \
    X(POSTED_RANGE, "posted_range", "evidence of kind \"posted_range\" for this role, level and location, with its date") \
    X(ARGUES_BASE, "argues_base", "a posted range whose middle lies above the base") \
    X(TELLS_FORFEITS, "tells_forfeits", "statements.disclose_forfeits, and pay forfeited in current_job") \
    X(GROWTH_IN_QUOTE, "growth_in_quote", "yearly totals in offers[].quoted that hold only with a growing price") \
    X(STOCK_FELL, "stock_fell", "a price today, in stock.price, below that of the letter") \
    X(DEADLINE, "deadline", "the offer's deadline, and as_of") \
    X(DEADLINE_PASSED, "deadline_passed", "a deadline that has passed") \
    X(DEADLINE_TODAY, "deadline_today", "a deadline today") \
    X(DEADLINE_TOMORROW, "deadline_tomorrow", "a deadline tomorrow") \
    X(RIVAL_DEADLINE, "rival_deadline", "a rival whose deadline comes before this one") \
    X(RIVAL_TIME, "rival_time", "a rival to be asked for time") \
    X(ANSWERED, "answered", "rounds: a request of yours, and the company's answer to it") \
    X(WAITING, "waiting", "a request that is out") \
    X(SETTLED, "settled", "an offer with nothing left to ask for") \
    X(HAS_SECOND, "has_second", "a smaller request that is still above the letter") \
    X(HAS_LAST, "has_last", "a smallest request that is still above the letter") \
    X(TRADED, "traded", "a last round in which one part of the pay was raised and another cut") \
    X(EXPECTED, "expected", "process[].date, and a deadline that an extension moves past that process's offer") \
    X(PENDING, "pending", "a process that is under way") \
    X(LAPSED_RIVAL, "lapsed_rival", "a rival offer whose deadline has passed at as_of") \
    X(ASKS, "asks", "a package above the letter") \
    X(ASKS_BASE, "asks_base", "a package with a higher base") \
    X(ASKS_SIGN_ON, "asks_sign_on", "a package with a higher sign-on") \
    X(ASKS_UNITS, "asks_units", "a package with more stock") \
    X(CASH_FIRST, "cash_first", "a stay that is more likely to end within two years") \
    X(LONG_STAY, "long_stay", "a stay of three years or more in every case") \
    X(MENU, "menu", "leverage, and packages of equal worth within the limits") \
    X(FALLS_IN_YEAR_3, "falls_in_year_3", "a letter whose pay falls from year 2 to year 3") \
    X(HAS_UNITS, "has_units", "a grant in units") \
    X(TERMS_OPEN, "terms_open", "a sign-on whose terms the case leaves open") \
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
    const struct case_offer *rival_to_ask; /* for more time, and until when; NULL for none */
    struct date rival_extension;
    struct money grant_then, grant_now; /* all units at the letter's price and at today's */
    int64_t units_to_hold_grant;   /* units with which it is worth today what it was */
};

#endif
