/* Writes the program's own data as C tables, by the reader that data files of the user go through. Part of the build
 * alone: an error in bands/data ends it here, with file, line and column.
 *
 *     write_tables OUTPUT.c */
#include <stdio.h>

#include "bands/records/bands.h"
#include "bands/tables/shape_write.h"
#include "bands/world/changes.h"
#include "bands/world/companies.h"
#include "bands/world/negotiation.h"
#include "bands/world/process.h"
#include "bands/world/tax_us.h"

static const char HEAD[] = "/* Made by cli/setup/write_tables.c out of bands/data. */\n"
                           "#include \"bands/records/bands.h\"\n"
                           "#include \"bands/tables/built_in.h\"\n"
                           "#include \"bands/world/changes.h\"\n"
                           "#include \"bands/world/companies.h\"\n"
                           "#include \"bands/world/negotiation.h\"\n"
                           "#include \"bands/world/process.h\"\n\n";

static bool make_tables(struct text *text, struct arena *arena, struct err *err)
{
    const struct data_source source = {0};
    const struct bands *bands;
    const struct companies *companies;
    const struct tax_tables *taxes; /* read when they are asked for: here only to refuse what is off */
    struct process_lengths *lengths = arena_alloc(arena, sizeof *lengths);
    struct changes *changes = arena_alloc(arena, sizeof *changes);
    struct negotiation *negotiation = arena_alloc(arena, sizeof *negotiation);
    if (!bands_load(&bands, arena, &source, err) || !companies_load(&companies, arena, &source, err) ||
        !process_lengths_load(lengths, arena, &source, err) || !changes_load(changes, arena, &source, err) ||
        !negotiation_load(negotiation, arena, &source, err) || !tax_tables_load(&taxes, arena, &source, err))
        return false;
    const struct table_root roots[] = {{"bands", &BANDS_SHAPE, bands},
                                       {"companies", &COMPANIES_SHAPE, companies},
                                       {"lengths", &PROCESS_LENGTHS_SHAPE, lengths},
                                       {"changes", &CHANGES_SHAPE, changes},
                                       {"negotiation", &NEGOTIATION_SHAPE, negotiation}};
    text_add(text, HEAD);
    tables_write(text, roots, sizeof roots / sizeof *roots);
    text_add(text, "const struct data_tables BUILT_IN = {&bands, &companies, &lengths, &changes, &negotiation};\n");
    return true;
}

static bool write_file(const char *path, const struct text *text)
{
    FILE *file = fopen(path, "wb");
    bool written = file && fwrite(text->data, 1, text->length, file) == text->length;
    return file && fclose(file) == 0 && written;
}

int main(int argc, char *argv[])
{
    struct arena arena = {0};
    struct text text = text_start(&arena);
    struct err err = {0};
    bool made = argc == 2 && make_tables(&text, &arena, &err);
    if (argc == 2 && !made)
        fprintf(stderr, "bands/data/%s:%d:%d: %s: %s\n", err.file, err.line, err.column, err.path, err.message);
    else if (argc == 2 && !(made = write_file(argv[1], &text)))
        fprintf(stderr, "%s cannot be written\n", argv[1]);
    arena_release(&arena);
    return made ? 0 : 1;
}
