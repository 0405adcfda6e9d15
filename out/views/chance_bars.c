#include "out/views/chance_bars.h"

#include <string.h>

#include "out/words/labels.h"

enum { BARS_WIDTH = 54, LABEL_COLUMNS = 22 };

static void trim_line(struct text *text)
{
    while (text->length > 0 && text->data[text->length - 1] == ' ')
        text->data[--text->length] = '\0';
    text_add(text, "\n");
}

static int64_t largest_share(const struct chances *chances)
{
    int64_t largest = 1;
    for (int i = 0; i < chances->offer_count; i++)
        for (int bar = 0; bar < CHANCE_BARS; bar++)
            if (chances->offers[i].share[bar].nano > largest)
                largest = chances->offers[i].share[bar].nano;
    return largest;
}

static const char *range_label(const struct text *text, const struct chances *chances, int bar)
{
    const char *currency = chances->offers[0].from->currency;
    const struct money from = {chances->bar_low.cents + bar * chances->bar_step.cents};
    const struct money to = {from.cents + chances->bar_step.cents};
    if (bar == 0)
        return text_format(text->arena, "under %k", currency, to);
    if (bar == CHANCE_BARS - 1)
        return text_format(text->arena, "%k and more", currency, from);
    return text_format(text->arena, "%k to %k", currency, from, currency, to);
}

void chance_bars(struct text *text, const struct chances *chances, struct picture_style style)
{
    const size_t width = (size_t)(BARS_WIDTH / chances->offer_count);
    const int64_t largest = largest_share(chances);
    text_add_repeated(text, ' ', LABEL_COLUMNS);
    for (int i = 0; i < chances->offer_count; i++) {
        const char *name = offer_label(text->arena, chances->evaluation->from, i);
        size_t length = strlen(name) < width - 1 ? strlen(name) : width - 1;
        text_add_bytes(text, name, length);
        text_add_repeated(text, ' ', width - length);
    }
    trim_line(text);
    for (int bar = 0; bar < CHANCE_BARS; bar++) {
        const char *range = range_label(text, chances, bar);
        text_add(text, range);
        text_add_repeated(text, ' ', strlen(range) < LABEL_COLUMNS ? LABEL_COLUMNS - strlen(range) : 1);
        for (int i = 0; i < chances->offer_count; i++) {
            const int64_t share = chances->offers[i].share[bar].nano;
            const size_t room = width > 8 ? width - 7 : 1;
            const size_t marks = (size_t)((share * (int64_t)room + largest / 2) / largest);
            const char *figure =
                share >= RATE_ONE / 200
                    ? text_format(text->arena, "%l%%", (share + RATE_ONE / 200) / (RATE_ONE / 100))
                    : "";
            for (size_t m = 0; m < marks; m++)
                text_add(text, style.unicode ? "▇" : "#");
            text_addf(text, "%s%s", marks > 0 && figure[0] ? " " : "", figure);
            const size_t used = marks + strlen(figure) + (marks > 0 && figure[0]);
            text_add_repeated(text, ' ', used < width ? width - used : 0);
        }
        trim_line(text);
    }
}
