/* Drafts that somebody holds or nobody, and the folder's lock. */
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE /* flock */
#include "rows.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

#include "cli/draft.h"
#include "cli/set_journal.h"
#include "folder_fixture.h"

/* A dead program's goes; what lives, is another's, or only has such a name stays. */
static void the_next_draft_sweeps_away_what_nobody_holds(void **state)
{
    (void)state;
    put_file(DRAFT("a"), "of a killed run");
    put_file(DRAFT("b"), "of a run that lives");
    put_file(".haggle-draft-short", "mine");
    put_file(".haggle-draft-toolong", "mine");
    put_file("letter", "mine");
    assert_int_equal(symlink("letter", in_folder(DRAFT("c"))), 0);
    assert_int_equal(mkdir(in_folder(DRAFT("d")), 0700), 0);
    assert_int_equal(mkfifo(in_folder(DRAFT("e")), 0600), 0);
    put_file(DRAFT("f"), "of another");
    if (geteuid() == 0)
        assert_int_equal(chown(in_folder(DRAFT("f")), NO_USER, NO_USER), 0);
    int living = open(in_folder(DRAFT("b")), O_RDONLY | O_CLOEXEC);
    assert_int_equal(flock(living, LOCK_EX | LOCK_NB), 0);
    struct draft *draft = draft_make(&arena, in_folder("case.json"));
    assert_non_null(draft);
    assert_false(is_there(DRAFT("a")));
    assert_string_equal(held(DRAFT("b")), "of a run that lives");
    assert_true(is_there(DRAFT("c")) && is_there(DRAFT("d")) && is_there(DRAFT("e")));
    assert_true(is_there(".haggle-draft-short") && is_there(".haggle-draft-toolong"));
    assert_string_equal(held("letter"), "mine");
    if (geteuid() == 0)
        assert_string_equal(held(DRAFT("f")), "of another");
    close(living);
    draft_remove(draft);
}

/* Where another run puts its files in place, their old ones may lie under names of drafts. */
static void a_folder_that_another_run_has_locked_is_not_swept(void **state)
{
    (void)state;
    int lock = folder_lock(&arena, in_folder("case.json"));
    assert_true(lock >= 0);
    put_journal(TWO);
    put_file(DRAFT("a"), "new one");
    put_file(DRAFT("b"), "old one");
    struct draft *draft = draft_make(&arena, in_folder("case.json"));
    assert_non_null(draft);
    assert_string_equal(held(DRAFT("b")), "old one");
    assert_true(is_there(".haggle-set"));
    folder_unlock(lock);
    draft_remove(draft);
    folder_recover(&arena, in_folder("case.json"));
    assert_string_equal(held("one.md"), "new one"); /* the second was in place: the rest follows */
    assert_false(is_there(".haggle-set"));
}

static void a_folder_that_is_missing_has_neither_drafts_nor_locks(void **state)
{
    (void)state;
    assert_null(draft_make(&arena, in_folder("gone/case.json")));
    assert_int_equal(errno, ENOENT);
    assert_int_equal(folder_lock(&arena, in_folder("gone/case.json")), -1);
    folder_recover(&arena, in_folder("gone/case.json"));
    folder_unlock(-1);
    assert_false(is_there("gone"));
}

static void drafts_are_released_and_removed_in_any_order_and_more_than_once(void **state)
{
    (void)state;
    struct draft *draft[3];
    for (int i = 0; i < 3; i++)
        assert_non_null(draft[i] = draft_make(&arena, in_folder("case.json")));
    assert_true(draft_named(strrchr(draft[0]->path, '/') + 1));
    draft_release(draft[1]); /* in the middle of the list */
    draft_release(draft[1]);
    draft_remove(draft[1]); /* a file of its own now */
    assert_int_equal(access(draft[1]->path, F_OK), 0);
    draft_remove(draft[0]);
    draft_remove(draft[0]);
    assert_int_equal(access(draft[0]->path, F_OK), -1);
    draft_remove(draft[2]);
    assert_int_equal(access(draft[2]->path, F_OK), -1);
}

static void names_of_drafts_and_journals_are_exact(void **state)
{
    static const struct {
        const char *name;
        bool draft, journal;
    } rows[] = {{DRAFT("a"), true, false},        {".haggle-draft-abcde", false, false}, {".haggle-draft-abcdefg", false, false},
                {"haggle-draft-abcdefg", false, false}, {"", false, false},              {".haggle-set", false, true},
                {".haggle-sets", false, false}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        expect_whole(rows[i].name, rows[i].draft, draft_named(rows[i].name));
        expect_whole(rows[i].name, rows[i].journal, set_journal_named(rows[i].name));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(the_next_draft_sweeps_away_what_nobody_holds),
        IN_FOLDER(a_folder_that_another_run_has_locked_is_not_swept),
        IN_FOLDER(a_folder_that_is_missing_has_neither_drafts_nor_locks),
        IN_FOLDER(drafts_are_released_and_removed_in_any_order_and_more_than_once),
        IN_FOLDER(names_of_drafts_and_journals_are_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
