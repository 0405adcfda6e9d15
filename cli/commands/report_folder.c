#include "cli/commands/report_folder.h"

#include <dirent.h>
#include <string.h>

#include "cli/commands/report_record.h"
#include "cli/draft.h"
#include "cli/set_journal.h"

const char *const REPORT_PAPER[REPORT_PAPERS] = {"workbook.xlsx", "script.md", "summary.json", "report.html"};

/* A paper, the record of them, the mark of a program that has it open, or the draft of a report that was cut short, of now or of an earlier
 * version ("script.md.part123"). */
static bool is_written(const char *name)
{
    const char *core = strncmp(name, ".~lock.", 7) == 0 ? name + 7 : strncmp(name, "~$", 2) == 0 ? name + 2 : name;
    for (size_t i = 0; i < REPORT_PAPERS; i++) {
        size_t length = strlen(REPORT_PAPER[i]);
        if (strncmp(core, REPORT_PAPER[i], length) == 0 &&
            (!core[length] || strcmp(core + length, "#") == 0 || strncmp(core + length, ".part", 5) == 0))
            return true;
    }
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || strcmp(name, REPORT_RECORD) == 0 || draft_named(name) ||
           set_journal_named(name);
}

/* The first thing in the folder that no report wrote; NULL where there is none, or no such folder. */
static const char *stranger_in(struct arena *arena, const char *folder)
{
    DIR *stream = opendir(folder);
    const char *found = NULL;
    for (const struct dirent *entry; stream && !found && (entry = readdir(stream));)
        if (!is_written(entry->d_name))
            found = arena_copy(arena, entry->d_name, strlen(entry->d_name));
    if (stream)
        closedir(stream);
    return found;
}

/* "cases/my.json": "my". A name without that end would be the case's own: "my-report". */
static const char *name_of_case(struct arena *arena, const char *path)
{
    static const char end[] = ".json";
    if (!path || strcmp(path, "-") == 0)
        return "haggle-report";
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    size_t length = strlen(name), stem = length - strlen(end);
    if (length <= strlen(end) || strcmp(name + stem, end) != 0)
        return text_format(arena, "%s-report", name);
    name = arena_copy(arena, name, stem);
    return strspn(name, ".") == stem ? "haggle-report" : name;
}

bool report_folder(const char **folder, const struct run *run)
{
    *folder = run->options->output;
    if (*folder)
        return true;
    *folder = name_of_case(run->arena, run->options->case_path);
    const char *stranger = stranger_in(run->arena, *folder);
    return !stranger || err_set(run->err, ERR_FILE,
                                "the folder \"%s\" holds \"%s\", which no report wrote: name another with -o DIR", *folder,
                                stranger);
}
