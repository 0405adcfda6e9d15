#include "calc/kit/visible.h"
#include "cli/commands/put_back.h"

#include <stdio.h>
#include <string.h>

#include "cli/case_store.h"
#include "cli/tell.h"

bool put_back(const struct run *run, const struct case_text *text, const struct text *said)
{
    bool same = text->length == text->own_length && memcmp(text->bytes, text->own_bytes, text->length) == 0;
    if (strcmp(run->options->case_path, "-") == 0) {
        struct text whole = text_start(run->arena);
        text_add_visible(&whole, arena_copy(run->arena, text->bytes, text->length), "\t\r\n"); /* as JSON writes it */
        tell(run->arena, "%s", said->data);
        return print_text(run, &whole);
    }
    return (same || case_store_again(run->arena, run->options->case_path, text->bytes, text->length, run->err)) &&
           print_text(run, said);
}
