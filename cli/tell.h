/* Talk on standard error beside the result: where a file went, what is asked. */
#ifndef HAGGLE_CLI_TELL_H
#define HAGGLE_CLI_TELL_H

#include "calc/kit/arena.h"

/* text_addf's directives; what would steer the terminal is written out, lines stay lines. */
void tell(struct arena *arena, const char *format, ...);

#endif
