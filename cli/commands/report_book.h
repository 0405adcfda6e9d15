/* The workbook of a report, written by a process of its own: the library that writes it uses temporary files and memory
 * without looking whether there is any, so what it leaves is read back, and its death is an error as any other. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_BOOK_H
#define HAGGLE_CLI_COMMANDS_REPORT_BOOK_H

#include <sys/types.h>

#include "cli/command.h"
#include "out/workbook/book.h"

struct book_writer {
    pid_t process;    /* 0: there is none, because of `why` */
    int order, answer; /* pipes: where to write, what came of it */
    int why;
};

/* Starts that process. Before the first draft is made: it would hold the drafts' locks beyond the death of the program, and
 * a run after that would think them in use. */
struct book_writer book_writer_start(const struct run *run, const struct book_source *book);

/* Has it write into the draft; path: as errors name it. ERR_FILE, ERR_MEMORY. */
bool report_book(struct book_writer *writer, const char *draft, const char *path, const struct run *run);

/* Where nothing is to be written after all; once it was, nothing. */
void book_writer_stop(struct book_writer *writer);

/* A workbook that holds all its parts, each whole (cli/commands/book_whole.c). ERR_FILE. */
bool book_whole(const char *draft, const struct arena *arena, struct err *err);

#endif
