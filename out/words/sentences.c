#include "out/words/sentences.h"

void add_panel_line(struct sentences *sentences, enum rank rank, const char *lead, const char *words)
{
    if (!words[0] || sentences->count == SENTENCES_MAX)
        return;
    sentences->at[sentences->count].rank = rank;
    sentences->at[sentences->count].lead = lead;
    sentences->at[sentences->count++].words = words;
}

void add_sentence(struct sentences *sentences, enum rank rank, const char *words)
{
    add_panel_line(sentences, rank, "", words);
}
