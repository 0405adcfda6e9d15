#define _XOPEN_SOURCE 700

#include "cli/output_move.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/draft.h"
#include "cli/set_journal.h"

/* Those that are moved: what flows to a device is not. */
struct moves {
    struct arena *arena;
    const char *folder; /* of the files; "" or with the slash at its end */
    int lock;
    struct output **file;
    int count;
    struct draft *journal; /* NULL: of a single file there is none */
    const char *journal_path;
};

static bool cannot(struct err *err, const char *what, const char *path)
{
    err_set(err, ERR_FILE, "cannot %s: %s", what, strerror(errno));
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, path);
    return false;
}

static bool is_there(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

/* False: a link leads it elsewhere. */
static bool is_inside(const struct moves *moves, const char *place)
{
    struct stat here, there;
    const char *folder = folder_of(moves->arena, place);
    return stat(moves->folder[0] ? moves->folder : ".", &here) == 0 && stat(folder[0] ? folder : ".", &there) == 0 &&
           here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

static struct moves moves_of(const struct outputs *outputs)
{
    struct moves moves = {.arena = outputs->arena, .lock = -1};
    moves.file = arena_array(outputs->arena, (size_t)outputs->count + 1, sizeof *moves.file);
    for (int i = 0; i < outputs->count; i++)
        if (outputs->file[i].made)
            moves.file[moves.count++] = &outputs->file[i];
    if (moves.count > 0)
        moves.folder = folder_of(moves.arena, moves.count > 1 ? moves.file[0]->path : moves.file[0]->place);
    return moves;
}

/* Names for the journal and for the old files: before the lock, which making a draft asks for too. */
static bool prepare(struct moves *moves, struct err *err)
{
    if (moves->count < 2)
        return true;
    moves->journal_path = set_journal_path(moves->arena, moves->folder);
    moves->journal = draft_make(moves->arena, text_format(moves->arena, "%s.", moves->folder));
    if (!moves->journal)
        return cannot(err, "write", moves->file[0]->path);
    for (int i = 0; i < moves->count; i++) {
        struct output *file = moves->file[i];
        file->inside = is_inside(moves, file->place);
        file->before = draft_make(moves->arena, file->place);
        if (!file->before)
            return cannot(err, "set aside", file->path);
    }
    return true;
}

static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool write_journal(const struct moves *moves)
{
    struct set_entry *entry = arena_array(moves->arena, (size_t)moves->count, sizeof *entry);
    for (int i = 0; i < moves->count; i++) {
        const struct output *file = moves->file[i];
        if (file->inside)
            entry[i] = (struct set_entry){name_of(file->draft), file->there ? name_of(file->before->path) : "", name_of(file->place)};
        else
            entry[i] = (struct set_entry){file->draft, "", file->place};
    }
    return set_journal_write(moves->arena, moves->journal, moves->journal_path, entry, moves->count);
}

/* The old file under the name of a draft. One that lies elsewhere stays, with a second name so that it can come back. */
static bool set_aside(struct output *file)
{
    if (!file->there)
        return true;
    if (file->inside)
        return file->aside = rename(file->place, file->before->path) == 0;
    file->aside = unlink(file->before->path) == 0 && link(file->place, file->before->path) == 0;
    return file->aside || errno == EPERM || errno == ENOTSUP || errno == EMLINK; /* where files have no second names */
}

static bool put(struct output *file)
{
    return file->moved = rename(file->draft, file->place) == 0;
}

/* As it was: first what is new goes, so that nothing stands beside what is old. An old file that cannot come back keeps its
 * name as a draft, and the journal tells the next run. */
static void put_back(const struct moves *moves)
{
    bool done = true;
    for (int i = 0; i < moves->count; i++) {
        struct output *file = moves->file[i];
        if (file->moved && (file->inside || !file->there))
            file->moved = rename(file->place, file->draft) != 0;
    }
    for (int i = 0; i < moves->count; i++) {
        struct output *file = moves->file[i];
        if (!file->aside || rename(file->before->path, file->place) == 0)
            continue;
        draft_release(file->before);
        file->before = NULL;
        done = false;
    }
    if (done)
        unlink(moves->journal_path);
}

static void sync_names(const struct moves *moves)
{
    if (moves->lock >= 0)
        (void)fsync(moves->lock); /* not every file system can */
}

/* Those elsewhere come between: then none of the folder's own papers can be seen. From here on no memory is asked for. */
static const struct output *move_set(const struct moves *moves)
{
    sync_names(moves);
    for (int i = 0; i < moves->count; i++)
        if (!set_aside(moves->file[i]))
            return moves->file[i];
    sync_names(moves);
    for (int inside = 0; inside <= 1; inside++)
        for (int i = 0; i < moves->count; i++)
            if (moves->file[i]->inside == inside && !put(moves->file[i]))
                return moves->file[i];
    sync_names(moves);
    return NULL;
}

static bool move(const struct moves *moves, struct err *err)
{
    if (moves->count == 1)
        return put(moves->file[0]) || cannot(err, "put in place", moves->file[0]->path);
    for (int i = 0; i < moves->count; i++)
        moves->file[i]->there = is_there(moves->file[i]->place);
    if (!write_journal(moves))
        return cannot(err, "write", moves->file[0]->path);
    draft_release(moves->journal);
    const struct output *failed = move_set(moves);
    if (!failed) {
        unlink(moves->journal_path);
        return true;
    }
    cannot(err, "put in place", failed->path);
    put_back(moves);
    return false;
}

bool outputs_move(struct outputs *outputs, struct err *err)
{
    struct moves moves = moves_of(outputs);
    if (moves.count == 0)
        return true;
    bool done = prepare(&moves, err);
    signals_hold();
    if (done) {
        moves.lock = folder_lock(moves.arena, moves.folder); /* two reports at once do not mix */
        if (moves.lock >= 0)
            (void)set_recover(moves.arena, moves.folder);
        done = move(&moves, err);
    }
    for (int i = 0; i < moves.count && done; i++)
        draft_release(moves.file[i]->made);
    outputs_discard(outputs);
    if (moves.journal)
        draft_remove(moves.journal);
    folder_unlock(moves.lock);
    signals_let();
    return done;
}
