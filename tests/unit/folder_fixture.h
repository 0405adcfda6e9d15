/* A folder of a test's own, with files made by hand that a killed run could have left. Include rows.h first, after
 * _XOPEN_SOURCE 700. */
#ifndef HAGGLE_TESTS_FOLDER_FIXTURE_H
#define HAGGLE_TESTS_FOLDER_FIXTURE_H

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define DRAFT(letter) ".haggle-draft-" letter letter letter letter letter letter

enum { NO_USER = 65534 };

static struct arena arena;
static char folder[64]; /* with the slash at its end */

static inline const char *in_folder(const char *name)
{
    return text_format(&arena, "%s%s", folder, name);
}

static inline void put(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(in_folder(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static inline bool is_there(const char *name)
{
    struct stat status;
    return lstat(in_folder(name), &status) == 0;
}

/* The first word of a file; "-": there is none. */
static inline const char *held(const char *name)
{
    static char word[40];
    FILE *file = fopen(in_folder(name), "rb");
    if (!file)
        return "-";
    size_t length = fread(word, 1, sizeof word - 1, file);
    word[length] = '\0';
    fclose(file);
    return word;
}

static inline int begin(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/haggle-journal-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    strcat(folder, "/");
    return 0;
}

static inline int end(void **state)
{
    (void)state;
    char *words = text_format(&arena, "rm -rf '%s'", folder);
    int status = system(words);
    arena_release(&arena);
    return status;
}

/* "|" stands for the zero behind each word. */
static inline void put_journal(const char *words)
{
    char bytes[600];
    size_t length = strlen(words);
    assert_true(length < sizeof bytes);
    for (size_t i = 0; i < length; i++)
        bytes[i] = words[i];
    for (size_t i = 0; i < length; i++)
        if (bytes[i] == '|')
            bytes[i] = '\0';
    put(".haggle-set", bytes, length);
}

/* Two papers, each with its draft, the name its old one is set aside under, and its place. */
#define TWO "haggle set 1|" DRAFT("a") "|" DRAFT("b") "|one.md|" DRAFT("c") "|" DRAFT("d") "|two.md|"

static inline void put_file(const char *name, const char *word)
{
    put(name, word, strlen(word));
}

#define IN_FOLDER(name) cmocka_unit_test_setup_teardown(name, begin, end)

#endif
