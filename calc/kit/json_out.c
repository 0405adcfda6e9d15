#include "calc/kit/json_out.h"

#include "calc/kit/visible.h"

struct json_out json_start(struct text *text, enum json_layout layout)
{
    return (struct json_out){.text = text, .layout = layout};
}

static void add_escaped(struct text *text, const char *value)
{
    text_add(text, "\"");
    for (const char *next = value; *value; value = next) {
        uint32_t code = next_code(&next);
        if (code == '"' || code == '\\')
            text_addf(text, "\\%c", (int)code);
        else if (code == '\n' || code == '\t')
            text_add(text, code == '\n' ? "\\n" : "\\t");
        else if (code_steers(code) && (code < 0x80 || next - value > 1)) /* what is no UTF-8 is for readers to refuse */
            text_add_escape(text, code);
        else
            text_add_bytes(text, value, (size_t)(next - value));
    }
    text_add(text, "\"");
}

static void new_line(struct json_out *out)
{
    if (out->layout == JSON_ONE_LINE || out->flat_depth > 0) {
        if (out->started)
            text_add(out->text, " ");
        return;
    }
    text_add(out->text, "\n");
    text_add_repeated(out->text, ' ', 2 * (size_t)out->depth);
}

static void begin(struct json_out *out, const char *key)
{
    if (out->started)
        text_add(out->text, ",");
    if (out->depth > 0)
        new_line(out);
    out->started = true;
    if (key) {
        add_escaped(out->text, key);
        text_add(out->text, ": ");
    }
}

void json_open(struct json_out *out, const char *key, char bracket)
{
    begin(out, key);
    text_addf(out->text, "%c", bracket);
    out->depth++;
    out->started = false;
}

void json_open_flat(struct json_out *out, const char *key, char bracket)
{
    json_open(out, key, bracket);
    if (out->flat_depth == 0)
        out->flat_depth = out->depth;
}

void json_close(struct json_out *out, char bracket)
{
    bool empty = !out->started, flat = out->flat_depth > 0;
    if (out->flat_depth == out->depth)
        out->flat_depth = 0;
    out->depth--;
    if (!empty && !flat && out->layout == JSON_INDENTED)
        new_line(out);
    text_addf(out->text, "%c", bracket);
    out->started = true;
    if (out->depth == 0)
        text_add(out->text, "\n");
}

void json_text(struct json_out *out, const char *key, const char *value)
{
    begin(out, key);
    add_escaped(out->text, value);
}

void json_money(struct json_out *out, const char *key, struct money value)
{
    begin(out, key);
    text_addf(out->text, "%j", value);
}

void json_rate(struct json_out *out, const char *key, struct rate value)
{
    begin(out, key);
    text_addf(out->text, "\"%p\"", value);
}

void json_number(struct json_out *out, const char *key, const char *number)
{
    begin(out, key);
    text_add(out->text, number);
}

void json_fraction(struct json_out *out, const char *key, struct rate value)
{
    int64_t rest = value.nano % RATE_ONE;
    begin(out, key);
    text_addf(out->text, "%l.", value.nano / RATE_ONE);
    for (int64_t place = RATE_ONE / 10, digits = 0; place > 0 && (digits < 2 || rest > 0); place /= 10, digits++) {
        text_addf(out->text, "%l", rest / place);
        rest %= place;
    }
}

void json_whole(struct json_out *out, const char *key, int64_t value)
{
    begin(out, key);
    text_addf(out->text, "%l", value);
}

void json_bool(struct json_out *out, const char *key, bool value)
{
    begin(out, key);
    text_add(out->text, value ? "true" : "false");
}

void json_null(struct json_out *out, const char *key)
{
    begin(out, key);
    text_add(out->text, "null");
}
