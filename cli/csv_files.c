#include "cli/csv_files.h"

#include "calc/kit/visible.h"
#include "cli/output.h"

/* "01-pay-by-year.csv": letters and digits of the title, in their order. */
static const char *file_name(struct arena *arena, int number, const char *title)
{
    enum { TITLE_BYTES = 48 };
    struct text name = text_start(arena);
    bool gap = true;
    text_addf(&name, number < 10 ? "0%d" : "%d", number);
    for (size_t start = name.length; *title && name.length < start + TITLE_BYTES; title++) {
        bool upper = *title >= 'A' && *title <= 'Z';
        bool kept = upper || (*title >= 'a' && *title <= 'z') || (*title >= '0' && *title <= '9');
        if (kept)
            text_addf(&name, gap ? "-%c" : "%c", upper ? *title + 'a' - 'A' : *title);
        gap = !kept;
    }
    text_add(&name, ".csv");
    return name.data;
}

static bool write_file(const struct run *run, struct outputs *outputs, const char *title, const struct table *table,
                       const struct document *document)
{
    struct text text = text_start(run->arena);
    text_add(&text, run->options->bom ? BYTE_ORDER_MARK : "");
    if (table)
        render_csv_table(&text, table);
    else
        render_csv(&text, document);
    const char *draft = output_draft(outputs, run->options->output, file_name(run->arena, outputs->count + 1, title));
    return output_write(outputs, draft, &text, run->err);
}

static bool write_files(const struct run *run, struct outputs *outputs, const struct document *document)
{
    for (const struct block *block = document->first; block; block = block->next)
        if (block->kind == BLOCK_TABLE && !write_file(run, outputs, block->table->title, block->table, document))
            return false;
    return outputs->count > 0 || write_file(run, outputs, "list", NULL, document);
}

bool csv_files(const struct run *run, const struct document *document)
{
    struct outputs outputs = {.arena = run->arena, .source = run->options->case_path};
    struct text said = text_start(run->arena);
    if (!directory_make(run->arena, run->options->output, NULL, run->err))
        return false;
    if (!write_files(run, &outputs, document)) {
        outputs_discard(&outputs);
        return false;
    }
    if (!outputs_keep(&outputs, run->err))
        return false;
    for (int i = 0; i < outputs.count; i++)
        text_addf(&said, "%s\n", visible(run->arena, outputs.file[i].path, ""));
    return print_text(run, &said);
}
