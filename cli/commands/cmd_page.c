/* The page: the whole program in one file for a browser, with a case or blank. */
#include <string.h>

#include "cli/case_text.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/page/compose.h"
#include "cli/page/page_files.h"
#include "cli/tell.h"

/* A blank page starts with an offer whose figures are an example, and says so. */
static const char BLANK[] = "{\n"
                            "  \"note\": \"An example: type your own figures over it.\",\n"
                            "  \"offers\": [\n"
                            "    {\"company\": \"Amazon\", \"level\": \"L5\", \"base\": 170000, \"sign_on\": [60000, 45000],\n"
                            "     \"grant\": {\"units\": 700, \"price\": 222.50}}\n"
                            "  ]\n"
                            "}\n";

/* "case.json" is "case.html" */
static const char *page_path(const struct run *run)
{
    const struct options *options = run->options;
    if (options->output)
        return options->output;
    if (!options->case_path || strcmp(options->case_path, "-") == 0)
        return "haggle.html";
    const char *slash = strrchr(options->case_path, '/'), *name = slash ? slash + 1 : options->case_path;
    size_t length = strlen(name);
    if (length > 5 && strcmp(name + length - 5, ".json") == 0)
        length -= 5;
    return text_format(run->arena, "%s.html", arena_copy(run->arena, name, length));
}

static bool write_page(const struct run *run, const struct text *html)
{
    const char *path = page_path(run);
    struct outputs outputs = {.arena = run->arena, .source = run->options->case_path};
    if (strcmp(path, "-") == 0)
        return print_text(run, html);
    if (!output_write(&outputs, output_draft_of(&outputs, path), html, run->err) || !outputs_keep(&outputs, run->err)) {
        outputs_discard(&outputs);
        return false;
    }
    tell(run->arena, "open %s in a browser; it works offline\n", path);
    return true;
}

bool page_of_case(struct text *html, const struct run *run, const struct case_text *text)
{
    struct page_answer *answer = arena_alloc(run->arena, sizeof *answer);
    struct page_parts parts;
    const struct page_request request = {.case_text = text->bytes, .case_length = text->length};
    if (!page_parts_load(&parts, run->err) || !page_compose(answer, run, &request))
        return false;
    if (answer->fault_count > 0) {
        struct text file = text_in(run->err->file, sizeof run->err->file), path = text_in(run->err->path, sizeof run->err->path);
        err_set(run->err, ERR_INPUT, "%s", answer->fault[0].words);
        text_add(&file, text->name);
        text_add(&path, answer->fault[0].path);
        return false;
    }
    page_html(html, answer, &parts);
    return true;
}

static int run_page(const struct run *run)
{
    const struct case_file *file;
    struct case_text *text = arena_alloc(run->arena, sizeof *text);
    struct text html = text_start(run->arena);
    if (!run->options->case_path && !run->options->quick_given)
        case_text_of_bytes(text, "the example", BLANK, sizeof BLANK - 1);
    else if (!case_text_load(text, run))
        return FAILED;
    if (!case_text_redact(text, run) || !case_text_read(&file, text, run) || !case_text_keep(text, run))
        return FAILED;
    return page_of_case(&html, run, text) && write_page(run, &html) ? STATUS_DONE : FAILED;
}

const struct command PAGE_COMMAND = {
    .name = "page",
    .summary = "a page for a browser: all of it in one file, to try",
    .want = WANT_ASK,
    .words = "[CASE]",
    .most = 1,
    .meaning = "case file",
    .formats = 1u << FORMAT_TEXT,
    .run = run_page,
};
