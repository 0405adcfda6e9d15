/* The JSON of `batch`: an object a line, ending with a newline. Keys may be added, never renamed. */
#ifndef HAGGLE_OUT_JSON_BATCH_JSON_H
#define HAGGLE_OUT_JSON_BATCH_JSON_H

#include "calc/kit/err.h"
#include "calc/kit/json_out.h"
#include "scenarios/stay/stays.h"
#include "scenarios/talks/talks.h"

/* Each offer's total by year and annualized at the stays of the case: the figures of `evaluate`. */
void batch_json(struct text *text, int64_t line, const struct evaluation *evaluation);

/* "line", then the keys of `evaluate` (out/json/evaluate_json.h). */
void batch_full_json(struct text *text, int64_t line, const struct talks *talks, const struct stay_report *report,
                     const char *version);

/* Why a line has no answer. Where the path does not say where, the message begins with the column. */
void batch_error_json(struct text *text, int64_t line, const struct err *err);

#endif
