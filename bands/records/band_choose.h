/* Which record counts: for a role, level, part and place, the best one by kind, then closeness of place, then
 * date. The choice, its runner-up and the reason are always given together.
 *
 * In full, the first difference decides: disputed records come last; kind in the order of enum band_kind; the
 * place itself, its tier, the national span, a source without a place (records of other places are no
 * candidates; abroad, only those of the country are, and another city of it is no band for this one); this case's evidence, then the user's own records, then the built-in ones; the role's own
 * records before those of the role it follows; the later date; file order. Superseded records and records
 * without a level are no candidates. */
#ifndef HAGGLE_BANDS_RECORDS_BAND_CHOOSE_H
#define HAGGLE_BANDS_RECORDS_BAND_CHOOSE_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

struct band_query {
    enum role role;
    enum level level;
    enum part part;
    const char *location;     /* as people write it; "": no place in particular */
    bool local_only;          /* only records of the place and its tier */
    bool range_only;          /* only records with both ends */
    bool postings_only;       /* and none that is disputed */
    enum basis basis;         /* only totals on this basis; BASIS_NONE: any */
    const char *currency;     /* only records in it; NULL: in dollars */
    const struct band *extra; /* the evidence of a case, beside the data */
    int extra_count;
};

void band_choose(struct band_choice *choice, struct arena *arena, const struct bands *bands,
                 const struct band_query *query);

#endif
