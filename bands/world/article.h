/* Which of the five source articles a figure comes from. */
#ifndef HAGGLE_BANDS_WORLD_ARTICLE_H
#define HAGGLE_BANDS_WORLD_ARTICLE_H

#include "bands/reader/read.h"

/* The optional member "article", "A1" … "A5"; "" where a figure comes from none of them. */
bool maybe_article(const struct reading *reading, const struct json *object, const char **article);

/* The members "article", "source" and "date" of what one article says; all are required. */
bool read_article(const struct reading *reading, const struct json *object, const char **article, const char **source,
                  const char **date);

#endif
