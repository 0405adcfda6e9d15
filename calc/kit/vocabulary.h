/* The words that data, results and output share: roles, levels, parts of the pay, kinds of evidence, and
 * their names in data files and in the JSON interface. */
#ifndef HAGGLE_CALC_KIT_VOCABULARY_H
#define HAGGLE_CALC_KIT_VOCABULARY_H

#include <stdbool.h>

enum role { ROLE_UNKNOWN, ROLE_SDE, ROLE_MLE, ROLE_AS };
enum { ROLE_COUNT = ROLE_AS + 1 };

/* LEVEL_ALL: the source gives no level. */
enum level { LEVEL_UNKNOWN, LEVEL_L4, LEVEL_L5, LEVEL_L6, LEVEL_L7, LEVEL_L8, LEVEL_ALL };
enum { LEVEL_COUNT = LEVEL_ALL + 1 };

/* Parts of the pay that are published. Grant: the whole of it, over four years. */
enum part { PART_BASE, PART_SIGN_ON_1, PART_SIGN_ON_2, PART_GRANT, PART_STOCK_PER_YEAR, PART_BONUS, PART_TOTAL };
enum { PART_COUNT = PART_TOTAL + 1 };

/* What a published total is a total of; BASIS_NONE for everything that is no total. */
enum basis { BASIS_NONE, BASIS_UNSTATED, BASIS_FIRST_YEAR, BASIS_FOUR_YEAR_AVERAGE, BASIS_WITHOUT_SIGN_ON };
enum { BASIS_COUNT = BASIS_WITHOUT_SIGN_ON + 1 };

/* Best first. Derived is arithmetic on postings, a fixture an imitation in a test: neither is ever quoted. */
enum band_kind {
    KIND_POSTING,
    KIND_RECRUITER,
    KIND_DISCLOSURE,
    KIND_AGGREGATOR,
    KIND_ARTICLE,
    KIND_ANECDOTE,
    KIND_DERIVED,
    KIND_FIXTURE
};
enum { KIND_COUNT = KIND_FIXTURE + 1 };

enum confidence { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW };
enum { CONFIDENCE_COUNT = CONFIDENCE_LOW + 1 };

/* Their names, in the order of the enums; "" for what has none. */
extern const char *const ROLE_NAMES[ROLE_COUNT];             /* "sde", "mle", "as" */
extern const char *const LEVEL_NAMES[LEVEL_COUNT];           /* "L4" … "L8", "all" */
extern const char *const PART_NAMES[PART_COUNT];             /* "base", "sign_on_1", … */
extern const char *const BASIS_NAMES[BASIS_COUNT];           /* "unstated", "first_year", … */
extern const char *const KIND_NAMES[KIND_COUNT];             /* "posting", … */
extern const char *const CONFIDENCE_NAMES[CONFIDENCE_COUNT]; /* "high", "medium", "low" */

/* The same for people. */
extern const char *const ROLE_LABELS[ROLE_COUNT]; /* "SDE", "MLE", "AS" */
extern const char *const PART_LABELS[PART_COUNT]; /* "base", "sign-on of year 1", "grant", … */
extern const char *const KIND_LABELS[KIND_COUNT]; /* "employer posting", "pay site", … */

/* The place of a name in one of these tables; −1 when there is none such. */
int name_index(const char *const names[], int count, const char *name);

#endif
