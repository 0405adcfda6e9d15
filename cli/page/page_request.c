#include "cli/page/page_request.h"

#include <stdlib.h>
#include <string.h>

#include "bands/reader/json.h"

static const char *text_of(const struct json *root, const char *key)
{
    const struct json *member = json_member(root, key);
    return member && member->type == JSON_STRING ? member->text : NULL;
}

static bool is_true(const struct json *root, const char *key)
{
    const struct json *member = json_member(root, key);
    return member && member->type == JSON_BOOL && member->boolean;
}

static bool read_changes(struct page_request *request, const struct json *list, struct err *err)
{
    if (!list)
        return true;
    if (list->type != JSON_ARRAY || list->count > PAGE_CHANGES_MAX)
        return err_set(err, ERR_INPUT, "expected at most %d changes at a time", (int)PAGE_CHANGES_MAX);
    for (const struct json *at = list->first; at; at = at->next) {
        const char *path = at->type == JSON_OBJECT ? text_of(at, "path") : NULL;
        const char *value = path ? text_of(at, "value") : NULL;
        if (!value)
            return err_set(err, ERR_INPUT, "a change needs a path and a value");
        request->change[request->change_count++] = (struct page_change){path, value};
    }
    return true;
}

bool page_request_read(struct page_request *request, struct arena *arena, const char *bytes, size_t length, struct err *err)
{
    struct json *root;
    *request = (struct page_request){0};
    if (!json_parse(&root, arena, "the request", bytes, length, err))
        return false;
    if (root->type != JSON_OBJECT || !text_of(root, "case"))
        return err_set(err, ERR_INPUT, "a request needs a case");
    request->case_text = text_of(root, "case");
    request->case_length = strlen(request->case_text);
    request->remove = text_of(root, "remove");
    request->rival = text_of(root, "rival");
    request->letter = text_of(root, "letter");
    request->redact = text_of(root, "redact");
    request->growth = text_of(root, "growth");
    request->figures = is_true(root, "figures");
    request->quick = request->figures || is_true(root, "quick");
    request->script = is_true(root, "script");
    const struct json *months = json_member(root, "months");
    if (months && months->type == JSON_NUMBER) {
        long number = strtol(months->text, NULL, 10);
        request->months = number < 1 ? 1 : number > 60 ? 60 : (int)number;
    }
    return read_changes(request, json_member(root, "changes"), err);
}
