/* What-ifs of the negotiated offer: the letter, the letter with $1,000 more of one lever, and the asks, each
 * recomputed live at today's price on the helper sheet Packages from four levels. Each part and Counter show
 * what it gives. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_PACKAGES_H
#define HAGGLE_OUT_WORKBOOK_BOOK_PACKAGES_H

#include "calc/counter/solver.h"
#include "out/workbook/book_sheets.h"

enum {
    THE_LETTER,
    MORE_BASE,
    MORE_SIGN_ON_1,
    MORE_SIGN_ON_2,
    MORE_GRANT, /* of a grant in dollars; the letter itself for one in units */
    FIRST_ASK,
    WHAT_IFS_MAX = FIRST_ASK + PLAN_PACKAGES + 1 + RUNGS_MAX
};

/* Of what the plan has, by enum plan_package; steps down come behind. */
enum { NO_PLAN_PACKAGE = -1, FIRST_RUNG = PLAN_PACKAGES };

struct what_if {
    const char *name;
    int of_plan;               /* which of its packages: FIRST_RUNG + r for a step; or NO_PLAN_PACKAGE */
    struct solution solution;  /* as when the workbook was written */
    const char *level[LEVERS]; /* formulas: "amazon_base+1000", "Counter!$B$20" */
};

struct packages {
    struct bargain bargain;
    bool in_dollars; /* the grant */
    bool one_lever; /* the goal is V alone */
    int count; /* the last is that of the phone */
    struct what_if list[WHAT_IFS_MAX];
};

/* Works out every what-if, into layout->packages. */
bool packages_make(struct layout *layout, struct err *err);

void book_packages(struct sheet *sheet, const struct layout *layout);

/* The what-if of the phone, and that of a package of the plan; -1 for none. The first step is the ask. */
int packages_phone(const struct layout *layout);
int packages_find(const struct layout *layout, int of_plan);

/* Where Counter has the level of an ask. */
struct place counter_level(const struct layout *layout, int what_if, enum lever lever);

/* "Packages!$C$30": kept in all after year 1 … 5, or after stay 0 …; and V. */
const char *package_after_year(const struct layout *layout, int what_if, int year);
/* What it pays in year 1 … 5, before anything that leaving would take back (R10): a formula. */
const char *package_paid_in(const struct layout *layout, int what_if, int year);
const char *package_after_stay(const struct layout *layout, int what_if, int stay);
const char *package_value(const struct layout *layout, int what_if);

/* "Counter!$B$20" */
const char *cell_address(struct arena *arena, const char *sheet, struct place at);

#endif
