/* The commands: a name in the list below, and the command itself in commands/cmd_*.c. CONTRIBUTING.md says what
 * else a new one needs. */
#ifndef HAGGLE_CLI_COMMAND_H
#define HAGGLE_CLI_COMMAND_H

#include <limits.h>

#include "bands/world/companies.h"
#include "calc/kit/err.h"
#include "out/document/render.h"
#include "scenarios/after_tax/after_tax.h"
#include "scenarios/evaluation/evaluate.h"
#include "scenarios/talks/talks.h"

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_CSV, FORMAT_MARKDOWN };

/* Statuses beyond those of errors (calc/kit/err.h). */
enum { STATUS_DONE = 0, STATUS_ANSWER_IS_NO = 1, STATUS_STOPPED = 130 /* by Ctrl-C */ };

/* An offer given by options instead of a file; NULL where an option is absent. */
struct quick_offer {
    const char *company, *level, *role, *location, *base, *sign_on, *units, *value, *price, *vesting, *growth, *bonus,
        *stay, *currency, *usd;
};

/* What `bands` and `bands add` ask beside role, level and location; NULL where an option is absent. */
struct band_options {
    const char *component, *case_path, *as_of, *low, *mid, *high, *kind, *source, *date, *basis, *confidence, *note;
    const char *as_case; /* --as-case; NULL: not given */
};

/* What `simulate` takes; NULL where an option is absent. */
struct chance_options {
    const char *paths, *seed, *below, *leave;
};

/* What `tax` asks; NULL where an option is absent. */
struct tax_options {
    const char *wages, *state, *filing, *year, *locality, *spouse_wages, *deferral, *dependents;
};

/* What `reply` takes beside the terms of a quick offer; NULL where an option is absent. */
struct reply_options {
    const char *said, *total, *date, *by, *note;
};

/* Words in the order given: those behind the command, or the arguments of an option that may be repeated. */
struct word_list {
    int count;
    const char **word;
};

struct options {
    enum format format;
    const char *output;  /* -o DIR or FILE */
    const char *bom;     /* --bom; NULL: not given */
    struct word_list words; /* all that stand behind the command */
    const char *case_path; /* the first of them; NULL: none given */
    const char *second_path; /* the second; NULL: none given */
    bool quick_given; /* some member of quick is */
    struct quick_offer quick;
    struct band_options band;
    struct chance_options chance;
    struct tax_options tax;
    struct reply_options reply;
    struct data_source data;
    const char *months; /* --months of stay and simulate; NULL: none given */
    const char *templates; /* --templates DIR; NULL: the built-in ones */
    const char *script;    /* --script FILE, or - for standard output */
    const char *only;      /* --only MESSAGE */
    const char *after_tax; /* --after-tax; NULL: not given */
    const char *full;      /* --full; NULL: not given */
    const char *force;     /* --force; NULL: not given */
    const char *csv;       /* --csv; NULL: not given */
    const char *threads;   /* --threads N; NULL: as many as there are cores */
    struct word_list rivals, trials; /* --vs and --set, in their order */
    const char *redact;    /* --redact: "" or "round"; NULL: not given */
    const char *save;      /* --save FILE; NULL: not given */
    struct word_list letters; /* --letter, in their order */
};

/* What every command works with. */
struct run {
    struct arena *arena;
    const struct options *options;
    const struct companies *companies;
    const struct bands *bands;
    struct err *err;
};

enum { WORDS_MANY = INT_MAX };

/* What one wants when one types the command: help groups them so. */
enum want { WANT_CASE, WANT_ANSWER, WANT_ASK, WANT_MARKET, WANT_CHECK, WANT_MORE, WANTS };

/* Which options a command takes stands in the rows of cli/option_rows.c. */
struct command {
    const char *name, *summary;
    enum want want;
    const char *words;   /* what stands behind the name, as usage shows it: "CASE", "[FILE]"; "" for nothing */
    int fewest, most;    /* so many words; most may be WORDS_MANY. A case counts 0 … 1: options may stand in for it */
    const char *meaning; /* what the words are, for errors: "case file" */
    unsigned formats;    /* bit per enum format that it can print */
    int (*run)(const struct run *run); /* a status, or −1 with err set */
};

/* In the order of --help. */
#define COMMAND_LIST(X) \
    X(READ) X(NEW) X(SET) X(REPLY) X(EVALUATE) X(STAY) X(SIMULATE) X(COUNTER) X(REPORT) X(PAGE) X(BANDS) X(BANDS_ADD) X(TAX) \
    X(DIFF) X(CHECK) X(BATCH) X(HELP)

#define X(name) extern const struct command name##_COMMAND;
COMMAND_LIST(X)
#undef X

/* The place of each in the list, and its bit: OF_STAY in the rows of options. */
#define X(name) NUMBER_##name,
enum { COMMAND_LIST(X) COMMAND_COUNT };
#undef X
#define X(name) OF_##name = 1 << NUMBER_##name,
enum { COMMAND_LIST(X) OF_ALL = (1 << COMMAND_COUNT) - 1 };
#undef X

/* Loads the case of the options (file, standard input or quick offer) and evaluates it. */
bool load_evaluation(const struct run *run, const struct evaluation **evaluation);

/* The same with its rounds, dates and what matters most. */
bool load_talks(const struct run *run, const struct talks **talks);

/* The same in the currency of the letter that is negotiated, as a counter-offer is worked out. */
bool load_negotiation(const struct run *run, const struct talks **talks);

/* What the offers of a case leave after tax; NULL without --after-tax. */
bool load_after_tax(const struct run *run, const struct after_tax **tax, const struct evaluation *evaluation);

/* What to ask next, as `counter` shows it, of a case that is read. */
bool add_ask(struct document *document, const struct run *run, const struct case_file *file, const struct talks **talks);

/* The evaluations of two cases, the second with what --set changes in it; with one path, of that case before and after. */
bool load_two_evaluations(const struct run *run, const struct evaluation **first, const struct evaluation **second);

/* Renders a document in the format of the options and writes it to stdout. */
bool print_document(const struct run *run, const struct document *document);

/* Writes text to stdout; a full disk or a closed pipe is an error. */
bool print_text(const struct run *run, const struct text *text);

/* Where the user's own records are kept without --data: $XDG_DATA_HOME/haggle/user_bands.json, else under
 * $HOME/.local/share; NULL when neither is set. */
const char *own_records_path(struct arena *arena);

/* -1 for run functions. */
enum { FAILED = -1 };

#endif
