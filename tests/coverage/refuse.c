/* Linked into every program of the build that measures coverage: sums that refuse (refuse.h), a process that ends by
 * _exit leaves its counts too, and threads that take turns. */
#define _GNU_SOURCE

#include "refuse.h"

#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PLACES_MAX = 1024 };

struct place {
    const char *file, *function;
    int line, call;
    long count; /* times it was met */
};

static struct place places[PLACES_MAX];
static int place_count;

void __gcov_dump(void);
void __real__exit(int status) __attribute__((noreturn));
void __wrap__exit(int status) __attribute__((noreturn));

/* From "…/calc/pay/curve.c" the part below the source folder. */
static const char *below_top(const char *file)
{
    static const char *const folders[] = {"/calc/", "/bands/", "/scenarios/", "/out/", "/cli/", "/tests/"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        const char *at = strstr(file, folders[i]);
        if (at)
            return at + 1;
    }
    return file;
}

static void write_places(void)
{
    const char *name = getenv("HAGGLE_PLACES");
    FILE *to = name ? fopen(name, "a") : NULL;
    for (int i = 0; to && i < place_count; i++)
        fprintf(to, "%s:%s:%d.%d %ld\n", below_top(places[i].file), places[i].function, places[i].line, places[i].call,
                places[i].count);
    if (to)
        fclose(to);
}

static struct place *place_of(const char *file, const char *function, int line, int call)
{
    for (int i = 0; i < place_count; i++)
        if (places[i].call == call && places[i].file == file)
            return &places[i];
    if (place_count == PLACES_MAX)
        return NULL;
    if (place_count == 0 && getenv("HAGGLE_PLACES"))
        atexit(write_places);
    places[place_count] = (struct place){file, function, line, call, 0};
    return &places[place_count++];
}

bool refuse_at(const char *file, const char *function, int line, int call, bool good)
{
    static int wanted = -1; /* nothing is asked for but in a test of just this */
    static const char *place;
    static size_t length;
    static long number;
    if (wanted < 0) {
        place = getenv("HAGGLE_REFUSE");
        wanted = place || getenv("HAGGLE_PLACES") ? 1 : 0;
        length = place ? strcspn(place, " ") : 0;
        number = place && place[length] ? strtol(place + length, NULL, 10) : 1;
    }
    struct place *met = wanted ? place_of(file, function, line, call) : NULL;
    if (!met)
        return good;
    met->count++;
    if (!place || met->count != number)
        return good;
    char here[256];
    snprintf(here, sizeof here, "%s:%s:%d.%d", below_top(file), function, line, call);
    return strlen(here) == length && memcmp(here, place, length) == 0 ? false : good;
}

/* A count is no atomic sum, which would take half of the time of all tests: threads share one processor, so that hardly one is lost. */
static void stay_here(void)
{
#ifdef __linux__
    cpu_set_t here;
    const int processor = sched_getcpu();
    CPU_ZERO(&here);
    if (processor >= 0)
        CPU_SET(processor, &here);
    if (processor >= 0)
        sched_setaffinity(0, sizeof here, &here);
#endif
}

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*begin)(void *), void *with);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*begin)(void *), void *with);

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*begin)(void *), void *with)
{
    stay_here();
    return __real_pthread_create(thread, how, begin, with);
}

/* The calls made for it are none of the program's own (tests/faults/fault_shim.c). */
void __wrap__exit(int status)
{
    void (*over)(void);
    *(void **)&over = dlsym(RTLD_DEFAULT, "fault_over");
    if (over)
        over();
    write_places();
    __gcov_dump();
    __real__exit(status);
}
