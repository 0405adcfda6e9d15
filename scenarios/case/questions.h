/* What a case holds, one row a figure: what it is called, how it is asked, what it means. The dialogue of `haggle new`
 * asks these rows, the summary of a letter names its figures by their labels, and the descriptions in
 * scenarios/case.schema.json are those of the rows (a test holds them equal).
 *
 * Rows stand in the order of a letter, which is the order of asking. All text is never NULL: "" where a row has none. */
#ifndef HAGGLE_SCENARIOS_CASE_QUESTIONS_H
#define HAGGLE_SCENARIOS_CASE_QUESTIONS_H

#include <stdbool.h>

enum question_section { ABOUT_OFFER, ABOUT_RIVAL, ABOUT_PRESENT_JOB, ABOUT_YOU, ABOUT_STATEMENTS };
enum { QUESTION_SECTIONS = ABOUT_STATEMENTS + 1 };

/* How an answer is read (scenarios/dialogue/answers.h). */
enum answer_kind {
    ANSWER_TEXT,
    ANSWER_MONEY,         /* "170k", "$170,000", "14,183.33 a month" */
    ANSWER_PRICE,         /* money for one share */
    ANSWER_EXCHANGE,      /* what one unit of a currency is worth */
    ANSWER_STOCK,         /* "700 RSUs", or a value in money */
    ANSWER_RATE,          /* "15%", "15" */
    ANSWER_RATE_OR_MONEY, /* "15%", "20k" */
    ANSWER_DATE,          /* "5 December 2026" */
    ANSWER_SCHEDULE,      /* "5/15/40/40", "amazon" */
    ANSWER_CHOICE,        /* one of the names in `choices` */
    ANSWER_YES_NO,
    ANSWER_MONTHS,        /* "24", "2 years" */
    ANSWER_CURRENCY,      /* "USD" */
    ANSWER_VESTS,         /* "18k in month 4, 20k in month 10" */
    ANSWER_DEBTS,         /* "10k until 2027-03-01" */
    ANSWER_LINES          /* one line of several, an empty one ends them */
};

enum { CHOICES_MAX = 4, LABEL_MAX = 23 };

struct question {
    const char *key; /* below the offer: "grant.units"; or, where of_case, from the top: "current_job.base" */
    bool of_case;
    bool of_rival;   /* asked about a rival too */
    bool letter_only; /* never asked: a letter may hold it */
    bool takes_usual; /* an empty answer writes `usual` down; else it writes nothing */
    enum question_section section;
    enum answer_kind kind;
    const char *label;       /* "Base salary": at most LABEL_MAX bytes */
    const char *ask;         /* the question in plain words */
    const char *unit;        /* "$ a year"; a $ stands for the currency */
    const char *example;     /* an answer as a person types it */
    const char *usual;       /* what an empty answer means: "none"; "" where the figure is needed */
    const char *explanation; /* two to four lines, for "?" */
    const char *choices[CHOICES_MAX]; /* of ANSWER_CHOICE, as the case has them; NULL behind the last */
    const char *place;       /* in the schema: "definitions.offer.properties.base" */
    const char *description; /* what stands there; "" where the row has no place of its own */
};

extern const struct question QUESTIONS[];
extern const int QUESTION_COUNT;

/* Headings of the sections: "The offer", … */
extern const char *const QUESTION_SECTION_NAMES[QUESTION_SECTIONS];

/* The row of a key ("base", "sign_on[0].amount", "statements.first_choice"), or NULL. */
const struct question *question_find(const char *key);

#endif
