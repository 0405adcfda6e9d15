/* The messages of the page, in its order. */
#include <string.h>

#include "cli/page/composing.h"
#include "out/script/script.h"

static const struct {
    unsigned stage;
    const char *words;
} GROUPS[] = {{STAGE_BEFORE, "Before and with the request"},
              {STAGE_OUT, "While you wait for their answer"},
              {STAGE_ANSWERED, "When they have answered"},
              {STAGE_SIGN, "When you sign"},
              {STAGE_END, "If it ends without a yes"}};

enum { GROUP_COUNT = sizeof GROUPS / sizeof *GROUPS };

static const char NOW[] = "To send now";

/* A deadline that has passed is asked about before anything else. */
static bool is_first(const char *name)
{
    return strcmp(name, "still_stands") == 0 || strcmp(name, "rival_time") == 0;
}

static bool add_message(const struct composing *it, const struct message *message, const struct truth *truth,
                        bool due, const char *group)
{
    struct page_answer *answer = it->answer;
    struct template_set templates;
    struct text words = text_start(it->run->arena);
    templates_built_in(&templates);
    if (answer->message_count == PAGE_MESSAGES_MAX)
        return true;
    if (!script_message(&words, message, &templates, truth, it->run->err))
        return false;
    if (words.length > 0)
        answer->message[answer->message_count++] =
            (struct page_message){message->name, message->title, message->when, words.data, group, due};
    return true;
}

/* Those of one pass: 0 what comes before the next step, 1 its message, 2 what goes with it. */
static int pass_of(const struct message *message, const struct truth *truth)
{
    if (is_first(message->name))
        return 0;
    return !script_message_due(message, truth)                     ? -1
           : strcmp(message->name, truth->from->next.message) == 0 ? 1
                                                                   : 2;
}

bool page_messages(const struct composing *it, const struct truth *truth)
{
    struct page_answer *answer = it->answer;
    for (int pass = 0; pass < 3; pass++)
        for (int i = 0; i < message_count(); i++)
            if (pass_of(message_at(i), truth) == pass && !add_message(it, message_at(i), truth, true, NOW))
                return false;
    if (answer->message_count > 0)
        answer->next = answer->message[0].name;
    unsigned done = 0;
    for (int group = 0; group < GROUP_COUNT; group++) {
        for (int i = 0; i < message_count(); i++) {
            const struct message *message = message_at(i);
            if (!(message->stages & GROUPS[group].stage) || (message->stages & done) ||
                pass_of(message, truth) >= 0)
                continue;
            if (!add_message(it, message, truth, false, GROUPS[group].words))
                return false;
        }
        done |= GROUPS[group].stage;
    }
    return true;
}
