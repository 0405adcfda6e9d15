#include "bands/grid/xml_walk.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

struct walk {
    XML_Parser parser;
    const struct xml_calls *calls;
    void *data;
    struct err *err;
    int depth;
    bool stopped, typed; /* err is set; a document type was found */
};

static const char *local(const char *name)
{
    const char *colon = strchr(name, ':');
    return colon ? colon + 1 : name;
}

const char *xml_attribute(struct xml_attributes attributes, const char *name)
{
    for (const char *const *pair = attributes.pairs; pair[0]; pair += 2)
        if (strcmp(local(pair[0]), name) == 0 && strncmp(pair[0], "xmlns", 5) != 0)
            return pair[1];
    return NULL;
}

static void stop(struct walk *walk)
{
    walk->stopped = true;
    XML_StopParser(walk->parser, XML_FALSE);
}

static void on_open(void *data, const XML_Char *name, const XML_Char **pairs)
{
    struct walk *walk = data;
    const struct xml_attributes attributes = {(const char *const *)pairs};
    if (walk->stopped)
        return;
    if (++walk->depth > XML_DEPTH_MAX) {
        err_set(walk->err, ERR_INPUT, "the file is nested more than %d deep", XML_DEPTH_MAX);
        stop(walk);
    } else if (walk->calls->open && !walk->calls->open(walk->data, local(name), attributes, walk->err))
        stop(walk);
}

static void on_close(void *data, const XML_Char *name)
{
    struct walk *walk = data;
    walk->depth--;
    if (!walk->stopped && walk->calls->close && !walk->calls->close(walk->data, local(name), walk->err))
        stop(walk);
}

static void on_text(void *data, const XML_Char *bytes, int length)
{
    struct walk *walk = data;
    if (!walk->stopped && walk->calls->text &&
        !walk->calls->text(walk->data, bytes, (size_t)length, walk->err))
        stop(walk);
}

static void on_type(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
                    int internal)
{
    struct walk *walk = data;
    (void)name, (void)system, (void)public, (void)internal;
    walk->typed = true;
    stop(walk);
}

bool xml_walk(const struct xml_calls *calls, void *data, const char *what, const char *bytes, size_t length,
              struct err *err)
{
    struct walk walk = {.parser = XML_ParserCreate(NULL), .calls = calls, .data = data, .err = err};
    if (!walk.parser)
        return err_set(err, ERR_MEMORY, "out of memory");
    XML_SetUserData(walk.parser, &walk);
    XML_SetElementHandler(walk.parser, on_open, on_close);
    XML_SetCharacterDataHandler(walk.parser, on_text);
    XML_SetStartDoctypeDeclHandler(walk.parser, on_type);
    bool whole = length <= INT_MAX && XML_Parse(walk.parser, bytes, (int)length, XML_TRUE) == XML_STATUS_OK;
    int line = (int)XML_GetCurrentLineNumber(walk.parser);
    bool memory = XML_GetErrorCode(walk.parser) != XML_ERROR_NO_MEMORY;
    XML_ParserFree(walk.parser);
    if (walk.typed)
        return err_set(err, ERR_INPUT, "%s in the workbook has a document type, which no spreadsheet writes",
                       what);
    if (walk.stopped)
        return false;
    if (!memory)
        return err_set(err, ERR_MEMORY, "out of memory");
    return whole || err_set(err, ERR_INPUT, "%s in the workbook is damaged at its line %d", what, line);
}
