#include "out/json/batch_json.h"

#include "out/json/evaluate_json.h"

static struct json_out line_start(struct text *text, int64_t line)
{
    struct json_out out = json_start(text, JSON_ONE_LINE);
    json_open(&out, NULL, '{');
    json_whole(&out, "line", line);
    return out;
}

static void add_offer(struct json_out *out, const struct offer_result *result, int horizons)
{
    char months[16];
    json_open(out, NULL, '{');
    json_text(out, "id", result->from->offer.id);
    json_text(out, "currency", result->from->currency);
    json_open(out, "years", '[');
    for (int i = 0; i < result->year_count; i++)
        json_money(out, NULL, result->years[i].total);
    json_close(out, ']');
    json_open(out, "annualized", '{');
    for (int i = 0; i < horizons; i++) {
        struct text key = text_in(months, sizeof months);
        text_addf(&key, "%d", result->horizons[i].months);
        json_money(out, months, result->horizons[i].annualized);
    }
    json_close(out, '}');
    json_close(out, '}');
}

void batch_json(struct text *text, int64_t line, const struct evaluation *evaluation)
{
    struct json_out out = line_start(text, line);
    json_open(&out, "offers", '[');
    for (int i = 0; i < evaluation->offer_count; i++)
        add_offer(&out, &evaluation->offers[i], evaluation->from->stay.count);
    json_close(&out, ']');
    json_close(&out, '}');
}

void batch_full_json(struct text *text, int64_t line, const struct talks *talks, const struct stay_report *report,
                     const char *version)
{
    struct json_out out = line_start(text, line);
    evaluate_json_keys(&out, talks, report, NULL, version);
    json_close(&out, '}');
}

void batch_error_json(struct text *text, int64_t line, const struct err *err)
{
    char message[sizeof err->message + 32];
    struct text words = text_in(message, sizeof message);
    if (!err->path[0] && err->column > 0)
        text_addf(&words, "column %d: ", err->column);
    text_add(&words, err->message);
    struct json_out out = line_start(text, line);
    json_open(&out, "error", '{');
    json_text(&out, "path", err->path);
    json_text(&out, "message", message);
    json_close(&out, '}');
    json_close(&out, '}');
}
