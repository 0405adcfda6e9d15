#include "scenarios/evaluation/offer_standing.h"

bool offer_lapsed(const struct case_offer *offer, struct date as_of)
{
    return date_known(offer->deadline) && date_known(as_of) && days_between(offer->deadline, as_of) > 0;
}

enum standing_of_offer offer_standing(const struct case_file *file, int index)
{
    const struct case_offer *offer = &file->offers[index];
    if (offer->status == STATUS_DECLINED)
        return OFFER_DECLINED;
    return index != file->negotiating && offer_lapsed(offer, file->assumptions.as_of) ? OFFER_LAPSED : OFFER_STANDS;
}

bool offer_without_status(const struct case_file *file, int index)
{
    return index != file->negotiating && file->offers[index].status == STATUS_UNKNOWN && offer_standing(file, index) == OFFER_STANDS;
}
