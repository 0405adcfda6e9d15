#include "out/cells/xlsx_calls.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

struct xlsx_calls xlsx;

#define X(name) {#name, offsetof(struct xlsx_calls, name)},
static const struct {
    const char *name;
    size_t at;
} CALLS[] = {XLSX_CALLS(X)};
#undef X

_Static_assert(sizeof(void *) == sizeof xlsx.workbook_new, "what dlsym returns is the address of a function");

static bool cannot(struct err *err)
{
    const char *why = dlerror();
    return err_set(err, ERR_FILE, "the workbook needs the library libxlsxwriter, which cannot be loaded: %s",
                   why ? why : XLSX_NAME);
}

bool xlsx_load(struct err *err)
{
    struct xlsx_calls found;
    if (xlsx.workbook_new)
        return true;
    void *library = dlopen(XLSX_FILE, RTLD_LAZY | RTLD_LOCAL);
    if (!library) /* built elsewhere: where this machine keeps it */
        library = dlopen(XLSX_NAME, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return cannot(err);
    for (size_t i = 0; i < sizeof CALLS / sizeof *CALLS; i++) {
        void *call = dlsym(library, CALLS[i].name);
        if (!call)
            return cannot(err);
        memcpy((unsigned char *)&found + CALLS[i].at, &call, sizeof call); /* ISO C has no cast for it */
    }
    xlsx = found; /* stays loaded until the program ends */
    return true;
}
