#include "bands/world/article.h"

#include "bands/reader/members.h"

bool maybe_article(const struct reading *reading, const struct json *object, const char **article)
{
    static const char *const names[] = {"A1", "A2", "A3", "A4", "A5"};
    int index = 0;
    bool given = false;
    if (!maybe_choice(reading, object, "article", "an article", names, ARRAY_LEN(names), &given, &index))
        return false;
    *article = given ? names[index] : "";
    return true;
}

bool read_article(const struct reading *reading, const struct json *object, const char **article, const char **source,
                  const char **date)
{
    struct json *member;
    return read_required(reading, object, "article", &member) && maybe_article(reading, object, article) &&
           member_words(reading, object, "source", source) && member_words(reading, object, "date", date);
}
