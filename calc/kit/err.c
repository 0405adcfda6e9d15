#include "calc/kit/err.h"

#include "calc/kit/text.h"

bool err_set(struct err *err, enum err_kind kind, const char *format, ...)
{
    *err = (struct err){.kind = kind};
    struct text text = text_in(err->message, sizeof err->message);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    return false;
}

bool err_overflow(struct err *err, const char *what)
{
    return err_set(err, ERR_INPUT, "the %s is too large to add up: amounts must stay below 90 million million dollars",
                   what);
}
