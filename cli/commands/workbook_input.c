#include "cli/commands/workbook_input.h"

#include <string.h>

#include "calc/kit/visible.h"

bool workbook_load(const struct workbook_case **workbook, const struct run *run, const struct letter *file)
{
    struct grid *grid;
    bool good = grid_open(&grid, run->arena, file->name, file->bytes, file->length, run->err) &&
                workbook_read(workbook, run->arena, run->companies, grid, run->err);
    grid_close(grid);
    return good;
}

static void add_change(struct text *text, const struct workbook_change *change)
{
    struct arena *arena = text->arena;
    text_addf(text, "  %s%s%s ", visible(arena, change->offer, ""), change->offer[0] ? ": " : "",
              change->what);
    text_addf(text, "%s, now %s (%s)\n", visible(arena, change->before, ""),
              visible(arena, change->after, ""), visible(arena, change->place, ""));
}

/* The changes of one kind under a line that counts them. */
static void add_changes(struct text *text, const struct workbook_case *workbook, bool left_out,
                        const char *one, const char *several)
{
    int count = 0;
    for (int i = 0; i < workbook->change_count; i++)
        count += workbook->changes[i].left_out == left_out;
    if (count == 0)
        return;
    if (count == 1)
        text_addf(text, "%s\n", one);
    else
        text_addf(text, several, count);
    for (int i = 0; i < workbook->change_count; i++)
        if (workbook->changes[i].left_out == left_out)
            add_change(text, &workbook->changes[i]);
}

void workbook_summary(struct text *text, const struct workbook_case *workbook, const char *name,
                      const char *case_name)
{
    const char *shown = case_name ? case_name : "CASE";
    bool some = false;
    text_addf(text, "%s\n", visible(text->arena, name, ""));
    for (int i = 0; i < workbook->change_count; i++)
        some |= !workbook->changes[i].left_out;
    if (!some)
        text_add(text, "No input differs from the case that the workbook was made from.\n");
    add_changes(text, workbook, false, "1 input differs from the case that the workbook was made from:",
                "%d inputs differ from the case that the workbook was made from:\n");
    add_changes(text, workbook, true,
                "The name of an offer is the workbook's own, and stays out of the case:",
                "%d names of offers are the workbook's own, and stay out of the case:\n");
    text_addf(text, case_name ? "\nNext: haggle %s\n" : "\nNext: haggle %s, once it is in a file (-o CASE)\n",
              shown);
}
