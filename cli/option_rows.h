/* The table of options: whatever reads, explains or completes an option takes it from here. */
#ifndef HAGGLE_CLI_OPTION_ROWS_H
#define HAGGLE_CLI_OPTION_ROWS_H

#include <stddef.h>

/* What becomes of an option's argument. */
enum target {
    TO_TEXT,   /* a const char * takes it; the last one given holds */
    TO_FLAG,   /* no argument: a const char * is set to "" */
    TO_MAYBE,  /* with an argument behind = or without one, which is "" */
    TO_LIST,   /* a struct word_list takes one more: the option may be repeated */
    TO_FORMAT, /* one of those that the command prints */
    TO_HELP,
    TO_VERSION
};

/* Under which heading help lists it. */
enum option_group { GROUP_COMMON, GROUP_OWN, GROUP_QUICK, GROUP_CASE };

struct option_row {
    const char *name;
    char letter;          /* 0: none */
    const char *argument; /* as help shows it; what may be typed follows from it: "DIR", "FILE", "text|json"; NULL: none */
    int commands;         /* OF_…: those that take it */
    enum option_group group;
    enum target target;
    size_t member; /* the offset in struct options of what takes the argument */
    const char *help; /* what fits on the line of a terminal */
    const char *more; /* whole sentences, for the manual; NULL: nothing */
};

/* Options of different commands may share a name: rows of one name belong to different commands, and all of them take
 * an argument or none does. Rows of a group stand together, in the order of help. */
extern const struct option_row OPTION_ROWS[];
extern const int OPTION_ROW_COUNT;

/* The row of that name (or letter) for the commands given as bits, or NULL. */
const struct option_row *option_row(const char *name, int commands);
const struct option_row *option_row_of_letter(char letter);

#endif
