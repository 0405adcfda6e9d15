/* A round as it was recorded, and what it is worth. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_REPLY_H
#define HAGGLE_OUT_VIEWS_VIEW_REPLY_H

#include "out/document/document.h"
#include "scenarios/rounds/rounds.h"

/* The last round of the case in the history of its talks. */
void view_reply(struct document *document, const struct case_file *file, const struct history *history);

#endif
