/* Signed amounts in sentences: +80,250, −57,500, 0. */
#ifndef HAGGLE_CALC_KIT_SIGNS_H
#define HAGGLE_CALC_KIT_SIGNS_H

#include "calc/kit/text.h"

void add_signed(struct text *text, struct money money);
void add_signed_rate(struct text *text, struct rate rate);

#endif
