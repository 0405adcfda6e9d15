/* The parts of one offer and of one pair in out/json/stay_json.c. */
#ifndef HAGGLE_OUT_JSON_STAY_JSON_CONTENDER_H
#define HAGGLE_OUT_JSON_STAY_JSON_CONTENDER_H

#include "calc/kit/json_out.h"
#include "scenarios/stay/stays.h"

/* An object about one contender; by_month adds every month. key is NULL inside a list. */
void stay_json_contender(struct json_out *out, const char *key, const struct stay_report *report, int contender,
                      bool by_month);

/* One pair of "comparison". */
void stay_json_pair(struct json_out *out, const struct stay_report *report, const struct contender_pair *pair);

/* The id under key, or null. */
void stay_json_who(struct json_out *out, const char *key, const struct stay_report *report, int contender);

/* A list of exact rates, "always" when there is a tie at all of them. */
void stay_json_roots(struct json_out *out, const char *key, const struct shown_roots *roots);

#endif
