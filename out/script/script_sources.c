#include "out/script/script_sources.h"

#include <string.h>

#include "calc/kit/markdown.h"
#include "calc/kit/visible.h"
#include "out/script/script_slots.h"
#include "out/words/quote_words.h"

static void add_source(struct text *out, const char *what, const char *where)
{
    text_add(out, "- ");
    markdown_words(out, visible(out->arena, text_format(out->arena, "%s: %s", what, where), ""));
    text_add(out, "\n");
}

void script_sources(struct text *out, const struct truth *truth)
{
    const struct plan *plan = truth->from;
    const struct case_file *file = plan->evaluation->from;
    struct arena *arena = out->arena;
    if (!plan->anything_to_ask) {
        text_addf(out, "No amount is asked for here: %s.\n",
                  plan->next.move == MOVE_ACCEPT ? "what you asked for is met"
                  : plan->next.move == MOVE_SIGN ? "the offer has reached your goals"
                                                 : "nothing more can be asked for in pay");
        return;
    }
    add_source(out, "The letter's figures", text_format(arena, "offers[%d] of %s", file->negotiating, file->file));
    add_source(out, "What is asked",
               text_format(arena, "the least bold package that pays the goal%s; the goal comes from %s: %s",
                           plan->value_only ? " over your stay" : " at every stay", plan->class_name, plan->why));
    for (int i = 0; i < plan->bargain.stay.count; i++)
        add_source(out, text_format(arena, "Pay over %d months", plan->bargain.stay.months[i]),
                   text_format(arena, "the letter pays %m a year at today's price, the package asked for %m; the target rests on %s",
                               plan->offer_at.at[i], plan->packages[PLAN_ANCHOR].solution.annualized[i],
                               plan->evidence[i]));
    if (plan->band.known)
        add_source(out, plan->band.computed ? "The computed range" : "The posted range",
                   text_format(arena, "%s: %s%s%s",
                               plan->band.computed ? "no posting, so it limits and is not quoted"
                               : plan->band.of_another_job
                                   ? "for this level and market but another job, so it limits and is not quoted"
                                   : "evidence of the case",
                               plan->band.source, plan->band.url[0] ? ", " : "",
                               plan->band.url));
    const struct case_offer *from = plan->offer->from;
    add_source(out, "Prices",
               bargain_in_dollars(&plan->bargain) && !from->stock_price.known
                   ? "every figure holds the stock at today's price"
                   : text_format(arena, "every figure holds the price at today's %L a unit", from->stock_currency,
                                 plan->bargain.offer.price.start));
    if (truth->units_missing > 0)
        add_source(out, "Growth in the quote",
                   text_format(arena, "the quoted totals hold with %p a year; %u units at today's price are the difference",
                               plan->offer->quote.growth, truth->units_missing));
    const char *finding = say_quote_finding(arena, plan->offer);
    if (finding[0] && !plan->offer->quote.found)
        add_source(out, "The quote", finding);
}

/* Its beginning, to be recognized by. */
static const char *beginning(struct arena *arena, const char *words)
{
    enum { BYTES = 60 };
    size_t cut = BYTES;
    words += strncmp(words, "- ", 2) == 0 ? 2 : 0;
    if (strlen(words) <= BYTES)
        return words;
    while (cut > BYTES / 2 && words[cut] != ' ')
        cut--;
    while (((unsigned char)words[cut] & 0xc0) == 0x80)
        cut--;
    return text_format(arena, "%s…", arena_copy(arena, words, cut));
}

/* The sentences that a short case is most likely to miss: one for each thing that unlocks some. */
void script_left_out(struct text *out, const struct truth *truth, const struct drops *drops)
{
    enum { LINES_SAID = 6 };
    struct arena *arena = out->arena;
    const char *told[LINES_SAID];
    int said = 0;
    for (const struct drop *drop = drops->first; drop && said < LINES_SAID; drop = drop->next) {
        const char *unlock = slot_unlock(truth, drop->name);
        bool again = !unlock || strcmp(drop->name, "candidate") == 0;
        for (int i = 0; i < said && !again; i++)
            again = strcmp(told[i], unlock) == 0;
        if (again)
            continue;
        if (said == 0)
            text_add(out, "\nLeft out, and what would unlock it:\n\n");
        told[said++] = unlock;
        text_add(out, "- ");
        markdown_words(out, visible(arena, text_format(arena, "“%s” needs %s", beginning(arena, drop->words), unlock), ""));
        text_add(out, "\n");
    }
}
