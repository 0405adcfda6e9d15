#include "cli/commands/months_input.h"

bool read_months(int months[STAY_MONTHS_MAX], int *count, const char *list, struct err *err)
{
    const char *at = list;
    *count = 0;
    do {
        int number = 0;
        const char *start = at;
        for (; *at >= '0' && *at <= '9' && number <= MONTHS_MAX; at++)
            number = 10 * number + (*at - '0');
        if (at == start || number < 1 || number > MONTHS_MAX || (*at != ',' && *at != '\0'))
            return err_set(err, ERR_USAGE,
                           "expected months from 1 to %d with commas between for --months, found \"%s\"",
                           MONTHS_MAX, list);
        if (*count == STAY_MONTHS_MAX)
            return err_set(err, ERR_USAGE, "at most %d stays for --months, found more in \"%s\"",
                           STAY_MONTHS_MAX, list);
        months[(*count)++] = number;
    } while (*at++ == ',');
    return true;
}
