/* The findings as a case file, in the order in which people write one. */
#include <string.h>

#include "calc/kit/json_out.h"
#include "scenarios/letters/letter_parts.h"

static const char *json_of(const struct letter_findings *findings, const char *key)
{
    for (int i = 0; i < findings->count; i++)
        if (strcmp(findings->finding[i].key, key) == 0)
            return findings->finding[i].json;
    return NULL;
}

static void add(struct json_out *out, const struct letter_findings *findings, const char *from, const char *key)
{
    const char *json = json_of(findings, from);
    if (json)
        json_number(out, key, json);
}

static bool any(const struct letter_findings *findings, const char *prefix)
{
    for (int i = 0; i < findings->count; i++)
        if (strncmp(findings->finding[i].key, prefix, strlen(prefix)) == 0)
            return true;
    return false;
}

static void add_sign_on(struct arena *arena, struct json_out *out, const struct letter_findings *findings)
{
    static const char *const terms[] = {"paid", "repay", "within_months"};
    bool plain = true, gap = false;
    int last = -1;
    for (int year = 0; year < 5; year++) {
        bool here = json_of(findings, text_format(arena, "sign_on[%d].amount", year)) != NULL;
        gap = gap || (here && last != year - 1);
        last = here ? year : last;
        for (int t = 0; t < 3 && here; t++)
            plain = plain && !json_of(findings, text_format(arena, "sign_on[%d].%s", year, terms[t]));
    }
    if (last < 0)
        return;
    if (plain && !gap) {
        json_open_flat(out, "sign_on", '[');
        for (int year = 0; year <= last; year++)
            json_number(out, NULL, json_of(findings, text_format(arena, "sign_on[%d].amount", year)));
        json_close(out, ']');
        return;
    }
    json_open(out, "sign_on", '[');
    for (int year = 0; year <= last; year++) {
        const char *amount = json_of(findings, text_format(arena, "sign_on[%d].amount", year));
        if (!amount)
            continue;
        json_open_flat(out, NULL, '{');
        json_whole(out, "year", year + 1);
        json_number(out, "amount", amount);
        const char *paid = json_of(findings, text_format(arena, "sign_on[%d].paid", year));
        bool monthly = paid ? strcmp(paid, "\"monthly\"") == 0 : year > 0;
        for (int t = 0; t < 3; t++)
            if (t < 1 || !monthly)
                add(out, findings, text_format(arena, "sign_on[%d].%s", year, terms[t]), terms[t]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_group(struct json_out *out, const struct letter_findings *findings, const char *group,
                      const char *const names[], int count)
{
    struct arena *arena = out->text->arena;
    if (!any(findings, text_format(arena, "%s.", group)))
        return;
    json_open_flat(out, group, '{');
    for (int i = 0; i < count; i++)
        add(out, findings, text_format(arena, "%s.%s", group, names[i]), names[i]);
    json_close(out, '}');
}

static void add_offer(struct json_out *out, const struct letter_offer *offer)
{
    static const char *const who[] = {"company",  "role",     "level", "location", "status",
                                      "received", "deadline", "start", "currency", "base"};
    static const char *const grant[] = {"units", "value", "options", "strike", "exercise_months", "price", "vesting"};
    static const char *const stock[] = {"price", "currency"};
    static const char *const quoted[] = {"year_1", "year_2", "year_3", "year_4", "year_5"};
    const struct letter_findings *findings = &offer->findings;
    json_open(out, NULL, '{');
    if (offer->id[0])
        json_text(out, "id", offer->id);
    for (size_t i = 0; i < sizeof who / sizeof *who; i++)
        add(out, findings, who[i], who[i]);
    add_sign_on(out->text->arena, out, findings);
    bool some =
        json_of(findings, "grant.units") || json_of(findings, "grant.value") || json_of(findings, "grant.options");
    if (some)
        add_group(out, findings, "grant", grant, 7);
    add_group(out, findings, "stock", stock, 2);
    add(out, findings, "private", "private");
    const char *bonus = json_of(findings, "bonus");
    if (bonus && bonus[0] == '"') {
        json_number(out, "bonus", bonus);
    } else if (bonus) {
        json_open_flat(out, "bonus", '{');
        json_number(out, "amount", bonus);
        json_close(out, '}');
    }
    if (json_of(findings, "other.relocation")) {
        json_open(out, "other", '[');
        json_open_flat(out, NULL, '{');
        json_text(out, "name", "relocation");
        add(out, findings, "other.relocation", "amount");
        add(out, findings, "other.relocation.within_months", "within_months");
        json_close(out, '}');
        json_close(out, ']');
    }
    add_group(out, findings, "quoted", quoted, 5);
    json_close(out, '}');
}

static void add_rounds(struct json_out *out, const struct letters *letters)
{
    if (!any(&letters->general, "rounds["))
        return;
    const struct letter_findings *first = &letters->general, *last = &letters->offer[0].findings;
    json_open(out, "rounds", '[');
    for (int round = 0; round < 2; round++) {
        json_open_flat(out, NULL, '{');
        json_text(out, "by", "company");
        add(out, round ? last : first, round ? "base" : "rounds[0].base", "base");
        const char *one = json_of(round ? last : first, round ? "sign_on[0].amount" : "rounds[0].sign_on[0]");
        const char *two = json_of(round ? last : first, round ? "sign_on[1].amount" : "rounds[0].sign_on[1]");
        if (one) {
            json_open_flat(out, "sign_on", '[');
            json_number(out, NULL, one);
            if (two)
                json_number(out, NULL, two);
            json_close(out, ']');
        }
        add(out, round ? last : first, round ? "grant.units" : "rounds[0].units", "units");
        add(out, round ? last : first, round ? "grant.value" : "rounds[0].value", "value");
        json_text(out, "note", round ? "the offer as it stands" : "first offer");
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* The currency of the case: where the offers differ, or rates are given, it has to be said. */
static const char *case_currency(const struct letters *letters)
{
    const char *first = json_of(&letters->offer[0].findings, "currency");
    for (int i = 1; i < letters->offer_count; i++) {
        const char *other = json_of(&letters->offer[i].findings, "currency");
        if (first && (!other || strcmp(other, first) != 0))
            return first;
    }
    return first && strcmp(first, "\"USD\"") != 0 ? first : NULL;
}

const char *letters_case(struct arena *arena, const struct letters *letters)
{
    static const char *const job[] = {"base", "bonus", "unvested", "company", "repay_owed"};
    struct text text = text_start(arena);
    struct json_out out = json_start(&text, JSON_INDENTED);
    const char *currency = case_currency(letters);
    json_open(&out, NULL, '{');
    if (currency)
        json_number(&out, "currency", currency);
    if (any(&letters->general, "assumptions.")) {
        json_open(&out, "assumptions", '{');
        add(&out, &letters->general, "assumptions.as_of", "as_of");
        if (any(&letters->general, "assumptions.fx.")) {
            json_open_flat(&out, "fx", '{');
            for (int i = 0; i < letters->general.count; i++)
                if (strncmp(letters->general.finding[i].key, "assumptions.fx.", 15) == 0)
                    json_number(&out, letters->general.finding[i].key + 15, letters->general.finding[i].json);
            json_close(&out, '}');
        }
        json_close(&out, '}');
    }
    json_open(&out, "offers", '[');
    for (int i = 0; i < letters->offer_count; i++)
        add_offer(&out, &letters->offer[i]);
    json_close(&out, ']');
    if (json_of(&letters->general, "current_job.base")) {
        json_open(&out, "current_job", '{');
        for (size_t i = 0; i < sizeof job / sizeof *job; i++) {
            const char *value = json_of(&letters->general, text_format(arena, "current_job.%s", job[i]));
            bool amount = value && i == 1 && value[0] != '"';
            if (amount)
                value = text_format(arena, "{\"amount\": %s}", value);
            if (value)
                json_number(&out, job[i], value);
        }
        json_close(&out, '}');
    }
    if (json_of(&letters->general, "goal.accept")) {
        json_open_flat(&out, "goal", '{');
        add(&out, &letters->general, "goal.accept", "accept");
        json_close(&out, '}');
    }
    add_rounds(&out, letters);
    json_close(&out, '}');
    if (text.length > 0 && text.data[text.length - 1] != '\n')
        text_add(&text, "\n");
    return text.data;
}
