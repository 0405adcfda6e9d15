#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* The first of these that is set names the character set. */
static bool locale_is_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (value && value[0])
            return strstr(value, "UTF-8") || strstr(value, "utf8") || strstr(value, "UTF8") ||
                   strstr(value, "utf-8");
    }
    return false;
}

/* A whole number above 0 from the environment, or the default. */
static int number_of(const char *name, int otherwise)
{
    const char *value = getenv(name);
    char *end;
    long number = value ? strtol(value, &end, 10) : 0;
    return number > 0 && number < 100000 && *end == '\0' ? (int)number : otherwise;
}

static bool is_dumb(void)
{
    const char *term = getenv("TERM");
    return !term || !term[0] || strcmp(term, "dumb") == 0;
}

struct terminal terminal_find(void)
{
    enum { COLUMNS_LEAST = 40, COLUMNS_MOST = 200, ROWS_USUAL = 24 };
    const char *no_colour = getenv("NO_COLOR");
    struct winsize size = {0};
    struct terminal terminal = {.is_one = isatty(STDOUT_FILENO) != 0, .columns = TEXT_WIDTH, .rows = ROWS_USUAL};
    if (!terminal.is_one)
        return terminal;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        size = (struct winsize){0};
    terminal.columns = size.ws_col > 0 ? size.ws_col : number_of("COLUMNS", TEXT_WIDTH);
    terminal.rows = size.ws_row > 0 ? size.ws_row : number_of("LINES", ROWS_USUAL);
    terminal.columns = terminal.columns < COLUMNS_LEAST  ? COLUMNS_LEAST
                       : terminal.columns > COLUMNS_MOST ? COLUMNS_MOST
                                                         : terminal.columns;
    terminal.bold = !is_dumb() && !(no_colour && no_colour[0]);
    return terminal;
}

struct picture_style terminal_style(const struct options *options)
{
    const struct terminal terminal = terminal_find();
    const bool seen = options->format == FORMAT_TEXT && terminal.is_one;
    return (struct picture_style){.unicode = seen && locale_is_utf8(),
                                  .colour = seen && terminal.bold,
                                  .columns = seen ? terminal.columns : TEXT_WIDTH};
}
