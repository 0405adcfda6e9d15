#include "bands/records/band_record.h"
#include "bands/tables/shape_fields.h"

#define T struct money
SHAPE(MONEY, WIDE(cents))
#undef T

#define T struct maybe_money
SHAPE(MAYBE_MONEY, BOOL(known), MONEY(money))
#undef T

#define T struct rate
SHAPE(RATE, WIDE(nano))
#undef T

#define T struct date
SHAPE_HERE(DATE, INT(year), INT(month), INT(day))
#undef T

#define T struct loose_date
SHAPE(LOOSE_DATE, TEXT(text), PART(date, struct date, DATE))
#undef T

#define T struct tier
SHAPE_HERE(TIER, TEXT(name), TEXT(label), TEXT(note), TEXT(source), INT(place_count), TEXT(places), BOOL(national),
           BOOL(unknown), RATE(factor), INT(factor_confidence), BOOL(abroad), TEXT(currency), INT(alone_count),
           TEXT(alone))
#undef T

#define T struct place_rule
SHAPE_HERE(PLACE_RULE, BOOL(known), RATE(top), INT(from), MONEY(round), TEXT(note), TEXT(source), DATED(date),
           INT(confidence))
#undef T

#define T struct band
SHAPE_HERE(BAND, INT(role), INT(level), INT(part), INT(basis), MAYBE(low), MAYBE(mid), MAYBE(high), TEXT(unit),
           TEXT(location), ONE(tier, TIER), BOOL(place_named), INT(kind), INT(confidence), BOOL(superseded),
           BOOL(disputed), DATED(date), TEXT(date_note), TEXT(source), TEXT(note), TEXT(site), TEXT(article),
           INT(sample), BOOL(quartiles), INT(origin))
#undef T

#define T struct band_gap
SHAPE_HERE(GAP, INT(role), INT(level), INT(part), TEXT(why))
#undef T

#define T struct follows
SHAPE_HERE(FOLLOWS, INT(role), INT(follows), BOOL(part), TEXT(why), TEXT(source), DATED(date), INT(confidence))
#undef T

#define T struct observed_offer
SHAPE_HERE(OBSERVED, TEXT(id), ONE(tier, TIER), INT(role), INT(level), TEXT(location), TEXT(source), TEXT(note),
           DATED(date), MAYBE(base), MAYBE(sign_on_1), MAYBE(sign_on_2), MAYBE(grant), WIDE(units), BOOL(unreliable))
#undef T

#define T struct bands
SHAPE(BANDS, INT(band_count), INT(gap_count), INT(tier_count), INT(follows_count), INT(offer_count),
      INT(computed_count), LIST(band, band_count, BAND), LIST(gap, gap_count, GAP), LIST(tier, tier_count, TIER),
      LIST(follows, follows_count, FOLLOWS), LIST(offer, offer_count, OBSERVED), INT(recent_from),
      PART(rule, struct place_rule, PLACE_RULE), TEXT(abroad_note), TEXT(own_file), INT(own_count),
      LIST(own, own_count, BAND))
#undef T
