/* The page's answer as JSON. */
#include "calc/kit/json_out.h"
#include "calc/kit/visible.h"
#include "out/document/html.h"
#include "out/page/page.h"

static const char *const PART_NAMES[PAGE_PARTS] = {"Base", "Sign-on", "Stock", "Bonus", "Other"};

static const char *as_html(const struct page_answer *answer, const struct document *document, int level)
{
    struct text html = text_start(answer->arena);
    text_add(&html, "");
    if (document)
        render_html(&html, document, level);
    return html.data;
}

static void add_moneys(struct json_out *out, const char *key, const struct money *list, int count)
{
    json_open_flat(out, key, '[');
    for (int i = 0; i < count; i++)
        json_money(out, NULL, list[i]);
    json_close(out, ']');
}

/* As on paper: nothing in it turns the direction of writing. What a field holds stays as it was typed. */
static void add_shown(struct json_out *out, const struct page_answer *answer, const char *key, const char *words)
{
    json_text(out, key, visible(answer->arena, words, "\n"));
}

static void add_offer(struct json_out *out, const struct page_answer *answer, const struct page_offer *offer)
{
    json_open(out, NULL, '{');
    json_text(out, "id", offer->id);
    add_shown(out, answer, "label", offer->label);
    add_shown(out, answer, "company", offer->company);
    json_text(out, "standing", offer->standing);
    json_text(out, "currency", offer->currency);
    json_text(out, "deadline", offer->deadline);
    json_bool(out, "negotiated", offer->negotiated);
    json_bool(out, "present", offer->present);
    add_moneys(out, "stays", offer->stays, offer->stay_count);
    json_open_flat(out, "ahead", '[');
    for (int i = 0; i < offer->stay_count; i++)
        json_text(out, NULL, offer->ahead[i]);
    json_close(out, ']');
    add_moneys(out, "months", offer->month, PAGE_MONTHS);
    add_moneys(out, "years", offer->year, PAGE_YEARS);
    json_open(out, "parts", '[');
    for (int p = 0; p < PAGE_PARTS; p++) {
        json_open_flat(out, NULL, '[');
        for (int y = 0; y < PAGE_YEARS; y++)
            json_money(out, NULL, offer->part[y][p]);
        json_close(out, ']');
    }
    json_close(out, ']');
    json_open_flat(out, "vests", '[');
    for (int i = 0; i < offer->vest_count; i++)
        json_whole(out, NULL, offer->vest[i]);
    json_close(out, ']');
    json_close(out, '}');
}

static void add_offers(struct json_out *out, const struct page_answer *answer)
{
    json_open_flat(out, "part_names", '[');
    for (int p = 0; p < PAGE_PARTS; p++)
        json_text(out, NULL, PART_NAMES[p]);
    json_close(out, ']');
    json_open_flat(out, "stays", '[');
    for (int i = 0; i < answer->stay_count; i++)
        json_whole(out, NULL, answer->stay_months[i]);
    json_close(out, ']');
    json_whole(out, "months", answer->slider_months);
    json_open(out, "offers", '[');
    for (int i = 0; i < answer->offer_count; i++)
        add_offer(out, answer, &answer->offer[i]);
    json_close(out, ']');
    json_open_flat(out, "lead", '[');
    for (int i = 0; i < PAGE_MONTHS; i++) {
        json_open_flat(out, NULL, '[');
        json_whole(out, NULL, answer->lead_who[i]);
        json_text(out, NULL, answer->lead_words[i]);
        json_close(out, ']');
    }
    json_close(out, ']');
    json_open(out, "turns", '[');
    for (int i = 0; i < answer->turn_count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "month", answer->turn[i].month);
        add_shown(out, answer, "words", answer->turn[i].words);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_sections(struct json_out *out, const struct page_answer *answer)
{
    json_text(out, "answer", as_html(answer, answer->answer, 2));
    json_open(out, "sections", '[');
    for (int i = 0; i < answer->section_count; i++) {
        const struct page_section *section = &answer->section[i];
        json_open(out, NULL, '{');
        json_text(out, "id", section->id);
        json_text(out, "title", section->title);
        json_text(out, "html", as_html(answer, section->document, 2));
        json_close(out, '}');
    }
    json_close(out, ']');
    json_text(out, "next", answer->next);
    json_open(out, "script", '[');
    for (int i = 0; i < answer->message_count; i++) {
        const struct page_message *message = &answer->message[i];
        json_open(out, NULL, '{');
        json_text(out, "name", message->name);
        json_text(out, "title", message->title);
        json_text(out, "when", message->when);
        add_shown(out, answer, "words", message->words);
        json_text(out, "group", message->group);
        json_bool(out, "due", message->due);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_form(struct json_out *out, const struct page_answer *answer)
{
    json_open(out, "form", '[');
    for (int i = 0; i < answer->field_count; i++) {
        const struct page_field *field = &answer->field[i];
        json_open(out, NULL, '{');
        json_text(out, "path", field->path);
        json_text(out, "section", field->section);
        json_text(out, "label", field->label);
        json_text(out, "value", field->value);
        json_text(out, "unit", field->unit);
        json_text(out, "example", field->example);
        json_text(out, "help", field->help);
        json_text(out, "kind", field->kind);
        json_open_flat(out, "choices", '[');
        for (int c = 0; c < 8 && field->choices[c]; c++)
            json_text(out, NULL, field->choices[c]);
        json_close(out, ']');
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_presets(struct json_out *out, const struct page_answer *answer)
{
    json_open(out, "presets", '[');
    for (int i = 0; i < answer->preset_count; i++) {
        json_open_flat(out, NULL, '{');
        json_text(out, "name", answer->preset[i].name);
        json_text(out, "title", answer->preset[i].title);
        json_close(out, '}');
    }
    json_close(out, ']');
}

void page_json(struct text *text, const struct page_answer *answer)
{
    struct json_out out = json_start(text, JSON_ONE_LINE);
    json_open(&out, NULL, '{');
    json_bool(&out, "ok", answer->fault_count == 0);
    json_text(&out, "case", answer->case_text);
    add_shown(&out, answer, "notes", answer->notes);
    json_bool(&out, "example", answer->example);
    json_open(&out, "errors", '[');
    for (int i = 0; i < answer->fault_count; i++) {
        json_open(&out, NULL, '{');
        json_text(&out, "path", answer->fault[i].path);
        add_shown(&out, answer, "message", answer->fault[i].words);
        json_close(&out, '}');
    }
    json_close(&out, ']');
    if (answer->field_count > 0)
        add_form(&out, answer);
    add_presets(&out, answer);
    if (answer->fault_count == 0) {
        json_text(&out, "currency", answer->currency);
        json_text(&out, "currency_words", answer->currency_words);
        json_text(&out, "sign", answer->sign);
        add_offers(&out, answer);
        add_sections(&out, answer);
        json_text(&out, "summary", answer->summary);
    }
    json_close(&out, '}');
    text_add(text, "\n");
}
