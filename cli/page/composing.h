/* What the parts of cli/page/ share while an answer is put together. */
#ifndef HAGGLE_CLI_PAGE_COMPOSING_H
#define HAGGLE_CLI_PAGE_COMPOSING_H

#include "cli/case_text.h"
#include "cli/page/compose.h"

struct composing {
    struct page_answer *answer;
    const struct run *run;
    const struct page_request *request;
    struct case_text text;
};

/* Keeps one more fault for the form: where, and what was expected. Always false. */
bool page_fault(const struct composing *it, const char *path, const char *words);

/* Makes the changes of the request in the text; or puts the case of its letter in its place. False with a fault. */
bool page_change(struct composing *it);
bool page_read_letter(struct composing *it);

#endif
