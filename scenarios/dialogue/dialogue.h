/* The dialogue that asks for a case, one question a line: answers in, words and the case out. No input, no output, no
 * clock: cli/commands/cmd_new.c reads the lines and prints the words, tests do the same with rows.
 *
 * Each answer that is taken changes the text of the case (so_far.text), which is good to be kept at any moment: a dialogue
 * that starts from it goes on behind its last answer. Before that it asks for what `evaluate` cannot do without. */
#ifndef HAGGLE_SCENARIOS_DIALOGUE_DIALOGUE_H
#define HAGGLE_SCENARIOS_DIALOGUE_DIALOGUE_H

#include "scenarios/answers/answers.h"
#include "scenarios/dialogue/so_far.h"

enum { STEPS_MAX = 400 };

/* A figure of which a letter has several readings, to choose from. */
struct doubt {
    int offer;
    const struct question *question;
    struct understood readings;
};

/* Where one stands: a row of the table, asked about an offer. */
struct place {
    int offer, row;
};

struct dialogue {
    struct so_far so_far;
    struct place at;       /* row == QUESTION_COUNT: all is asked */
    bool ask_all;          /* every gap is asked about, not those behind the last answer alone */
    bool catching_up;      /* with what was missing at the start and is needed */
    bool choosing;         /* between the readings of `pending` */
    struct understood pending;
    const char *typed;     /* the line that `pending` was read from; "" for one from a letter */
    bool in_doubts;        /* of a letter: their questions come before all others */
    int doubt_count;       /* those that are left */
    const struct doubt *doubts;
    const char *usual;     /* after "<": what was typed here before, taken for an empty line; else NULL */
    bool jumped;           /* to a question by its name; its answer leads to `back_to` */
    struct place back_to;
    int step_count;
    struct {
        struct place at;
        const char *line; /* as typed */
    } step[STEPS_MAX];
    unsigned years_shown; /* bit per offer */
    int heading;          /* what the last one was about; −1: none */
};

/* What follows a line, in this order: what is said to it, the pay by year, the heading of a new part, the prompt. */
struct turn {
    const char *said;    /* lines, each with its end; "" */
    const char *heading; /* the same */
    const char *prompt; /* ends with ": "; "" when it is over */
    bool changed;       /* the text of the case has changed: keep it */
    bool refused;       /* the line was no answer to the question */
    int show_years;     /* an offer whose pay by year can be shown from here on; −1: none */
    bool stopped;       /* by the person, before the end */
};

/* What a dialogue begins with. */
struct beginning {
    const char *file;         /* as errors name the case */
    const char *text;         /* of the case; "" for a new one */
    size_t length;
    bool ask_all;             /* all that the case does not say, as behind a letter */
    const struct doubt *doubts; /* asked first; they are not in the text */
    int doubt_count;
};

/* False with the reader's error for a text that is wrong. */
bool dialogue_start(struct dialogue *dialogue, struct turn *turn, struct arena *arena, const struct companies *companies,
                    const struct beginning *beginning, struct err *err);

/* One line, without its end. */
void dialogue_answer(struct dialogue *dialogue, struct turn *turn, const char *line);

/* Nothing is left to ask, or the person has stopped. */
bool dialogue_over(const struct turn *turn);

#endif
