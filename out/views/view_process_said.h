/* A section on rounds and weeks of a hiring process, as the articles have them. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_PROCESS_SAID_H
#define HAGGLE_OUT_VIEWS_VIEW_PROCESS_SAID_H

#include "bands/world/process_lengths.h"
#include "out/document/document.h"

/* Of one role, or of all with ROLE_UNKNOWN; nothing at all where no article speaks of the role. */
void view_process_said(struct document *document, const struct process_lengths *lengths, enum role role);

#endif
