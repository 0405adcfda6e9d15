#include "out/words/labels.h"

#include <string.h>

static void add_label(struct text *text, const struct offer *offer)
{
    text_addf(text, "%s%s%s", offer->company, offer->level[0] ? " " : "", offer->level);
}

const char *offer_label(struct arena *arena, const struct case_file *file, int index)
{
    const struct offer *offer = &file->offers[index].offer;
    struct text text = text_start(arena);
    add_label(&text, offer);
    for (int i = 0; i < file->offer_count; i++) {
        const struct offer *other = &file->offers[i].offer;
        if (i != index && strcmp(other->company, offer->company) == 0 && strcmp(other->level, offer->level) == 0) {
            text_addf(&text, " (%s)", offer->id);
            break;
        }
    }
    return text.data;
}

const char *day_label(struct arena *arena, struct date date)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return text_format(arena, "%s %d %s", days[weekday(date)], date.day, month_name(date.month));
}

const char *component_label(enum component component)
{
    static const char *const labels[COMPONENTS] = {"Base", "Sign-on", "Equity", "Bonus", "Other"};
    return labels[component];
}
