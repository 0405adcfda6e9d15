#include "bands/tables/shape_fields.h"
#include "bands/world/changes.h"
#include "bands/world/companies.h"
#include "bands/world/negotiation.h"
#include "bands/world/process_lengths.h"

#define FROM(member) PART(member, struct provenance, PROVENANCE)

#define T struct provenance
SHAPE_HERE(PROVENANCE, TEXT(source), TEXT(date), TEXT(confidence))
#undef T

#define T struct schedule_event
SHAPE_HERE(SCHEDULE_EVENT, INT(month), WIDE(weight), WIDE(units))
#undef T

#define T struct schedule
SHAPE_HERE(SCHEDULE, BOOL(in_units), INT(count), PART(events, struct schedule_event, SCHEDULE_EVENT), INT(year_count),
           INT(year_basis_points), INT(per_year), INT(cliff_month))
#undef T

#define T struct preset
SHAPE_HERE(PRESET, TEXT(name), TEXT(company), TEXT(title), PART(schedule, struct schedule, SCHEDULE), BOOL(disputed),
           TEXT(caution), FROM(from))
#undef T

#define T struct payment_way
SHAPE_HERE(PAYMENT_WAY, TEXT(says), FROM(from))
#undef T

#define T struct sign_on_payment
SHAPE_HERE(SIGN_ON_PAYMENT, BOOL(known), PART(at_once, struct payment_way, PAYMENT_WAY),
           PART(monthly, struct payment_way, PAYMENT_WAY), TEXT(question))
#undef T

#define T struct level_caution
SHAPE_HERE(LEVEL_CAUTION, TEXT(level), TEXT(caution))
#undef T

#define T struct company
SHAPE_HERE(COMPANY, TEXT(name), INT(alias_count), TEXT(aliases), TEXT(plain), TEXT(preset), BOOL(has_bonus_target),
           RATE(bonus_target), TEXT(bonus_note), BOOL(is_private), TEXT(private_as_of), TEXT(private_source),
           INT(level_caution_count), PART(level_cautions, struct level_caution, LEVEL_CAUTION),
           PART(sign_on_payment, struct sign_on_payment, SIGN_ON_PAYMENT))
#undef T

#define T struct fact
SHAPE_HERE(FACT, TEXT(company), TEXT(name), TEXT(unit), TEXT(note), MONEY(value), FROM(from))
#undef T

#define T struct companies
SHAPE(COMPANIES, INT(company_count), INT(preset_count), INT(fact_count), INT(legal_form_count), TEXT(legal_forms),
      PART(company, struct company, COMPANY), PART(preset, struct preset, PRESET), PART(fact, struct fact, FACT))
#undef T

#define T struct holiday
SHAPE_HERE(HOLIDAY, TEXT(name), INT(month), INT(day), INT(weekday), INT(nth), INT(days_after), BOOL(observed))
#undef T

#define T struct holidays
SHAPE_HERE(HOLIDAYS, INT(count), PART(list, struct holiday, HOLIDAY))
#undef T

#define T struct span
SHAPE_HERE(SPAN, INT(days), TEXT(source), TEXT(date), TEXT(article), TEXT(note))
#undef T

#define T struct whole_process
SHAPE_HERE(WHOLE_PROCESS, INT(role), INT(low), INT(high), BOOL(disputed), TEXT(what), TEXT(source), TEXT(date),
           TEXT(article))
#undef T

#define T struct rounds_said
SHAPE_HERE(ROUNDS_SAID, INT(role), INT(low), INT(high), TEXT(what), TEXT(article), TEXT(source), TEXT(date))
#undef T

#define T struct process_lengths
SHAPE(PROCESS_LENGTHS, PART(holidays, struct holidays, HOLIDAYS), PART(legs, struct span, SPAN),
      PART(visa_onsite, struct span, SPAN), INT(total_count), PART(totals, struct whole_process, WHOLE_PROCESS),
      INT(rounds_count), PART(rounds, struct rounds_said, ROUNDS_SAID), INT(usual_business_days),
      INT(most_business_days), INT(to_decide_business_days), INT(nudge_business_days), TEXT(extension_reason),
      TEXT(extension_source), TEXT(extension_date))
#undef T

#define T struct plausible_change
SHAPE_HERE(PLAUSIBLE_CHANGE, RATE(down), RATE(up), TEXT(reason), TEXT(source), TEXT(date))
#undef T

#define T struct changes
SHAPE(CHANGES, PART(of, struct plausible_change, PLAUSIBLE_CHANGE), MONEY(least_sign_on), INT(stay_months),
      TEXT(stay_reason))
#undef T

#define T struct leverage_class
SHAPE_HERE(LEVERAGE_CLASS, TEXT(name), RATE(target_raise), RATE(anchor_raise), BOOL(anchor_from_target), RATE(ceiling),
           RATE(near), TEXT(reason), TEXT(source), TEXT(date))
#undef T

#define T struct usual_end
SHAPE_HERE(OUTCOME, TEXT(text), TEXT(source), TEXT(date), TEXT(caveat))
#undef T

#define T struct lever_order
SHAPE_HERE(LEVER_ORDER, TEXT(text), TEXT(article), TEXT(source), TEXT(date))
#undef T

#define T struct worked_step
SHAPE_HERE(WORKED_STEP, BOOL(by_company), MAYBE(base), MAYBE(sign_on), BOOL(equity_known), RATE(equity), TEXT(why))
#undef T

#define T struct worked_negotiation
SHAPE_HERE(WORKED, INT(step_count), INT(lesson_count), PART(steps, struct worked_step, WORKED_STEP), TEXT(lessons),
           TEXT(equity_note), TEXT(article), TEXT(source), TEXT(date))
#undef T

#define T struct levers_said
SHAPE_HERE(LEVERS_SAID, INT(order_count), PART(orders, struct lever_order, LEVER_ORDER), TEXT(disagree),
           PART(worked, struct worked_negotiation, WORKED))
#undef T

#define T struct negotiation
SHAPE(NEGOTIATION, PART(classes, struct leverage_class, LEVERAGE_CLASS), WIDE(boldness), RATE(dearer),
      RATE(least_move), INT(rung_count), RATE(ladder), RATE(apart_value), MONEY(apart_cash), TEXT(reach_reason),
      TEXT(ladder_reason), TEXT(menu_reason), TEXT(caution_reason), RATE(menu_shift), RATE(menu_value_within),
      RATE(menu_cost_within), RATE(counter_above), RATE(year_3_fall), WIDE(lever_times), INT(outcome_count),
      PART(outcomes, struct usual_end, OUTCOME), PART(said, struct levers_said, LEVERS_SAID))
#undef T
