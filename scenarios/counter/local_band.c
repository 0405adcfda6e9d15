/* Evidence about the very job that is negotiated, and the posted range of its place. */
#include <string.h>

#include "bands/records/bands.h"
#include "calc/kit/nearest.h"
#include "scenarios/counter/counter_plan.h"

/* Evidence about this very job: company, role, level and place. */
bool evidence_fits(const struct evidence *evidence, const struct case_offer *offer)
{
    return offer->family != ROLE_UNKNOWN && evidence->role == offer->family && offer->offer.level[0] &&
           strcmp(evidence->level, offer->offer.level) == 0 && offer->location[0] &&
           same_words(evidence->location, offer->location) &&
           (same_words(evidence->company, offer->company_name) || same_words(evidence->company, offer->offer.company));
}

bool evidence_middle(const struct evidence *evidence, struct money *middle)
{
    if (evidence->mid.known)
        *middle = evidence->mid.money;
    else if (evidence->low.known && evidence->high.known)
        return money_scale(middle, (struct money){evidence->low.money.cents + evidence->high.money.cents}, 1, 2);
    return evidence->mid.known;
}

/* Where the case has no range for this job: one posted for its level and market, else one computed for it. */
static struct local_band market_band(const struct band_position *position)
{
    if (!position->has_local_band && position->has_computed_band)
        return (struct local_band){.known = true,
                                   .low = position->computed_low,
                                   .mid = band_middle(position->computed_from).money,
                                   .high = position->computed_high,
                                   .source = position->computed_from->source,
                                   .location = position->computed_from->location,
                                   .url = "",
                                   .of_another_job = true,
                                   .computed = true};
    if (!position->has_local_band)
        return (struct local_band){.source = "", .location = "", .url = ""};
    return (struct local_band){.known = true,
                               .low = position->local_low,
                               .mid = position->local_mid,
                               .high = position->local_high,
                               .source = position->local_from->source,
                               .location = position->local_from->location,
                               .url = "",
                               .of_another_job = true};
}

struct local_band local_band_of(const struct case_file *file, const struct offer_result *result)
{
    const struct case_offer *offer = result->from;
    for (int i = 0; i < file->evidence_count; i++) {
        const struct evidence *evidence = &file->evidence[i];
        struct local_band band = {.known = true, .source = evidence->source, .location = evidence->location,
                                  .date = evidence->date, .url = evidence->url};
        if (strcmp(evidence->kind, "posted_range") != 0 || strcmp(evidence->component, "base") != 0 ||
            !evidence_fits(evidence, offer) || !evidence->low.known || !evidence->high.known ||
            !evidence_middle(evidence, &band.mid))
            continue;
        band.low = evidence->low.money;
        band.high = evidence->high.money;
        return band;
    }
    return market_band(&result->position);
}
