/* What sentences of a letter say beside money: who offers, which job, where. */
#include "letter_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(before, rows) letter_rows_check(before, rows, sizeof rows / sizeof *rows)

static void who_offers_is_read(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"We are pleased to offer you employment with Corva Analytics Inc as a Software Engineer.", "company", "Corva Analytics"},
        {"We are delighted to offer you the position of Data Engineer at Corva & Sons Limited.", "company", "Corva & Sons"},
        {"On behalf of Corva Labs, I am pleased to offer you a role.", "company", "Corva Labs"},
        {"On behalf of the team I am pleased to offer you a role.", "company", NULL},
        {"Corva, Inc. (the \"Company\") is pleased to offer you a place with us.", "company", "Corva"},
        {"Amazon India Pvt Ltd is very pleased to offer you a place with us.", "company", "Amazon"},
        {"Amazon Web Services India is happy to extend you an offer.", "company", "Amazon"},
        {"Amazon has offered me a job.", "company", "Amazon"},
        {"I have an interview at Google and another offer from Meta.", "company", NULL},
        {"It is a pleasure to work with people such as those of the large Corva Robotics Division of the North GmbH that you know.",
         "company", NULL},
        {"Google or Amazon?", "company", NULL},
        {"Google L4 MTV.", "company", "Google"},
        {"Your Google offer (L4, London) follows.", "level", "L4"},
        {"Your Google offer (L4, London) follows.", "location", "London"},
        {"Your offer from Amazon UK (L5, London) follows.", "level", "L5"},
        {"Your offer from Amazon (L5, Seattle, WA) follows.", "location", "Seattle, WA"},
        {"Total of 640 Amazon RSUs.", "company", "Amazon"},
        {"Standard Amazon vesting applies.", "company", "Amazon"},
        {"The usual Corva benefits apply.", "company", NULL},
        {"I am choosing between Amazon, Google, Meta, Apple, Netflix, Amazon.", "company", NULL},
    };
    CHECK("Base: $150,000\n\n", rows);
}

static void the_job_and_its_place_are_read(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"We are pleased to confirm your employment with Google Germany GmbH in Munich as Software Engineer, Level 4.", "location", "Munich"},
        {"We are pleased to confirm your employment with Google Germany GmbH in Munich as Software Engineer, Level 4.", "level", "L4"},
        {"Your level stays at L5.", "level", "L5"},
        {"You will join us as a Senior Applied Scientist at level L6 in Seattle.", "level", "L6"},
        {"You will join us as a Senior Applied Scientist at level L6 in Seattle.", "role", "as"},
        {"The role is for a Software Development Engineer II, Seattle, WA.", "role", "sde"},
        {"Your location will be Toronto.", "location", "Toronto"},
        {"Your place of work will be Dublin.", "location", "Dublin"},
        {"The office is in Berlin, Germany.", "location", "Berlin, Germany"},
        {"You will be based at our Seattle headquarters.", "location", "Seattle"},
        {"We offer you the spot at our office, of our Toronto team.", "location", "Toronto"},
        {"Corva Labs GmbH, Munich, offers you a position.", "location", "Munich"},
        {"The location is not fixed.", "location", NULL},
        {"I am moving from Berlin to another office.", "location", NULL},
        {"Your offer (L4 Software Engineer, London) follows.", "level", "L4"},
        {"Your offer (with $150,000 of base) follows.", "level", NULL},
        {"Your offer (see below follows.", "level", NULL},
    };
    CHECK("Base: 150,000\n\n", rows);
}

static void the_currency_may_be_said_once(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"All numbers above are in CAD.", "currency", "CAD"},
        {"The figures below are in EUR.", "currency", "EUR"},
        {"All amounts listed here are in $.", "currency", NULL},
        {"All amounts are rounded to the next one that is even, if one is, in EUR.", "currency", NULL},
        {"The numbers are in.", "currency", NULL},
    };
    CHECK("Base: 150,000\n\n", rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_offers_is_read),
        cmocka_unit_test(the_job_and_its_place_are_read),
        cmocka_unit_test(the_currency_may_be_said_once),
    };
    return cmocka_run_group_tests(tests, letter_rows_set_up, letter_rows_tear_down);
}
