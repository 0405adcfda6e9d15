/* What each object of the data files holds, member by member, written down apart from the readers.
 *
 * A row is an object by its path, where # stands for any element of a list and * for anything (fnmatch), and its
 * members: `name=kind`, `name?=kind` where it may be absent, `name!=kind` where its absence has a row of its own in
 * test_data_faults.c; `#=kind` are the elements of a list. The first row that fits a path counts. Kinds, with bounds where
 * they have some:
 *
 *     object, bool, date (a year, a month or a day), choice (of a list of names)
 *     words (not empty), text (may be)
 *     list,LEAST,MOST   whole,LEAST,MOST   rate,LEAST,MOST (percent)
 *     amount (from 0), above0 (an amount above 0), sum (an amount from 0 or null), count_or_null, level_or_null */
#ifndef HAGGLE_TESTS_DATA_RULES_H
#define HAGGLE_TESTS_DATA_RULES_H

struct rule {
    const char *file, *at, *members;
};

#define SAID "source=words date=words"          /* a date in words, such as "undated" */
#define FROM "source=words date=date confidence=choice"
#define ARTICLE "article=choice " SAID
#define TAX_FROM "status=words confidence=choice date=date sources=list,1,8"
#define OF_FILING "single=amount married_joint=amount head_of_household=amount"
#define LISTS_OF_FILING "single=list,1,8 married_joint=list,1,8 head_of_household=list,1,8"

static const struct rule rules[] = {
    {"bands.json", "", "bands=list,0,2000 gaps=list,0,400 follows?=list,0,20 tiers=list,1,40 place_rule?=object"},
    {"abroad.json", "", "note=words countries=list,0,40 bands=list,0,2000 offers=list,0,1000"},
    {"offers.json", "", "recent_from?=whole,2000,2100 recent_reason?=text offers=list,0,1000"},
    {"*", "bands", "#=object"},
    {"*", "bands#", "role=choice level=choice component=choice basis=choice low?=sum mid?=sum high?=sum unit=words"
                    " location=words tier?=words kind=choice confidence=choice superseded?=bool disputed?=bool"
                    " date=date date_note?=text source=words sample?=whole,1,10000000 quartiles?=bool article?=text note?=text"},
    {"*", "offers", "#=object"},
    {"*", "offers#", "id=words role=choice level=level_or_null location=words date=date base?=sum sign_on_1?=sum"
                     " sign_on_2?=sum units?=count_or_null grant_value?=sum source=words unreliable?=bool note?=text"},
    {"bands.json", "gaps", "#=object"},
    {"bands.json", "gaps#", "role=choice level=choice component=choice why=words"},
    {"bands.json", "follows", "#=object"},
    {"bands.json", "follows#", "role=choice follows=choice components=list,1,7 why=words " FROM},
    {"bands.json", "follows#.components", "#=choice"},
    {"bands.json", "place_rule", "top=rate,100,300 from_level=choice round=above0 note=words " FROM},
    {"bands.json", "tiers", "#=object"},
    {"bands.json", "tiers#", "name=words label=words places=list,0,40 factor?=rate,50,200 confidence=choice note?=text"
                             " source=words"},
    {"*", "*.places", "#=words"},
    {"abroad.json", "countries", "#=object"},
    {"abroad.json", "countries#", "name=words label=words currency=words places=list,0,40 alone?=list,0,40 note?=text"
                                  " source=words"},
    {"abroad.json", "countries#.alone", "#=words"},

    {"companies.json", "", "companies=list,1,80 presets=list,1,80 facts=list,0,40 legal_forms?=list,0,80"},
    {"companies.json", "legal_forms", "#=words"},
    {"companies.json", "companies", "#=object"},
    {"companies.json", "companies#", "name=words aliases?=list,0,24 preset?=text bonus_target?=rate,0,300 bonus_note?=text"
                                     " level_cautions?=list,0,4 private!=bool private_as_of!=date private_source!=words"
                                     " sign_on_payment?=object"},
    {"companies.json", "companies#.aliases", "#=words"},
    {"companies.json", "companies#.level_cautions", "#=object"},
    {"companies.json", "companies#.level_cautions#", "level=words caution=words"},
    {"companies.json", "companies#.sign_on_payment", "at_once=object monthly=object question=words"},
    {"companies.json", "companies#.sign_on_payment.*", "says=words " FROM},
    {"companies.json", "presets", "#=object"},
    {"companies.json", "presets#", "name=words company=words title=words events!=list,1,60 years!=list,1,5 cadence?=choice"
                                   " cliff_months?=whole,0,60 disputed=bool caution?=text " FROM},
    {"companies.json", "presets#.events", "#=object"},
    {"companies.json", "presets#.events#", "month=whole,1,60 percent!=rate,0,100"},
    {"companies.json", "presets#.years", "#=rate,0,100"},
    {"companies.json", "facts", "#=object"},
    {"companies.json", "facts#", "company=words name=words value=whole,0,100000000000000 unit=words note?=text " FROM},

    {"holidays.json", "", "holidays=list,0,24"},
    {"holidays.json", "holidays", "#=object"},
    {"holidays.json", "holidays#", "name=words month=whole,1,12 day!=whole,1,31 weekday=choice nth=whole,1,5"
                                   " days_after?=whole,1,6 observed?=bool " SAID " confidence=words"},

    {"process.json", "", "legs=list,5,5 visa_onsite=object totals=list,1,12 rounds=list,0,12 extension=object"},
    {"process.json", "legs", "#=object"},
    {"process.json", "legs#", "to=choice days=whole,0,365 article?=choice note?=words " SAID},
    {"process.json", "visa_onsite", "days=whole,0,365 article?=choice note?=words " SAID},
    {"process.json", "totals", "#=object"},
    {"process.json", "totals#", "role?=choice low=whole,1,365 high=whole,1,365 disputed?=bool what=words article?=choice " SAID},
    {"process.json", "rounds", "#=object"},
    {"process.json", "rounds#", "role=choice low=whole,1,20 high=whole,1,20 what?=words " ARTICLE},
    {"process.json", "extension", "usual_business_days=whole,1,365 most_business_days=whole,1,365"
                                  " to_decide_business_days=whole,0,365 nudge_business_days=whole,1,365 reason=words " SAID},

    {"negotiation.json", "", "reasons=list,6,6 reach=object ladder=list,2,4 ladder_reason=words ladder_apart=object menu=object"
                             " cautions=object outcomes=list,0,8 lever_order=object worked=object"},
    {"negotiation.json", "reasons", "#=object"},
    {"negotiation.json", "reasons#", "name=choice target=choice target_raise=rate,0,1000 anchor_from=choice"
                                     " anchor_raise=rate,0,1000 ceiling=rate,0,1000 near?=rate,0,100 reason=words " SAID},
    {"negotiation.json", "reach", "boldness=whole,1,100 dearer=rate,0,1000 least_move=rate,0,1000 reason=words " SAID},
    {"negotiation.json", "ladder", "#=rate,0,100"},
    {"negotiation.json", "ladder_apart", "value=rate,0,1000 cash=amount reason=words " SAID},
    {"negotiation.json", "menu", "shift=rate,0,1000 value_within=rate,0,1000 cost_within=rate,0,1000 reason=words"},
    {"negotiation.json", "cautions", "counter_above=rate,0,1000 lever_times=whole,1,100 year_3_fall=rate,0,1000 reason=words"},
    {"negotiation.json", "outcomes", "#=object"},
    {"negotiation.json", "outcomes#", "text=words caveat=words " SAID},
    {"negotiation.json", "lever_order", "said=list,1,6 disagree=words"},
    {"negotiation.json", "lever_order.said", "#=object"},
    {"negotiation.json", "lever_order.said#", "text=words " ARTICLE},
    {"negotiation.json", "worked", "steps=list,2,8 equity_note=words lessons=list,1,8 " ARTICLE},
    {"negotiation.json", "worked.steps", "#=object"},
    {"negotiation.json", "worked.steps#", "by=choice base!=amount sign_on!=amount equity!=rate,0,100 why?=words"},
    {"negotiation.json", "worked.lessons", "#=words"},

    {"changes.json", "", "base=object sign_on=object units=object price=object growth=object bonus_payout=object"
                         " exchange_rate=object stay_months=object"},
    {"changes.json", "stay_months", "months=whole,1,24 reason=words " SAID},
    {"changes.json", "sign_on", "up=rate,0,100 least=amount reason=words " SAID},
    {"changes.json", "base", "up=rate,0,100 reason=words " SAID},
    {"changes.json", "units", "up=rate,0,100 reason=words " SAID},
    {"changes.json", "*", "down=rate,0,99 up=rate,0,100 reason=words " SAID},

    {"volatility.json", "", "default=object"},
    {"volatility.json", "default", "volatility=rate,1,500 note=words " FROM},

    {"tax_us.json", "", "caveats?=list,1,8 federal=list,1,20 states=list,1,60"},
    {"tax_us.json", "*caveats", "#=object"},
    {"tax_us.json", "*caveats#", "text=words over?=above0"},
    {"tax_us.json", "*sources", "#=words"},
    {"tax_us.json", "federal", "#=object"},
    {"tax_us.json", "federal#", "year=whole,2000,2100 brackets=object standard_deduction=object salt=object social_security=object"
                                " medicare=object supplemental=object deferral=object " TAX_FROM},
    {"tax_us.json", "federal#.salt", "cap=amount over=amount less=rate,0,100 least=amount"},
    {"tax_us.json", "federal#.social_security", "rate=rate,0,100 wage_base=amount"},
    {"tax_us.json", "federal#.medicare", "rate=rate,0,100 additional_rate=rate,0,100 additional_over=object"},
    {"tax_us.json", "federal#.supplemental", "rate=rate,0,100 rate_over=rate,0,100 over=amount"},
    {"tax_us.json", "federal#.deferral", "limit=amount catch_up=amount catch_up_60_to_63=amount"},
    {"tax_us.json", "*localities#.brackets", "single?=list,1,12 married_joint?=list,1,12 head_of_household?=list,1,12"
                                             " all?=list,1,12"},
    {"tax_us.json", "*brackets", "single=list,1,12 married_joint=list,1,12 head_of_household=list,1,12 all!=list,1,12"},
    {"tax_us.json", "*brackets.*#", "from=amount rate=rate,0,100"},
    {"tax_us.json", "*.rows.*#", "from=amount base=amount more=amount"},
    {"tax_us.json", "*.each_by_income.*#", "over=amount amount=amount"},
    {"tax_us.json", "*.shares.*#", "from=amount share=rate,0,100"},
    {"tax_us.json", "*brackets.*", "#=object"},
    {"tax_us.json", "*.rows.*", "#=object"},
    {"tax_us.json", "*.each_by_income.*", "#=object"},
    {"tax_us.json", "*.shares.*", "#=object"},
    {"tax_us.json", "*.rows", LISTS_OF_FILING},
    {"tax_us.json", "*.each_by_income", LISTS_OF_FILING},
    {"tax_us.json", "*.shares", LISTS_OF_FILING},
    {"tax_us.json", "states", "#=object"},
    {"tax_us.json", "states#", "state=words name=words years=list,2,2"}, /* as many as there are federal years */
    {"tax_us.json", "states#.years", "#=object"},
    {"tax_us.json", "states#.years#",
     "year=whole,0,9999 income_tax=bool brackets=object standard_deduction?=object exemptions?=object deduction_less?=object"
     " deduction_limit?=object payroll_deduction?=above0 payroll=list,0,4 deferral_taxed?=bool federal_tax_deduction?=object"
     " surtax?=object recapture?=object exemption_credits?=object deduction_credit?=object localities?=list,1,40"
     " local_note?=words supplemental?=object caveats?=list,1,8 " TAX_FROM},
    {"tax_us.json", "*.deduction_less", "over=amount by=rate,0,100 over_more=amount by_more=rate,0,100 most=rate,0,100"},
    {"tax_us.json", "*.deduction_limit", "over=amount allowed=object"},
    {"tax_us.json", "*.exemptions", "household?=object each?=amount dependent?=amount none_over?=object each_by_income?=object"},
    {"tax_us.json", "*.federal_tax_deduction", "most=amount shares=object"},
    {"tax_us.json", "*.surtax", "name=words rate=rate,0,100 over=amount"},
    {"tax_us.json", "*.recapture", "over=amount phase_in=above0 rows=object flat_over?=above0"},
    {"tax_us.json", "*.exemption_credits", "each=amount dependent=amount none_over?=object less?=object"},
    {"tax_us.json", "*.exemption_credits.less", "over=object step=above0 by=amount"},
    {"tax_us.json", "*.deduction_credit", "share=rate,0,100 dependent=amount less=rate,0,100 over=object"},
    {"tax_us.json", "*.years#.supplemental", "rate=rate,0,100 status=words"},
    {"tax_us.json", "*.payroll", "#=object"},
    {"tax_us.json", "*.payroll#", "name=words rate=rate,0,100 wage_cap?=above0 most?=above0 status=words note?=words"},
    {"tax_us.json", "*.localities", "#=object"},
    {"tax_us.json", "*.localities#", "name=words aliases?=list,1,4 on=choice brackets=object note?=words " TAX_FROM},
    {"tax_us.json", "*.aliases", "#=words"},
    {"tax_us.json", "*", OF_FILING}, /* every other object: an amount for each filing status */
};

/* Members that the files may have and no row of theirs has, put in so that they too can be spoilt. */
struct addition {
    const char *file, *at, *member;
};

static const struct addition additions[] = {
    {"companies.json", "companies[0]", "\"bonus_target\": \"15%\", "},
    {"process.json", "visa_onsite", "\"note\": \"as told\", "},
};

#endif
