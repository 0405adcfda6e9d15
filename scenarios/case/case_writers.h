/* The parts of the case writer; used by scenarios/case/case_write*.c alone. Each leaves out what is not known. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_WRITERS_H
#define HAGGLE_SCENARIOS_CASE_CASE_WRITERS_H

#include "calc/kit/json_out.h"
#include "scenarios/case/case.h"

void write_text(struct json_out *out, const char *key, const char *text);
void write_money(struct json_out *out, const char *key, struct maybe_money money);
void write_date(struct json_out *out, const char *key, struct date date);
void write_bonus(struct json_out *out, const struct bonus *bonus);
void write_raises(struct json_out *out, const struct raise raises[], int count);
void write_offer(struct json_out *out, const struct case_offer *offer);

#endif
