#define _DEFAULT_SOURCE /* flock */
#define _DARWIN_C_SOURCE
#define _XOPEN_SOURCE 700

#include "cli/draft.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "calc/kit/text.h"
#include "cli/set_journal.h"

/* Short, so that a file with the longest name there can be has a draft as well. */
static const char PREFIX[] = ".haggle-draft-";
static const int ENDING[] = {SIGINT, SIGTERM, SIGHUP};
enum { ENDINGS = sizeof ENDING / sizeof *ENDING, RANDOM_LETTERS = 6, TRIES = 20 };

static struct draft *volatile first;
static volatile pid_t writer;

/* Only what a handler may do: the draft is the program's own, so its name is no longer anyone else's. */
void drafts_abandon(void)
{
    if (writer > 0) {
        kill(writer, SIGKILL);
        waitpid(writer, NULL, 0);
    }
    for (const struct draft *draft = first; draft; draft = draft->next)
        unlink(draft->path);
}

static void on_ending(int number)
{
    drafts_abandon();
    signal(number, SIG_DFL);
    raise(number);
}

static void watch_signals(void)
{
    static bool watching;
    struct sigaction action = {.sa_handler = on_ending}, now;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < ENDINGS; i++)
        sigaddset(&action.sa_mask, ENDING[i]);
    for (int i = 0; i < ENDINGS && !watching; i++)
        if (sigaction(ENDING[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
            sigaction(ENDING[i], &action, NULL);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error of writing */
    watching = true;
}

void draft_writer(pid_t process)
{
    writer = process;
}

static void change_mask(int how)
{
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < ENDINGS; i++)
        sigaddset(&set, ENDING[i]);
    sigprocmask(how, &set, NULL);
}

static int holds;

void signals_hold(void)
{
    if (holds++ == 0)
        change_mask(SIG_BLOCK);
}

void signals_let(void)
{
    if (--holds == 0)
        change_mask(SIG_UNBLOCK);
}

bool draft_named(const char *name)
{
    return strncmp(name, PREFIX, strlen(PREFIX)) == 0 && strlen(name) == strlen(PREFIX) + RANDOM_LETTERS;
}

/* A draft that nobody holds is of a program that was killed. */
static void remove_stale(int folder, const char *name)
{
    struct stat status;
    int descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid() &&
        flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        unlinkat(folder, name, 0);
    close(descriptor);
}

/* Under the folder's lock, so that what a living run sets aside is not taken for a draft; where another run has the lock, or
 * there are none, nothing is done. */
static void sweep(struct arena *arena, const char *folder)
{
    DIR *stream = opendir(folder[0] ? folder : ".");
    if (!stream)
        return;
    if (flock(dirfd(stream), LOCK_EX | LOCK_NB) == 0 && set_recover(arena, folder))
        for (const struct dirent *entry; (entry = readdir(stream));)
            if (draft_named(entry->d_name))
                remove_stale(dirfd(stream), entry->d_name);
    closedir(stream);
}

/* Another program may have swept the draft away before it was locked; where that cannot be told it is there. */
static bool lock(int descriptor)
{
    struct stat status;
    (void)flock(descriptor, LOCK_EX | LOCK_NB); /* where there are no locks, drafts are not swept either */
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0;
}

static struct draft *make(struct arena *arena, const char *folder)
{
    struct draft *draft = arena_alloc(arena, sizeof *draft);
    char *path = text_format(arena, "%s%sXXXXXX", folder, PREFIX);
    signals_hold();
    *draft = (struct draft){.path = path, .descriptor = mkstemp(path), .next = first};
    bool locked = draft->descriptor >= 0 && lock(draft->descriptor);
    if (locked) {
        fcntl(draft->descriptor, F_SETFD, FD_CLOEXEC);
        first = draft;
    }
    int why = draft->descriptor >= 0 ? 0 : errno;
    signals_let();
    if (!locked && why == 0)
        close(draft->descriptor);
    errno = why;
    return locked ? draft : NULL;
}

const char *folder_of(struct arena *arena, const char *place)
{
    const char *slash = strrchr(place, '/');
    return slash ? arena_copy(arena, place, (size_t)(slash - place) + 1) : "";
}

int folder_lock(struct arena *arena, const char *place)
{
    const char *folder = folder_of(arena, place);
    int lock = open(folder[0] ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), locked = -1;
    while (lock >= 0 && (locked = flock(lock, LOCK_EX)) != 0 && errno == EINTR) {
    }
    if (lock >= 0 && locked != 0) {
        close(lock);
        lock = -1;
    }
    return lock;
}

void folder_recover(struct arena *arena, const char *place)
{
    int lock = folder_lock(arena, place);
    if (lock >= 0)
        (void)set_recover(arena, folder_of(arena, place));
    folder_unlock(lock);
}

void folder_unlock(int lock)
{
    if (lock < 0)
        return;
    (void)fsync(lock); /* not every file system can */
    close(lock);
}

struct draft *draft_make(struct arena *arena, const char *place)
{
    const char *folder = folder_of(arena, place);
    struct draft *draft = NULL;
    watch_signals();
    sweep(arena, folder);
    errno = 0;
    for (int i = 0; i < TRIES && !draft && errno == 0; i++)
        draft = make(arena, folder);
    if (!draft && errno == 0)
        errno = EAGAIN;
    return draft;
}

bool write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

bool draft_settle(const struct draft *draft, mode_t mode, const struct timespec *when)
{
    const struct timespec keep = {.tv_nsec = UTIME_OMIT};
    const struct timespec times[] = {when ? *when : keep, when ? *when : keep};
    return fchmod(draft->descriptor, mode) == 0 && futimens(draft->descriptor, times) == 0 &&
           (fsync(draft->descriptor) == 0 || errno == EINVAL);
}

void draft_release(struct draft *draft)
{
    struct draft *before = first;
    while (before && before != draft && before->next != draft)
        before = before->next;
    if (!before)
        return;
    if (before == draft)
        first = draft->next;
    else
        before->next = draft->next;
    close(draft->descriptor);
}

void draft_remove(struct draft *draft)
{
    for (const struct draft *each = first; each; each = each->next)
        if (each == draft) {
            unlink(draft->path);
            draft_release(draft);
            return;
        }
}
