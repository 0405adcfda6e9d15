/* What a terminal is taken for, when a pager is called, and what a long run says of itself: on a terminal of the test's own. */
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE /* TIOCSWINSZ */
#include "rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "cli/batch/progress.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "folder_fixture.h"

static int master, slave;

static int open_terminal(void **state)
{
    if (begin(state) != 0)
        return -1;
    master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return -1;
    slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    return slave < 0;
}

static int close_terminal(void **state)
{
    close(slave);
    close(master);
    return end(state);
}

/* Until `back`, a standard stream leads there. */
static int lead(int stream, int to)
{
    fflush(NULL);
    int kept = dup(stream);
    assert_true(kept >= 0 && dup2(to, stream) >= 0);
    return kept;
}

static void back(int stream, int kept)
{
    fflush(NULL);
    dup2(kept, stream);
    close(kept);
}

static void set(const char *name, const char *value)
{
    if (value)
        setenv(name, value, 1);
    else
        unsetenv(name);
}

static void its_size_is_what_it_says_or_the_environment_does(void **state)
{
    static const struct {
        unsigned short wide, high;
        const char *columns, *lines;
        int expected_columns, expected_rows;
    } rows[] = {
        {100, 30, "60", "50", 100, 30}, {0, 0, "60", "50", 60, 50},       {0, 0, NULL, NULL, 80, 24},
        {0, 0, "", "", 80, 24},         {0, 0, "60x", "5.5", 80, 24},     {0, 0, "-5", "0", 80, 24},
        {0, 0, "99999", "99999", 200, 99999}, {0, 0, "100000", "100000", 80, 24}, {20, 2, NULL, NULL, 40, 2},
        {300, 10, NULL, NULL, 200, 10},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct winsize size = {.ws_col = rows[i].wide, .ws_row = rows[i].high};
        assert_int_equal(ioctl(slave, TIOCSWINSZ, &size), 0);
        set("COLUMNS", rows[i].columns);
        set("LINES", rows[i].lines);
        int kept = lead(STDOUT_FILENO, slave);
        const struct terminal found = terminal_find();
        back(STDOUT_FILENO, kept);
        const char *inputs = row("%d by %d, row %d", rows[i].wide, rows[i].high, i);
        expect_whole(inputs, true, found.is_one);
        expect_whole(inputs, rows[i].expected_columns, found.columns);
        expect_whole(inputs, rows[i].expected_rows, found.rows);
    }
}

static void bold_is_for_a_terminal_that_can_and_where_colour_is_not_forbidden(void **state)
{
    static const struct {
        const char *term, *no_colour;
        bool bold;
    } rows[] = {{"xterm", NULL, true}, {"xterm", "", true}, {"xterm", "1", false}, {"dumb", NULL, false}, {"", NULL, false}, {NULL, NULL, false}};
    const struct options text = {.format = FORMAT_TEXT}, json = {.format = FORMAT_JSON};
    (void)state;
    set("LC_ALL", "C.UTF-8");
    for (int i = 0; i < ROWS(rows); i++) {
        set("TERM", rows[i].term);
        set("NO_COLOR", rows[i].no_colour);
        int kept = lead(STDOUT_FILENO, slave);
        const struct picture_style shown = terminal_style(&text), not_shown = terminal_style(&json);
        back(STDOUT_FILENO, kept);
        const char *inputs = row("row %d", i);
        expect_whole(inputs, rows[i].bold, shown.colour);
        expect_whole(inputs, true, shown.unicode);
        expect_whole(inputs, false, not_shown.colour);
        expect_whole(inputs, false, not_shown.unicode);
        expect_whole(inputs, 80, not_shown.columns);
    }
    set("TERM", "xterm");
    int file = open(in_folder("answer"), O_RDWR | O_CREAT | O_CLOEXEC, 0600), kept = lead(STDOUT_FILENO, file);
    const struct picture_style plain = terminal_style(&text);
    const struct terminal none = terminal_find();
    back(STDOUT_FILENO, kept);
    close(file);
    assert_false(none.is_one || none.bold || plain.unicode || plain.colour);
    assert_int_equal(none.columns, 80);
}

static void the_first_locale_that_is_set_names_the_letters(void **state)
{
    static const struct {
        const char *all, *type, *lang;
        bool unicode;
    } rows[] = {
        {"C.UTF-8", NULL, NULL, true}, {NULL, "en_US.utf8", "C", true}, {"", "", "de_DE.UTF8", true}, {NULL, NULL, "ja_JP.utf-8", true},
        {"C", "C.UTF-8", "C.UTF-8", false}, {NULL, "de_DE@euro", "C.UTF-8", false}, {NULL, NULL, NULL, false}, {"", "", "", false},
    };
    const struct options options = {.format = FORMAT_TEXT};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        set("LC_ALL", rows[i].all);
        set("LC_CTYPE", rows[i].type);
        set("LANG", rows[i].lang);
        int kept = lead(STDOUT_FILENO, slave);
        const struct picture_style style = terminal_style(&options);
        back(STDOUT_FILENO, kept);
        expect_whole(row("row %d", i), rows[i].unicode, style.unicode);
    }
}

static struct text lines_of(int count)
{
    struct text text = text_start(&arena);
    for (int i = 1; i <= count; i++)
        text_addf(&text, "line %d\n", i);
    return text;
}

static void a_text_longer_than_the_terminal_goes_to_the_pager_that_is_named(void **state)
{
    static const struct {
        const char *haggle_pager, *pager, *term;
        int lines;
        bool shown;
    } rows[] = {
        {"cat > \"$SEEN\"", "exit 127", "xterm", 10, true},
        {NULL, "cat > \"$SEEN\"", "xterm", 10, true},
        {"cat > \"$SEEN\"", NULL, "xterm", 4, false}, /* a screen holds it */
        {"cat > \"$SEEN\"", NULL, "xterm", 0, false},
        {"cat > \"$SEEN\"", NULL, "dumb", 10, false},
        {"cat > \"$SEEN\"", NULL, NULL, 10, false},
        {"", "cat > \"$SEEN\"", "xterm", 10, false},
        {NULL, "cat", "xterm", 10, false},
        {"exit 127", NULL, "xterm", 10, false}, /* there is none such */
        {"exit 3", NULL, "xterm", 10, true},
        {"kill -9 $$", NULL, "xterm", 10, true},
        {"exit 0", NULL, "xterm", 100000, true}, /* left early */
    };
    const struct terminal terminal = {.is_one = true, .columns = 80, .rows = 6}, none = {.columns = 80, .rows = 6};
    (void)state;
    set("SEEN", in_folder("seen"));
    for (int i = 0; i < ROWS(rows); i++) {
        set("HAGGLE_PAGER", rows[i].haggle_pager);
        set("PAGER", rows[i].pager);
        set("TERM", rows[i].term);
        unlink(in_folder("seen"));
        const struct text text = lines_of(rows[i].lines);
        const char *inputs = row("row %d", i);
        expect_whole(inputs, rows[i].shown, terminal_page(&terminal, &text));
        expect_whole(inputs, i < 2, is_there("seen"));
        if (i < 2)
            expect_text(inputs, "line 1\nline 2\nline 3\nline 4\nline 5\nline", held("seen")); /* as much as is looked at */
    }
    const struct text text = lines_of(10);
    assert_false(terminal_page(&none, &text));
}

static double now(void)
{
    struct timespec time = {0};
    timespec_get(&time, TIME_UTC);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* What it writes on standard error. */
static const char *said(struct progress *progress, int64_t lines, int64_t read, bool ends)
{
    static char words[400];
    int file = open(in_folder("said"), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), kept = lead(STDERR_FILENO, file);
    if (ends)
        progress_end(progress);
    else
        progress_show(progress, lines, read);
    back(STDERR_FILENO, kept);
    ssize_t length = pread(file, words, sizeof words - 1, 0);
    close(file);
    words[length > 0 ? length : 0] = '\0';
    while (length > 0 && strchr(" \r", words[length - 1]))
        words[--length] = '\0';
    return words;
}

static void a_long_run_says_how_far_it_is_once_a_second(void **state)
{
    static const struct {
        double begun, last; /* seconds ago */
        int64_t size, lines, read;
        const char *words;
    } rows[] = {
        {10, 2, 0, 1005, 500, "\r1,005 lines, 100 a second"},
        {10, 2, 1000, 1005, 500, "\r1,005 lines, 100 a second, 11 s left"},
        {200, 2, 1000, 1005, 500, "\r1,005 lines, 5 a second, 3 min 21 s left"},
        {7260, 2, 1000, 72605, 500, "\r72,605 lines, 10 a second, 2 h 1 min left"},
        {10, 2, 1000, 1005, 1000, "\r1,005 lines, 100 a second"},
        {10, 2, 1000, 1005, 0, "\r1,005 lines, 100 a second"},
        {10, 0, 1000, 1005, 500, ""},  /* it has just said so */
        {-10, 2, 1000, 1005, 500, ""}, /* somebody set the clock back */
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct progress progress = {.on = true, .size = rows[i].size, .started = now() - rows[i].begun, .last = now() - rows[i].last};
        expect_text(row("row %d", i), rows[i].words, said(&progress, rows[i].lines, rows[i].read, false));
        expect_whole(row("row %d", i), rows[i].words[0] != '\0', progress.shown);
        said(&progress, 0, 0, true);
    }
    struct progress off = {.started = now() - 10};
    assert_string_equal(said(&off, 1005, 500, false), "");
    assert_string_equal(said(&off, 0, 0, true), "");
}

static void progress_is_for_a_terminal_that_the_answers_do_not_go_to(void **state)
{
    enum { FILE_OF_SEVEN, PIPE, TERMINAL };
    static const struct {
        bool err_is_terminal, out_is_terminal;
        int input;
        bool on;
        int size;
    } rows[] = {{true, false, FILE_OF_SEVEN, true, 7}, {true, false, PIPE, true, 0},          {true, false, TERMINAL, false, 0},
                {true, true, FILE_OF_SEVEN, false, 0}, {false, false, FILE_OF_SEVEN, false, 0}};
    int ends[2];
    (void)state;
    put_file("input", "{\"a\":1}");
    assert_int_equal(pipe(ends), 0);
    int file = open(in_folder("input"), O_RDONLY | O_CLOEXEC), other = open(in_folder("answers"), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    for (int i = 0; i < ROWS(rows); i++) {
        struct progress progress;
        int out = lead(STDOUT_FILENO, rows[i].out_is_terminal ? slave : other), err = lead(STDERR_FILENO, rows[i].err_is_terminal ? slave : other);
        progress_start(&progress, rows[i].input == FILE_OF_SEVEN ? file : rows[i].input == PIPE ? ends[0] : slave);
        back(STDERR_FILENO, err);
        back(STDOUT_FILENO, out);
        expect_whole(row("row %d", i), rows[i].on, progress.on);
        expect_whole(row("row %d", i), rows[i].size, progress.size);
    }
    close(ends[0]);
    close(ends[1]);
    close(file);
    close(other);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_terminal, close_terminal)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(its_size_is_what_it_says_or_the_environment_does),
        TEST(bold_is_for_a_terminal_that_can_and_where_colour_is_not_forbidden),
        TEST(the_first_locale_that_is_set_names_the_letters),
        TEST(a_text_longer_than_the_terminal_goes_to_the_pager_that_is_named),
        TEST(a_long_run_says_how_far_it_is_once_a_second),
        TEST(progress_is_for_a_terminal_that_the_answers_do_not_go_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
