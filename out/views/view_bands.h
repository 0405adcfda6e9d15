/* The text of `bands`: records by role and level, gaps, the choice among them, and what a level is worth. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_BANDS_H
#define HAGGLE_OUT_VIEWS_VIEW_BANDS_H

#include "bands/world/process_lengths.h"
#include "out/document/document.h"
#include "scenarios/evaluation/evaluation.h"

/* lengths: what sources say of the process, shown where no level, part or place is asked for; NULL: not at all. */
void view_bands(struct document *document, const struct band_list *list, const struct process_lengths *lengths);

/* The same as plain rows with every member, for CSV. */
void view_bands_rows(struct document *document, const struct band_list *list);

/* Where one offer of a case stands: its sentences and bars from low to high with the offer's mark. The list holds
 * the records that speak of its role, level and place. */
void view_position(struct document *document, const struct evaluation *evaluation, int offer,
                   const struct band_list *list);

/* "Seattle", or the place itself when it is in no tier. */
const char *place_label(const struct band *band);

/* A kind in a word or two: "posting", "pay site". */
const char *kind_label(const struct band *band);

/* A part in a word or two: "base", "total yr 1", "units". */
const char *part_label(const struct band *band);

/* "143,700-194,400", and the middle, in the record's own currency or in units; "" where nothing is stated. */
const char *range_words(struct arena *arena, const struct band *band);
const char *middle_words(struct arena *arena, const struct band *band);

#endif
