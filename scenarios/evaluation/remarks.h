/* The sentences beside the figures: what was assumed, and what looks implausible. */
#ifndef HAGGLE_SCENARIOS_EVALUATION_REMARKS_H
#define HAGGLE_SCENARIOS_EVALUATION_REMARKS_H

#include <stdarg.h>

#include "bands/world/companies.h"
#include "scenarios/evaluation/evaluation.h"

/* Where remarks go, and what they are measured on. */
struct remarks {
    struct lines *lines;
    struct arena *arena;
    const struct companies *companies;
    int *implausible; /* counts doubts */
    int *first_doubt; /* its place among the lines; -1 before there is one */
};

/* Something to know; a value that looks wrong. */
void caution(const struct remarks *to, const char *format, ...);
void doubt(const struct remarks *to, const char *format, ...);

/* Doubts about single values: magnitudes, rates, dates and their order (odd_values.c). */
void add_odd_values(const struct remarks *to, const struct case_file *file);

/* One line to a list; lines past LINES_MAX are dropped. */
void lines_addv(struct lines *lines, struct arena *arena, const char *format, va_list arguments);

/* Every default and reading that the figures rest on. */
void add_assumptions(struct lines *lines, struct arena *arena, const struct companies *companies,
                     const struct evaluation *evaluation);

/* Cautions about what the figures rest on, and values that are valid but look wrong, each with the number
 * that says why. Returns how many look wrong; first_doubt: the place of the first such line, or -1. */
int add_warnings(struct lines *lines, struct arena *arena, const struct companies *companies,
                 const struct evaluation *evaluation, int *first_doubt);

#endif
