#include "out/views/view_set.h"

#include <string.h>

#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/stay_words.h"

void view_set_lines(struct document *document, const struct set_line lines[], int count)
{
    struct arena *arena = document->arena;
    for (int i = 0; i < count; i++) {
        const struct set_line *line = &lines[i];
        const char *words = !line->after[0]                            ? text_format(arena, "%s taken away", line->before)
                            : !line->before[0]                         ? text_format(arena, "%s, new", line->after)
                            : strcmp(line->before, line->after) == 0 ? text_format(arena, "%s, as it was", line->after)
                                                                       : text_format(arena, "%s → %s", line->before, line->after);
        document_item(document, text_format(arena, "%s: %s", line->path, words));
    }
}

/* With its sign where the case has another currency. */
static const char *amount(struct arena *arena, const struct evaluation *evaluation, const char *code, struct money money)
{
    const char *format = strcmp(code, evaluation->from->currency) == 0 ? "%k" : "%K";
    return text_format(arena, format, code, whole_money(money));
}

static void add_pay(struct document *document, const struct evaluation *evaluation, int index)
{
    struct arena *arena = document->arena;
    const struct offer_result *offer = &evaluation->offers[index];
    for (int i = 0; i < evaluation->shown_count; i++)
        document_item(document, text_format(arena, "%s over %s: %s a year", offer_label(arena, evaluation->from, index),
                                            stay_length(arena, evaluation->shown_months[i]),
                                            amount(arena, evaluation, offer->from->currency, offer->shown[i].annualized)));
}

static void add_moved(struct document *document, const struct evaluation *evaluation, const struct offer_diff *offer)
{
    struct arena *arena = document->arena;
    const char *code = offer->currency[1];
    for (int i = 0; i < offer->row_count; i++) {
        const struct diff_row *row = &offer->rows[i];
        document_item(document, text_format(arena, "%s over %s: %s → %s a year (%s%s)",
                                            offer_label(arena, evaluation->from, offer->index[1]),
                                            stay_length(arena, row->months), amount(arena, evaluation, code, row->pay[0]),
                                            amount(arena, evaluation, code, row->pay[1]), row->year.cents > 0 ? "+" : "",
                                            amount(arena, evaluation, code, row->year)));
    }
}

void view_set_pay(struct document *document, const struct case_diff *diff)
{
    bool any = false;
    for (int i = 0; i < diff->offer_count; i++) {
        const struct offer_diff *offer = &diff->offers[i];
        const bool in_both = offer->index[0] >= 0 && offer->index[1] >= 0;
        const bool apart = in_both && offer->row_count == 0; /* in another currency than before */
        if (in_both && offer->moved)
            add_moved(document, diff->side[1], offer);
        else if (offer->index[1] >= 0 && (!in_both || apart))
            add_pay(document, diff->side[1], offer->index[1]);
        else if (offer->index[1] < 0)
            document_item(document, text_format(document->arena, "%s is no longer in the case",
                                                offer_label(document->arena, diff->side[0]->from, offer->index[0])));
        any |= !in_both || apart || offer->moved;
    }
    if (!any)
        document_item(document, "what the offers pay is the same at every stay");
}

void view_set_first_pay(struct document *document, const struct evaluation *evaluation)
{
    for (int i = 0; i < evaluation->offer_count; i++)
        add_pay(document, evaluation, i);
}
