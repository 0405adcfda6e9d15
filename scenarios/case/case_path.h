/* Where in a case something stands, as people write it: "offers.amazon.base", "offers[0].grant.units",
 * "offers.amazon.sign_on[1]" or "sign_on.1", "rounds[+]" for one more at the end. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_PATH_H
#define HAGGLE_SCENARIOS_CASE_CASE_PATH_H

#include "bands/reader/json.h"
#include "scenarios/case/case.h"

/* Steps that a path may have: what it leads to is still no deeper than the reader takes. */
enum { STEPS_MAX = JSON_DEPTH_MAX - 4 };

enum step_kind { STEP_KEY, STEP_INDEX, STEP_MORE };

struct step {
    enum step_kind kind;
    const char *key; /* of a member; of an element its number as written, or "+" */
    int index;
};

struct case_path {
    const char *text; /* as written */
    int count;
    struct step step[STEPS_MAX];
    const struct json *found; /* the innermost value that is there */
    int depth;                /* steps that lead to it: all of them when the path is there as a whole */
};

/* Reads the path and follows it from the outermost value. An offer is named by its id, which is its company's name in
 * small letters where the case gives none (a second one of a company is -2). Errors have the path as their own. */
bool case_path_follow(struct case_path *path, struct arena *arena, const struct json *root, const char *text,
                      struct err *err);

/* The path with numbers for ids and for [+], as errors of the reader write it: "offers[0].base". */
const char *case_path_plain(struct arena *arena, const struct case_path *path);

/* The ids of the offers in their order, "" for what is no offer yet; the result is their number, at most OFFERS_MAX. */
int case_offer_ids(const char *ids[], struct arena *arena, const struct json *offers);

/* The id of an offer that is given none. */
const char *case_default_id(struct arena *arena, const char *company);

/* What `set` takes for a member of an offer, as a shell does: "offers.google.status=written"; with its number where the id
 * has signs of its own: "'offers[1].status=written'". */
const char *case_offer_setting(struct arena *arena, const struct case_file *file, int offer, const char *setting);

/* An error about this path; false. */
bool case_path_error(const char *path, struct err *err, const char *format, ...);

#endif
