/* Completions for shells, from the tables of commands and options: behind a command only what it takes, behind an option
 * only what may stand there. */
#ifndef HAGGLE_CLI_MANUAL_COMPLETIONS_H
#define HAGGLE_CLI_MANUAL_COMPLETIONS_H

#include "bands/world/companies.h"
#include "cli/command.h"
#include "cli/option_rows.h"

/* What may stand in a place of the command line. */
enum fits { FITS_NOTHING, FITS_ANYTHING, FITS_NAMES, FITS_FILE, FITS_CASE, FITS_FOLDER };

/* Behind an option; names: those to choose from, with a blank between. FITS_NOTHING: the option has no argument. */
enum fits fits_behind(const char **names, struct arena *arena, const struct option_row *row, const struct command *command,
                      const struct companies *companies);

/* As a word of the command. */
enum fits fits_word(const struct command *command);

/* What help explains: commands of one word, and topics. */
const char *names_of_help(struct arena *arena);

/* bash, from 3.2 on, which macOS has. */
void complete_bash(struct text *script, const struct companies *companies);
void complete_zsh(struct text *script, const struct companies *companies);
void complete_fish(struct text *script, const struct companies *companies);

#endif
