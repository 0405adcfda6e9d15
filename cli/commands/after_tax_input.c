/* The offers of a case after tax, where that is asked. */
#include "bands/world/tax_us.h"
#include "cli/command.h"
#include "scenarios/after_tax/after_tax_make.h"

bool load_after_tax(const struct run *run, const struct after_tax **tax, const struct evaluation *evaluation)
{
    const struct tax_tables *tables;
    *tax = NULL;
    return !run->options->after_tax || (tax_tables_load(&tables, run->arena, &run->options->data, run->err) &&
                                        after_tax_make(tax, run->arena, evaluation, tables, run->bands, run->err));
}
