/* `stay` as a document: who wins for how long a stay, and what that hangs on. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_STAY_H
#define HAGGLE_OUT_VIEWS_VIEW_STAY_H

#include "out/document/document.h"
#include "out/document/picture.h"
#include "scenarios/stay/stays.h"

/* The whole report. full, as a spreadsheet wants it: leaving has a row for every month instead of those of
 * the report, and every pair has its own table of growth. */
void view_stay(struct document *document, const struct stay_report *report, struct picture_style style,
               bool full);

/* "In short", for the top of any report. */
void view_in_short(struct document *document, const struct stay_report *report);

/* The leads by part and the current job, for `evaluate`, which has the rest of the comparison. */
void view_gaps(struct document *document, const struct stay_report *report, int a, int b);
void view_current_job(struct document *document, const struct stay_report *report);

/* The picture of the stay curves: annualized totals by months stayed. */
void view_picture(struct document *document, const struct stay_report *report, struct picture_style style);

#endif
