/* How many columns of a terminal a text takes, whatever the locale is. */
#ifndef HAGGLE_OUT_DOCUMENT_COLUMNS_H
#define HAGGLE_OUT_DOCUMENT_COLUMNS_H

#include <stddef.h>
#include <stdint.h>

#include "calc/kit/visible.h"

/* 0 for combining marks and what is not seen, 2 for wide East Asian characters and emoji, else 1. */
int code_columns(uint32_t code);

/* Of a whole text, with what steers a terminal written out (calc/kit/visible.h). */
int text_columns(const char *text);

/* How many bytes of the text fit into so many columns, marks of the last character included; at least one character. */
size_t text_fitting(const char *text, int columns);

#endif
