/* A file that was compiled in, so that the installed program is one binary. The build writes arrays of
 * these; each user declares its own: `extern const struct embedded_file bands_data[];`. */
#ifndef HAGGLE_CALC_KIT_EMBEDDED_H
#define HAGGLE_CALC_KIT_EMBEDDED_H

struct embedded_file {
    const char *name;           /* relative to its folder: "companies.json" */
    const unsigned char *bytes; /* followed by a zero that is not counted */
    int length;
};

#endif
