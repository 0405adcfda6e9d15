#include "cli/page/page_files.h"

#include <string.h>

#include "calc/kit/embedded.h"
#include "cli/version.h"

extern const struct embedded_file page_files[];
extern const int page_files_count;

static const struct embedded_file *file(const char *name)
{
    for (int i = 0; i < page_files_count; i++)
        if (strcmp(page_files[i].name, name) == 0)
            return &page_files[i];
    return NULL;
}

/* Each ends with a zero. */
static const char *words(const char *name)
{
    return (const char *)file(name)->bytes;
}

bool page_parts_load(struct page_parts *parts, struct err *err)
{
    const struct embedded_file *engine = file("engine.wasm.gz");
    if (!engine)
        return err_set(err, ERR_FILE,
                       "this haggle was built without its page: install clang, lld and wasi-libc with clang's library for "
                       "wasm32 (sh cli/demo.sh does it on Debian and with Homebrew) and build it again");
    *parts = (struct page_parts){.style = words("page.css"),
                                 .program = words("page.js"),
                                 .charts = words("uPlot.iife.min.js"),
                                 .chart_style = words("uPlot.min.css"),
                                 .style_sha256 = words("page.css.sha256"),
                                 .program_sha256 = words("page.js.sha256"),
                                 .charts_sha256 = words("uPlot.iife.min.js.sha256"),
                                 .chart_style_sha256 = words("uPlot.min.css.sha256"),
                                 .licences = words("LICENSE"),
                                 .engine = engine->bytes,
                                 .engine_size = (size_t)engine->length,
                                 .version = HAGGLE_VERSION};
    return true;
}
