/* What the parts of cli/page/ share while an answer is put together. */
#ifndef HAGGLE_CLI_PAGE_COMPOSING_H
#define HAGGLE_CLI_PAGE_COMPOSING_H

#include "cli/case_text.h"
#include "cli/page/compose.h"
#include "out/words/first_words.h"
#include "scenarios/case/questions.h"

struct composing {
    struct page_answer *answer;
    const struct run *run;
    const struct page_request *request;
    struct case_text text;
};

/* Keeps one more fault for the form: where, and what was expected. Always false. */
bool page_fault(const struct composing *it, const char *path, const char *words);

/* Makes the changes of the request in the text; or puts the case of its letter in its place. False with a
 * fault. */
bool page_change(struct composing *it);
bool page_read_letter(struct composing *it);

/* What to ask for; what stands behind it; and the goals worked out, as examples of their fields. With a plan
 * alone. */
void page_ask(const struct composing *it, struct document *document, const struct first *first);
void page_request(const struct composing *it, struct document *document, const struct first *first);
/* A question that only the page asks: of a goal, "goal.target", or of tax, "state"; NULL for any other key. */
const struct question *page_question(const char *key);
void page_goals(const struct composing *it, const struct first *first);

/* A shared sentence without units, or options to type; the same of all lines and items of a document. */
const char *page_plain(struct arena *arena, const char *words);
void page_plain_document(struct document *document);

/* The messages that the case makes true: what is due now, then by group. False where a template is at fault.
 */
bool page_messages(const struct composing *it, const struct truth *truth);

/* What a field of the form holds for a path of the case: "24 months 60%, 48 months 40%"; "" for nothing. */
const char *page_field_words(const struct run *run, const char *bytes, size_t length, const char *path);

#endif
