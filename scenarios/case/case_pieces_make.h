/* Makes the pieces of a case's text. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_PIECES_MAKE_H
#define HAGGLE_SCENARIOS_CASE_CASE_PIECES_MAKE_H

#include "calc/kit/arena.h"
#include "scenarios/case/case_pieces.h"

/* Of the case as it was read (file->stated), whatever currency it is worked out in. */
const struct case_pieces *case_pieces_make(struct arena *arena, const struct case_file *file);

#endif
