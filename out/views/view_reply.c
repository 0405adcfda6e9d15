#include "out/views/view_reply.h"

#include "calc/kit/text.h"
#include "out/words/labels.h"
#include "out/words/rounds_words.h"
#include "out/words/stay_words.h"

/* "two years: 226,250 → 231,250 a year (+5,000)" at each stay that is shown. */
static void add_pay(struct document *document, const struct history *history, const struct round_step *step)
{
    struct arena *arena = document->arena;
    for (int i = 0; i < history->shown_count; i++) {
        const struct money now = whole_money(step->pay[i]);
        const char *stay = stay_length(arena, history->shown_months[i]), *lead = i == 0 ? "Worth" : "";
        if (step->against < 0) {
            document_line(document, lead, text_format(arena, "over %s %m a year", stay, now));
            continue;
        }
        const struct money before = whole_money(history->steps[step->against].pay[i]), more = {now.cents - before.cents};
        if (more.cents == 0)
            document_line(document, lead, text_format(arena, "over %s %m a year, as before", stay, now));
        else
            document_line(document, lead, text_format(arena, "over %s %m → %m a year (%s%m)", stay, before, now,
                                                      more.cents > 0 ? "+" : "", more));
    }
}

void view_reply(struct document *document, const struct case_file *file, const struct history *history)
{
    struct arena *arena = document->arena;
    const struct round_step *step = NULL;
    for (int i = 0; i < history->step_count; i++)
        if (history->steps[i].round && history->steps[i].number == file->round_count)
            step = &history->steps[i];
    if (!step)
        return;
    const char *changed = round_changed(arena, history, step), *said = round_said(arena, history, step);
    document_title(document, text_format(arena, "Recorded: %s", round_name(arena, step)));
    document_line(document, step->by_company ? "They moved" : "You asked", changed[0] ? changed : "nothing in figures");
    if (said[0])
        document_line(document, "And", said);
    add_pay(document, history, step);
}
