/* Working out the offers of a case after tax (R14). */
#ifndef HAGGLE_SCENARIOS_AFTER_TAX_AFTER_TAX_MAKE_H
#define HAGGLE_SCENARIOS_AFTER_TAX_AFTER_TAX_MAKE_H

#include "bands/records/bands.h"
#include "scenarios/after_tax/after_tax.h"

/* `bands` tells places abroad (NULL: by currency and state alone). An offer that cannot be worked out says why and stops
 * nothing. False only when amounts overflow. */
bool after_tax_make(const struct after_tax **result, struct arena *arena, const struct evaluation *evaluation,
                    const struct tax_tables *tables, const struct bands *bands, struct err *err);

#endif
