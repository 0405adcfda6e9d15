/* Output files that appear whole or not at all: written beside their place, then renamed into it.
 *
 * A file that is there keeps its rights, and a link leads where it led; a new file is readable by its owner alone, as what
 * it holds is pay. A device, a FIFO and the program's own standard output are written to. Refused before anything is
 * written: a folder, a file that may not be written, and the case itself. */
#ifndef HAGGLE_CLI_OUTPUT_H
#define HAGGLE_CLI_OUTPUT_H

#include "calc/kit/err.h"
#include "calc/kit/text.h"

struct draft;

struct outputs {
    struct arena *arena;
    const char *source; /* a file that is never replaced, such as the case; "-": standard input; NULL: none */
    int count, size;
    struct output {
        const char *path, *place; /* as it was named; where its links lead */
        const char *draft;        /* the temporary name beside the place */
        struct draft *made;       /* NULL: there is none */
        const struct text *flow;  /* what goes to a device, once it is written */
        bool flows, there;        /* to a device; a file was there before */
        unsigned mode;
        const char *fault; /* why it is refused; NULL: it is not */
        struct draft *before; /* the file that was there, until all are in place */
        bool inside, aside, moved; /* of several, while they are put in place: in their folder; set aside; in place */
    } *file;
};

/* Makes the directory, and those above it, if missing, for their owner alone. made (or NULL): whether it was missing. */
bool directory_make(struct arena *arena, const char *path, bool *made, struct err *err);

/* Announces a file; the result is the path to write to. */
const char *output_draft(struct outputs *outputs, const char *directory, const char *name);

/* The same for a file of the user's own naming. */
const char *output_draft_of(struct outputs *outputs, const char *path);

/* False with ERR_FILE for the first announced file that is refused. */
bool outputs_ready(const struct outputs *outputs, struct err *err);

/* Writes text to the draft. The text must live until outputs_keep. */
bool output_write(const struct outputs *outputs, const char *draft, const struct text *text, struct err *err);

/* Renames all drafts into place; on failure what was there before is there again, and, as with outputs_discard, no draft
 * stays behind. After a kill too the files of two runs do not stand side by side (cli/output_move.h). */
bool outputs_keep(struct outputs *outputs, struct err *err);
void outputs_discard(struct outputs *outputs);

#endif
