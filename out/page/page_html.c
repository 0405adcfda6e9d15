/* The page as a file: the answer as plain HTML, then the case, the program of the page and the engine, all
 * inside. */
#include <string.h>

#include "calc/kit/base64.h"
#include "calc/kit/json_out.h"
#include "out/document/html.h"
#include "out/page/page.h"
#include "out/words/labels.h"

static const char *const PART_WORDS[PAGE_PARTS] = {"Base", "Sign-on", "Stock", "Bonus", "Other"};

static void add_words(struct text *out, const char *before, const char *words, const char *after)
{
    text_add(out, before);
    html_words(out, words);
    text_add(out, after);
}

/* "Amazon L5 against Google L4" */
static void add_title(struct text *out, const struct page_answer *answer)
{
    for (int i = 0; i < answer->offer_count; i++) {
        text_add(out, i == 0 ? "" : i == 1 ? " against " : i + 1 == answer->offer_count ? " and " : ", ");
        html_words(out, answer->offer[i].label);
    }
    if (answer->offer_count == 0)
        text_add(out, "Offers compared");
}

/* Of 64 hexadecimal digits. */
static void add_hash(struct text *out, const char *digits)
{
    unsigned char bytes[32] = {0};
    for (int i = 0; i < 64; i++)
        bytes[i / 2] =
            (unsigned char)(bytes[i / 2] << 4 | (digits[i] <= '9' ? digits[i] - '0' : digits[i] - 'a' + 10));
    text_add(out, " 'sha256-");
    base64_add(out, bytes, sizeof bytes);
    text_add(out, "'");
}

/* What a browser may do for it: run these two scripts and the engine, nothing else, and ask for nothing. */
static void add_policy(struct text *out, const struct page_parts *parts)
{
    text_add(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src");
    add_hash(out, parts->charts_sha256);
    add_hash(out, parts->program_sha256);
    text_add(out, " 'wasm-unsafe-eval'; style-src");
    add_hash(out, parts->chart_style_sha256);
    add_hash(out, parts->style_sha256);
    text_add(out, "; img-src data: blob:; base-uri 'none'; form-action 'none'\">\n");
}

static void add_head(struct text *out, const struct page_answer *answer, const struct page_parts *parts)
{
    text_add(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    add_policy(out, parts);
    text_add(
        out,
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
        "content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" "
        "content=\"light dark\">\n<title>");
    add_title(out, answer);
    text_addf(out, "</title>\n<style>%s</style>\n<style>%s</style>\n</head>\n", parts->chart_style,
              parts->style);
}

static void add_stay_heading(struct text *out, int months)
{
    if (months % 12 == 0)
        text_addf(out, "%d year%s", months / 12, months == 12 ? "" : "s");
    else
        text_addf(out, "%d month%s", months, months == 1 ? "" : "s");
}

/* Stays from short to long; that of the slider is the last of the answer's, and stands for a like one. */
static int stays_in_order(int order[PAGE_STAYS_MAX], const struct page_answer *answer)
{
    int count = 0;
    for (int i = 0; i < answer->stay_count; i++) {
        if (i < answer->stay_count - 1 && answer->stay_months[i] == answer->slider_months)
            continue;
        int at = count++;
        for (; at > 0 && answer->stay_months[order[at - 1]] > answer->stay_months[i]; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return count;
}

static void add_card(struct text *out, const struct page_answer *answer, int number)
{
    const struct page_offer *offer = &answer->offer[number];
    const bool stands = strcmp(offer->standing, "stands") == 0;
    int order[PAGE_STAYS_MAX], count = stays_in_order(order, answer);
    text_addf(out, "<article class=\"card offer-%d%s\">", number, stands ? "" : " out");
    add_words(out, "<h3>", offer->label, "</h3>");
    if (!stands)
        add_words(out, "<p class=\"standing\">", offer->standing, ": out of the race</p>");
    text_add(out, "<dl>");
    for (int i = 0; i < count; i++) {
        text_add(out, "<dt>");
        add_stay_heading(out, answer->stay_months[order[i]]);
        text_add(out, order[i] == answer->stay_count - 1 ? " <span class=\"slid\">your slider</span>" : "");
        text_addf(out, "</dt><dd>%S", whole_money(offer->stays[order[i]]));
        if (offer->ahead[order[i]][0])
            add_words(out, "<span class=\"most\">", offer->ahead[order[i]], "</span>");
        text_add(out, "</dd>");
    }
    text_add(out, "</dl>");
    if (offer->deadline[0])
        add_words(out, "<p class=\"deadline\">Answer by ", offer->deadline, "</p>");
    text_add(out, "</article>\n");
}

static void add_answer(struct text *out, const struct page_answer *answer)
{
    text_add(out, "<section id=\"answer\" aria-labelledby=\"answer-title\">\n<h2 id=\"answer-title\">The "
                  "answer</h2>\n<div id=\"sentences\">\n");
    if (answer->answer)
        render_html(out, answer->answer, 3);
    text_add(out, "</div>\n<p class=\"unit\" id=\"unit\">");
    add_words(out, "Pay a year if you stay so long, in ", answer->currency_words,
              "</p>\n<div id=\"cards\">\n");
    for (int i = 0; i < answer->offer_count; i++)
        add_card(out, answer, i);
    text_add(out, "</div>\n</section>\n");
}

/* The table behind the chart. */
static void add_curve(struct text *out, const struct page_answer *answer)
{
    text_add(out, "<section id=\"curve\" aria-labelledby=\"curve-title\">\n<h2 id=\"curve-title\">A "
                  "year&#39;s pay by the month you "
                  "leave</h2>\n<div id=\"curve-chart\"></div>\n<div id=\"curve-key\"></div>\n<p class=\"hint\">Each line shows what a year paid on average if you leave after so many months. Its dots are the days on which stock is handed over; the scale does not start at zero.</p>\n<div id=\"turns\"><ul>\n");
    for (int i = 0; i < answer->turn_count; i++)
        add_words(out, "<li>", answer->turn[i].words, "</li>\n");
    text_add(out, "</ul></div>\n<details><summary>As a table</summary><div class=\"wide\" id=\"curve-table\" "
                  "tabindex=\"0\" role=\"region\" aria-label=\"A year&#39;s pay by "
                  "month\"><table><thead><tr><th scope=\"col\">After month</th>");
    for (int i = 0; i < answer->offer_count; i++)
        add_words(out, "<th scope=\"col\" class=\"n\">", answer->offer[i].label, "</th>");
    text_add(out, "</tr></thead>\n<tbody>\n");
    for (int month = 1; month <= PAGE_MONTHS; month++) {
        text_addf(out, "<tr><th scope=\"row\">%d</th>", month);
        for (int i = 0; i < answer->offer_count; i++)
            text_addf(out, "<td class=\"n\">%m</td>", whole_money(answer->offer[i].month[month - 1]));
        text_add(out, "</tr>\n");
    }
    text_add(out, "</tbody></table></div></details>\n</section>\n");
}

static void add_bar_table(struct text *out, const struct page_offer *offer)
{
    add_words(out, "<table><caption>", offer->label, "</caption><thead><tr><th scope=\"col\">Year</th>");
    for (int p = 0; p < PAGE_PARTS; p++)
        text_addf(out, "<th scope=\"col\" class=\"n\">%s</th>", PART_WORDS[p]);
    text_add(out, "<th scope=\"col\" class=\"n\">In all</th></tr></thead>\n<tbody>\n");
    for (int y = 0; y < PAGE_YEARS; y++) {
        text_addf(out, "<tr><th scope=\"row\">%d</th>", y + 1);
        for (int p = 0; p < PAGE_PARTS; p++)
            text_addf(out, "<td class=\"n\">%m</td>", whole_money(offer->part[y][p]));
        text_addf(out, "<td class=\"n\"><strong>%m</strong></td></tr>\n", whole_money(offer->year[y]));
    }
    text_add(out, "</tbody></table>\n");
}

static void add_bars(struct text *out, const struct page_answer *answer)
{
    text_add(out, "<section id=\"bars\" aria-labelledby=\"bars-title\">\n<h2 id=\"bars-title\">What each "
                  "year pays</h2>\n<div "
                  "id=\"bars-charts\"></div>\n<details open><summary>As tables</summary><div class=\"wide\" "
                  "id=\"bars-tables\" tabindex=\"0\" role=\"region\" aria-label=\"Pay by year and part\">\n");
    for (int i = 0; i < answer->offer_count; i++)
        add_bar_table(out, &answer->offer[i]);
    text_add(out, "</div></details>\n</section>\n");
}

static bool is_ask(const struct page_section *section)
{
    return strcmp(section->id, "ask") == 0;
}

/* What to ask has its own place, above the messages. */
static void add_ask(struct text *out, const struct page_answer *answer)
{
    text_add(out, "<section id=\"ask\" aria-labelledby=\"ask-title\">\n<h2 id=\"ask-title\">What to ask for</h2>\n<div id=\"ask-words\">");
    for (int i = 0; i < answer->section_count; i++)
        if (is_ask(&answer->section[i]))
            render_html(out, answer->section[i].document, 2);
    if (answer->section_count == 0 || !is_ask(&answer->section[0]))
        text_add(out, "<p>What to ask for cannot be worked out from these figures.</p>\n");
    text_add(out, "</div>\n<div id=\"goals\"></div>\n</section>\n");
}

static void add_sections(struct text *out, const struct page_answer *answer)
{
    text_add(out, "<div id=\"sections\">\n");
    for (int i = 0; i < answer->section_count; i++) {
        const struct page_section *section = &answer->section[i];
        if (is_ask(section))
            continue;
        text_addf(out, "<section id=\"%s\"><details><summary>", section->id);
        add_words(out, "<h2>", section->title, "</h2></summary>\n<div>");
        render_html(out, section->document, 2);
        text_add(out, "</div></details></section>\n");
    }
    text_add(out, "</div>\n");
}

/* What is due now stands first and open, the rest folded, by the time it is for. */
static void add_script(struct text *out, const struct page_answer *answer)
{
    const char *group = "";
    text_add(out, "<section id=\"script\" aria-labelledby=\"script-title\">\n<h2 id=\"script-title\">What to say</h2>\n<div id=\"claims\"></div>\n<div id=\"messages\">\n");
    for (int i = 0; i < answer->message_count; i++) {
        const struct page_message *message = &answer->message[i];
        if (strcmp(group, message->group) != 0) {
            text_addf(out, "%s<section class=\"group%s\">", group[0] ? "</section>\n" : "", message->due ? " now" : "");
            add_words(out, "<h3>", message->group, "</h3>\n");
            group = message->group;
        }
        text_addf(out, "<details class=\"message%s\" id=\"message-%s\"%s><summary>", message->due ? " due" : "", message->name,
                  strcmp(message->name, answer->next) == 0 ? " open" : "");
        add_words(out, "<h4>", message->title, "</h4></summary>\n");
        add_words(out, "<p class=\"when\">Use it: ", message->when, "</p>\n");
        add_words(out, "<pre>", message->words, "</pre></details>\n");
    }
    text_addf(out, "%s</div>\n</section>\n", group[0] ? "</section>\n" : "");
}

static void add_engine(struct text *out, const struct page_answer *answer, const struct page_parts *parts)
{
    text_add(out, "<script type=\"application/json\" id=\"case\">");
    struct text quoted = text_start(answer->arena);
    text_add(&quoted, "");
    struct json_out json = json_start(&quoted, JSON_ONE_LINE);
    json_text(&json, NULL, answer->case_text);
    html_json(out, quoted.data);
    text_add(out, "</script>\n<script type=\"application/octet-stream\" id=\"engine\">");
    base64_add(out, parts->engine, parts->engine_size);
    text_addf(out, "</script>\n<script>%s</script>\n<script>%s</script>\n", parts->charts, parts->program);
}

void page_html(struct text *out, const struct page_answer *answer, const struct page_parts *parts)
{
    add_head(out, answer, parts);
    text_add(out,
             "<body>\n<a class=\"skip\" href=\"#answer\">To the answer</a>\n<header>\n<h1 id=\"title\">");
    add_title(out, answer);
    text_add(out, "</h1>\n<p id=\"state\" role=\"status\">Private: it holds your pay. Nothing leaves this file.</p>\n"
                  "<nav id=\"jumps\" aria-label=\"On this page\"><a href=\"#answer\">Answer</a> <a href=\"#curve\">Charts</a> "
                  "<a href=\"#form\" class=\"needs-script\">Change</a> <a href=\"#ask\">Ask</a> <a href=\"#script\">Say</a></nav>\n"
                  "<div id=\"actions\"></div>\n</header>\n<main>\n");
    text_addf(out, "<section id=\"example\" aria-label=\"About these figures\"%s><p><strong>These figures are an example, nobody&#39;s offer.</strong> "
                   "Type your own over them.</p><div id=\"example-actions\" class=\"together\"></div></section>\n", answer->example ? "" : " hidden");
    add_answer(out, answer);
    text_add(out, "<section id=\"what-if\" aria-label=\"What if\" hidden></section>\n");
    add_curve(out, answer);
    add_bars(out, answer);
    text_add(out, "<section id=\"form\" aria-label=\"Change anything\" hidden></section>\n<noscript><p>Without scripts this page shows the figures it was "
                  "written with; changing them needs scripts.</p></noscript>\n");
    add_ask(out, answer);
    add_script(out, answer);
    add_sections(out, answer);
    text_add(out, "</main>\n<footer>\n");
    add_words(out, "<p>Made by haggle ", parts->version,
              ". Not legal, tax or financial advice: check it against your letter.</p>\n");
    text_add(out, "<details><summary>Licences</summary><pre>");
    html_words(out, parts->licences);
    text_add(out, "</pre></details>\n</footer>\n");
    add_engine(out, answer, parts);
    text_add(out, "</body>\n</html>\n");
}
