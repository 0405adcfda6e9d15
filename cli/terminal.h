/* What standard output can show. */
#ifndef HAGGLE_CLI_TERMINAL_H
#define HAGGLE_CLI_TERMINAL_H

#include "cli/command.h"
#include "out/document/picture.h"

/* Unicode on a terminal with a UTF-8 locale, colour on a terminal without NO_COLOR; else plain ASCII. */
struct picture_style terminal_style(const struct options *options);

#endif
