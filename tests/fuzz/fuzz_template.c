/* A template of the script, as a person may edit it: first the name of the message on a line, then the template. It is
 * filled from a case that makes much true. */
#include <stdio.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "cli/commands/plan_input.h"
#include "fuzz.h"
#include "out/script/script.h"
#include "scenarios/case/case_read.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/talks/truth_gates_make.h"

static struct arena arena, kept; /* kept: what the case comes to, once */

static const char CASE[] =
    "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"role\": \"mle\", \"location\": \"Seattle, WA\", \"base\": 170000,"
    " \"sign_on\": [60000, 45000], \"grant\": {\"units\": 700, \"price\": 222.50}, \"deadline\": \"2026-12-05\"},"
    " {\"company\": \"Google\", \"level\": \"L4\", \"base\": 180000, \"sign_on\": [30000], \"grant\": {\"value\": 400000},"
    " \"bonus\": {\"target\": \"15%\"}, \"status\": \"written\", \"deadline\": \"2026-12-10\"}],"
    " \"statements\": {\"may_name_rival\": true, \"first_choice\": true},"
    " \"assumptions\": {\"as_of\": \"2026-11-21\"}}";

static const struct truth *truth_of_case(void)
{
    static struct truth truth;
    static struct options options = {.data = {.tables = &BUILT_IN}};
    static bool ready;
    struct err err = {0};
    const struct run run = {&kept, &options, BUILT_IN.companies, BUILT_IN.bands, &err};
    const struct case_file *file;
    const struct talks *talks;
    const struct plan *plan;
    if (ready)
        return &truth;
    bool good = case_read(&file, &kept, BUILT_IN.companies, "case.json", CASE, sizeof CASE - 1, &err) &&
                case_rebase(&file, &kept, file, &err) && talks_of_case(&run, file, &talks) && plan_of_talks(&run, &plan, talks);
    must(good, "the case of the templates is sound", err.message);
    truth_make(&truth, plan, talks);
    ready = true;
    return &truth;
}

/* A slot of a template of one's own may stand anywhere, and nothing of what is printed may steer. */
static void check_message(const struct message *message, const struct template_set *set, const struct truth *truth)
{
    struct err err = {0};
    struct text out = text_start(&arena);
    if (!script_message(&out, message, set, truth, &err))
        must_explain(&err, message->name);
    else if (out.length > 0)
        must(clean(out.data, out.length, true), "a message is clean", out.data);
}

static void check_script(const struct template_set *set, const struct truth *truth)
{
    struct err err = {0};
    struct text out = text_start(&arena);
    if (script_write(&out, set, truth, SCRIPT_WHOLE, &err))
        must(clean(out.data, out.length, true), "a script is clean", out.data);
    else
        must_explain(&err, "script_write");
}

/* What a rendering leaves renders to itself where it holds no brace: blanks and line ends are settled. */
static void check_settled(const char *bytes, size_t length)
{
    const struct template *template, *again;
    struct err err = {0};
    struct slots slots = slots_start(&arena);
    struct text first = text_start(&arena), second = text_start(&arena);
    if (!template_parse(&template, &arena, "template", bytes, length, &err)) {
        must_explain(&err, "template_parse");
        return;
    }
    if (!template_render(&first, template, NULL, &slots, NULL, &err) || strpbrk(first.data, "{}") || strstr(first.data, "=="))
        return;
    bool parsed = template_parse(&again, &arena, "template", first.data, first.length, &err) &&
                  template_render(&second, again, NULL, &slots, NULL, &err);
    must(parsed && strcmp(first.data, second.data) == 0, "a rendered text renders to itself", first.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct truth *truth = truth_of_case();
    struct template_set set;
    struct piece pieces[2];
    in_pieces(pieces, 2, &arena, data, size, '\n');
    templates_built_in(&set);
    check_settled(pieces[1].bytes, pieces[1].length);
    for (int i = 0; i < set.count; i++) {
        const char *name = set.files[i].name;
        size_t length = strlen(name) - strlen(".txt");
        if (length != pieces[0].length || memcmp(name, pieces[0].bytes, length) != 0)
            continue;
        set.files[i].bytes = pieces[1].bytes;
        set.files[i].length = pieces[1].length;
        const struct message *message = message_find(arena_copy(&arena, name, length));
        if (message)
            check_message(message, &set, truth);
        if (pick(data, size) % 8 == 0)
            check_script(&set, truth);
    }
    arena_reset(&arena);
    return 0;
}
