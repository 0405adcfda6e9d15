#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"

bool print_text(const struct run *run, const struct text *text)
{
    errno = 0;
    if (fwrite(text->data, 1, text->length, stdout) == text->length && fflush(stdout) == 0)
        return true;
    return err_set(run->err, ERR_FILE, "cannot write the result: %s", errno ? strerror(errno) : "output error");
}

bool print_document(const struct run *run, const struct document *document)
{
    struct text text = text_start(run->arena);
    switch (run->options->format) {
    case FORMAT_CSV:
        render_csv(&text, document);
        break;
    case FORMAT_MARKDOWN:
        render_markdown(&text, document);
        break;
    case FORMAT_TEXT:
    case FORMAT_JSON:
        render_text(&text, document, TEXT_WIDTH);
        break;
    }
    return print_text(run, &text);
}
