/* What the page shows: the answer to a case as sections in HTML, points for its charts, messages to copy, and the fields of
 * its form. Plain values; text is UTF-8 and never NULL ("" where there is none), everything lives in the arena.
 *
 * The native program writes it into the file once; the same code, compiled to WebAssembly, answers every change. */
#ifndef HAGGLE_OUT_PAGE_PAGE_H
#define HAGGLE_OUT_PAGE_PAGE_H

#include <stdbool.h>

#include "calc/kit/text.h"
#include "calc/number/money.h"
#include "out/document/document.h"

enum {
    PAGE_OFFERS_MAX = 9,    /* those of a case and the present job */
    PAGE_MONTHS = 60,
    PAGE_YEARS = 5,
    PAGE_STAYS_MAX = 8,
    PAGE_PARTS = 5,
    PAGE_TURNS_MAX = 64,
    PAGE_VESTS_MAX = 60,
    PAGE_MESSAGES_MAX = 48,
    PAGE_FIELDS_MAX = 640,
    PAGE_FAULTS_MAX = 10,
    PAGE_SECTIONS_MAX = 12,
    PAGE_PRESETS_MAX = 80
};

/* An offer, or the present job (present). In the order of the case: its number gives it its colour. */
struct page_offer {
    const char *id, *label, *company;
    const char *standing; /* "stands", "declined", "lapsed" */
    const char *currency; /* of its own letter */
    const char *deadline; /* "Saturday 5 December, in 14 days", or "" */
    const char *ahead[PAGE_STAYS_MAX]; /* of each stay: "ahead by 29,750 a year"; "" behind, alone or out of the race */
    bool negotiated, present;
    int stay_count; /* those of the answer, then the one that the slider is at */
    struct money stays[PAGE_STAYS_MAX];      /* a year, in the currency of the case */
    struct money month[PAGE_MONTHS];         /* a year if one leaves after month 1 … */
    struct money part[PAGE_YEARS][PAGE_PARTS]; /* paid in each year, by part, in the currency of the case */
    struct money year[PAGE_YEARS];             /* the same in all */
    int vest_count;
    int vest[PAGE_VESTS_MAX]; /* months in which stock vests */
};

struct page_turn {
    int month;
    const char *words; /* "From month 48 on Amazon L5 is ahead" */
};

/* In the order of the page: what is due now first, then by group. */
struct page_message {
    const char *name, *title, *when, *words;
    const char *group; /* "To send now", "While you wait for their answer", … */
    bool due;
};

/* A schedule that companies use, by the name that the form takes. */
struct page_preset {
    const char *name, *title;
};

/* One figure that can be changed: where it stands in the case, and how it is typed. */
struct page_field {
    const char *path;    /* "offers[0].base" */
    const char *section; /* "offers[0]", "current_job", "statements", … */
    const char *label, *value, *unit, *example, *help;
    const char *kind;     /* "text", "money", "rate", "date", "choice", "yes_no", "number" */
    const char *choices[8]; /* of a choice; NULL behind the last */
};

struct page_fault {
    const char *path, *words;
};

/* A part of the page below its top. */
struct page_section {
    const char *id, *title;
    const struct document *document;
};

struct page_answer {
    struct arena *arena;
    const char *case_text;  /* as it stands after the changes, as the person laid it out */
    int fault_count;        /* with faults only case_text and the fields are there */
    struct page_fault fault[PAGE_FAULTS_MAX];
    bool example;           /* its note says that the figures are one */
    const char *notes;      /* what was read from a letter, lines; or "" */
    const char *currency, *currency_words; /* "USD", "US dollars a year" */
    const char *sign;                      /* before an amount: "$"; "" where the code is written */
    int stay_months[PAGE_STAYS_MAX], stay_count;
    int slider_months;
    int offer_count;
    struct page_offer offer[PAGE_OFFERS_MAX];
    int lead_who[PAGE_MONTHS];            /* of each month: the offer ahead, or -1 */
    const char *lead_words[PAGE_MONTHS]; /* "ahead by $29,750"; "" for none */
    int turn_count;
    struct page_turn turn[PAGE_TURNS_MAX];
    const struct document *answer; /* the sentences on top */
    int section_count;
    struct page_section section[PAGE_SECTIONS_MAX];
    int message_count;
    struct page_message message[PAGE_MESSAGES_MAX];
    const char *next; /* the name of the message that is due now; "" for none */
    int field_count;
    struct page_field field[PAGE_FIELDS_MAX];
    int preset_count;
    struct page_preset preset[PAGE_PRESETS_MAX];
    const char *summary; /* what evaluate --format json says of the case, for other programs; "" on faults */
};

/* The answer as one JSON object. */
void page_json(struct text *out, const struct page_answer *answer);

/* What the file is made of beside the answer: nothing of it is fetched later. */
struct page_parts {
    const char *style, *program;     /* CSS, JavaScript of the page */
    const char *charts, *chart_style; /* the chart library and its style */
    const char *style_sha256, *program_sha256, *charts_sha256, *chart_style_sha256; /* 64 hexadecimal digits each */
    const char *licences;            /* of what others wrote */
    const unsigned char *engine;     /* the module, gzipped; NULL without */
    size_t engine_size;
    const char *version;
};

/* The whole file. */
void page_html(struct text *out, const struct page_answer *answer, const struct page_parts *parts);

#endif
