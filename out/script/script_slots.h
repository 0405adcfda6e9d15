/* Every name that the templates may use, with its value in this case. */
#ifndef HAGGLE_OUT_SCRIPT_SCRIPT_SLOTS_H
#define HAGGLE_OUT_SCRIPT_SCRIPT_SLOTS_H

#include "out/template/template.h"
#include "out/words/message_text.h"
#include "scenarios/talks/truth_gates.h"

/* Figures that quote terms or pay, in the order in which slots were filled with them. */
struct live_figures {
    struct arena *arena;
    int count, size;
    struct message_piece *at;
};

/* With figures, slots hold a mark in place of each figure kept there (see figures_split); NULL: the figures. */
struct slots script_slots(struct arena *arena, const struct truth *truth, struct live_figures *figures);

/* A rendered text with its marks as pieces in the arena; words are made visible. */
void figures_split(struct message_text *message, const struct live_figures *figures, const char *rendered);

/* What would give a name that has no value here one; NULL when nothing in the case file would. */
const char *slot_unlock(const struct truth *truth, const char *name);

#endif
