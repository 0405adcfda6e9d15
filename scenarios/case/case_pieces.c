#include "scenarios/case/case_pieces_make.h"

#include "calc/kit/visible.h"
#include "scenarios/case/case_write.h"
#include "scenarios/case/case_writers.h"

enum { IN_CASE = 1, IN_MEMBER = 2, IN_OFFER = 3 };

/* Writing that begins inside of so many brackets; whatever was written last is a member of the same. */
static struct json_out begin(struct text *text, struct arena *arena, int depth)
{
    *text = text_start(arena);
    return (struct json_out){.text = text, .layout = JSON_INDENTED, .depth = depth};
}

/* Without the line feed before the first member. */
static const char *end(const struct text *text)
{
    return text->data[0] == '\n' ? text->data + 1 : text->data;
}

static const char *vesting_piece(struct arena *arena, const struct grant *grant, bool assumed,
                                 const char *preset)
{
    struct text text = text_start(arena);
    struct json_out out = {.text = &text, .layout = JSON_ONE_LINE, .depth = IN_OFFER};
    if (!assumed)
        write_vesting(&out, &grant->schedule, preset);
    return text.data;
}

static void offer_pieces(struct offer_pieces *pieces, struct arena *arena, const struct case_offer *offer)
{
    static void (*const writers[])(struct json_out *, const struct case_offer *) = {
        write_identity, write_particulars, write_last};
    const char **const to[] = {&pieces->identity, &pieces->particulars, &pieces->last};
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
        struct text text;
        struct json_out out = begin(&text, arena, IN_OFFER);
        writers[i](&out, offer);
        *to[i] = end(&text);
    }
    pieces->vesting = offer->offer.has_grant
                          ? vesting_piece(arena, &offer->offer.grant, offer->vesting_assumed, offer->vesting)
                          : "";
    for (int i = 0; i < offer->offer.refresher_count; i++)
        pieces->later_vesting[i] =
            vesting_piece(arena, &offer->offer.refreshers[i], offer->refresher_vesting_assumed[i],
                          offer->refresher_vesting[i]);
}

/* All that is not ASCII stands in texts, where JSON has escapes for it. */
static const char *in_ascii(struct arena *arena, const char *json)
{
    struct text text = text_start(arena);
    for (const char *next = json; *json; json = next) {
        unsigned code = (unsigned)next_code(&next);
        if (code > 0xFFFF) {
            text_add_escape(&text, 0xD800 + ((code - 0x10000) >> 10));
            text_add_escape(&text, 0xDC00 + ((code - 0x10000) & 0x3FF));
        } else if (code >= 0x7F)
            text_add_escape(&text, code);
        else if (*json != '\n')
            text_add_bytes(&text, json, 1);
    }
    return text.data;
}

const struct case_pieces *case_pieces_make(struct arena *arena, const struct case_file *file)
{
    struct case_pieces *pieces = arena_alloc(arena, sizeof *pieces);
    const struct {
        const char **to;
        void (*write)(struct json_out *, const struct case_file *);
        int depth;
    } parts[] = {{&pieces->head, write_head, IN_CASE},       {&pieces->facts, write_facts, IN_MEMBER},
                 {&pieces->stay, write_stay, IN_MEMBER},     {&pieces->people, write_people, IN_CASE},
                 {&pieces->rounds, write_rounds, IN_MEMBER}, {&pieces->tail, write_tail, IN_CASE}};
    struct text text = text_start(arena);
    file = file->stated;
    *pieces = (struct case_pieces){0};
    case_write(&text, file);
    pieces->whole = in_ascii(arena, text.data);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct json_out out = begin(&text, arena, parts[i].depth);
        parts[i].write(&out, file);
        *parts[i].to = end(&text);
    }
    struct json_out out = begin(&text, arena, IN_MEMBER);
    write_defaults(&out, &file->assumptions);
    pieces->defaults = end(&text);
    for (int i = 0; i < file->assumptions.fx_count; i++) {
        struct json_out flat = {.text = &text, .layout = JSON_ONE_LINE, .depth = IN_OFFER};
        text = text_start(arena);
        write_fx_rate(&flat, &file->assumptions.fx[i]);
        pieces->fx_rate[i] = text.data;
        text = text_start(arena);
        flat.started = false;
        write_fx_facts(&flat, &file->assumptions.fx[i]);
        pieces->fx_facts[i] = text.data;
    }
    for (int i = 0; i < file->offer_count; i++)
        offer_pieces(&pieces->offers[i], arena, &file->offers[i]);
    return pieces;
}
