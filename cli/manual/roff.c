#include "cli/manual/roff.h"

#include <string.h>

#include "cli/help_texts.h"

void roff_words(struct text *page, const char *words)
{
    char before = page->length > 0 ? page->data[page->length - 1] : '\n';
    for (const char *at = words; *at; before = *at++) {
        if (*at == '\\')
            text_add(page, "\\e");
        else if (*at == '-' && (strchr(" \n(-", before) || before == '\0'))
            text_add(page, "\\-");
        else if ((*at == '.' || *at == '\'') && before == '\n')
            text_addf(page, "\\&%c", *at);
        else
            text_add_bytes(page, at, 1);
    }
}

/* A sentence begins a line, and no line is long. */
void roff_sentences(struct text *page, const char *words)
{
    enum { COLUMNS = 78 };
    size_t line = page->length;
    bool sentence_over = false;
    while (*words) {
        size_t length = strcspn(words, " ");
        bool first = page->length == line;
        if (!first && (sentence_over || page->length - line + length >= COLUMNS)) {
            text_add(page, "\n");
            line = page->length;
        } else if (!first)
            text_add(page, " ");
        roff_words(page, arena_copy(page->arena, words, length));
        sentence_over = length > 0 && words[length - 1] == '.';
        words += length + (words[length] == ' ');
    }
    text_add(page, "\n");
}

void roff_prose(struct text *page, const char *prose)
{
    struct prose_piece piece;
    bool first = true, in_list = false;
    while (prose_next(&piece, page->arena, &prose)) {
        if (in_list && piece.kind != PROSE_ITEM)
            text_add(page, ".El\n");
        if (!in_list && piece.kind == PROSE_ITEM)
            text_add(page, ".Bl -bullet -compact\n");
        in_list = piece.kind == PROSE_ITEM;
        if (piece.kind == PROSE_LITERAL) {
            text_add(page, ".Bd -literal\n");
            roff_words(page, piece.words);
            text_add(page, ".Ed\n");
        } else {
            text_add(page, in_list ? ".It\n" : first ? "" : ".Pp\n");
            roff_sentences(page, piece.words);
        }
        first = false;
    }
    if (in_list)
        text_add(page, ".El\n");
}

void roff_example(struct text *page, const char *command)
{
    text_add(page, ".Dl ");
    roff_words(page, command);
    text_add(page, "\n");
}

void roff_sentence_of(struct text *page, const char *words)
{
    size_t length = strlen(words);
    char *sentence = text_format(page->arena, "%s%s", words, length > 0 && words[length - 1] == '.' ? "" : ".");
    if (sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = (char)(sentence[0] - 'a' + 'A');
    roff_sentences(page, sentence);
}
