#include "cli/help_texts.h"

#include <string.h>

#include "calc/kit/embedded.h"
#include "cli/help_facts.h"

extern const struct embedded_file help_files[];
extern const int help_files_count;

const char *const HELP_TOPICS[] = {"vesting", "sign-on", "counter", "bands", "assumptions", "case", NULL};

static const struct embedded_file *help_file(const char *name)
{
    for (int i = 0; i < help_files_count; i++)
        if (strcmp(help_files[i].name, name) == 0)
            return &help_files[i];
    return NULL;
}

/* The part, filled in; "" where the file or the part is not there. */
static bool fill_in(const char **prose, const char *name, const char *part, const struct slots *slots, struct err *err)
{
    const struct embedded_file *file = help_file(name);
    const struct template *template;
    struct text text = text_start(slots->arena);
    *prose = "";
    if (!file)
        return true;
    if (!template_parse(&template, slots->arena, name, (const char *)file->bytes, (size_t)file->length, err))
        return false;
    if (!template_has_part(template, part))
        return true;
    if (!template_render(&text, template, part, slots, NULL, err))
        return false;
    *prose = text.data;
    return true;
}

bool help_command_text(const char **prose, struct arena *arena, const struct command *command, const char *part,
                       struct err *err)
{
    const struct slots none = slots_start(arena);
    char *name = text_format(arena, "help_%s.txt", command->name);
    for (char *at = name; *at; at++)
        if (*at == ' ')
            *at = '_';
    return fill_in(prose, name, part, &none, err);
}

bool help_manual_text(const char **prose, struct arena *arena, const char *file, const char *part, struct err *err)
{
    const struct slots none = slots_start(arena);
    return fill_in(prose, file, part, &none, err);
}

bool help_topic_text(const char **title, const char **prose, const struct run *run, const char *topic, struct err *err)
{
    const char *name = text_format(run->arena, "topic_%s.txt", topic);
    struct slots slots;
    return help_facts(&slots, run, err) && fill_in(title, name, "title", &slots, err) &&
           fill_in(prose, name, "text", &slots, err);
}

static bool is_literal(const char *line)
{
    return strncmp(line, "  ", 2) == 0;
}

static bool is_item(const char *line)
{
    return strncmp(line, "- ", 2) == 0;
}

bool prose_next(struct prose_piece *piece, struct arena *arena, const char **at)
{
    struct text text = text_start(arena);
    while (**at == '\n')
        ++*at;
    if (!**at)
        return false;
    piece->kind = is_literal(*at) ? PROSE_LITERAL : is_item(*at) ? PROSE_ITEM : PROSE_PARAGRAPH;
    if (piece->kind == PROSE_ITEM)
        *at += 2;
    do {
        size_t length = strcspn(*at, "\n");
        if (text.length > 0 && piece->kind != PROSE_LITERAL)
            text_add(&text, " ");
        text_add_bytes(&text, *at, length);
        if (piece->kind == PROSE_LITERAL)
            text_add(&text, "\n");
        *at += length + ((*at)[length] == '\n');
    } while (**at && **at != '\n' && !is_item(*at) && is_literal(*at) == (piece->kind == PROSE_LITERAL));
    piece->words = text.data;
    return true;
}
