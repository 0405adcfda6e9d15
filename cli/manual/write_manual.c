/* Writes the manual pages and the completions, out of the tables and texts that the program itself prints. Part of the
 * build alone.
 *
 *     write_manual FOLDER case.schema.json */
#include <stdio.h>

#include "bands/tables/built_in.h"
#include "cli/manual/completions.h"
#include "cli/manual/pages.h"

static bool write_file(const struct run *run, const char *folder, const char *name, const struct text *text)
{
    FILE *file = fopen(text_format(run->arena, "%s/%s", folder, name), "wb");
    bool written = file && fwrite(text->data, 1, text->length, file) == text->length;
    return (file && fclose(file) == 0 && written) || err_set(run->err, ERR_FILE, "%s/%s cannot be written", folder, name);
}

static bool write_all(struct run *run, const char *folder, const char *schema_path)
{
    const char *bytes;
    size_t length;
    struct json *schema;
    struct text page = text_start(run->arena), case_page = text_start(run->arena), bash = text_start(run->arena),
                zsh = text_start(run->arena), fish = text_start(run->arena);
    if (!companies_load(&run->companies, run->arena, &run->options->data, run->err) ||
        !bands_load(&run->bands, run->arena, &run->options->data, run->err) ||
        !file_read(&bytes, &length, run->arena, schema_path, run->err) ||
        !json_parse(&schema, run->arena, schema_path, bytes, length, run->err) || !page_of_program(&page, run) ||
        !manual_of_case(&case_page, run, schema))
        return false;
    complete_bash(&bash, run->companies);
    complete_zsh(&zsh, run->companies);
    complete_fish(&fish, run->companies);
    return write_file(run, folder, "haggle.1", &page) && write_file(run, folder, "haggle-case.5", &case_page) &&
           write_file(run, folder, "haggle.bash", &bash) && write_file(run, folder, "_haggle", &zsh) &&
           write_file(run, folder, "haggle.fish", &fish);
}

int main(int argc, char *argv[])
{
    struct arena arena = {0};
    struct err err = {0};
    const struct options options = {.data = {.tables = &BUILT_IN}};
    struct run run = {.arena = &arena, .options = &options, .err = &err};
    bool written = argc == 3 && write_all(&run, argv[1], argv[2]);
    if (argc == 3 && !written)
        fprintf(stderr, "%s: %s %s\n", err.file, err.path, err.message);
    arena_release(&arena);
    return written ? 0 : 1;
}
