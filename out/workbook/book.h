/* The workbook: every offer as a live spreadsheet (.xlsx) whose formulas restate the rules, each with the
 * engine's value as its cached result.
 *
 * Sheets: Answer (sentences by formula, one line on the health of the inputs), Letters (the inputs), Counter (the asks),
 * Script, If I leave, Stay (the curve by month), Compare, Years, Prices (growth by stay), Chance (only where some stock
 * moves), After tax, Each part, Bands, Log, Assumptions (with the weights of the stay), Case (the JSON of the inputs), and hidden at the end those that hold steps: Vests,
 * Packages, Solved, Lead, Checks, Presets, Tax steps, Tax months, Tax tables. Whatever is changed in a blue cell is followed by every other sheet; what is text or
 * was solved shows red then, in Excel and in LibreOffice. Text of the case is always written as text. The same source
 * gives the same bytes. The floor and the target of a plan stand on Counter alone, the accept there and on Answer
 * with its steps. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_H
#define HAGGLE_OUT_WORKBOOK_BOOK_H

#include <stdbool.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"
#include "out/words/message_text.h"
#include "scenarios/after_tax/after_tax.h"
#include "scenarios/counter/plan.h"
#include "scenarios/stay/stays.h"
#include "scenarios/talks/sources.h"
#include "scenarios/talks/talks.h"

struct case_pieces;
struct chances; /* scenarios/chance/chances.h */
struct truth;   /* scenarios/talks/truth_gates.h */

/* A vesting schedule by its name, as a case may name it. */
struct book_preset {
    const char *name, *title;
    const struct schedule *schedule; /* in shares of the grant */
};

/* What the workbook is made of. Only the evaluation is needed: a sheet without its part says so. */
struct book_source {
    const struct evaluation *evaluation;
    const struct plan *plan;         /* the asks; or NULL */
    const struct stay_report *stays; /* what the comparison of stays says; or NULL */
    const struct script_text *script; /* the messages; or NULL */
    const struct band_list *bands;   /* the records that speak of the negotiated offer; or NULL */
    const struct chances *chances;   /* the outcomes by chance; or NULL: no stock moves, or no_chances */
    const char *no_chances;          /* why they could not be worked out; or NULL */
    const struct after_tax *after_tax; /* what is left after tax; or NULL: no sheet of it */
    const struct talks *talks;       /* dates, and what matters most; or NULL */
    const struct truth *truth;       /* what may be said; or NULL */
    const struct sources *sources;   /* where figures of the world come from; or NULL */
    const struct case_pieces *pieces; /* the case's text (scenarios/case/case_pieces.h); or NULL: no sheet Case, no way back */
    int preset_count;
    const struct book_preset *presets; /* those that Letters offers */
};

/* Writes the workbook to path, which may exist and is then replaced; what is made on the way lives in the
 * arena. On failure no file is left there: ERR_FILE when it cannot be written, ERR_MEMORY, or ERR_INPUT when
 * an amount does not fit or there are more cells than BOOK_CELLS_MAX (out/cells/book_file.h). */
bool book_write(const char *path, struct arena *arena, const struct book_source *source, struct err *err);

#endif
