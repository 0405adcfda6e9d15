/* Sentences of a screen in order, each with how much it matters: where room is short the least go first. */
#ifndef HAGGLE_OUT_WORDS_SENTENCES_H
#define HAGGLE_OUT_WORDS_SENTENCES_H

enum { SENTENCES_MAX = 24 };

/* Those of the answer are never left out. */
enum rank { RANK_ANSWER, RANK_REASON, RANK_BESIDE, RANK_DETAIL };

struct sentences {
    int count;
    struct {
        enum rank rank;
        const char *lead; /* what it is about, for a panel; "" in a list */
        const char *words;
    } at[SENTENCES_MAX];
};

/* An empty sentence, or one too many, is left out. */
void add_sentence(struct sentences *sentences, enum rank rank, const char *words);
void add_panel_line(struct sentences *sentences, enum rank rank, const char *lead, const char *words);

#endif
