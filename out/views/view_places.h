/* The parts of `bands` about places: the base at each of them at a glance, which places belong together, and what is
 * known of other countries. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_PLACES_H
#define HAGGLE_OUT_VIEWS_VIEW_PLACES_H

#include "bands/records/band_record.h"
#include "out/document/document.h"

/* What is said of the place asked for: its market, or that none is known; nothing when none was asked for. */
void view_place_asked(struct document *document, const struct band_list *list);

/* The base by role, level and place: posted, computed, or neither. */
void view_base_by_place(struct document *document, const struct band_list *list);

/* The tiers with their factors, places and sources. */
void view_tiers(struct document *document, const struct band_list *list);

/* Offers that people reported, of one role and level; of any role with ROLE_UNKNOWN. */
void view_reported_offers(struct document *document, const struct band_list *list, enum role role, enum level level,
                          const struct tier *country);

/* The countries with what is known of each, in its own currency. */
void view_abroad(struct document *document, const struct band_list *list);

#endif
