#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/csv_files.h"
#include "cli/terminal.h"

bool print_text(const struct run *run, const struct text *text)
{
    const struct terminal terminal = terminal_find();
    if ((!run->options || run->options->format == FORMAT_TEXT) && terminal_page(&terminal, text))
        return true;
    errno = 0;
    if (fwrite(text->data, 1, text->length, stdout) == text->length && fflush(stdout) == 0)
        return true;
    return err_set(run->err, ERR_FILE, "cannot write the result: %s", errno ? strerror(errno) : "output error");
}

static void render_seen(struct text *text, const struct document *document)
{
    const struct terminal terminal = terminal_find();
    if (terminal.is_one)
        render_terminal(text, document, &(struct terminal_look){.width = terminal.columns, .bold = terminal.bold});
    else
        render_text(text, document, TEXT_WIDTH);
}

bool print_document(const struct run *run, const struct document *document)
{
    struct text text = text_start(run->arena);
    switch (run->options->format) {
    case FORMAT_CSV:
        if (run->options->output)
            return csv_files(run, document);
        text_add(&text, run->options->bom ? BYTE_ORDER_MARK : "");
        render_csv(&text, document);
        break;
    case FORMAT_MARKDOWN:
        render_markdown(&text, document);
        break;
    case FORMAT_TEXT:
    case FORMAT_JSON:
        render_seen(&text, document);
        break;
    }
    return print_text(run, &text);
}
