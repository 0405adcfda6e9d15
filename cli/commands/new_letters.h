/* The letters that a dialogue starts from: files, or what is pasted. */
#ifndef HAGGLE_CLI_COMMANDS_NEW_LETTERS_H
#define HAGGLE_CLI_COMMANDS_NEW_LETTERS_H

#include "cli/command.h"
#include "cli/line_reader.h"
#include "scenarios/letters/letters.h"

/* Those of --letter. */
bool letters_of_files(const struct letters **letters, const struct run *run);

/* Asks for the letter as text. *letters is NULL where none is pasted, or none that holds an offer. *end is LINE_READ
 * unless the input is over. */
bool letters_pasted(const struct letters **letters, const struct run *run, enum line_result *end);

#endif
