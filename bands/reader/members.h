/* Optional and required members of an object in one call each. An optional member that is absent leaves
 * the target as it is and succeeds; *given (where there is one) says whether it was there. */
#ifndef HAGGLE_BANDS_READER_MEMBERS_H
#define HAGGLE_BANDS_READER_MEMBERS_H

#include "bands/reader/read.h"

bool member_words(const struct reading *reading, const struct json *object, const char *key, const char **words);

bool maybe_text(const struct reading *reading, const struct json *object, const char *key, const char **text);
bool maybe_words(const struct reading *reading, const struct json *object, const char *key, const char **words);
bool maybe_bool(const struct reading *reading, const struct json *object, const char *key, bool *value);
bool maybe_int(const struct reading *reading, const struct json *object, const char *key, const char *what,
               int64_t low, int64_t high, int *value);
bool maybe_count(const struct reading *reading, const struct json *object, const char *key, const char *what,
                 int64_t low, int64_t high, int64_t *value);
bool maybe_amount(const struct reading *reading, const struct json *object, const char *key, enum money_low low,
                  bool *given, struct money *money);
bool maybe_rate(const struct reading *reading, const struct json *object, const char *key, struct rate low,
                struct rate high, bool *given, struct rate *rate);
bool maybe_choice(const struct reading *reading, const struct json *object, const char *key, const char *what,
                  const char *const names[], int count, bool *given, int *index);
bool maybe_date(const struct reading *reading, const struct json *object, const char *key, struct date *date);

#endif
