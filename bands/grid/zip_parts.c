#include "bands/grid/zip_parts.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <unzip.h>

enum { NAME_MAX_BYTES = 256 };

/* Bytes in memory, read as a file is. */
struct memory {
    const char *bytes;
    uint64_t length, at;
};

struct part {
    char name[NAME_MAX_BYTES];
    unz64_file_pos position;
};

struct zip_parts {
    struct arena *arena;
    struct memory memory;
    unzFile file;
    size_t left; /* bytes that may still be unpacked */
    int count;
    struct part *part;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode)
{
    (void)name;
    return mode & ZLIB_FILEFUNC_MODE_WRITE ? NULL : opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *to, uLong size)
{
    struct memory *memory = stream;
    uint64_t left = memory->length - memory->at;
    uLong got = size < left ? size : (uLong)left;
    (void)opaque;
    memcpy(to, memory->bytes + memory->at, got);
    memory->at += got;
    return got;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *from, uLong size)
{
    (void)opaque, (void)stream, (void)from, (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream)
{
    (void)opaque;
    return ((const struct memory *)stream)->at;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct memory *memory = stream;
    uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory->at
                    : origin == ZLIB_FILEFUNC_SEEK_END ? memory->length
                                                       : 0;
    (void)opaque;
    if (offset > memory->length - from)
        return -1;
    memory->at = from + offset;
    return 0;
}

static int nothing(voidpf opaque, voidpf stream)
{
    (void)opaque, (void)stream;
    return 0;
}

static bool damaged(struct err *err)
{
    if (errno == ENOMEM) /* the library does not tell the one from the other */
        return err_set(err, ERR_MEMORY, "out of memory");
    return err_set(err, ERR_INPUT, "the file is damaged: it cannot be unpacked");
}

/* The file the zip stands at, as the next part. */
static bool keep_part(struct zip_parts *parts, struct err *err)
{
    struct part *part = &parts->part[parts->count];
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(parts->file, &info, part->name, NAME_MAX_BYTES, NULL, 0, NULL, 0) != UNZ_OK ||
        unzGetFilePos64(parts->file, &part->position) != UNZ_OK)
        return damaged(err);
    if (info.size_filename >= NAME_MAX_BYTES)
        return err_set(err, ERR_INPUT, "a file in the workbook has a name of more than %d bytes",
                       NAME_MAX_BYTES - 1);
    part->name[info.size_filename] = '\0';
    if (info.flag & 1)
        return err_set(err, ERR_INPUT, "the workbook is protected by a password: save it without one");
    if (zip_has(parts, part->name))
        return err_set(err, ERR_INPUT, "the workbook holds two files of the same name");
    parts->count++;
    return true;
}

static bool list_parts(struct zip_parts *parts, struct err *err)
{
    unz_global_info64 info;
    if (unzGetGlobalInfo64(parts->file, &info) != UNZ_OK)
        return damaged(err);
    if (info.number_entry > ZIP_PARTS_MAX)
        return err_set(err, ERR_INPUT, "the workbook holds more than %d files", ZIP_PARTS_MAX);
    parts->part = arena_array(parts->arena, (size_t)info.number_entry + 1, sizeof *parts->part);
    int state = info.number_entry > 0 ? unzGoToFirstFile(parts->file) : UNZ_END_OF_LIST_OF_FILE;
    for (; state == UNZ_OK && parts->count < (int)info.number_entry; state = unzGoToNextFile(parts->file))
        if (!keep_part(parts, err))
            return false;
    return state == UNZ_OK || state == UNZ_END_OF_LIST_OF_FILE || damaged(err);
}

bool zip_open(struct zip_parts **result, struct arena *arena, const char *bytes, size_t length,
              struct err *err)
{
    struct zip_parts *parts = arena_alloc(arena, sizeof *parts);
    *parts = (struct zip_parts){.arena = arena, .memory = {bytes, length, 0}, .left = ZIP_SIZE_MAX};
    zlib_filefunc64_def calls = {.zopen64_file = open_memory,
                                 .zread_file = read_memory,
                                 .zwrite_file = write_memory,
                                 .ztell64_file = tell_memory,
                                 .zseek64_file = seek_memory,
                                 .zclose_file = nothing,
                                 .zerror_file = nothing,
                                 .opaque = &parts->memory};
    *result = parts;
    errno = 0;
    parts->file = unzOpen2_64("", &calls);
    return parts->file ? list_parts(parts, err) : damaged(err);
}

void zip_close(struct zip_parts *parts)
{
    if (parts->file)
        unzClose(parts->file);
    parts->file = NULL;
}

static struct part *find(const struct zip_parts *parts, const char *name)
{
    for (int i = 0; i < parts->count; i++)
        if (strcmp(parts->part[i].name, name) == 0)
            return &parts->part[i];
    return NULL;
}

int zip_count(const struct zip_parts *parts)
{
    return parts->count;
}

const char *zip_name(const struct zip_parts *parts, int i)
{
    return parts->part[i].name;
}

bool zip_has(const struct zip_parts *parts, const char *name)
{
    return find(parts, name) != NULL;
}

/* What the open file unpacks to, in a block as large as it says; more than that is a lie. */
static bool unpack(char *to, size_t size, unzFile file, struct err *err)
{
    size_t length = 0;
    for (int got; length < size; length += (size_t)got) {
        got = unzReadCurrentFile(file, to + length, (unsigned)(size - length));
        if (got <= 0)
            return damaged(err);
    }
    char more;
    return unzReadCurrentFile(file, &more, 1) == 0 || damaged(err);
}

bool zip_read(const char **bytes, size_t *length, struct zip_parts *parts, const char *name, struct err *err)
{
    struct part *part = find(parts, name);
    unz_file_info64 info;
    errno = 0;
    if (!part)
        return err_set(err, ERR_INPUT, "the workbook lacks the file %s", name);
    if (unzGoToFilePos64(parts->file, &part->position) != UNZ_OK ||
        unzGetCurrentFileInfo64(parts->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
        return damaged(err);
    if (info.uncompressed_size > parts->left)
        return err_set(err, ERR_INPUT, "the workbook unpacks to more than %d MiB",
                       ZIP_SIZE_MAX / 1024 / 1024);
    if (unzOpenCurrentFile(parts->file) != UNZ_OK)
        return damaged(err);
    char *block = arena_alloc(parts->arena, (size_t)info.uncompressed_size + 1);
    bool good = unpack(block, (size_t)info.uncompressed_size, parts->file, err);
    if (unzCloseCurrentFile(parts->file) != UNZ_OK && good) /* the checksum is wrong */
        return damaged(err);
    parts->left -= (size_t)info.uncompressed_size;
    *bytes = block;
    *length = (size_t)info.uncompressed_size;
    return good;
}
