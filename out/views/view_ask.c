#include "out/views/view_ask.h"

#include "calc/kit/text.h"
#include "out/words/ask_words.h"
#include "out/words/labels.h"
#include "out/words/next_step_words.h"
#include "out/words/rounds_words.h"

static void add_line(struct document *document, const char *lead, const char *words)
{
    if (words[0])
        document_line(document, lead, words);
}

void view_ask(struct document *document, const struct truth *truth, const struct due_message *due)
{
    const struct plan *plan = truth->from;
    const struct case_file *file = plan->evaluation->from;
    struct arena *arena = document->arena;
    const struct ask_words words = ask_words(arena, truth);
    const struct next_step_words next = next_step_words(arena, plan);
    const char *lead = text_format(arena, "Ask %s", plan->offer->from->company_name);
    document_title(document, text_format(arena, "What to ask %s for%s", offer_label(arena, file, file->negotiating),
                                         in_currency(arena, file, file->currency)));
    if (file->note[0])
        document_paragraph(document, file->note);
    add_line(document, "First", words.first);
    add_line(document, "They said", next.did);
    add_line(document, "Answer", next.answer);
    add_line(document, "You stand", next.stand);
    add_line(document, lead, words.ask);
    add_line(document, "Because", words.because);
    add_line(document, "Worth", words.worth);
    add_line(document, "How bold", words.bold);
    add_line(document, "If no", words.if_no);
    add_line(document, "Say yes from", words.yes_from);
    add_line(document, "Today", words.today);
    add_line(document, "Careful", words.careful);
    add_line(document, "Mind", rounds_caution(arena, plan->history));
    add_line(document, "More", "--full prints all there is, --script - every message");
    if (due->said) {
        document_heading(document, text_format(arena, "To send (--only %s)", due->name));
        document_paragraph(document, due->said);
    }
}
