#include "out/views/view_ask.h"

#include <string.h>

#include "calc/kit/text.h"
#include "out/document/render.h"
#include "out/views/screen.h"
#include "out/words/ask_words.h"
#include "out/words/labels.h"

struct screen {
    const char *title;
    struct typed_case typed;
    const struct due_message *due;
};

/* The message has a screen of its own; its subject says whether it is the one. */
static void add_next(struct document *document, const struct screen *screen)
{
    struct arena *arena = document->arena;
    const char *said = screen->due->said;
    if (said) {
        static const char subject[] = "Subject: ";
        bool has = strncmp(said, subject, sizeof subject - 1) == 0;
        const char *line = has ? arena_copy(arena, said + sizeof subject - 1, strcspn(said, "\n") - (sizeof subject - 1)) : "";
        if (has)
            document_line(document, "The e-mail", shortened(arena, line, SCREEN_COLUMNS - LEAD_COLUMNS));
        document_line(document, has ? "" : "The message", typed_command(arena, &screen->typed, "counter ", text_format(arena, " --only %s", screen->due->name)));
    }
    document_line(document, "All of it", typed_command(arena, &screen->typed, "counter ", " --full"));
    document_line(document, "", "--script - prints every message");
}

static void build(struct document *document, const struct sentences *sentences, unsigned without, const void *with)
{
    const struct screen *screen = with;
    document_title(document, screen->title);
    add_sentences(document, sentences, without);
    add_next(document, screen);
}

void view_ask(struct document *document, const struct truth *truth, const struct due_message *due, struct typed_case typed)
{
    const struct plan *plan = truth->from;
    const struct case_file *file = plan->evaluation->from;
    struct arena *arena = document->arena;
    const struct sentences panel = ask_panel(arena, truth);
    const struct screen screen = {
        shortened(arena, text_format(arena, "What to ask %s for%s", offer_label(arena, file, file->negotiating),
                                     in_currency(arena, file, file->currency)), SCREEN_COLUMNS),
        typed, due};
    screen_fit(document, &panel, SCREEN_LINES, build, &screen);
}
