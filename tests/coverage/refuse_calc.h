/* Included as well before every source of calc/: what sums are made of there may be told to refuse too, wherever it is
 * called from another file. The file that defines it knows it by its own name: IN_PRICE is defined in price.c. */
#ifndef HAGGLE_TESTS_COVERAGE_REFUSE_CALC_H
#define HAGGLE_TESTS_COVERAGE_REFUSE_CALC_H

#include "calc/compare/chance.h"
#include "calc/pay/event_value.h"
#include "calc/pay/horizon.h"
#include "calc/pay/leave.h"
#include "calc/pay/other_price.h"
#include "calc/pay/quote_fit.h"
#include "calc/pay/years.h"

#ifndef IN_CURVE
#define bonus_of_year(...) REFUSE((bonus_of_year)(__VA_ARGS__))
#define equity_counted(...) REFUSE((equity_counted)(__VA_ARGS__))
#define sign_on_kept(...) REFUSE((sign_on_kept)(__VA_ARGS__))
#define sign_on_received(...) REFUSE((sign_on_received)(__VA_ARGS__))
#define one_off_kept(...) REFUSE((one_off_kept)(__VA_ARGS__))
#define curve_compute(curve, offer, refreshers, err) REFUSE_SAID((curve_compute)(curve, offer, refreshers, err), err)
#define curve_compute_own(curve, offer, refreshers, err) REFUSE_SAID((curve_compute_own)(curve, offer, refreshers, err), err)
#endif

#ifndef IN_PRICE
#define price_of_units(...) REFUSE((price_of_units)(__VA_ARGS__))
#define price_shown(...) REFUSE((price_shown)(__VA_ARGS__))
#define event_terms_of(...) REFUSE((event_terms_of)(__VA_ARGS__))
#define track_of_value(...) REFUSE((track_of_value)(__VA_ARGS__))
#endif

#ifndef IN_VEST
#define vest_value(...) REFUSE((vest_value)(__VA_ARGS__))
#define vest_value_on(...) REFUSE((vest_value_on)(__VA_ARGS__))
#endif

#ifndef IN_HORIZON
#define annualize(...) REFUSE((annualize)(__VA_ARGS__))
#define stay_value_of(...) REFUSE((stay_value_of)(__VA_ARGS__))
#define stay_value(value, curve, stay, err) REFUSE_SAID((stay_value)(value, curve, stay, err), err)
#endif

#ifndef IN_YEARS
#define year_paid(...) REFUSE((year_paid)(__VA_ARGS__))
#endif

#ifndef IN_LEAVE
#define leave_unvested(...) REFUSE((leave_unvested)(__VA_ARGS__))
#endif

#ifndef IN_OTHER_PRICE
#define events_equity(...) REFUSE((events_equity)(__VA_ARGS__))
#define events_equity_at(...) REFUSE((events_equity_at)(__VA_ARGS__))
#endif

#ifndef IN_QUOTE_FIT
#define quote_try(trial, offer, quote, err) REFUSE_SAID((quote_try)(trial, offer, quote, err), err)
#endif

#ifndef IN_CHANCE
#define stay_of_yearly_chance(...) REFUSE((stay_of_yearly_chance)(__VA_ARGS__))
#endif

#ifdef IN_CALC_COUNTER
#include "calc/counter/least_ask.h"
#include "calc/counter/lever_pay.h"
#include "calc/counter/solver_walk.h"

#ifndef IN_LEVER
#define package_curve(curve, bargain, package, err) REFUSE_SAID((package_curve)(curve, bargain, package, err), err)
#endif

#ifndef IN_LEVER_PAY
#define lever_pay_totals(...) REFUSE((lever_pay_totals)(__VA_ARGS__))
#define lever_pay_value(...) REFUSE((lever_pay_value)(__VA_ARGS__))
#define package_totals(totals, pay, package, err) REFUSE_SAID((package_totals)(totals, pay, package, err), err)
#endif

#ifndef IN_LEAST_ASK
#define lever_worth_by(worth, pay, lever, at, err) REFUSE_SAID((lever_worth_by)(worth, pay, lever, at, err), err)
#endif

#ifndef IN_PAY_TABLE
#define pay_tables_fill(tables, problem, small, err) REFUSE_SAID((pay_tables_fill)(tables, problem, small, err), err)
#endif

#ifndef IN_SOLVER
#define goal_value(...) REFUSE((goal_value)(__VA_ARGS__))
#endif

#ifndef IN_SOLVER_WALK
#define search_start(search, problem, small, err) REFUSE_SAID((search_start)(search, problem, small, err), err)
#define package_reaches(search, pay, package, reached, err) REFUSE_SAID((package_reaches)(search, pay, package, reached, err), err)
#endif

#endif

#endif
