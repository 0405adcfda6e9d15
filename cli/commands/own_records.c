#include <stdlib.h>

#include "cli/command.h"

const char *own_records_path(struct arena *arena)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data && data[0] == '/')
        return text_format(arena, "%s/haggle/user_bands.json", data);
    return home && home[0] ? text_format(arena, "%s/.local/share/haggle/user_bands.json", home) : NULL;
}
