#include "calc/kit/base64.h"

void base64_add(struct text *out, const unsigned char *bytes, size_t length)
{
    static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < length; i += 3) {
        const size_t left = length - i;
        const unsigned second = left > 1 ? bytes[i + 1] : 0, third = left > 2 ? bytes[i + 2] : 0;
        const unsigned group = (unsigned)bytes[i] << 16 | second << 8 | third;
        const char four[4] = {signs[group >> 18], signs[group >> 12 & 63], left > 1 ? signs[group >> 6 & 63] : '=',
                              left > 2 ? signs[group & 63] : '='};
        text_add_bytes(out, four, 4);
    }
}
