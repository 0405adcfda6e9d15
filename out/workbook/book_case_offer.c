/* The lines of an offer on the sheet Case. */
#include <string.h>

#include "calc/pay/years.h"
#include "out/workbook/book_case.h"

static const char *const REPAYS[] = {"prorated", "full", "none"};

/* A text that is typed, under its key; left out where it is empty. */
static void write_typed(struct case_sheet *to, const char *key, const char *cell, const char *now,
                        bool required)
{
    struct case_line words = case_line(to), line = case_line(to);
    line_say(&words, "      \"%s\": ", key);
    line_words(&words, cell, case_shown(to, now));
    line_say(&words, ",");
    if (required) {
        case_put(to, &words);
        return;
    }
    line_if(&line, now[0] != '\0', text_format(to->arena, "%s<>\"\"", cell), &words, NULL);
    case_put(to, &line);
}

/* Who offers what; the company of an offer that was added may stand in its name alone. */
static void write_identity(struct case_sheet *to, const struct subject *subject)
{
    const struct case_offer *from = subject->from;
    const char *company = case_cell(to, subject, "company"), *title = case_cell(to, subject, "title");
    case_piece(to, subject->spare ? "" : subject->pieces->identity, ",");
    write_typed(to, "company",
                subject->spare ? text_format(to->arena, "IF(%s=\"\",%s,%s)", company, title, company)
                               : company,
                from->offer.company, true);
    write_typed(to, "level", case_cell(to, subject, "level"), from->offer.level, false);
    write_typed(to, "location", case_cell(to, subject, "place"), from->location, false);
    case_piece(to, subject->spare ? "" : subject->pieces->particulars, ",");
}

static void write_start(struct case_sheet *to, const struct subject *subject)
{
    const char *start = case_cell(to, subject, "start");
    const struct date now = subject->from->start;
    struct case_line day = case_line(to), line = case_line(to);
    line_say(&day, "      \"start\": \"");
    if (case_knows(to, start)) {
        line_date(&day, start, now);
        line_say(&day, "\",");
        line_if(&line, date_known(now), text_format(to->arena, "N(%s)>0", start), &day, NULL);
        case_put(to, &line);
    } else if (date_known(now)) {
        line_say(&day, "%D\",", now);
        case_put(to, &day);
    }
}

static void write_standing(struct case_sheet *to, const struct subject *subject)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const char *status = case_cell(to, subject, "status"), *deadline = case_cell(to, subject, "deadline");
    struct case_line said = case_line(to), day = case_line(to), line = case_line(to), answer = case_line(to);
    line_say(&said, "      \"status\": \"");
    line_choice(&said, status, statuses[subject->from->status]);
    line_say(&said, "\",");
    line_if(
        &line, subject->from->status != STATUS_UNKNOWN,
        text_format(to->arena, "OR(%s=\"written\",%s=\"verbal\",%s=\"declined\")", status, status, status),
        &said, NULL);
    case_put(to, &line);
    line_say(&day, "      \"deadline\": \"");
    line_date(&day, deadline, subject->from->deadline);
    line_say(&day, "\",");
    line_if(&answer, date_known(subject->from->deadline), text_format(to->arena, "N(%s)>0", deadline), &day,
            NULL);
    case_put(to, &answer);
    write_start(to, subject);
}

/* R3 */
static void write_raises(struct case_sheet *to, const struct subject *subject)
{
    const struct offer *pay = &subject->from->offer;
    struct case_entry entries[RAISES_MAX + 8];
    int count = 0;
    for (; count < RAISES_MAX + 8; count++) {
        const char *month = case_cell(to, subject, "raise_%d_month", count + 1);
        const char *base = case_cell(to, subject, "raise_%d_base", count + 1);
        const char *by = case_cell(to, subject, "raise_%d_percent", count + 1);
        const struct raise *raise = count < pay->raise_count ? &pay->raises[count] : NULL;
        struct case_line percent = case_line(to), amount = case_line(to);
        if (!case_knows(to, month))
            break;
        struct case_entry *entry = &entries[count];
        *entry = (struct case_entry){.there = raise != NULL,
                                     .condition =
                                         text_format(to->arena, "AND(%s<>\"\",%s&%s<>\"\")", month, base, by),
                                     .line = case_line(to)};
        line_say(&percent, "\"percent\": ");
        line_rate(&percent, by, raise && raise->by_percent ? raise->percent : (struct rate){0});
        line_say(&amount, "\"base\": ");
        line_money(&amount, base, raise && !raise->by_percent ? raise->base : (struct money){0});
        line_say(&entry->line, "        {\"month\": ");
        line_whole(&entry->line, month, raise ? raise->month : 0);
        line_say(&entry->line, ", ");
        line_if(&entry->line, raise && raise->by_percent, text_format(to->arena, "%s<>\"\"", by), &percent,
                &amount);
        line_say(&entry->line, "}");
    }
    case_list(to, "      \"raises\": [", entries, count, "      ],");
}

/* R4. How it is paid is left out where the letter does not say, and the default stands. */
static void write_sign_on(struct case_sheet *to, const struct subject *subject, int year,
                          struct case_entry *entry)
{
    static const char *const paid_names[] = {"lump", "monthly"}, *const layoffs[] = {"unknown", "waived",
                                                                                     "owed"};
    const struct offer *pay = &subject->from->offer;
    struct sign_on given = {.paid = year == 1 ? PAID_LUMP : PAID_MONTHLY,
                            .repay = year == 1 ? REPAY_PRORATED : REPAY_NONE,
                            .within_months = 12};
    const char *amount = case_cell(to, subject, "sign_on_%d", year),
               *paid = case_cell(to, subject, "sign_on_%d_paid", year);
    const char *repay = case_cell(to, subject, "sign_on_%d_repay", year);
    const char *within = case_cell(to, subject, "sign_on_%d_within", year);
    const char *usual = paid_names[year == 1 ? PAID_LUMP : PAID_MONTHLY];
    struct case_line as_paid = case_line(to), window = case_line(to), *line = &entry->line;
    bool stated = false;
    for (int i = 0; i < pay->sign_on_count; i++)
        if (pay->sign_ons[i].year == year) {
            given = pay->sign_ons[i];
            stated = true;
        }
    *entry = (struct case_entry){.there = stated && given.amount.cents > 0,
                                 .condition = text_format(to->arena, "N(%s)>0", amount),
                                 .line = case_line(to)};
    line_say(line, "        {\"year\": %d, \"amount\": ", year);
    line_money(line, amount, given.amount);
    line_say(&as_paid, ", \"paid\": \"");
    line_choice(&as_paid, paid, paid_names[given.paid]);
    line_say(&as_paid, "\"");
    bool said = subject->from->paid_given[year - 1];
    line_if(line, said || strcmp(paid_names[given.paid], usual) != 0,
            said ? text_format(to->arena, "%s<>\"\"", paid)
                 : text_format(to->arena, "AND(%s<>\"\",%s<>\"%s\")", paid, paid, usual),
            &as_paid, NULL);
    line_say(line, ", \"repay\": \"");
    line_choice(line, repay, REPAYS[given.repay]);
    line_say(line, "\"");
    line_say(&window, ", \"within_months\": ");
    line_whole(&window, text_format(to->arena, "IF(N(%s)=0,12,%s)", within, within), given.within_months);
    line_if(line, given.paid == PAID_LUMP, text_format(to->arena, "%s<>\"monthly\"", paid), &window, NULL);
    if (given.on_layoff != LAYOFF_UNKNOWN)
        line_say(line, ", \"on_layoff\": \"%s\"", layoffs[given.on_layoff]);
    line_say(line, "}");
}

static void write_sign_ons(struct case_sheet *to, const struct subject *subject)
{
    struct case_entry entries[SIGN_ONS_MAX];
    int count = 0;
    while (count < SIGN_ONS_MAX && case_knows(to, case_cell(to, subject, "sign_on_%d", count + 1))) {
        write_sign_on(to, subject, count + 1, &entries[count]);
        count++;
    }
    case_list(to, "      \"sign_on\": [", entries, count, "      ],");
}

/* R8 */
static void write_bonus(struct case_sheet *to, const struct subject *subject)
{
    const struct bonus none = {.payout = percent(100)};
    const struct offer *pay = &subject->from->offer;
    const struct bonus *bonus = pay->has_bonus ? &pay->bonus : &none;
    const char *target = case_cell(to, subject, "bonus_target"),
               *fixed = case_cell(to, subject, "bonus_fixed");
    struct case_line line = case_line(to), amount = case_line(to), share = case_line(to),
                     spread = case_line(to);
    struct case_line whole = case_line(to);
    line_say(&amount, "\"amount\": ");
    line_money(&amount, fixed, bonus->amount);
    if (bonus->low.known)
        line_say(&spread, ", \"low\": %j", bonus->low.money);
    if (bonus->high.known)
        line_say(&spread, ", \"high\": %j", bonus->high.money);
    if (spread.formula.length > 0)
        line_if(&amount, true, text_format(to->arena, "ROUND(%s*100,0)=%l", fixed, bonus->amount.cents),
                &spread, NULL);
    line_say(&share, "\"target\": ");
    line_rate(&share, target, bonus->target);
    line_say(&line, "      \"bonus\": {");
    line_if(&line, bonus->is_amount, text_format(to->arena, "%s<>\"\"", fixed), &amount, &share);
    line_say(&line, ", \"payout\": ");
    line_rate(&line, case_cell(to, subject, "bonus_payout"), bonus->payout);
    line_say(&line, ", \"lag_months\": ");
    line_whole(&line, case_cell(to, subject, "bonus_lag"), bonus->lag_months);
    line_say(&line, "},");
    if (pay->has_bonus)
        line_add(&whole, &line);
    else
        line_if(&whole, false, text_format(to->arena, "OR(N(%s)>0,%s<>\"\")", target, fixed), &line, NULL);
    case_put(to, &whole);
}

/* R16. What the case leaves to the data stays with them until the share is changed. */
static void write_private(struct case_sheet *to, const struct subject *subject)
{
    const struct case_offer *from = subject->from;
    const char *share = case_cell(to, subject, "counted_share");
    struct rate now = from->offer.on_paper ? from->offer.counted_share : percent(100);
    struct case_line as_stated = case_line(to), changed = case_line(to), line = case_line(to);
    if (from->private_given || from->count_private_given)
        line_say(&as_stated, "      ");
    if (from->private_given)
        line_say(&as_stated, "\"private\": %s,", from->offer.on_paper ? "true" : "false");
    if (from->count_private_given)
        line_say(&as_stated, "%s\"count_private\": \"%p\",", from->private_given ? " " : "",
                 from->offer.counted_share);
    line_say(&changed, "      \"private\": true, \"count_private\": ");
    line_rate(&changed, share, now);
    line_say(&changed, ",");
    line_if(&line, true,
            text_format(to->arena, "OR(%s=\"\",ROUND(N(%s)*1000000000,0)=%l)", share, share, now.nano),
            &as_stated, &changed);
    case_put(to, &line);
}

static void add_counted(struct case_sheet *to, struct case_line *line, const char *cell, bool counted)
{
    line_say(line, ", \"count\": ");
    line_choice(line, text_format(to->arena, "IF(%s=\"yes\",\"true\",\"false\")", cell),
                counted ? "true" : "false");
    line_say(line, "}");
}

/* R9 */
static void write_others(struct case_sheet *to, const struct subject *subject)
{
    const struct one_off spare = {.name = "", .month = 1, .within_months = 12, .counted = true};
    const struct offer *pay = &subject->from->offer;
    struct case_entry entries[OTHERS_MAX + 8];
    int count = 0;
    for (; count < OTHERS_MAX + 8; count++) {
        const char *amount = case_cell(to, subject, "other_%d", count + 1);
        const char *name = case_cell(to, subject, "other_%d_name", count + 1);
        const char *within = case_cell(to, subject, "other_%d_within", count + 1);
        const struct one_off *other = count < pay->other_count ? &pay->others[count] : &spare;
        struct case_line *line = &entries[count].line;
        if (!case_knows(to, amount))
            break;
        entries[count] = (struct case_entry){.there = count < pay->other_count,
                                             .condition = text_format(to->arena, "%s<>\"\"", amount),
                                             .line = case_line(to)};
        line_say(line, "        {\"name\": ");
        line_words(line, text_format(to->arena, "IF(%s=\"\",\"one-off\",%s)", name, name),
                   case_shown(to, other->name));
        line_say(line, ", \"amount\": ");
        line_money(line, amount, other->amount);
        line_say(line, ", \"month\": ");
        line_whole(line, case_cell(to, subject, "other_%d_month", count + 1), other->month);
        line_say(line, ", \"repay\": \"");
        line_choice(line, case_cell(to, subject, "other_%d_repay", count + 1), REPAYS[other->repay]);
        line_say(line, "\", \"within_months\": ");
        line_whole(line, text_format(to->arena, "IF(N(%s)=0,12,%s)", within, within), other->within_months);
        add_counted(to, line, case_cell(to, subject, "other_%d_counted", count + 1), other->counted);
    }
    case_list(to, "      \"other\": [", entries, count, "      ],");
}

static void write_benefits(struct case_sheet *to, const struct subject *subject)
{
    const struct benefit spare = {.name = "", .vests_month = 1, .counted = true};
    const struct offer *pay = &subject->from->offer;
    struct case_entry entries[BENEFITS_MAX + 8];
    int count = 0;
    for (; count < BENEFITS_MAX + 8; count++) {
        const char *percent = case_cell(to, subject, "benefit_%d", count + 1);
        const char *name = case_cell(to, subject, "benefit_%d_name", count + 1);
        const struct benefit *benefit = count < pay->benefit_count ? &pay->benefits[count] : &spare;
        struct case_line *line = &entries[count].line;
        if (!case_knows(to, percent))
            break;
        entries[count] = (struct case_entry){.there = count < pay->benefit_count,
                                             .condition = text_format(to->arena, "%s<>\"\"", percent),
                                             .line = case_line(to)};
        line_say(line, "        {\"name\": ");
        line_words(line, text_format(to->arena, "IF(%s=\"\",\"benefit\",%s)", name, name),
                   case_shown(to, benefit->name));
        line_say(line, ", \"percent\": ");
        line_rate(line, percent, benefit->percent);
        line_say(line, ", \"vests_month\": ");
        line_whole(line, case_cell(to, subject, "benefit_%d_month", count + 1), benefit->vests_month);
        add_counted(to, line, case_cell(to, subject, "benefit_%d_counted", count + 1), benefit->counted);
    }
    case_list(to, "      \"benefits\": [", entries, count, "      ],");
}

void case_offer_lines(struct case_sheet *to, const struct subject *subject, bool follows, const char *more)
{
    struct case_line base = case_line(to), end = case_line(to), comma = case_line(to);
    case_say(to, "    {");
    write_identity(to, subject);
    write_standing(to, subject);
    line_say(&base, "      \"base\": ");
    line_money(&base, case_cell(to, subject, "base"), subject->from->offer.base);
    line_say(&base, ",");
    case_put(to, &base);
    write_raises(to, subject);
    write_sign_ons(to, subject);
    case_grant_lines(to, subject);
    case_stock_line(to, subject);
    write_bonus(to, subject);
    write_private(to, subject);
    write_others(to, subject);
    write_benefits(to, subject);
    case_piece(to, subject->spare ? "      \"quoted\": {}" : subject->pieces->last, "");
    line_say(&comma, ",");
    line_say(&end, "    }%s", follows ? "," : "");
    if (more)
        line_if(&end, false, more, &comma, NULL);
    case_put(to, &end);
}
