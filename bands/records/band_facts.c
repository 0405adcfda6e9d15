#include "bands/records/bands.h"

/* Months after which a figure is called old. */
enum { OLD_MONTHS = 24 };

struct maybe_money band_middle(const struct band *band)
{
    struct maybe_money middle = band->mid;
    if (!middle.known && band->low.known && band->high.known)
        middle.known = round_divide(&middle.money.cents,
                                    (wide_int)band->low.money.cents + band->high.money.cents, 2);
    return middle;
}

/* The last day that a vague date can mean. */
static struct date last_day(struct date date)
{
    if (date.month == 0)
        return (struct date){date.year, 12, 31};
    if (date.day == 0)
        return date_add_months((struct date){date.year, date.month, 31}, 0);
    return date;
}

bool loose_date_old(const struct loose_date *date, struct date as_of)
{
    return date_known(date->date) && date_known(as_of) &&
           days_between(date_add_months(last_day(date->date), OLD_MONTHS), as_of) > 0;
}

int loose_date_compare(const struct loose_date *a, const struct loose_date *b)
{
    const struct date x = a->date, y = b->date;
    return x.year != y.year ? x.year - y.year : x.month != y.month ? x.month - y.month : x.day - y.day;
}

bool band_quotable(const struct band *band)
{
    return band->level != LEVEL_ALL && band->level != LEVEL_UNKNOWN && band->kind != KIND_DERIVED &&
           band->kind != KIND_FIXTURE && !band->disputed && !band->superseded &&
           band->confidence != CONFIDENCE_LOW && band->place_named;
}

const struct follows *bands_follows(const struct bands *bands, enum role role, enum part part)
{
    for (int i = 0; i < bands->follows_count; i++)
        if (bands->follows[i].role == role && bands->follows[i].part[part])
            return &bands->follows[i];
    return NULL;
}

const struct band_gap *bands_gap(const struct bands *bands, enum role role, enum level level, enum part part)
{
    for (int i = 0; i < bands->gap_count; i++)
        if (bands->gap[i].role == role && bands->gap[i].level == level && bands->gap[i].part == part)
            return &bands->gap[i];
    return NULL;
}
