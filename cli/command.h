/* The commands: a name in the list below, and the command itself in commands/cmd_*.c. CONTRIBUTING.md says what
 * else a new one needs. */
#ifndef HAGGLE_CLI_COMMAND_H
#define HAGGLE_CLI_COMMAND_H

#include "bands/world/companies.h"
#include "calc/kit/err.h"
#include "out/document/render.h"
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

struct options {
    enum format format;
    const char *output;  /* -o DIR */
    const char *case_path; /* NULL: none given */
    const char *second_path; /* of a command that takes two cases; NULL: none given */
    bool quick_given;
    struct quick_offer quick;
    bool band_given;
    struct band_options band;
    bool chance_given;
    struct chance_options chance;
    struct data_source data;
    const char *months; /* --months of stay and simulate; NULL: none given */
    const char *templates; /* --templates DIR; NULL: the built-in ones */
    const char *script;    /* --script FILE, or - for standard output */
    const char *only;      /* --only MESSAGE */
    const char *full;      /* --full; NULL: not given */
    const char *csv;       /* --csv; NULL: not given */
    const char *threads;   /* --threads N; NULL: as many as there are cores */
};

/* What every command works with. */
struct run {
    struct arena *arena;
    const struct options *options;
    const struct companies *companies;
    const struct bands *bands;
    struct err *err;
};

/* Options that some commands know and others refuse. */
enum { TAKES_OUTPUT = 1, TAKES_TEMPLATES = 2, TAKES_SCRIPT = 4, TAKES_MONTHS = 8, TAKES_FULL = 16, TAKES_CSV = 32, TAKES_THREADS = 64 };

struct command {
    const char *name, *synopsis, *summary;
    bool two_cases;
    unsigned formats; /* bit per enum format that it can print */
    unsigned takes;   /* options beyond the common ones: TAKES_… */
    int (*run)(const struct run *run); /* a status, or −1 with err set */
};

/* In the order of --help. */
#define COMMAND_LIST(X) X(EVALUATE) X(STAY) X(SIMULATE) X(COUNTER) X(REPORT) X(BANDS) X(DIFF) X(CHECK) X(BATCH)

#define X(name) extern const struct command name##_COMMAND;
COMMAND_LIST(X)
#undef X

/* Loads the case of the options (file, standard input or quick offer) and evaluates it. */
bool load_evaluation(const struct run *run, const struct evaluation **evaluation);

/* The same with its rounds, dates and what matters most. */
bool load_talks(const struct run *run, const struct talks **talks);

/* The same in the currency of the letter that is negotiated, as a counter-offer is worked out. */
bool load_negotiation(const struct run *run, const struct talks **talks);

/* The evaluation of the second case of the command line. */
bool load_second_evaluation(const struct run *run, const struct evaluation **evaluation);

/* Renders a document in the format of the options and writes it to stdout. */
bool print_document(const struct run *run, const struct document *document);

/* Writes text to stdout; a full disk or a closed pipe is an error. */
bool print_text(const struct run *run, const struct text *text);

/* Where the user's own records are kept without --data: $XDG_DATA_HOME/haggle/user_bands.json, else under
 * $HOME/.local/share; NULL when neither is set. */
const char *own_records_path(struct arena *arena);

/* `bands add`: one record to the user's own file, from options or by asking. */
int run_bands_add(const struct run *run);

/* -1 for run functions. */
enum { FAILED = -1 };

#endif
