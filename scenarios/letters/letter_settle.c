/* The readings of an offer: one value a figure is a finding, several are doubts. */
#include <string.h>

#include "scenarios/letters/letter_parts.h"

enum { VALUES_MAX = 12, OUT_MAX = 64 };

const char *json_amount(struct arena *arena, int64_t cents)
{
    return cents % 100 ? text_format(arena, "%j", (struct money){cents})
                       : text_format(arena, "%l", cents / 100);
}

const char *json_string(struct arena *arena, const char *text)
{
    struct text out = text_start(arena);
    text_add(&out, "\"");
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            text_add(&out, "\\");
        if ((unsigned char)*text >= 0x20 && *text != 0x7f)
            text_add_bytes(&out, text, 1);
    }
    text_add(&out, "\"");
    return out.data;
}

/* A reading with its value written out. */
struct value {
    const struct figure *figure;
    const char *json, *plain, *remark;
    int64_t cents; /* of money */
    bool doubt;
};

static const char *currency_of(const struct offer_money *money, const struct figure *figure)
{
    return figure->number.currency[0] && figure->number.currency[0] != '$' ? figure->number.currency
                                                                           : money->currency;
}

static struct value value_of(struct reader *reader, const struct offer_money *money,
                             const struct figure *from)
{
    struct arena *arena = reader->arena;
    struct figure figure = *from;
    struct value value = {
        .figure = from, .json = "", .plain = "", .remark = from->remark, .doubt = from->doubt};
    struct letter_number *number = &figure.number;
    switch (figure.kind) {
    case FIGURE_MONEY: {
        value.doubt = !figure_cents(money, &figure, &value.cents) || figure.doubt;
        value.remark = figure.remark;
        value.json = json_amount(arena, value.cents);
        const char *code = currency_of(money, &figure);
        value.plain = code[0] ? text_format(arena, "%K", code, (struct money){value.cents})
                              : text_format(arena, "%m", (struct money){value.cents});
        break;
    }
    case FIGURE_PRICE: {
        struct text json = text_start(arena);
        text_addf(&json, "%l", number->raw / NUMBER_SCALE);
        int64_t rest = number->raw % NUMBER_SCALE;
        if (rest > 0) {
            char digits[8] = ".0000";
            for (int place = 4; place > 0; place--, rest /= 10)
                digits[place] = (char)('0' + rest % 10);
            size_t length = 5;
            while (length > 3 && digits[length - 1] == '0')
                length--;
            text_add_bytes(&json, digits, length);
        }
        bool price = strncmp(figure.key, "assumptions", 11) != 0;
        value.doubt = value.doubt || (price && number->raw % 100 != 0) || number->unit || number->raw == 0;
        value.json = json.data;
        const char *code = number->currency[0] == '$' ? "USD" : number->currency;
        value.plain = price && code[0] ? text_format(arena, "%s %s", code, json.data) : json.data;
        break;
    }
    case FIGURE_COUNT: {
        int64_t whole = 0;
        bool good = number_cents(number, &whole) && whole % 100 == 0 && whole > 0 &&
                    whole / 100 <= 100000000 && !number->odd;
        value.doubt = value.doubt || !good;
        value.json = text_format(arena, "%l", whole / 100);
        value.plain = text_format(arena, "%u", whole / 100);
        break;
    }
    case FIGURE_RATE:
        value.plain =
            text_format(arena, number->raw % NUMBER_SCALE ? "%l.%l%%" : "%l%%", number->raw / NUMBER_SCALE,
                        number->raw % NUMBER_SCALE % 1000 ? number->raw % NUMBER_SCALE / 100
                                                          : number->raw % NUMBER_SCALE / 1000);
        value.json = json_string(arena, value.plain);
        value.doubt = value.doubt || number->raw <= 0 || number->raw > 200 * (int64_t)NUMBER_SCALE ||
                      number->raw % 100 != 0;
        break;
    case FIGURE_DATE:
        value.plain = text_format(arena, "%D", figure.date);
        value.json = json_string(arena, value.plain);
        break;
    case FIGURE_TEXT:
        value.plain = figure.text;
        value.json = json_string(arena, figure.text);
        break;
    case FIGURE_JSON:
        value.plain = figure.plain;
        value.json = figure.text;
        break;
    }
    return value;
}

static void put(struct reader *reader, struct letter_findings *findings, const char *key,
                const struct value *value)
{
    struct letter_finding *all = arena_array(reader->arena, (size_t)findings->count + 1, sizeof *all);
    if (findings->count > 0)
        memcpy(all, findings->finding, (size_t)findings->count * sizeof *all);
    const struct letter_line *line = value->figure ? value->figure->line : NULL;
    const char *remark = value->remark ? value->remark : "";
    all[findings->count++] = (struct letter_finding){.key = key,
                                                     .json = value->json,
                                                     .plain = value->plain,
                                                     .words = line ? line->shown : "",
                                                     .file = line ? line->file : "",
                                                     .line = line ? line->number : 0,
                                                     .remark = strcmp(remark, "yearly") == 0 ? "" : remark};
    findings->finding = all;
}

/* The same value, money within rounding: ~170k beside 170,200. */
static bool agree(const struct value *a, const struct value *b)
{
    if (strcmp(a->json, b->json) == 0 || (a->figure->kind == FIGURE_JSON && strcmp(a->plain, b->plain) == 0))
        return true;
    int64_t gap = a->cents > b->cents ? a->cents - b->cents : b->cents - a->cents;
    return a->figure->kind == FIGURE_MONEY && a->figure->rank > b->figure->rank && gap * 60 < a->cents;
}

/* The reading of the last letter, where each of several letters says one thing on a day of its own; −1 for
 * none. */
static int later_reading(const struct value values[], int count)
{
    int last = -1, sure = 0;
    for (int v = 0; v < count; v++) {
        if (values[v].doubt || values[v].figure->rank < RANK_SENTENCE)
            continue;
        if (!date_known(values[v].figure->said))
            return -1;
        sure++;
        for (int other = 0; other < v; other++)
            if (!values[other].doubt && values[other].figure->rank >= RANK_SENTENCE &&
                days_between(values[v].figure->said, values[other].figure->said) == 0)
                return -1;
        if (last < 0 || days_between(values[last].figure->said, values[v].figure->said) > 0)
            last = v;
    }
    return sure > 1 ? last : -1;
}

/* The finding of one key, or its doubts. round: which round's figures. */
bool settle_key(struct reader *reader, const struct offer_money *money, const struct figures *figures,
                const char *key, int round, struct letter_findings *findings, struct letter_findings *doubts,
                const char *as)
{
    struct value values[VALUES_MAX];
    int count = 0, sure = -1, known = 0;
    for (int i = 0; i < figures->count && count < VALUES_MAX; i++) {
        const struct figure *figure = &figures->figure[i];
        if (strcmp(figure->key, key) != 0 || figure->round != round)
            continue;
        known++;
        struct value value = value_of(reader, money, figure);
        bool again = false;
        for (int v = 0; v < count; v++)
            again = again || (values[v].doubt == value.doubt && strcmp(values[v].json, value.json) == 0 &&
                              values[v].figure->rank >= value.figure->rank);
        if (again || (value.figure->kind == FIGURE_MONEY && value.cents == 0))
            continue;
        values[count++] = value;
    }
    for (int v = 0; v < count; v++)
        if (!values[v].doubt && (sure < 0 || values[v].figure->rank > values[sure].figure->rank))
            sure = v;
    int later = later_reading(values, count);
    if (later >= 0) {
        values[later].remark = "the later of two letters";
        put(reader, findings, as, &values[later]);
        return true;
    }
    bool text = sure >= 0 && values[sure].figure->kind == FIGURE_TEXT;
    bool clash = false;
    for (int v = 0; v < count && sure >= 0; v++) {
        bool lower = values[v].figure->rank < values[sure].figure->rank;
        bool weak = values[v].figure->rank < RANK_SENTENCE || (text && lower) || values[v].doubt;
        clash = clash || (v != sure && !weak && !agree(&values[sure], &values[v]));
    }
    if (sure >= 0 && !clash) {
        put(reader, findings, as, &values[sure]);
        return true;
    }
    for (int v = 0; v < count; v++) {
        if (clash && values[v].doubt)
            continue;
        if (!values[v].remark[0] || strcmp(values[v].remark, "yearly") == 0)
            values[v].remark = clash ? "two readings" : "not certain";
        put(reader, doubts, as, &values[v]);
    }
    return known > 0;
}

const struct letter_finding *finding_of(const struct letter_findings *findings, const char *key)
{
    for (int i = 0; i < findings->count; i++)
        if (strcmp(findings->finding[i].key, key) == 0)
            return &findings->finding[i];
    return NULL;
}

static const char *const KEYS[] = {"role",
                                   "level",
                                   "location",
                                   "status",
                                   "received",
                                   "deadline",
                                   "start",
                                   "base",
                                   "sign_on[0].amount",
                                   "sign_on[0].paid",
                                   "sign_on[0].repay",
                                   "sign_on[0].within_months",
                                   "sign_on[1].amount",
                                   "sign_on[1].paid",
                                   "sign_on[1].repay",
                                   "sign_on[1].within_months",
                                   "sign_on[2].amount",
                                   "sign_on[2].paid",
                                   "sign_on[2].repay",
                                   "sign_on[2].within_months",
                                   "sign_on[3].amount",
                                   "sign_on[4].amount",
                                   "grant.units",
                                   "grant.value",
                                   "grant.options",
                                   "grant.strike",
                                   "grant.exercise_months",
                                   "grant.price",
                                   "grant.vesting",
                                   "stock.price",
                                   "bonus",
                                   "other.relocation",
                                   "other.relocation.within_months",
                                   "quoted.year_1",
                                   "quoted.year_2",
                                   "quoted.year_3",
                                   "quoted.year_4",
                                   "quoted.year_5"};

/* What only the company decides: implied levels, presets, a bonus that Amazon does not pay. */
static void by_company(struct reader *reader, struct draft *draft)
{
    const struct company *company = company_find(reader->companies, draft->company);
    bool amazon = company && strcmp(company->name, "Amazon") == 0;
    for (int i = 0; i < draft->figures.count; i++) {
        struct figure *figure = &draft->figures.figure[i];
        if (strcmp(figure->remark, "implied by the title") == 0 && !amazon)
            figure->key = "";
        if (strcmp(figure->key, "bonus") == 0 && strcmp(figure->remark, "yearly") == 0 && amazon) {
            figure->doubt = true;
            figure->remark = "a yearly bonus, which Amazon does not pay, or a sign-on";
        }
        if (strcmp(figure->key, "grant.vesting") == 0 && !figure->doubt && company && company->preset[0]) {
            static const struct {
                const char *plain, *preset;
            } same[] = {{"5/15/40/40", "amazon"},
                        {"38/32/20/10", "google"},
                        {"33/33/22/12", "google_2022"},
                        {"35/30/20/15", "airbnb"},
                        {"35/28/22/15", "uber"}};
            for (size_t s = 0; s < sizeof same / sizeof *same; s++) {
                const struct preset *preset = preset_find(reader->companies, same[s].preset);
                if (preset && strcmp(preset->company, company->name) == 0 &&
                    strcmp(figure->plain, same[s].plain) == 0)
                    figure->text = json_string(reader->arena, same[s].preset);
            }
        }
        if (strcmp(figure->key, "grant.vesting") == 0 && !draft->company[0] &&
            strcmp(figure->plain, "5/15/40/40") == 0)
            figure->text = "\"amazon\"";
    }
}

void finding_add(struct reader *reader, struct letter_findings *findings, const char *key, const char *text,
                 const struct letter_line *line, const char *remark)
{
    struct figure *figure = arena_alloc(reader->arena, sizeof *figure);
    figure->line = line;
    put(reader, findings, key,
        &(struct value){
            .figure = figure, .json = json_string(reader->arena, text), .plain = text, .remark = remark});
}

/* The stock's own currency, where it has one. */
static void stock_currency(struct reader *reader, struct letter_offer *offer, const struct draft *draft,
                           const struct offer_money *money)
{
    for (int i = 0; i < draft->figures.count; i++) {
        const struct figure *figure = &draft->figures.figure[i];
        bool stock = strcmp(figure->key, "grant.price") == 0 || strcmp(figure->key, "grant.value") == 0 ||
                     strcmp(figure->key, "stock.price") == 0;
        const char *code = figure->number.currency[0] == '$'
                               ? (strcmp(figure->key, "grant.value") == 0 ? money->currency : "USD")
                               : figure->number.currency;
        if (figure->number.currency[0] == '$' && strcmp(figure->key, "grant.value") == 0 &&
            strcmp(money->currency, "INR") == 0)
            code = "USD";
        if (figure->number.currency[0] == '$' &&
            (strcmp(money->currency, "EUR") == 0 || strcmp(money->currency, "GBP") == 0))
            code = "USD";
        if (!stock || !finding_of(&offer->findings, figure->key) || !code[0] ||
            strcmp(code, money->currency) == 0 || !money->currency[0])
            continue;
        finding_add(reader, &offer->findings, "stock.currency", code, figure->line, "");
        return;
    }
}

void settle(struct reader *reader, struct letter_offer *offer, struct draft *draft)
{
    int last_round = 0;
    settle_sign_ons(draft);
    by_company(reader, draft);
    struct offer_money money = offer_money(draft);
    settle_days(draft, money.currency);
    if (draft->company[0])
        finding_add(reader, &offer->findings, "company", draft->company, draft->company_line,
                    draft->company_rank == RANK_HEARSAY ? "only named in passing" : "");
    for (int i = 0; i < draft->figures.count; i++)
        last_round =
            draft->figures.figure[i].round > last_round ? draft->figures.figure[i].round : last_round;
    for (size_t k = 0; k < sizeof KEYS / sizeof *KEYS; k++) {
        if (strcmp(KEYS[k], "base") == 0 && money.currency[0])
            finding_add(reader, &offer->findings, "currency", money.currency, money.line, money.said_by);
        bool there = settle_key(reader, &money, &draft->figures, KEYS[k], 0, &offer->findings, &offer->doubts,
                                KEYS[k]);
        for (int round = last_round; round > 0 && !there; round--)
            there = settle_key(reader, &money, &draft->figures, KEYS[k], round, &offer->findings,
                               &offer->doubts, KEYS[k]);
        const struct letter_finding *base = finding_of(&offer->findings, "base");
        if (base && !money.base)
            for (int i = 0; i < draft->figures.count; i++) {
                struct figure copy = draft->figures.figure[i];
                int64_t cents = 0;
                if (strcmp(copy.key, "base") == 0 && figure_cents(&money, &copy, &cents) &&
                    strcmp(json_amount(reader->arena, cents), base->json) == 0) {
                    money.base = cents;
                    money.unit = money.unit ? money.unit : copy.number.unit;
                }
            }
    }
    settle_options(reader, offer);
    stock_currency(reader, offer, draft, &money);
    const struct company *company = company_find(reader->companies, draft->company);
    for (int i = 0; i < draft->figures.count && !(company && company->preset[0]); i++)
        if (strcmp(draft->figures.figure[i].key, "grant.options") == 0 &&
            finding_of(&offer->findings, "grant.options")) {
            put(reader, &offer->findings, "private",
                &(struct value){.figure = &draft->figures.figure[i],
                                .json = "true",
                                .plain = "yes",
                                .remark = "options: its stock stands on paper until it can be sold"});
            break;
        }
    offer->company = draft->company;
    offer->has_base = finding_of(&offer->findings, "base") != NULL;
    offer->has_price = !finding_of(&offer->findings, "grant.units") ||
                       finding_of(&offer->findings, "grant.price") ||
                       finding_of(&offer->findings, "grant.value");
    if (finding_of(&offer->findings, "grant.options"))
        offer->has_price =
            finding_of(&offer->findings, "grant.price") || finding_of(&offer->findings, "stock.price");
}
