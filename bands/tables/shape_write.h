/* Data as C: what the reader made of the program's own files, so that a program need not read them again. */
#ifndef HAGGLE_BANDS_TABLES_SHAPE_WRITE_H
#define HAGGLE_BANDS_TABLES_SHAPE_WRITE_H

#include "bands/tables/shape.h"
#include "calc/kit/text.h"

/* The C file with one table for each root, `static const TYPE NAME`, and the lists that it points to before it. */
struct table_root {
    const char *name;
    const struct shape *shape;
    const void *of;
};
void tables_write(struct text *text, const struct table_root roots[], int count);

#endif
