#include "bands/world/companies.h"

#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/dated.h"
#include "bands/world/schedule.h"
#include "calc/kit/nearest.h"

static bool optional_text(const struct reading *reading, const struct json *object, const char *key,
                          const char **text)
{
    *text = "";
    return maybe_text(reading, object, key, text);
}

static bool read_provenance(const struct reading *reading, const struct json *object, struct provenance *from)
{
    struct loose_date date;
    enum confidence confidence;
    if (!member_words(reading, object, "source", &from->source) || !read_loose_date(reading, object, &date) ||
        !read_confidence(reading, object, &confidence))
        return false;
    from->date = date.text;
    from->confidence = CONFIDENCE_NAMES[confidence];
    return true;
}

static bool read_aliases(const struct reading *reading, const struct json *list, struct company *company)
{
    if (!read_list(reading, list, 0, ALIASES_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_words(reading, node, &company->aliases[company->alias_count++]))
            return false;
    return true;
}

static bool read_level_cautions(const struct reading *reading, const struct json *list, struct company *company)
{
    static const char *const keys[] = {"level", "caution"};
    if (!read_list(reading, list, 0, LEVEL_CAUTIONS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        int i = company->level_caution_count++;
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
            !member_words(reading, node, "level", &company->level_cautions[i].level) ||
            !member_words(reading, node, "caution", &company->level_cautions[i].caution))
            return false;
    }
    return true;
}

static bool read_payment_way(const struct reading *reading, const struct json *node, const char *key,
                             struct payment_way *way)
{
    static const char *const keys[] = {"says", "source", "date", "confidence"};
    struct json *member;
    return read_required(reading, node, key, &member) && read_object(reading, member, keys, ARRAY_LEN(keys)) &&
           member_words(reading, member, "says", &way->says) && read_provenance(reading, member, &way->from);
}

static bool read_sign_on_payment(const struct reading *reading, const struct json *node, struct sign_on_payment *payment)
{
    static const char *const keys[] = {"at_once", "monthly", "question"};
    payment->known = true;
    return read_object(reading, node, keys, ARRAY_LEN(keys)) &&
           read_payment_way(reading, node, "at_once", &payment->at_once) &&
           read_payment_way(reading, node, "monthly", &payment->monthly) &&
           member_words(reading, node, "question", &payment->question);
}

/* A company may go public: that it is private holds as of a date, by a source. */
static bool read_private(const struct reading *reading, const struct json *node, struct company *company)
{
    const struct json *as_of = json_member(node, "private_as_of"), *source = json_member(node, "private_source");
    struct loose_date date;
    company->private_as_of = company->private_source = "";
    if (!maybe_bool(reading, node, "private", &company->is_private))
        return false;
    if (company->is_private && (!as_of || !source))
        return json_error(reading->err, node, "a private company needs \"private_as_of\" and \"private_source\"");
    if (!company->is_private)
        return !(as_of || source) ||
               json_error(reading->err, as_of ? as_of : source, "goes with \"private\": true, which is not there");
    if (!read_loose_date_of(reading, node, "private_as_of", &date))
        return false;
    company->private_as_of = date.text;
    return member_words(reading, node, "private_source", &company->private_source);
}

static bool read_company(const struct reading *reading, const struct json *node, struct company *company)
{
    static const char *const keys[] = {"name",       "aliases",        "preset",        "bonus_target",
                                       "bonus_note", "level_cautions", "private",       "private_as_of",
                                       "private_source", "sign_on_payment"};
    *company = (struct company){0};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "name", &company->name) ||
        !optional_text(reading, node, "preset", &company->preset) ||
        !optional_text(reading, node, "bonus_note", &company->bonus_note) || !read_private(reading, node, company))
        return false;
    const struct json *aliases = json_member(node, "aliases"), *target = json_member(node, "bonus_target"),
                      *cautions = json_member(node, "level_cautions"),
                      *payment = json_member(node, "sign_on_payment");
    if (aliases && !read_aliases(reading, aliases, company))
        return false;
    if (cautions && !read_level_cautions(reading, cautions, company))
        return false;
    if (payment && !read_sign_on_payment(reading, payment, &company->sign_on_payment))
        return false;
    company->has_bonus_target = target != NULL;
    return !target || read_rate(reading, target, percent(0), percent(300), 7, &company->bonus_target);
}

static bool read_preset(const struct reading *reading, const struct json *node, struct preset *preset)
{
    static const char *const keys[] = {"name",    "company", "title", SCHEDULE_KEYS, "disputed",
                                       "caution", "source",  "date",  "confidence"};
    *preset = (struct preset){0};
    struct json *disputed;
    return read_object(reading, node, keys, ARRAY_LEN(keys)) &&
           member_words(reading, node, "name", &preset->name) &&
           member_words(reading, node, "company", &preset->company) &&
           member_words(reading, node, "title", &preset->title) &&
           optional_text(reading, node, "caution", &preset->caution) &&
           read_required(reading, node, "disputed", &disputed) && read_bool(reading, disputed, &preset->disputed) &&
           read_schedule(reading, node, &preset->schedule) && read_provenance(reading, node, &preset->from);
}

static bool read_fact(const struct reading *reading, const struct json *node, struct fact *fact)
{
    static const char *const keys[] = {"company", "name", "value", "unit", "source", "date", "confidence", "note"};
    struct json *value;
    *fact = (struct fact){0};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !member_words(reading, node, "company", &fact->company) ||
        !member_words(reading, node, "name", &fact->name) || !member_words(reading, node, "unit", &fact->unit) ||
        !optional_text(reading, node, "note", &fact->note) || !read_required(reading, node, "value", &value))
        return false;
    int64_t whole;
    if (!read_int(reading, value, "a value", 0, INT64_C(100000000000000), &whole))
        return false;
    fact->value = dollars(whole);
    return read_provenance(reading, node, &fact->from);
}

/* Every preset that a company names must exist. */
static bool check_presets(const struct companies *companies, const struct reading *reading, const struct json *list)
{
    int i = 0;
    for (const struct json *node = list->first; node; node = node->next, i++) {
        const char *name = companies->company[i].preset;
        if (name[0] && !preset_find(companies, name))
            return json_error(reading->err, json_member(node, "preset"), "expected the name of a preset, found \"%s\"",
                              name);
    }
    return true;
}

static bool read_lists(struct companies *companies, const struct reading *reading, const struct json *root)
{
    static const char *const keys[] = {"companies", "presets", "facts", "legal_forms"};
    const struct json *forms = json_member(root, "legal_forms");
    struct json *list_of_companies, *presets, *facts;
    if (!read_object(reading, root, keys, ARRAY_LEN(keys)) ||
        !read_required(reading, root, "companies", &list_of_companies) ||
        !read_required(reading, root, "presets", &presets) || !read_required(reading, root, "facts", &facts) ||
        !read_list(reading, list_of_companies, 1, COMPANIES_MAX) || !read_list(reading, presets, 1, PRESETS_MAX) ||
        !read_list(reading, facts, 0, FACTS_MAX) || (forms && !read_list(reading, forms, 0, LEGAL_FORMS_MAX)))
        return false;
    for (const struct json *node = forms ? forms->first : NULL; node; node = node->next)
        if (!read_words(reading, node, &companies->legal_forms[companies->legal_form_count++]))
            return false;
    for (const struct json *node = list_of_companies->first; node; node = node->next)
        if (!read_company(reading, node, &companies->company[companies->company_count++]))
            return false;
    for (const struct json *node = presets->first; node; node = node->next)
        if (!read_preset(reading, node, &companies->preset[companies->preset_count++]))
            return false;
    for (const struct json *node = facts->first; node; node = node->next)
        if (!read_fact(reading, node, &companies->fact[companies->fact_count++]))
            return false;
    return check_presets(companies, reading, list_of_companies);
}

enum { NAME_BYTES = 128 };

/* "Amazon Development Centre (India) Pvt. Ltd." as "amazon development centre pvt ltd"; a point inside a word stays. */
static void plain_name(char out[NAME_BYTES], const char *name)
{
    size_t length = 0;
    int depth = 0;
    for (; *name && length + 1 < NAME_BYTES; name++) {
        bool inside = *name == '.' && name[1] && !strchr(" .,)", name[1]);
        depth += *name == '(' ? 1 : *name == ')' && depth > 0 ? -1 : 0;
        if (depth > 0 || (*name == '.' && !inside))
            continue;
        if (strchr(" ,()\t\"", *name)) {
            if (length > 0 && out[length - 1] != ' ')
                out[length++] = ' ';
        } else {
            out[length++] = *name >= 'A' && *name <= 'Z' ? (char)(*name - 'A' + 'a') : *name;
        }
    }
    while (length > 0 && out[length - 1] == ' ')
        length--;
    out[length] = '\0';
}

static void keep_plain_names(struct company *company, struct arena *arena)
{
    char plain[NAME_BYTES];
    for (int i = 0; i <= company->alias_count; i++) {
        plain_name(plain, i == 0 ? company->name : company->aliases[i - 1]);
        company->plain[i] = arena_copy(arena, plain, strlen(plain));
    }
}

bool companies_load(const struct companies **result, struct arena *arena, const struct data_source *source,
                    struct err *err)
{
    if (data_ready(source)) {
        *result = data_ready(source)->companies;
        return true;
    }
    struct json *root;
    struct reading reading = {arena, err, NULL};
    struct companies *companies = arena_alloc(arena, sizeof *companies);
    *result = companies;
    if (!json_data(&root, arena, source, "companies.json", err) || !read_lists(companies, &reading, root))
        return false;
    for (int i = 0; i < companies->company_count; i++)
        keep_plain_names(&companies->company[i], arena);
    return true;
}

/* Takes one word of a legal form off the end; false when the last word is none, or the only one. */
static bool drop_legal_form(const struct companies *companies, char name[NAME_BYTES])
{
    char *last = strrchr(name, ' ');
    for (int i = 0; last && i < companies->legal_form_count; i++)
        if (same_words(companies->legal_forms[i], last + 1)) {
            *last = '\0';
            return true;
        }
    return false;
}

static const struct company *find_plain(const struct companies *companies, const char *plain)
{
    for (int i = 0; i < companies->company_count; i++)
        for (int j = 0; j <= companies->company[i].alias_count; j++)
            if (strcmp(companies->company[i].plain[j], plain) == 0)
                return &companies->company[i];
    return NULL;
}

const struct company *company_find(const struct companies *companies, const char *name)
{
    char plain[NAME_BYTES];
    plain_name(plain, name);
    const struct company *found = find_plain(companies, plain);
    while (!found && drop_legal_form(companies, plain))
        found = find_plain(companies, plain);
    return found;
}

const struct company *company_near(const struct companies *companies, const char *name)
{
    const char *names[COMPANIES_MAX];
    for (int i = 0; i < companies->company_count; i++)
        names[i] = companies->company[i].name;
    const char *near = nearest_name(name, names, companies->company_count);
    return near ? company_find(companies, near) : NULL;
}

const struct preset *preset_find(const struct companies *companies, const char *name)
{
    for (int i = 0; i < companies->preset_count; i++)
        if (strcmp(companies->preset[i].name, name) == 0)
            return &companies->preset[i];
    return NULL;
}

const struct fact *fact_find(const struct companies *companies, const char *company, const char *name)
{
    for (int i = 0; i < companies->fact_count; i++)
        if (strcmp(companies->fact[i].company, company) == 0 && strcmp(companies->fact[i].name, name) == 0)
            return &companies->fact[i];
    return NULL;
}
