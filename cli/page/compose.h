/* From a request to the page's answer: the case is changed, read and worked out by the same code as on the command line. */
#ifndef HAGGLE_CLI_PAGE_COMPOSE_H
#define HAGGLE_CLI_PAGE_COMPOSE_H

#include "cli/command.h"
#include "cli/page/page_request.h"
#include "out/page/page.h"

/* The answer lives in the run's arena. A case that is refused is an answer too: its faults, and the fields of its form.
 * A change that is refused leaves the case as it was. False only without memory or data. */
bool page_compose(struct page_answer *answer, const struct run *run, const struct page_request *request);

/* The page of a case as a file. False with an error for a case that is refused, or in a program built without the page. */
struct case_text;
bool page_of_case(struct text *html, const struct run *run, const struct case_text *text);

/* The fields of the form, of a text that is JSON. */
void page_fields(struct page_answer *answer, const struct run *run, const char *bytes, size_t length);

/* The figures of the offers for cards and charts, of an answer whose stays are set. */
struct stay_report;
void page_figures(struct page_answer *answer, const struct stay_report *report);

#endif
