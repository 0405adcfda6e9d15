/* The sheet Script: the text of the script, a paragraph to a row, ready to be copied. */
#include <string.h>

#include "calc/kit/markdown.h"
#include "out/workbook/book_sheets.h"

enum { TOP = 3, WIDTH = 105 /* characters of a row */ };

/* A line without what Markdown adds: "## Title" is a section, "*when*" and "> note" are set apart. */
static enum look plain(char *line)
{
    size_t length = strlen(line), skip = strspn(line, "#");
    if (skip > 0 && line[skip] == ' ') {
        memmove(line, line + skip + 1, length - skip);
        return LOOK_SECTION;
    }
    if (strncmp(line, "> ", 2) == 0) {
        memmove(line, line + 2, length - 1);
        return LOOK_LEAD;
    }
    if (length > 2 && line[0] == '*' && line[1] != '*' && line[length - 1] == '*') {
        line[length - 1] = '\0';
        memmove(line, line + 1, length - 1);
        return LOOK_LEAD;
    }
    return LOOK_PROSE;
}

static int write_line(struct sheet *sheet, struct arena *arena, int row, char *line)
{
    if (strcmp(line, "---") == 0)
        return row;
    enum look look = plain(line);
    if (look == LOOK_SECTION)
        row++;
    sheet_text(sheet, (struct place){row, 0}, look, markdown_read(arena, line));
    sheet_height(sheet, row, look == LOOK_SECTION ? 20 : paragraph_height(line, WIDTH));
    return row + 1;
}

void book_script(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1, .repeat = {2, 0}};
    const char *script = layout->source->script;
    int row = TOP;
    sheet_width(sheet, 0, 0, 95);
    sheet_banner(sheet, 0, 0, 0, LOOK_TITLE, 22, "What do I say, and when?");
    sheet_banner(sheet, 1, 0, 0, LOOK_LEAD, 28,
                 "Text only: it does not follow the inputs. When figures change, write it anew with haggle. "
                 "What stands "
                 "under \"Where each number comes from\" is for your eyes.");
    while (script && *script) {
        size_t length = strcspn(script, "\n");
        char *line = arena_copy(layout->arena, script, length);
        if (length > 0)
            row = write_line(sheet, layout->arena, row, line);
        script += length + (script[length] == '\n');
    }
    if (row == TOP)
        sheet_text(sheet, (struct place){row, 0}, LOOK_PROSE, "No script was written for this workbook.");
    sheet_freeze(sheet, (struct place){2, 0});
    sheet_print(sheet, "Script: what do I say, and when?", &print);
}
