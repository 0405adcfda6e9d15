/* The manual pages, from the tables and texts that help is printed from. */
#ifndef HAGGLE_CLI_MANUAL_PAGES_H
#define HAGGLE_CLI_MANUAL_PAGES_H

#include "bands/reader/json.h"
#include "cli/command.h"

/* The day on the pages; that of the last change to what they say. */
#define MANUAL_DATE "November 26, 2026"

/* haggle(1): commands, options, topics, statuses, files. */
bool page_of_program(struct text *page, const struct run *run);

/* haggle-case(5): the keys of a case with the descriptions of its schema. */
bool manual_of_case(struct text *page, const struct run *run, const struct json *schema);

#endif
