#include "out/views/screen.h"

#include <string.h>

#include "out/document/render.h"

int screen_lines(const struct document *document)
{
    struct text text = text_start(document->arena);
    int lines = 0;
    render_text(&text, document, SCREEN_COLUMNS);
    for (const char *at = text.data; at && *at; at++)
        lines += *at == '\n';
    return lines;
}

void add_sentences(struct document *document, const struct sentences *sentences, unsigned without)
{
    for (int i = 0; i < sentences->count; i++) {
        if (without >> i & 1u)
            continue;
        if (sentences->at[i].lead[0])
            document_line(document, sentences->at[i].lead, sentences->at[i].words);
        else
            document_item(document, sentences->at[i].words);
    }
}

/* The sentence to leave out next: of those that matter least the last; -1: the rest is the answer. */
static int least(const struct sentences *sentences, unsigned without)
{
    int worst = -1;
    for (int i = 0; i < sentences->count; i++)
        if (!(without >> i & 1u) && sentences->at[i].rank != RANK_ANSWER && (worst < 0 || sentences->at[i].rank >= sentences->at[worst].rank))
            worst = i;
    return worst;
}

void screen_fit(struct document *document, const struct sentences *sentences, int lines,
                void (*build)(struct document *document, const struct sentences *sentences, unsigned without, const void *with),
                const void *with)
{
    struct arena *arena = document->arena;
    unsigned without = 0;
    build(document, sentences, without, with);
    for (int i; screen_lines(document) > lines && (i = least(sentences, without)) >= 0;) {
        without |= 1u << i;
        *document = document_start(arena);
        build(document, sentences, without, with);
    }
}

const char *typed_command(struct arena *arena, const struct typed_case *typed, const char *command, const char *options)
{
    struct text text = text_start(arena);
    text_addf(&text, "haggle %s%s", command, typed->name ? typed->name : "");
    if (text.data[text.length - 1] == ' ')
        text.data[--text.length] = '\0'; /* no name */
    text_addf(&text, "%s%s", options, typed->after);
    return text.data;
}

const char *shortened(struct arena *arena, const char *text, int columns)
{
    size_t length = strlen(text);
    if (text_columns(text) <= columns)
        return text;
    while (length > 0 && (text[length] != ' ' || text_columns(arena_copy(arena, text, length)) > columns - 4))
        length--;
    while (length > 0 && strchr(" ,;:(", text[length - 1]))
        length--;
    return text_format(arena, "%s ...", arena_copy(arena, text, length));
}
