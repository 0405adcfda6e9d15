/* Bytes as text of 64 plain characters (RFC 4648), for data inside HTML. */
#ifndef HAGGLE_CALC_KIT_BASE64_H
#define HAGGLE_CALC_KIT_BASE64_H

#include "calc/kit/text.h"

void base64_add(struct text *out, const unsigned char *bytes, size_t length);

#endif
