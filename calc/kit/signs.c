#include "calc/kit/signs.h"

/* A true minus sign: a hyphen would break at the end of a line. */
void add_signed(struct text *text, struct money money)
{
    text_addf(text, "%s%m",
              money.cents > 0   ? "+"
              : money.cents < 0 ? "−"
                                : "",
              (struct money){money.cents < 0 ? -money.cents : money.cents});
}

void add_signed_rate(struct text *text, struct rate rate)
{
    text_addf(text, "%s%p",
              rate.nano > 0   ? "+"
              : rate.nano < 0 ? "−"
                              : "",
              (struct rate){rate.nano < 0 ? -rate.nano : rate.nano});
}
