#include "out/words/warning_words.h"

#include "calc/kit/text.h"
#include "out/words/quote_words.h"
#include "out/words/rounds_words.h"

static void add_line(struct lines *lines, const char *line)
{
    if (line[0] && lines->count < LINES_MAX)
        lines->line[lines->count++] = line;
}

const struct lines *case_warnings(struct arena *arena, const struct evaluation *evaluation,
                                  const struct history *history)
{
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    *lines = evaluation->warnings;
    for (int i = 0; i < evaluation->offer_count; i++) {
        const char *quote = say_quote_finding(arena, &evaluation->offers[i]);
        if (quote[0])
            add_line(lines, text_format(arena, "%s: %s", evaluation->offers[i].from->offer.id, quote));
    }
    if (history)
        add_line(lines, rounds_caution(arena, history));
    return lines;
}

const struct lines *plan_warnings(struct arena *arena, const struct plan *plan)
{
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    add_line(lines, rounds_caution(arena, plan->history));
    for (int i = 0; i < plan->warning_count; i++)
        add_line(lines, plan->warnings[i]);
    return lines;
}
