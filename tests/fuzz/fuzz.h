/* What the fuzzers share. Each fuzz_NAME.c is one target: bytes that a stranger could have written go through a part of
 * the program, in this process and in memory, and a property that does not hold ends the process by abort().
 *
 * Nothing here reads a clock or draws a number: the same bytes do the same for ever. */
#ifndef HAGGLE_TESTS_FUZZ_FUZZ_H
#define HAGGLE_TESTS_FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"
#include "cli/command.h"

/* The entrance of a target; 0 for what may be kept as an input, -1 for what is too long to be of use. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process where `holds` is false, with the rule that was broken, and the words it was broken by. */
void must(bool holds, const char *rule, const char *words);

/* Every refusal says why. */
void must_explain(const struct err *err, const char *where);

/* UTF-8, and without what steers a terminal or turns the direction of writing, but for line ends and, where `tabs`,
 * tabs and carriage returns. */
bool clean(const char *bytes, size_t length, bool tabs);

/* UTF-8, whatever it says. */
bool utf8(const char *bytes, size_t length);

/* JSON that the strict reader takes. Longer than that reader takes is not looked at. */
void must_be_json(struct arena *arena, const char *bytes, size_t length, const char *where);

/* A number that depends on all of the bytes: what is too dear to be done for every input in every way is done in a way
 * that it picks. */
unsigned pick(const uint8_t *data, size_t size);

/* One run of a command: the bytes are its standard input. What it printed lives in the arena. */
struct ran {
    int status; /* a status, or FAILED with err set */
    struct err err;
    const char *out, *said; /* standard output and standard error, each with a zero behind it */
    size_t out_length, said_length;
};

/* Runs it and checks what it printed: clean text, JSON where that was asked for, nothing when it failed, and then a
 * reason. `where` names the run in a finding. options: `-` as the case reads the bytes. */
void command_run(struct ran *ran, const struct command *command, const struct run *run, const char *bytes, size_t length,
                 const char *where);

/* The bytes in `count` pieces: the first ends at the first byte `mark`, and so on; the last has the rest. A piece that is
 * not there is empty. Each is a copy with a zero behind it. */
struct piece {
    char *bytes;
    size_t length;
};
int in_pieces(struct piece pieces[], int count, struct arena *arena, const uint8_t *data, size_t size, char mark);

#endif
