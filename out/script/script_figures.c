/* Figures in messages that a workbook says anew: marked in slots, and found again in what was rendered. A
 * mark is a number between two control characters; in words of a person such a number shows a figure of this
 * list, or nothing. */
#include <stdlib.h>
#include <string.h>

#include "calc/kit/visible.h"
#include "out/script/script_filling.h"

enum { MARK = '\x02', MARK_END = '\x03' };

const char *live(const struct filling *filling, struct live_figure figure, const char *words)
{
    struct live_figures *figures = filling->figures;
    if (!figures || figure.what == LIVE_NOTHING)
        return words;
    if (figures->count == figures->size) {
        struct message_piece *more =
            arena_array(figures->arena, (size_t)(2 * figures->size + 64), sizeof *more);
        if (figures->count > 0)
            memcpy(more, figures->at, (size_t)figures->count * sizeof *more);
        figures->at = more;
        figures->size = 2 * figures->size + 64;
    }
    figures->at[figures->count] = (struct message_piece){words, figure};
    return text_format(filling->arena, "%c%d%c", MARK, figures->count++, MARK_END);
}

/* Which package of the plan it is; the letter's own terms are none of these. */
static struct live_figure figure_of(const struct filling *filling, const struct package *package,
                                    enum lever lever)
{
    const struct plan *plan = filling->plan;
    struct live_figure figure = {.what = LIVE_LEVEL, .of = LIVE_LETTER, .part = (int)lever};
    for (int i = 0; i < PLAN_PACKAGES; i++)
        if (package == &plan->packages[i].solution.package)
            figure.of = i;
    for (int r = 0; r < plan->rung_count; r++)
        if (package == &plan->ladder[r].package)
            figure.of = PLAN_PACKAGES + r;
    if (figure.of == LIVE_LETTER && package != &plan->bargain.now)
        figure.what = LIVE_NOTHING; /* terms of an earlier round stand as they were */
    return figure;
}

const char *live_level(const struct filling *filling, const struct package *package, enum lever lever)
{
    const char *grant_currency = filling->plan->history->grant_currency;
    const int64_t level = package->level[lever];
    const char *words = lever != LEVER_UNITS ? text_format(filling->arena, "%S", (struct money){level})
                        : grant_currency
                            ? text_format(filling->arena, "%K", grant_currency, (struct money){level})
                            : text_format(filling->arena, "%u", level);
    return live(filling, figure_of(filling, package, lever), words);
}

static void add_piece(struct message_text *message, struct message_piece *pieces, struct message_piece piece)
{
    if (piece.words[0])
        pieces[message->count++] = piece;
}

void figures_split(struct message_text *message, const struct live_figures *figures, const char *rendered)
{
    struct arena *arena = figures->arena;
    size_t marks = 0;
    for (const char *at = strchr(rendered, MARK); at; at = strchr(at + 1, MARK))
        marks++;
    struct message_piece *pieces = arena_array(arena, 2 * marks + 1, sizeof *pieces);
    message->count = 0;
    for (const char *at = rendered; *at;) {
        size_t length = strcspn(at, "\x02");
        const char *words = arena_copy(arena, at, length);
        add_piece(message, pieces, (struct message_piece){.words = visible(arena, words, "\n")});
        at += length;
        if (*at == MARK) {
            char *end;
            long number = strtol(at + 1, &end, 10);
            if (*end == MARK_END && number >= 0 && number < figures->count)
                add_piece(message, pieces, figures->at[number]);
            at = *end == MARK_END ? end + 1 : at + 1;
        }
    }
    message->pieces = pieces;
}
