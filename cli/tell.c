#include "cli/tell.h"

#include <stdio.h>

#include "calc/kit/visible.h"

void tell(struct arena *arena, const char *format, ...)
{
    struct text text = text_start(arena);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    fputs(visible(arena, text.data, "\n"), stderr);
}
