#include "out/views/label_fit.h"

#include <string.h>

#include "out/document/render.h"
#include "out/words/labels.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"

/* As much of a text as takes so many columns, whole characters; blanks at its end are left out. */
static const char *cut(struct arena *arena, const char *text, int columns)
{
    size_t length = 0, next = 0;
    while (text[next]) {
        for (next++; ((unsigned char)text[next] & 0xc0) == 0x80;)
            next++;
        if (text_columns(arena_copy(arena, text, next)) > columns)
            break;
        length = next;
    }
    while (length > 0 && text[length - 1] == ' ')
        length--;
    return arena_copy(arena, text, length);
}

const char *label_within(struct arena *arena, const struct stay_report *report, int contender, int columns)
{
    enum { LEAST = 4 };
    const char *label = contender_column(arena, report, contender);
    if (text_columns(label) <= columns)
        return label;
    if (contender == report->job)
        return cut(arena, label, columns);
    const char *company = report->evaluation->from->offers[contender].company_name, *tail = label + strlen(company);
    const char *word = standing_word(report->contenders[contender].standing);
    int room = columns - text_columns(tail) - 1;
    if (room < LEAST && word[0]) { /* then rather without the level than without that */
        tail = text_format(arena, " (%s)", word);
        room = columns - text_columns(tail) - 1;
        if (text_columns(company) <= room + 1)
            return text_format(arena, "%s%s", company, tail);
    }
    if (room >= LEAST)
        return text_format(arena, "%s.%s", cut(arena, company, room), tail);
    return text_format(arena, "%s.", cut(arena, label, columns > 1 ? columns - 1 : 1));
}
