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

/* Members of the case: before the candidate, of the candidate but the stay, … behind the offers. */
void write_head(struct json_out *out, const struct case_file *file);
void write_facts(struct json_out *out, const struct case_file *file);
void write_stay(struct json_out *out, const struct case_file *file);
void write_people(struct json_out *out, const struct case_file *file);
void write_fx_rate(struct json_out *out, const struct fx *fx);
void write_fx_facts(struct json_out *out, const struct fx *fx);
void write_defaults(struct json_out *out, const struct assumptions *assumptions); /* growth, rule, correlation */
void write_tail(struct json_out *out, const struct case_file *file);
void write_rounds(struct json_out *out, const struct case_file *file); /* the elements of "rounds" */

/* Members of an offer that are no terms of pay. */
void write_identity(struct json_out *out, const struct case_offer *offer);
void write_particulars(struct json_out *out, const struct case_offer *offer);
void write_vesting(struct json_out *out, const struct schedule *schedule, const char *preset); /* the member "vesting" */
void write_last(struct json_out *out, const struct case_offer *offer);

#endif
