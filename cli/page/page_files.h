/* What the page is made of, as it was built in. */
#ifndef HAGGLE_CLI_PAGE_PAGE_FILES_H
#define HAGGLE_CLI_PAGE_PAGE_FILES_H

#include "calc/kit/err.h"
#include "out/page/page.h"

/* False, with what to install, in a program that was built without. */
bool page_parts_load(struct page_parts *parts, struct err *err);

#endif
