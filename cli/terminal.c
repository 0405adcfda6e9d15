#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
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

struct picture_style terminal_style(const struct options *options)
{
    const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
    bool terminal = options->format == FORMAT_TEXT && isatty(STDOUT_FILENO);
    bool dumb = !term || strcmp(term, "dumb") == 0;
    return (struct picture_style){.unicode = terminal && locale_is_utf8(),
                                  .colour = terminal && !dumb && !(no_colour && no_colour[0])};
}
