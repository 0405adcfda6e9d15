/* The members "lever_order" and "worked" of negotiation.json, strictly. */
#ifndef HAGGLE_BANDS_WORLD_LEVERS_SAID_READ_H
#define HAGGLE_BANDS_WORLD_LEVERS_SAID_READ_H

#include "bands/reader/read.h"
#include "bands/world/levers_said.h"

bool read_levers_said(const struct reading *reading, const struct json *root, struct levers_said *said);

#endif
