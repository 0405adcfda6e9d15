/* Stands in for libFuzzer where the compiler has none: gives a target every file of the folders and files that are named,
 * once. Options of libFuzzer are taken and mean nothing. */
#define _XOPEN_SOURCE 700

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static struct arena arena;
static long inputs;

static void replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(2);
    }
    long length = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(length > 0 ? (size_t)length : 1);
    if (!bytes || fread(bytes, 1, (size_t)length, file) != (size_t)length) {
        perror(path);
        exit(2);
    }
    fclose(file);
    LLVMFuzzerTestOneInput(bytes, (size_t)length);
    free(bytes);
    inputs++;
}

static void replay(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder) {
        replay_file(path);
        return;
    }
    for (const struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            replay(text_format(&arena, "%s/%s", path, entry->d_name));
    closedir(folder);
}

int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; i++)
        if (argv[i][0] != '-')
            replay(argv[i]);
    arena_release(&arena);
    fprintf(stderr, "replayed %ld inputs\n", inputs);
    return inputs > 0 ? 0 : 2;
}
