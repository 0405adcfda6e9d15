/* XML, element by element; the only place that knows expat.
 *
 * Names come without their prefix: "sheet" for x:sheet, "id" for r:id. A document type is refused, and with
 * it every entity of its own; so is what is nested more than XML_DEPTH_MAX deep. */
#ifndef HAGGLE_BANDS_GRID_XML_WALK_H
#define HAGGLE_BANDS_GRID_XML_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/err.h"

enum { XML_DEPTH_MAX = 64 };

/* Attributes of an element as the walk has them: name, value, name, value …, NULL. */
struct xml_attributes {
    const char *const *pairs;
};

const char *xml_attribute(struct xml_attributes attributes, const char *name); /* NULL: none */

/* Each may be NULL; the first three return false to end the walk, with *err set. */
struct xml_calls {
    bool (*open)(void *data, const char *name, struct xml_attributes attributes, struct err *err);
    bool (*close)(void *data, const char *name, struct err *err);
    bool (*text)(void *data, const char *bytes, size_t length, struct err *err); /* maybe a part of it */
};

/* False with ERR_INPUT for what is no XML; `what` names it in the error. */
bool xml_walk(const struct xml_calls *calls, void *data, const char *what, const char *bytes, size_t length,
              struct err *err);

#endif
