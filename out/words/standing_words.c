#include "out/words/standing_words.h"

#include <string.h>

#include "calc/kit/text.h"
#include "out/words/labels.h"

const char *standing_word(enum standing_of_offer standing)
{
    return standing == OFFER_STANDS ? "" : standing_key(standing);
}

const char *standing_key(enum standing_of_offer standing)
{
    static const char *const keys[] = {[OFFER_STANDS] = "stands", [OFFER_DECLINED] = "declined", [OFFER_LAPSED] = "lapsed"};
    return keys[standing];
}

const char *offer_and_standing(struct arena *arena, const struct evaluation *evaluation, int index)
{
    const char *label = offer_label(arena, evaluation->from, index), *word = standing_word(evaluation->offers[index].standing);
    return word[0] ? text_format(arena, "%s (%s)", label, word) : label;
}

const char *say_against(struct arena *arena, const struct evaluation *evaluation, const char *other)
{
    struct text text = text_start(arena), out = text_start(arena);
    int count = 0;
    for (int i = 0; i < evaluation->offer_count; i++) {
        const char *label = offer_label(arena, evaluation->from, i), *word = standing_word(evaluation->offers[i].standing);
        if (word[0])
            text_addf(&out, "%s%s %s", out.length > 0 ? ", " : "", label, word);
        else
            text_addf(&text, "%s%s", count == 0 ? "" : count == 1 ? " against " : ", ", label);
        count += !word[0];
    }
    if (other[0])
        text_addf(&text, "%s%s", count == 0 ? "" : count == 1 ? " against " : ", ", other);
    if (out.length == 0)
        return text.data;
    return text.length > 0 ? text_format(arena, "%s (%s)", text.data, out.data) : out.data;
}

const char *say_out_of_race(struct arena *arena, const struct evaluation *evaluation)
{
    struct text text = text_start(arena);
    for (int i = 0; i < evaluation->offer_count; i++) {
        const enum standing_of_offer standing = evaluation->offers[i].standing;
        if (standing == OFFER_STANDS)
            continue;
        text_addf(&text, "%s%s (%s", text.length > 0 ? ", " : "Not compared: ", offer_name(arena, evaluation->from, i),
                  standing_word(standing));
        if (standing == OFFER_LAPSED)
            text_addf(&text, " on %s", day_label(arena, evaluation->from->offers[i].deadline));
        text_add(&text, ")");
    }
    if (text.length == 0)
        return "";
    text_add(&text, ".");
    return text.data;
}

const char *say_without_status(struct arena *arena, const struct evaluation *evaluation)
{
    const struct case_file *file = evaluation->from;
    struct text names = text_start(arena);
    const char *set = "";
    int count = 0;
    for (int i = 0; i < evaluation->offer_count; i++)
        if (evaluation->offers[i].set_status[0]) {
            set = count == 0 ? evaluation->offers[i].set_status : set;
            text_addf(&names, "%s%s", count++ > 0 ? ", " : "", offer_name(arena, file, i));
        }
    if (count == 0)
        return "";
    return text_format(arena, "%s: status not stated; until you say what %s, %s no request (haggle set CASE %s).", names.data,
                       count == 1 ? "it is" : "they are", count == 1 ? "it backs" : "they back", set);
}
