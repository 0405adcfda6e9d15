/* --redact: a case to show, as text. */
#include <string.h>

#include "cli/case_text.h"
#include "scenarios/case/case_redact.h"
#include "scenarios/case/case_write.h"

bool case_text_redact_as(struct case_text *text, const struct run *run, const char *manner)
{
    const struct case_file *file;
    struct text shown = text_start(run->arena);
    if (!case_text_read(&file, text, run))
        return false;
    case_write(&shown, case_redact(run->arena, file, strcmp(manner, "round") == 0 ? REDACT_ROUND : REDACT_NAMES));
    case_text_of_bytes(text, "the case", shown.data, shown.length);
    return true;
}

bool case_text_redact(struct case_text *text, const struct run *run)
{
    const char *redact = run->options->redact;
    if (redact && redact[0] && strcmp(redact, "round") != 0)
        return err_set(run->err, ERR_USAGE, "expected --redact or --redact=round, found --redact=%s", redact);
    return !redact || case_text_redact_as(text, run, redact[0] ? redact : "names");
}
