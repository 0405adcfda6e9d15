#include "scenarios/case/case_read.h"

#include <string.h>

#include "scenarios/case/case_parts.h"

/* Of a new file, which is zero: to write all of it would touch the room of offers that the case does not have. */
static void set_defaults(struct case_file *file, const char *name)
{
    file->file = name;
    file->stated = file;
    file->note = file->recruiter = file->team = "";
    file->currency = "USD";
    file->candidate = (struct candidate){.name = "", .state = "", .locality = "", .filing = ""};
    file->stay_source = STAY_DEFAULT;
    file->stay = (struct stay){.count = 2, .months = {24, 48}, .weight = {{RATE_ONE / 2}, {RATE_ONE / 2}}};
    file->limits = (struct limits){.units_max = -1, .step_units = 1};
}

static bool read_case_currency(const struct case_reading *it, const struct json *node)
{
    it->file->currency_given = true;
    return read_currency(it, node, &it->file->currency);
}

static bool read_offers(const struct case_reading *it, const struct json *list)
{
    struct case_file *file = it->file;
    if (!read_list(&it->reading, list, 1, OFFERS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct case_offer *offer = &file->offers[file->offer_count];
        if (!read_offer(it, node, offer))
            return false;
        for (int i = 0; i < file->offer_count; i++)
            if (strcmp(file->offers[i].offer.id, offer->offer.id) == 0)
                return json_error(it->reading.err, node, "the id \"%s\" is used twice: give each offer an \"id\" of its own",
                                  offer->offer.id);
        file->offer_count++;
    }
    return settle_currencies(it, list);
}

static bool read_negotiating(const struct case_reading *it, const struct json *node)
{
    const char *ids[OFFERS_MAX];
    for (int i = 0; i < it->file->offer_count; i++)
        ids[i] = it->file->offers[i].offer.id;
    return read_choice(&it->reading, node, "the id of an offer", ids, it->file->offer_count, &it->file->negotiating);
}

/* Members in the order in which later ones need earlier ones, whatever their order in the file. */
bool case_read_members(struct case_reading *it, const struct json *root)
{
    static const char *const keys[] = {"$schema",     "note",     "currency", "candidate",  "people",  "assumptions",
                                       "offers",      "negotiating", "current_job", "evidence", "goal", "statements",
                                       "limits",      "process",  "rounds"};
    static const struct {
        const char *key;
        bool (*read)(const struct case_reading *, const struct json *);
    } parts[] = {{"currency", read_case_currency},  {"assumptions", read_assumptions}, {"candidate", read_candidate},
                 {"people", read_people},           {"offers", read_offers},           {"negotiating", read_negotiating},
                 {"current_job", read_current_job}, {"evidence", read_evidence},       {"goal", read_goal},
                 {"statements", read_statements},   {"limits", read_limits},           {"process", read_processes},
                 {"rounds", read_rounds}};
    const char *schema;
    struct json *offers;
    if (!read_object(&it->reading, root, keys, ARRAY_LEN(keys)) ||
        !maybe_text(&it->reading, root, "$schema", &schema) ||
        !maybe_text(&it->reading, root, "note", &it->file->note) ||
        !read_required(&it->reading, root, "offers", &offers))
        return false;
    for (int i = 0; i < ARRAY_LEN(parts); i++) {
        const struct json *member = json_member(root, parts[i].key);
        if (member && !parts[i].read(it, member))
            return false;
        it->reading.currency = it->file->currency_given ? it->file->currency : NULL;
    }
    return true;
}

void case_read_start(struct case_reading *it, struct arena *arena, const struct companies *companies, const char *file,
                     struct err *err)
{
    *it = (struct case_reading){{arena, err, NULL}, companies, arena_alloc(arena, sizeof *it->file)};
    set_defaults(it->file, file);
}

bool case_read(const struct case_file **result, struct arena *arena, const struct companies *companies,
               const char *file, const char *bytes, size_t length, struct err *err)
{
    struct json *root;
    struct case_reading it;
    case_read_start(&it, arena, companies, file, err);
    if (!json_parse(&root, arena, file, bytes, length, err) || !case_read_members(&it, root))
        return false;
    *result = it.file;
    return true;
}

bool case_load(const struct case_file **result, struct arena *arena, const struct companies *companies,
               const char *path, struct err *err)
{
    const char *bytes;
    size_t length;
    return file_read(&bytes, &length, arena, path, err) &&
           case_read(result, arena, companies, strcmp(path, "-") == 0 ? "standard input" : path, bytes, length, err);
}
