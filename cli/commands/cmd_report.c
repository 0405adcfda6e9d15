#define _POSIX_C_SOURCE 200809L /* rmdir */

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "calc/kit/visible.h"
#include "bands/world/tax_us.h"
#include "cli/case_text.h"
#include "cli/command.h"
#include "cli/commands/band_input.h"
#include "cli/commands/plan_input.h"
#include "cli/commands/report_book.h"
#include "cli/commands/report_chances.h"
#include "cli/commands/report_folder.h"
#include "cli/commands/report_record.h"
#include "cli/commands/report_touched.h"
#include "cli/commands/template_input.h"
#include "cli/draft.h"
#include "cli/output.h"
#include "cli/page/compose.h"
#include "cli/page/page_files.h"
#include "cli/tell.h"
#include "cli/version.h"
#include "out/json/evaluate_json.h"
#include "out/workbook/book.h"
#include "scenarios/after_tax/after_tax_make.h"
#include "scenarios/case/case_pieces_make.h"
#include "scenarios/case/case_rebase.h"
#include "scenarios/chance/chances.h"
#include "scenarios/stay/compare_stays.h"
#include "scenarios/talks/sources_make.h"
#include "scenarios/talks/truth_gates_make.h"

/* What is known of the negotiated offer's level; NULL where nothing could be. */
static const struct band_list *records(const struct run *run, const struct evaluation *evaluation)
{
    const struct case_file *file = evaluation->from;
    const struct band_filter filter = {.as_of = file->assumptions.as_of};
    return evaluation->offers[file->negotiating].position.asked
               ? offer_records(run, evaluation, file->negotiating, &filter)
               : NULL;
}

/* Where the figures of the world come from that the papers rest on. */
static bool add_sources(const struct run *run, struct book_source *book)
{
    struct negotiation *negotiation = arena_alloc(run->arena, sizeof *negotiation);
    if (!negotiation_load(negotiation, run->arena, &run->options->data, run->err))
        return false;
    const struct sources_from from = {.companies = run->companies,
                                      .negotiation = negotiation,
                                      .usual = book->chances && book->chances->usual_used ? book->chances->usual : NULL,
                                      .talks = book->talks,
                                      .plan = book->plan};
    book->sources = sources_make(run->arena, &from);
    return true;
}

/* What is left after tax, by the tables of the United States. */
static bool add_after_tax(const struct run *run, struct book_source *book)
{
    const struct tax_tables *tables;
    return tax_tables_load(&tables, run->arena, &run->options->data, run->err) &&
           after_tax_make(&book->after_tax, run->arena, book->evaluation, tables, NULL, run->err);
}

/* The vesting schedules that a case may name. */
static void add_presets(const struct run *run, struct book_source *book)
{
    const struct companies *companies = run->companies;
    struct book_preset *presets = arena_array(run->arena, (size_t)companies->preset_count + 1, sizeof *presets);
    for (int i = 0; i < companies->preset_count; i++)
        presets[i] = (struct book_preset){companies->preset[i].name, companies->preset[i].title,
                                          &companies->preset[i].schedule};
    book->presets = presets;
    book->preset_count = companies->preset_count;
}

/* What the papers are made from. */
struct papers {
    const struct run *run;
    struct case_text *text;
    const struct plan *plan;
    const struct talks *talks;
    struct text script, summary;
};

static bool load_papers(struct papers *papers, const struct run *run)
{
    const struct case_file *file;
    *papers = (struct papers){.run = run, .text = arena_alloc(run->arena, sizeof *papers->text)};
    return case_text_load(papers->text, run) && case_text_redact(papers->text, run) && case_text_read(&file, papers->text, run) &&
           case_text_keep(papers->text, run) && case_rebase(&file, run->arena, file, run->err) &&
           talks_of_case(run, file, &papers->talks) && plan_of_talks(run, &papers->plan, papers->talks);
}

/* A program that was built without the page writes the other papers. */
static bool write_page(const struct papers *papers, const struct outputs *outputs, const char *draft)
{
    const struct run *run = papers->run;
    struct text html = text_start(run->arena);
    return !draft || (page_of_case(&html, run, papers->text) && output_write(outputs, draft, &html, run->err));
}

/* Where each paper is written first; page: NULL where there is none. */
struct drafts {
    const char *workbook, *script, *summary, *page;
    const char *record; /* of the others: the last */
};

/* All of them before the first is written: one that is refused stops them all. */
static bool announce(struct drafts *drafts, struct outputs *outputs, const char *directory, struct err *err)
{
    struct err ignored = {0};
    struct page_parts parts;
    *drafts = (struct drafts){.workbook = output_draft(outputs, directory, "workbook.xlsx"),
                              .script = output_draft(outputs, directory, "script.md"),
                              .summary = output_draft(outputs, directory, "summary.json")};
    if (page_parts_load(&parts, &ignored))
        drafts->page = output_draft(outputs, directory, "report.html");
    drafts->record = output_draft(outputs, directory, REPORT_RECORD);
    return outputs_ready(outputs, err);
}

/* All that is worked out, before there is a draft. */
static bool fill_papers(struct papers *papers, const struct truth *truth, const struct template_set *templates, struct book_source *book)
{
    const struct run *run = papers->run;
    const struct talks *talks = papers->talks;
    const struct evaluation *evaluation = talks->evaluation;
    const struct stay_report *stays;
    struct script_text *messages = arena_alloc(run->arena, sizeof *messages);
    papers->script = text_start(run->arena);
    papers->summary = text_start(run->arena);
    if (!compare_stays(&stays, run->arena, evaluation, NULL, 0, TIES_OF_EVERY_PAIR, run->err) ||
        !script_write(&papers->script, templates, truth, SCRIPT_NEXT_STEP, run->err) ||
        !script_messages(messages, run->arena, templates, truth, run->err))
        return false;
    evaluate_json(&papers->summary, talks, stays, NULL, HAGGLE_VERSION, JSON_INDENTED);
    book->stays = stays;
    book->script = messages;
    book->talks = talks;
    book->truth = truth;
    if (!add_sources(run, book) || !add_after_tax(run, book))
        return false;
    book->bands = records(run, evaluation);
    book->pieces = case_pieces_make(run->arena, evaluation->from);
    add_presets(run, book);
    return true;
}

static bool write_drafts(const struct papers *papers, const struct outputs *outputs, const struct drafts *drafts,
                         struct book_writer *writer)
{
    const struct run *run = papers->run;
    return report_book(writer, drafts->workbook, outputs->file[0].path, run) &&
           output_write(outputs, drafts->script, &papers->script, run->err) &&
           output_write(outputs, drafts->summary, &papers->summary, run->err) && write_page(papers, outputs, drafts->page);
}

/* Of all that was announced before it. */
static bool write_record(const struct outputs *outputs, const struct drafts *drafts, const struct run *run)
{
    struct text record = text_start(run->arena);
    report_record_begin(&record);
    for (int i = 0; i < outputs->count - 1; i++)
        if (!report_record_add(&record, outputs->file[i].draft, REPORT_PAPER[i])) {
            err_set(run->err, ERR_FILE, "cannot read what was written: %s", strerror(errno));
            struct text file = text_in(run->err->file, sizeof run->err->file);
            text_add(&file, outputs->file[i].path);
            return false;
        }
    return output_write(outputs, drafts->record, &record, run->err);
}

static bool say_files(const struct run *run, const struct outputs *outputs, bool page)
{
    struct text said = text_start(run->arena);
    const struct output *file = outputs->file;
    for (int i = 0; i < outputs->count - 1; i++)
        text_addf(&said, "%s\n", visible(run->arena, file[i].path, ""));
    if (!print_text(run, &said))
        return false;
    if (page)
        tell(run->arena, "open %s in a browser, or %s; what to say stands in %s\n", file[3].path, file[0].path, file[1].path);
    else
        tell(run->arena, "open %s first; what to say stands in %s\n", file[0].path, file[1].path);
    return true;
}

static int run_report(const struct run *run)
{
    struct papers papers;
    struct truth truth;
    struct template_set templates;
    struct outputs outputs = {.arena = run->arena, .source = run->options->case_path};
    struct drafts drafts;
    const char *folder;
    if (!load_papers(&papers, run) || !load_templates(run, &templates) || !report_folder(&folder, run))
        return FAILED;
    folder_recover(run->arena, text_format(run->arena, "%s/", folder)); /* so that half a set does not look like an edited one */
    if (!report_untouched(run, folder))
        return FAILED;
    struct book_source book = {.evaluation = papers.talks->evaluation, .plan = papers.plan};
    bool stopped;
    if (!report_chances(run, &book, &stopped))
        return FAILED;
    if (stopped)
        return STATUS_STOPPED;
    truth_make(&truth, papers.plan, papers.talks);
    bool made;
    if (!fill_papers(&papers, &truth, &templates, &book) || !directory_make(run->arena, folder, &made, run->err))
        return FAILED;
    struct book_writer writer = book_writer_start(run, &book);
    bool written = announce(&drafts, &outputs, folder, run->err) && write_drafts(&papers, &outputs, &drafts, &writer) &&
                   write_record(&outputs, &drafts, run);
    book_writer_stop(&writer);
    if (!written)
        outputs_discard(&outputs);
    if (!written || !outputs_keep(&outputs, run->err)) {
        if (made)
            rmdir(folder); /* which fails where anything is in it */
        return FAILED;
    }
    return say_files(run, &outputs, drafts.page != NULL) ? STATUS_DONE : FAILED;
}

const struct command REPORT_COMMAND = {
    .name = "report",
    .summary = "workbook.xlsx, script.md, summary.json and report.html",
    .want = WANT_ASK,
    .words = "CASE",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT,
    .run = run_report,
};
