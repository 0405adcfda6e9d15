/* The workbook of a report, written by a process of its own: the library that writes it uses temporary files and memory
 * without looking whether there is any, so what it leaves is read back, and its death is an error as any other. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_BOOK_H
#define HAGGLE_CLI_COMMANDS_REPORT_BOOK_H

#include "cli/command.h"
#include "out/workbook/book.h"

/* Into the draft; path: as errors name it. ERR_FILE, ERR_MEMORY. */
bool report_book(const char *draft, const char *path, const struct run *run, const struct book_source *book);

/* A workbook that holds all its parts, each whole (cli/commands/book_whole.c). ERR_FILE. */
bool book_whole(const char *draft, const struct arena *arena, struct err *err);

#endif
