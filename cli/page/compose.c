#include "cli/page/composing.h"

#include <string.h>

#include "bands/world/tax_us.h"
#include "calc/kit/currency.h"
#include "cli/commands/band_input.h"
#include "cli/commands/first_input.h"
#include "cli/commands/plan_input.h"
#include "cli/version.h"
#include "out/json/evaluate_json.h"
#include "out/views/screen.h"
#include "out/views/view_after_tax.h"
#include "out/views/view_bands.h"
#include "out/views/view_evaluate.h"
#include "out/views/view_stay.h"
#include "out/views/view_what_matters.h"
#include "out/words/first_words.h"
#include "scenarios/after_tax/after_tax_make.h"
#include "scenarios/case/case_faults.h"
#include "scenarios/stay/compare_stays.h"

/* Every stock at another growth, which the case does not keep. */
static bool grow(const struct composing *it, struct case_text *trial, int offers)
{
    static const char *const parts[][2] = {{"growth", NULL}, {"rule", "monthly"}, {"path", ""}};
    *trial = it->text;
    trial->change_count = 0;
    for (int i = 0; it->request->growth && i < offers; i++)
        for (int part = 2; part >= 0; part--) {
            const char *value = parts[part][1] ? parts[part][1] : it->request->growth;
            const char *path = text_format(it->run->arena, "offers[%d].stock.%s", i, parts[part][0]);
            struct err ignored = {0};
            const struct run quiet = {it->run->arena, it->run->options, it->run->companies, it->run->bands,
                                      &ignored};
            if (!case_text_change(trial, &quiet, path, value, "growth") && part != 2)
                return page_fault(it, "growth", ignored.message);
        }
    return true;
}

/* --- What is worked out from it ----------------------------------------------------------------------------
 */

static void add_faults(const struct composing *it, const struct case_text *text)
{
    struct err *found = arena_array(it->run->arena, PAGE_FAULTS_MAX, sizeof *found);
    int count = case_faults(found, PAGE_FAULTS_MAX, it->run->arena, it->run->companies, text->name,
                            text->bytes, text->length);
    for (int i = 0; i < count; i++)
        page_fault(it, found[i].path, found[i].message);
}

static void set_stays(struct page_answer *answer, const struct evaluation *evaluation, int slider)
{
    answer->slider_months = slider ? slider : 36;
    for (int i = 0; i < evaluation->shown_count && i < PAGE_STAYS_MAX - 1; i++)
        answer->stay_months[answer->stay_count++] = evaluation->shown_months[i];
    answer->stay_months[answer->stay_count++] = answer->slider_months;
}

static struct document *document_of(const struct composing *it)
{
    struct document *document = arena_alloc(it->run->arena, sizeof *document);
    *document = document_start(it->run->arena);
    return document;
}

/* A title of its own would stand twice, and a drawing for terminals beside the charts. */
static void add_section(const struct composing *it, const char *id, const char *title,
                        struct document *document)
{
    struct page_answer *answer = it->answer;
    page_plain_document(document);
    if (document->first && document->first->kind == BLOCK_TITLE)
        document->first = document->first->next;
    struct block **link = &document->first;
    while (*link)
        if ((*link)->kind == BLOCK_PICTURE)
            *link = (*link)->next;
        else
            link = &(*link)->next;
    if (document->first && answer->section_count < PAGE_SECTIONS_MAX)
        answer->section[answer->section_count++] = (struct page_section){id, title, document};
}

static void add_bands(const struct composing *it, const struct evaluation *evaluation)
{
    struct document *document = document_of(it);
    const struct band_filter filter = {.location = "", .as_of = evaluation->from->assumptions.as_of};
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct band_position *position = &evaluation->offers[i].position;
        if (position->asked || position->why_not[0])
            view_position(document, evaluation, i,
                          position->asked ? offer_records(it->run, evaluation, i, &filter) : NULL);
    }
    add_section(it, "band", "Where it stands for its level", document);
}

/* Of offers that tax is worked out for; without its tables the page says the rest. */
static void add_after_tax(const struct composing *it, const struct evaluation *evaluation)
{
    struct document *document = document_of(it);
    const struct tax_tables *tables;
    const struct after_tax *tax;
    struct err ignored = {0};
    if (!tax_tables_load(&tables, it->run->arena, &it->run->options->data, &ignored) ||
        !after_tax_make(&tax, it->run->arena, evaluation, tables, it->run->bands, &ignored) || tax->worked_out == 0)
        return;
    view_after_tax(document, tax);
    document->first = document->first->next; /* its heading is the section's */
    add_section(it, "after-tax", "After tax", document);
}

/* In the order of the page. */
static void add_sections(const struct composing *it, const struct first *first)
{
    struct document *ask = document_of(it), *years = document_of(it), *stay = document_of(it),
                    *matters = document_of(it), *assumed = document_of(it);
    if (first->truth) {
        struct document *request = document_of(it);
        page_goals(it, first);
        page_ask(it, ask, first);
        add_section(it, "ask", "What to ask for", ask);
        if (it->request->quick)
            return;
        page_request(it, request, first);
        add_section(it, "request", "Behind the request (private)", request);
    }
    view_stay(stay, first->report, (struct picture_style){0}, false);
    add_section(it, "stay", "How long to stay, and leaving early", stay);
    view_evaluate(years, first->talks, first->report);
    add_section(it, "years", "Every year and part", years);
    add_after_tax(it, first->talks->evaluation);
    add_bands(it, first->talks->evaluation);
    view_matters(matters, first->talks);
    add_section(it, "matters", "What matters most", matters);
    view_check(assumed, first->talks);
    add_section(it, "sources", "Assumed, and to be checked", assumed);
}

/* What is said beside the figures. */
static bool tell(const struct composing *it, const struct talks *talks, const struct stay_report *report)
{
    struct page_answer *answer = it->answer;
    struct document *sentences = document_of(it);
    struct first first;
    if (!load_first(it->run, &first, talks, report))
        return false;
    const struct sentences said = first_of_evaluate(it->run->arena, &first);
    add_sentences(sentences, &said, 0);
    page_plain_document(sentences);
    answer->answer = sentences;
    add_sections(it, &first);
    if (first.truth && (it->request->script || !it->request->quick) && !page_messages(it, first.truth))
        return false;
    if (it->request->quick)
        return true;
    struct text summary = text_start(it->run->arena);
    evaluate_json(&summary, talks, report, NULL, HAGGLE_VERSION, JSON_ONE_LINE);
    answer->summary = summary.data;
    return true;
}

static bool work_out(const struct composing *it, struct case_text *text)
{
    const struct case_file *file;
    const struct talks *talks;
    const struct stay_report *report;
    struct page_answer *answer = it->answer;
    if (!case_text_read(&file, text, it->run)) {
        add_faults(it, text);
        return answer->fault_count > 0 || page_fault(it, "", it->run->err->message);
    }
    if (!talks_of_case(it->run, file, &talks) ||
        !compare_stays(&report, it->run->arena, talks->evaluation, NULL, 0,
                       it->request->quick ? TIES_OF_THE_FRONT : TIES_OF_EVERY_PAIR, it->run->err))
        return page_fault(it, it->run->err->path, it->run->err->message);
    answer->currency = file->currency;
    answer->example = strncmp(file->note, "An example: ", 12) == 0;
    answer->sign = currency_find(file->currency) ? currency_find(file->currency)->sign : "";
    answer->currency_words = first_currency(it->run->arena, file->currency);
    set_stays(answer, talks->evaluation, it->request->months);
    page_figures(answer, report);
    return it->request->figures || tell(it, talks, report);
}

static int offers_in(const struct composing *it)
{
    int count = 0;
    for (int i = 0; i < it->answer->field_count; i++)
        count += strncmp(it->answer->field[i].section, "offers[", 7) == 0 &&
                 (i == 0 || strcmp(it->answer->field[i].section, it->answer->field[i - 1].section) != 0);
    return count;
}

bool page_compose(struct page_answer *answer, const struct run *run, const struct page_request *request)
{
    struct composing it = {.answer = answer, .run = run, .request = request};
    struct case_text trial;
    *answer = (struct page_answer){.arena = run->arena,
                                   .notes = "",
                                   .summary = "",
                                   .currency = "",
                                   .currency_words = "",
                                   .sign = "",
                                   .next = ""};
    case_text_of_bytes(&it.text, "the case", request->case_text, request->case_length);
    bool changed = request->letter ? page_read_letter(&it) : page_change(&it);
    if (!changed)
        case_text_of_bytes(&it.text, "the case", request->case_text, request->case_length);
    if (changed && request->redact && !case_text_redact_as(&it.text, run, request->redact)) {
        add_faults(&it, &it.text);
        changed = false;
    }
    for (int i = 0; i < run->companies->preset_count && !request->quick; i++)
        answer->preset[answer->preset_count++] =
            (struct page_preset){run->companies->preset[i].name, run->companies->preset[i].title};
    page_fields(answer, run, it.text.bytes, it.text.length);
    answer->case_text = arena_copy(run->arena, it.text.bytes, it.text.length);
    if (!changed || !grow(&it, &trial, offers_in(&it)))
        return true;
    bool worked = work_out(&it, &trial) || answer->fault_count > 0;
    if (request->figures)
        answer->field_count = 0; /* none changed */
    return worked;
}
