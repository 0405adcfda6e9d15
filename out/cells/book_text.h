/* Text that a sheet may hold, and names that point at cells. */
#ifndef HAGGLE_OUT_CELLS_BOOK_TEXT_H
#define HAGGLE_OUT_CELLS_BOOK_TEXT_H

#include <stddef.h>

enum {
    CELL_TEXT_MAX = 32767,                  /* UTF-16 units a cell holds */
    CELL_BYTES_MAX = 3 * CELL_TEXT_MAX + 1, /* the same in UTF-8, and a zero */
    NAME_PREFIX_MAX = 32                    /* bytes of an offer's prefix, and a zero */
};

/* Copies UTF-8 into `safe` (CELL_BYTES_MAX bytes): control characters but line ends, and what turns the direction of
 * writing, are written out ("\u202e"); code points that XML has no room for, and bytes that are no UTF-8, are left out; so is
 * a carriage return, and a tab becomes a blank; what looks like an escape of the file format
 * ("_x0041_") is escaped; text beyond what a cell holds is cut. */
void safe_text(char *safe, const char *text);

/* The prefix of an offer's names, from its id: lower-case letters and digits, a letter first, "offer3" when
 * nothing is left; unlike the `count` prefixes in use. It holds no underscore, so that no two names can
 * meet; and a name, which is prefix, underscore and word, is never the address of a cell. */
void name_prefix(char prefix[NAME_PREFIX_MAX], const char *id, int number,
                 const char (*used)[NAME_PREFIX_MAX], int count);

/* "A" … "XFD" for column 0 …; out has room for 4 bytes. */
void column_letters(char out[4], int column);

#endif
