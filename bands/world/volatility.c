#include "bands/world/volatility.h"

#include "bands/reader/members.h"
#include "bands/records/dated.h"

static bool read_usual(const struct reading *reading, const struct json *node, struct usual_volatility *usual)
{
    static const char *const keys[] = {"volatility", "confidence", "source", "date", "note"};
    struct json *volatility;
    struct loose_date date;
    enum confidence confidence;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !read_required(reading, node, "volatility", &volatility) ||
        !read_rate(reading, volatility, percent(1), percent(500), 2, &usual->volatility) ||
        !read_loose_date(reading, node, &date) || !read_confidence(reading, node, &confidence))
        return false;
    usual->date = date.text;
    usual->confidence = CONFIDENCE_NAMES[confidence];
    return member_words(reading, node, "source", &usual->source) &&
           member_words(reading, node, "note", &usual->note);
}

bool usual_volatility_load(struct usual_volatility *usual, struct arena *arena,
                           const struct data_source *source, struct err *err)
{
    static const char *const keys[] = {"default"};
    struct json *root, *node;
    const struct reading reading = {arena, err, NULL};
    *usual = (struct usual_volatility){0};
    return json_data(&root, arena, source, "volatility.json", err) &&
           read_object(&reading, root, keys, ARRAY_LEN(keys)) &&
           read_required(&reading, root, "default", &node) && read_usual(&reading, node, usual);
}
