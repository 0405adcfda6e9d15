#define _POSIX_C_SOURCE 200809L /* fileno */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bands/grid/xml_walk.h"
#include "bands/grid/zip_parts.h"
#include "cli/commands/report_book.h"

/* What the parts say of each other. */
struct check {
    const struct zip_parts *parts;
    const char *part;
    int sheets;            /* named */
    int targets, led_to;   /* parts that another leads to, and how often one does */
    int texts, texts_said; /* shared texts there are, and said to be there; said -1: nowhere */
};

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static bool ends(const char *text, const char *with)
{
    size_t length = strlen(text), end = strlen(with);
    return length >= end && strcmp(text + length - end, with) == 0;
}

static bool look(void *data, const char *name, struct xml_attributes attributes, struct err *err)
{
    struct check *check = data;
    if (strcmp(check->part, "[Content_Types].xml") == 0 && strcmp(name, "Override") == 0) {
        const char *part = xml_attribute(attributes, "PartName");
        if (!part || part[0] != '/' || !zip_has(check->parts, part + 1))
            return err_set(err, ERR_FILE, "a part is missing");
    }
    check->sheets += strcmp(check->part, "xl/workbook.xml") == 0 && strcmp(name, "sheet") == 0;
    check->led_to += strcmp(name, "Relationship") == 0 && !xml_attribute(attributes, "TargetMode");
    if (strcmp(check->part, "xl/sharedStrings.xml") == 0) {
        const char *said = xml_attribute(attributes, "uniqueCount");
        check->texts += strcmp(name, "si") == 0;
        if (said && strcmp(name, "sst") == 0)
            check->texts_said = (int)strtol(said, NULL, 10);
    }
    return true;
}

static bool parts_whole(struct check *check, struct zip_parts *parts, struct err *err)
{
    const struct xml_calls calls = {.open = look};
    int sheets = 0;
    for (int i = 0; i < zip_count(parts); i++) {
        const char *bytes;
        size_t length;
        check->part = zip_name(parts, i);
        sheets += starts(check->part, "xl/worksheets/sheet");
        check->targets += !ends(check->part, ".rels") && strcmp(check->part, "[Content_Types].xml") != 0;
        if (!zip_read(&bytes, &length, parts, check->part, err))
            return false;
        bool xml = ends(check->part, ".xml") || ends(check->part, ".rels") || ends(check->part, ".vml");
        if (xml && !xml_walk(&calls, check, check->part, bytes, length, err))
            return false;
    }
    return (sheets > 0 && sheets == check->sheets && check->targets == check->led_to && check->texts == check->texts_said &&
            zip_has(parts, "[Content_Types].xml")) ||
           err_set(err, ERR_FILE, "a part is missing");
}

static bool read_back(const char **bytes, size_t *length, struct arena *arena, const char *path)
{
    struct stat status;
    FILE *file = fopen(path, "rb");
    if (!file || fstat(fileno(file), &status) != 0 || status.st_size <= 0) {
        if (file)
            fclose(file);
        return false;
    }
    char *block = arena_alloc(arena, (size_t)status.st_size);
    *bytes = block;
    *length = fread(block, 1, (size_t)status.st_size, file);
    bool whole = *length == (size_t)status.st_size;
    fclose(file);
    return whole;
}

bool book_whole(const char *draft, const struct arena *arena, struct err *err)
{
    struct arena own = {.out_of_memory = arena->out_of_memory};
    struct zip_parts *parts;
    struct err why = {0};
    const char *bytes;
    size_t length;
    bool whole = false;
    if (read_back(&bytes, &length, &own, draft)) {
        struct check check = {.texts_said = -1};
        whole = zip_open(&parts, &own, bytes, length, &why);
        check.parts = parts;
        whole = whole && parts_whole(&check, parts, &why);
        zip_close(parts);
    }
    arena_release(&own);
    if (!whole && why.kind == ERR_MEMORY)
        return err_set(err, ERR_MEMORY, "the workbook cannot be written: out of memory");
    return whole || err_set(err, ERR_FILE,
                            "the workbook cannot be written: read back it is not whole%s%s, as when the disk, or the folder for "
                            "temporary files (TMPDIR, or /tmp), is full",
                            why.message[0] ? ": " : "", why.message);
}
