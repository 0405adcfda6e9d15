/* What the page asks of the engine: a case, and what to change in it first. */
#ifndef HAGGLE_CLI_PAGE_PAGE_REQUEST_H
#define HAGGLE_CLI_PAGE_PAGE_REQUEST_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { PAGE_CHANGES_MAX = 64 };

struct page_change {
    const char *path, *value; /* as `haggle set` takes them; an empty value takes the member away */
};

struct page_request {
    const char *case_text;
    size_t case_length;
    int change_count;
    struct page_change change[PAGE_CHANGES_MAX];
    const char *remove; /* an offer's path, "offers[1]"; NULL for none */
    const char *rival;  /* a line as --vs takes it; NULL for none */
    const char *letter; /* text of a letter, which takes the place of the case; NULL for none */
    bool quick;         /* the top of the page alone: what a person sees change while typing */
    bool figures;       /* less than quick: cards and charts alone, while a slider moves */
    bool script;        /* with quick: the messages too */
    const char *redact; /* "names" or "round": the case that comes back is one to show; NULL: as it is */
    int months;         /* where the slider for the stay is, 1 … 60; 0: 36 */
    const char *growth; /* of every stock, as a what-if that the case does not keep: "10%"; NULL for none */
};

/* Reads {"case", "changes": [{"path", "value"}], "remove", "rival", "letter", "months", "growth", "quick", "figures", "script", "redact"}; all but the case may be
 * missing. False for anything else. */
bool page_request_read(struct page_request *request, struct arena *arena, const char *bytes, size_t length, struct err *err);

#endif
