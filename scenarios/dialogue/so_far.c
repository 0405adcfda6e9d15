#include "scenarios/dialogue/so_far.h"

#include <string.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/case/case_edit.h"
#include "scenarios/case/case_read.h"

/* "grant.units" below a node; NULL where a part is missing. Lists are the business of the callers. */
static const struct json *below(const struct json *node, const char *key)
{
    while (node && *key) {
        char part[64];
        size_t length = strcspn(key, ".");
        if (length >= sizeof part || node->type != JSON_OBJECT)
            return NULL;
        memcpy(part, key, length);
        part[length] = '\0';
        node = json_member(node, part);
        key += length + (key[length] == '.');
    }
    return node;
}

static const struct json *offer_node(const struct so_far *so_far, int offer)
{
    const struct json *list = so_far->root ? below(so_far->root, "offers") : NULL, *node = NULL;
    if (list && list->type == JSON_ARRAY)
        for (node = list->first; node && node->index < offer; node = node->next)
            ;
    return node;
}

static const char *text_at(const struct json *node, const char *key, const char *otherwise)
{
    const struct json *found = below(node, key);
    return found && found->type == JSON_STRING ? found->text : otherwise;
}

static int year_of(const struct json *entry)
{
    const struct json *year = entry->type == JSON_OBJECT ? json_member(entry, "year") : NULL;
    return year && year->type == JSON_NUMBER ? year->text[0] - '0' : entry->index + 1;
}

/* The entry of a year, whether amounts or objects stand there; NULL when none does. */
static const struct json *sign_on_entry(const struct json *offer, int year)
{
    const struct json *list = below(offer, "sign_on");
    for (const struct json *entry = list && list->type == JSON_ARRAY ? list->first : NULL; entry; entry = entry->next)
        if (year_of(entry) == year)
            return entry;
    return NULL;
}

static const struct json *relocation_entry(const struct json *offer)
{
    const struct json *list = below(offer, "other");
    for (const struct json *entry = list && list->type == JSON_ARRAY ? list->first : NULL; entry; entry = entry->next)
        if (strcmp(text_at(entry, "name", ""), "relocation") == 0)
            return entry;
    return NULL;
}

/* "sign_on[0].amount": year 1, "amount". */
static bool is_sign_on(const char *key, int *year, const char **member)
{
    if (strncmp(key, "sign_on[", 8) != 0)
        return false;
    *year = key[8] - '0' + 1;
    *member = key + 11;
    return true;
}

const struct json *so_far_at(const struct so_far *so_far, const struct question *question, int offer)
{
    int year;
    const char *member;
    const struct json *node = offer_node(so_far, offer);
    if (strcmp(question->key, "assumptions.fx") == 0)
        return so_far_without_rate(so_far, offer) ? NULL : below(so_far->root, "assumptions.fx");
    if (question->of_case)
        return below(so_far->root, question->key);
    if (is_sign_on(question->key, &year, &member)) {
        const struct json *entry = sign_on_entry(node, year);
        bool plain = entry && entry->type != JSON_OBJECT;
        return plain ? (strcmp(member, "amount") == 0 ? entry : NULL) : below(entry, member);
    }
    if (strcmp(question->key, "other.relocation") == 0)
        return below(relocation_entry(node), "amount");
    if (strcmp(question->key, "currency") == 0 && !below(node, "currency") && offer == 0)
        return below(so_far->root, "currency");
    const struct json *found = below(node, question->key);
    static const char *const others[] = {"grant.value", "grant.percent", "grant.options"};
    for (int i = 0; !found && strcmp(question->key, "grant.units") == 0 && i < 3; i++)
        found = below(node, others[i]);
    return found;
}

const char *so_far_company(const struct so_far *so_far, int offer)
{
    return text_at(offer_node(so_far, offer), "company", "");
}

bool so_far_is_amazon(const struct so_far *so_far, int offer)
{
    const struct company *company = company_find(so_far->companies, so_far_company(so_far, offer));
    return company && strcmp(company->name, "Amazon") == 0;
}

const char *so_far_case_currency(const struct so_far *so_far)
{
    const char *stated = text_at(so_far->root, "currency", NULL);
    const char *common = text_at(offer_node(so_far, 0), "currency", "USD");
    bool all = !below(so_far->root, "assumptions.fx"); /* as the reader settles it */
    for (int i = 0; i < so_far->offer_count; i++)
        all &= strcmp(text_at(offer_node(so_far, i), "currency", ""), common) == 0;
    return stated ? stated : all ? common : "USD";
}

const char *so_far_currency(const struct so_far *so_far, int offer)
{
    return text_at(offer_node(so_far, offer), "currency", so_far_case_currency(so_far));
}

const char *so_far_stock_currency(const struct so_far *so_far, int offer)
{
    return text_at(offer_node(so_far, offer), "stock.currency", so_far_currency(so_far, offer));
}

const char *so_far_without_rate(const struct so_far *so_far, int offer)
{
    const struct json *rates = below(so_far->root, "assumptions.fx");
    const char *of_case = so_far_case_currency(so_far);
    const char *const needed[] = {so_far_currency(so_far, offer),
                                  below(offer_node(so_far, offer), "grant") ? so_far_stock_currency(so_far, offer) : of_case};
    for (int i = 0; i < 2; i++)
        if (strcmp(needed[i], of_case) != 0 && !(rates && rates->type == JSON_OBJECT && json_member(rates, needed[i])))
            return needed[i];
    return NULL;
}

bool so_far_needs_price(const struct so_far *so_far, int offer)
{
    const struct json *node = offer_node(so_far, offer);
    bool shares = below(node, "grant.units") || below(node, "grant.options");
    return shares && !below(node, "grant.price") && !below(node, "stock.price");
}

bool so_far_whole(const struct so_far *so_far)
{
    bool whole = so_far->offer_count > 0;
    for (int i = 0; i < so_far->offer_count; i++)
        whole = whole && so_far_company(so_far, i)[0] && below(offer_node(so_far, i), "base") &&
                !so_far_needs_price(so_far, i) && !so_far_without_rate(so_far, i);
    return whole;
}

static bool parse(struct so_far *so_far, struct err *err)
{
    so_far->root = NULL;
    so_far->offer_count = 0;
    if (so_far->length == 0)
        return true;
    if (!json_parse(&so_far->root, so_far->arena, so_far->file, so_far->text, so_far->length, err))
        return false;
    const struct json *offers = below(so_far->root, "offers");
    so_far->offer_count = offers && offers->type == JSON_ARRAY ? offers->count : 0;
    return true;
}

static bool edit(struct so_far *so_far, const char *path, const char *value, struct err *err)
{
    return case_edit(&so_far->text, &so_far->length, so_far->arena, so_far->file, so_far->text, so_far->length, path,
                     value, err) &&
           parse(so_far, err);
}

/* Stand-ins for what is missing, so that the reader can judge the rest. */
static bool fill(struct so_far *so_far, struct err *err)
{
    struct arena *arena = so_far->arena;
    for (int i = 0; i < so_far->offer_count; i++) {
        const struct json *company = below(offer_node(so_far, i), "company");
        if ((!company || (company->type == JSON_STRING && !company->text[0])) &&
            !edit(so_far, text_format(arena, "offers[%d].company", i), "\"Amazon\"", err))
            return false;
        if (!below(offer_node(so_far, i), "base") && !edit(so_far, text_format(arena, "offers[%d].base", i), "1", err))
            return false;
        if (so_far_needs_price(so_far, i) && !edit(so_far, text_format(arena, "offers[%d].grant.price", i), "1", err))
            return false;
        for (const char *code; (code = so_far_without_rate(so_far, i)) != NULL;)
            if (!edit(so_far, text_format(arena, "assumptions.fx.%s", code), "1", err))
                return false;
    }
    if (so_far->offer_count == 0)
        return edit(so_far, "offers[0].company", "\"Amazon\"", err) && edit(so_far, "offers[0].base", "1", err);
    return true;
}

/* The reader's word on a text, stand-ins filled in. */
static bool agrees(const struct so_far *so_far, struct err *err)
{
    struct so_far filled = *so_far;
    const struct case_file *file;
    struct err no_place = {0}; /* for a stand-in: the reader's own word is the better one */
    if (case_read(&file, so_far->arena, so_far->companies, so_far->file, so_far->text, so_far->length, err))
        return true;
    return fill(&filled, &no_place) &&
           case_read(&file, filled.arena, filled.companies, filled.file, filled.text, filled.length, err);
}

bool so_far_read(struct so_far *so_far, struct arena *arena, const struct companies *companies, const char *file,
                 const char *text, size_t length, struct err *err)
{
    struct err lacking = {0};
    *so_far = (struct so_far){.arena = arena, .companies = companies, .file = file, .text = text, .length = length};
    if (!parse(so_far, err))
        return false;
    if (length == 0 || agrees(so_far, &lacking))
        return true;
    *err = lacking;
    return false;
}

/* A list of entries with one more in the order of years: what is said of the other years stays. */
static const char *with_year(const struct so_far *so_far, const struct json *list, int year, const char *value)
{
    struct text text = text_start(so_far->arena);
    const char *more = text_format(so_far->arena, "{\"year\": %d, \"amount\": %s}", year, value), *comma = "";
    for (const struct json *entry = list->first; entry; entry = entry->next, comma = ", ") {
        if (more && year_of(entry) > year) {
            text_addf(&text, "%s%s", comma, more);
            more = NULL;
            comma = ", ";
        }
        text_add(&text, comma);
        text_add_bytes(&text, so_far->text + entry->start, (size_t)entry->length);
    }
    if (more)
        text_addf(&text, "%s%s", comma, more);
    return text_format(so_far->arena, "[%s]", text.data);
}

/* Where an amount of a sign-on goes: into its entry, or as a new one. */
static bool put_sign_on(struct so_far *next, int offer, int year, const char *value, struct err *err)
{
    struct arena *arena = next->arena;
    const struct json *node = offer_node(next, offer), *entry = sign_on_entry(node, year), *list = below(node, "sign_on");
    const struct json *first = list ? list->first : NULL;
    bool short_one = first && list->count == 1 && first->type == JSON_OBJECT && first->count == 2 && json_member(first, "amount");
    const char *whole = NULL;
    if (!entry && !value[0])
        return true;
    if (entry && !value[0] && entry->type != JSON_OBJECT && entry->next) { /* year 2 stays that */
        struct text rest = text_start(arena);
        for (const struct json *other = first; other; other = other->next)
            if (other != entry)
                text_addf(&rest, other->type == JSON_STRING ? "%s{\"year\": %d, \"amount\": \"%s\"}" : "%s{\"year\": %d, \"amount\": %s}",
                          rest.length > 0 ? ", " : "", other->index + 1, other->text);
        whole = text_format(arena, "[%s]", rest.data);
    } else if (!entry && !first && year > 1)
        whole = text_format(arena, "[{\"year\": %d, \"amount\": %s}]", year, value);
    else if (!entry && short_one && year == 1 && year_of(first) == 2) {
        const struct json *amount = json_member(first, "amount");
        whole = text_format(arena, amount->type == JSON_STRING ? "[%s, \"%s\"]" : "[%s, %s]", value, amount->text);
    } else if (!entry && first && first->type == JSON_OBJECT && !(short_one && year == 2 && year_of(first) == 1))
        whole = with_year(next, list, year, value);
    if (!whole)
        return edit(next, text_format(arena, "offers[%d].sign_on[%d]", offer, entry ? entry->index : year - 1), value, err);
    return (!list || edit(next, text_format(arena, "offers[%d].sign_on", offer), "", err)) &&
           edit(next, text_format(arena, "offers[%d].sign_on", offer), whole, err);
}

static bool put_relocation(struct so_far *next, int offer, const char *value, struct err *err)
{
    struct arena *arena = next->arena;
    const struct json *entry = relocation_entry(offer_node(next, offer));
    if (entry && !value[0])
        return edit(next, text_format(arena, "offers[%d].other[%d]", offer, entry->index), "", err);
    if (entry)
        return edit(next, text_format(arena, "offers[%d].other[%d].amount", offer, entry->index), value, err);
    return !value[0] || edit(next, text_format(arena, "offers[%d].other[+]", offer),
                             text_format(arena, "{\"name\": \"relocation\", \"amount\": %s}", value), err);
}

/* Shares and a value stand for each other: the one that is not said any more goes. */
static bool put_stock(struct so_far *next, int offer, const char *key, const char *value, struct err *err)
{
    struct arena *arena = next->arena;
    const char *other = strcmp(key, "grant.units") == 0 ? "grant.value" : "grant.units";
    if (!value[0])
        return edit(next, text_format(arena, "offers[%d].grant", offer), "", err);
    return edit(next, text_format(arena, "offers[%d].%s", offer, key), value, err) &&
           (!below(offer_node(next, offer), other) || edit(next, text_format(arena, "offers[%d].%s", offer, other), "", err));
}

/* The currency of the first offer is that of the case; another offer names its own where it differs. */
static bool put_currency(struct so_far *next, int offer, const char *value, struct err *err)
{
    bool usual = strcmp(value, "\"USD\"") == 0 && !below(next->root, "currency");
    if (offer == 0 && !below(offer_node(next, 0), "currency"))
        return usual || edit(next, "currency", value, err);
    const char *of_case = text_format(next->arena, "\"%s\"", so_far_case_currency(next));
    bool same = strcmp(value, of_case) == 0 && !below(offer_node(next, offer), "currency");
    return same || edit(next, text_format(next->arena, "offers[%d].currency", offer), value, err);
}

/* Two offers of one company are told apart by an id. */
static bool put_company(struct so_far *next, int offer, const char *value, struct err *err)
{
    struct arena *arena = next->arena;
    int same = 1;
    if (!edit(next, text_format(arena, "offers[%d].company", offer), value, err))
        return false;
    const char *name = so_far_company(next, offer);
    for (int i = 0; i < offer; i++)
        same += same_words(so_far_company(next, i), name);
    char *id = text_format(arena, "\"%s-%d\"", name, same);
    for (char *at = id; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return same == 1 || below(offer_node(next, offer), "id") || strpbrk(name, "\"\\") ||
           edit(next, text_format(arena, "offers[%d].id", offer), id, err);
}

static bool put(struct so_far *next, const struct question *question, int offer, const char *key, const char *value,
                struct err *err)
{
    int year;
    const char *member;
    struct arena *arena = next->arena;
    if (strcmp(key, "assumptions.fx") == 0) {
        const char *code = so_far_without_rate(next, offer);
        return !code || edit(next, text_format(arena, "assumptions.fx.%s", code), value, err);
    }
    if (question->kind == ANSWER_LINES && value[0])
        return edit(next, text_format(arena, "%s[+]", key), value, err);
    if (question->of_case)
        return edit(next, key, value, err);
    if (is_sign_on(key, &year, &member)) {
        const struct json *entry = sign_on_entry(offer_node(next, offer), year);
        if (strcmp(member, "amount") == 0)
            return put_sign_on(next, offer, year, value, err);
        return !entry || edit(next, text_format(arena, "offers[%d].sign_on[%d].%s", offer, entry->index, member), value, err);
    }
    if (strcmp(key, "other.relocation") == 0)
        return put_relocation(next, offer, value, err);
    if (strcmp(key, "grant.units") == 0 || strcmp(key, "grant.value") == 0)
        return put_stock(next, offer, key, value, err);
    if (strcmp(key, "company") == 0 && value[0])
        return put_company(next, offer, value, err);
    if (strcmp(key, "currency") == 0)
        return put_currency(next, offer, value, err);
    return edit(next, text_format(arena, "offers[%d].%s", offer, key), value, err);
}

bool so_far_put(struct so_far *next, const struct so_far *so_far, const struct question *question, int offer,
                const char *key, const char *value, struct err *err)
{
    struct so_far changed = *so_far;
    struct err why = {0};
    if (!put(&changed, question, offer, key, value, &why) || !parse(&changed, &why) || (changed.length > 0 && !agrees(&changed, &why)))
        return err_set(err, ERR_INPUT, "%s", why.message);
    *next = changed;
    return true;
}
