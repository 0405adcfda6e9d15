/* Dates of pending processes, what matters most, and the advice by stay. */
#ifndef HAGGLE_OUT_VIEW_MOVING_H
#define HAGGLE_OUT_VIEW_MOVING_H

#include "calc/json_out.h"
#include "out/document.h"
#include "scenarios/moving.h"

/* The dates, with a calendar line a process; nothing for a case without processes. */
void view_timeline(struct document *document, const struct moving *moving);

/* What matters most and the advice by stay: sentences, a table, and bars. */
void view_matters(struct document *document, const struct moving *moving);

/* "timeline", "what_matters", "stay_advice"; the first is null without processes. */
void moving_json(struct json_out *out, const struct moving *moving);

#endif
