/* Letters as bytes: files, standard input, and PDF through pdftotext where it is installed. */
#ifndef HAGGLE_CLI_COMMANDS_LETTER_INPUT_H
#define HAGGLE_CLI_COMMANDS_LETTER_INPUT_H

#include "scenarios/letters/letters.h"

/* Reads a letter; path "-" is standard input. Its bytes live in the arena. */
bool letter_load(struct letter *letter, struct arena *arena, const char *path, struct err *err);

#endif
