/* Journals of files that were being put in place when a run was killed, written by hand: whole, spoilt, and of strangers. Every
 * row has a folder of its own. */
#define _XOPEN_SOURCE 700
#include "rows.h"

#include <errno.h>
#include <fcntl.h>

#include "cli/draft.h"
#include "cli/set_journal.h"
#include "folder_fixture.h"

static void where_no_new_file_is_in_place_the_old_ones_come_back(void **state)
{
    (void)state;
    put_journal(TWO);
    put_file(DRAFT("a"), "new one");
    put_file(DRAFT("b"), "old one");
    put_file(DRAFT("c"), "new two");
    put_file("two.md", "old two"); /* not yet set aside */
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("one.md"), "old one");
    assert_string_equal(held("two.md"), "old two");
    assert_false(is_there(DRAFT("b")));
    assert_false(is_there(".haggle-set"));
}

static void where_one_new_file_is_in_place_the_others_follow(void **state)
{
    (void)state;
    put_journal(TWO);
    put_file("one.md", "new one");
    put_file(DRAFT("b"), "old one");
    put_file(DRAFT("c"), "new two");
    put_file(DRAFT("d"), "old two");
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("one.md"), "new one");
    assert_string_equal(held("two.md"), "new two");
    assert_string_equal(held(DRAFT("b")), "old one"); /* for the sweep */
    assert_false(is_there(".haggle-set"));
}

static void what_stands_in_a_place_is_never_replaced(void **state)
{
    (void)state;
    put_journal(TWO);
    put_file("one.md", "mine");
    put_file("two.md", "mine too");
    put_file(DRAFT("c"), "new two");
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("one.md"), "mine");
    assert_string_equal(held("two.md"), "mine too");
    assert_false(is_there(".haggle-set"));
}

static void files_that_are_gone_leave_nothing_to_do(void **state)
{
    (void)state;
    put_journal(TWO);
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("one.md"), "-");
    assert_string_equal(held("two.md"), "-");
    assert_false(is_there(".haggle-set"));
}

/* One that a link leads out of the folder has paths, and no name to be set aside under. */
static void a_file_outside_of_the_folder_is_completed_by_its_path(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_folder("far"), 0700), 0);
    put_journal(text_format(&arena, "haggle set 1|%sfar/" DRAFT("a") "||%sfar/one.md|" DRAFT("c") "||two.md|", folder, folder));
    put_file("far/" DRAFT("a"), "new one");
    put_file("two.md", "new two");
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("far/one.md"), "new one");
    assert_string_equal(held("two.md"), "new two");
    assert_false(is_there(".haggle-set"));
}

static void one_that_cannot_come_back_keeps_the_journal_for_the_next_run(void **state)
{
    (void)state;
    const char *words = text_format(&arena, "haggle set 1|" DRAFT("a") "|" DRAFT("b") "|%sgone/one.md|", folder);
    put_journal(words);
    put_file(DRAFT("a"), "new one");
    put_file(DRAFT("b"), "old one");
    assert_false(set_recover(&arena, folder));
    assert_string_equal(held(DRAFT("b")), "old one");
    assert_true(is_there(".haggle-set"));
    assert_int_equal(mkdir(in_folder("gone"), 0700), 0);
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("gone/one.md"), "old one");
    assert_false(is_there(".haggle-set"));
}

/* A place that cannot be looked at is not known to be free. */
static void a_place_below_a_plain_file_is_left_alone(void **state)
{
    (void)state;
    put_file("plain", "mine");
    put_journal(text_format(&arena, "haggle set 1|" DRAFT("a") "|" DRAFT("b") "|%splain/one.md|", folder));
    put_file(DRAFT("a"), "new one");
    put_file(DRAFT("b"), "old one");
    assert_true(set_recover(&arena, folder));
    assert_string_equal(held("plain"), "mine");
    assert_string_equal(held(DRAFT("b")), "old one");
}

/* The old file lies beside under a name of a draft and would come back, were it a journal. */
static void what_is_no_journal_moves_nothing_and_goes(void **state)
{
    static const char *const rows[] = {
        "",
        "haggle set 1",                                                /* cut short at its first zero */
        "haggle set 2|" DRAFT("a") "|" DRAFT("b") "|one.md|",          /* of another program */
        "haggle set 1|" DRAFT("a") "|" DRAFT("b") "|one.md",           /* cut short within a name */
        "haggle set 1|" DRAFT("a") "|" DRAFT("b") "|",                 /* between two */
        "haggle set 1|" DRAFT("a") "|" DRAFT("b") "|one.md|" DRAFT("c") "|",
        "haggle set 1|" DRAFT("a") "|" DRAFT("b") "||",                /* no place */
        "haggle set 1|secret|" DRAFT("b") "|one.md|",                  /* no draft of the program's */
        "haggle set 1|/etc/" DRAFT("a") "x|" DRAFT("b") "|one.md|",
        "haggle set 1|" DRAFT("a") "|.haggle-draft-short|one.md|",
        "haggle set 1|" DRAFT("a") "|secret|one.md|",
        "haggle set 1|" DRAFT("a") "|/etc/" DRAFT("b") "|one.md|",     /* set aside elsewhere: never */
    };
    (void)state;
    put_file(DRAFT("a"), "new one");
    put_file(DRAFT("b"), "old one");
    put_file("secret", "mine");
    for (int i = 0; i < ROWS(rows); i++) {
        put_journal(rows[i]);
        assert_true(set_recover(&arena, folder));
        expect_text(rows[i], "-", held("one.md"));
        expect_text(rows[i], "old one", held(DRAFT("b")));
        expect_text(rows[i], "mine", held("secret"));
        expect_whole(rows[i], false, is_there(".haggle-set"));
    }
}

static void a_journal_of_more_files_than_a_run_writes_moves_nothing(void **state)
{
    (void)state;
    for (int files = 1000; files <= 1001; files++) {
        struct text text = text_start(&arena);
        text_add_bytes(&text, "haggle set 1", sizeof "haggle set 1");
        for (int i = 0; i < files; i++) {
            text_add_bytes(&text, DRAFT("a"), sizeof DRAFT("a"));
            text_add_bytes(&text, DRAFT("b"), sizeof DRAFT("b"));
            text_add_bytes(&text, "one.md", sizeof "one.md");
        }
        unlink(in_folder("one.md"));
        put_file(DRAFT("a"), "new one");
        put_file(DRAFT("b"), "old one");
        put(".haggle-set", text.data, text.length);
        assert_true(set_recover(&arena, folder));
        assert_string_equal(held("one.md"), files > 1000 ? "-" : "old one");
        assert_false(is_there(".haggle-set"));
    }
}

/* Nobody else can have one's files moved. */
static void what_is_not_a_plain_file_of_ones_own_is_not_read(void **state)
{
    (void)state;
    put_file(DRAFT("a"), "new one");
    put_file(DRAFT("b"), "old one");
    assert_true(set_recover(&arena, folder)); /* there is none */
    put_journal(TWO);
    assert_int_equal(rename(in_folder(".haggle-set"), in_folder("elsewhere")), 0);
    assert_int_equal(symlink("elsewhere", in_folder(".haggle-set")), 0);
    assert_true(set_recover(&arena, folder));
    assert_true(is_there(".haggle-set"));
    assert_int_equal(unlink(in_folder(".haggle-set")), 0);
    assert_int_equal(mkfifo(in_folder(".haggle-set"), 0600), 0);
    assert_true(set_recover(&arena, folder));
    assert_true(is_there(".haggle-set"));
    assert_int_equal(unlink(in_folder(".haggle-set")), 0);
    put_journal(TWO);
    assert_int_equal(truncate(in_folder(".haggle-set"), 1 << 20), 0); /* longer than any */
    assert_true(set_recover(&arena, folder));
    assert_true(is_there(".haggle-set"));
    if (geteuid() == 0) {
        put_journal(TWO);
        assert_int_equal(chown(in_folder(".haggle-set"), NO_USER, NO_USER), 0);
        assert_true(set_recover(&arena, folder));
        assert_true(is_there(".haggle-set"));
    }
    assert_string_equal(held("one.md"), "-");
    assert_string_equal(held(DRAFT("b")), "old one");
}

/* In a folder that may not be written nothing can be swept either. */
static void a_journal_that_cannot_go_is_told(void **state)
{
    (void)state;
    put_journal(TWO);
    assert_int_equal(chown(in_folder(".haggle-set"), geteuid() == 0 ? NO_USER : geteuid(), (gid_t)-1), 0);
    assert_int_equal(chmod(folder, 0555), 0);
    const bool master = geteuid() == 0;
    if (master)
        assert_int_equal(seteuid(NO_USER), 0);
    bool recovered = set_recover(&arena, folder);
    if (master)
        assert_int_equal(seteuid(0), 0);
    assert_int_equal(chmod(folder, 0700), 0);
    assert_false(recovered);
    assert_true(is_there(".haggle-set"));
}

static void a_written_journal_is_read_again(void **state)
{
    static const struct set_entry entry[] = {{DRAFT("a"), DRAFT("b"), "one.md"}, {DRAFT("c"), "", "two.md"}};
    (void)state;
    struct draft *draft = draft_make(&arena, in_folder("."));
    assert_non_null(draft);
    assert_true(set_journal_write(&arena, draft, set_journal_path(&arena, folder), entry, ROWS(entry)));
    draft_release(draft);
    put_file(DRAFT("b"), "old one");
    put_file(DRAFT("c"), "new two");
    assert_true(set_recover(&arena, folder)); /* the first draft is gone: begun */
    assert_string_equal(held("two.md"), "new two");
    assert_string_equal(held("one.md"), "-");
}

static void a_journal_that_cannot_be_written_is_told(void **state)
{
    static const struct set_entry entry = {DRAFT("a"), DRAFT("b"), "one.md"};
    (void)state;
    const struct draft closed = {.path = in_folder("no"), .descriptor = -1};
    errno = 0;
    assert_false(set_journal_write(&arena, &closed, set_journal_path(&arena, folder), &entry, 1));
    assert_int_equal(errno, EBADF);
    struct draft *draft = draft_make(&arena, in_folder("."));
    assert_non_null(draft);
    assert_false(set_journal_write(&arena, draft, in_folder("gone/.haggle-set"), &entry, 1));
    assert_int_equal(errno, ENOENT);
    draft_remove(draft);
    assert_false(is_there(".haggle-set"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(where_no_new_file_is_in_place_the_old_ones_come_back),
        IN_FOLDER(where_one_new_file_is_in_place_the_others_follow),
        IN_FOLDER(what_stands_in_a_place_is_never_replaced),
        IN_FOLDER(files_that_are_gone_leave_nothing_to_do),
        IN_FOLDER(a_file_outside_of_the_folder_is_completed_by_its_path),
        IN_FOLDER(one_that_cannot_come_back_keeps_the_journal_for_the_next_run),
        IN_FOLDER(a_place_below_a_plain_file_is_left_alone),
        IN_FOLDER(what_is_no_journal_moves_nothing_and_goes),
        IN_FOLDER(a_journal_of_more_files_than_a_run_writes_moves_nothing),
        IN_FOLDER(what_is_not_a_plain_file_of_ones_own_is_not_read),
        IN_FOLDER(a_journal_that_cannot_go_is_told),
        IN_FOLDER(a_written_journal_is_read_again),
        IN_FOLDER(a_journal_that_cannot_be_written_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
