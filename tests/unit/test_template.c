/* Templates: what they render to, which errors they give, what they report as left out, and that no input
 * brings them down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "out/template/template.h"

#define ARRAY_LEN(array) (sizeof(array) / sizeof *(array))

/* The one negotiation all rows speak of. */
static struct slots example_slots(struct arena *arena)
{
    struct slots slots = slots_start(arena);
    slots_text(&slots, "base", "175,000");
    slots_text(&slots, "candidate", "Ana {and} Co");
    slots_text(&slots, "recruiter", NULL);
    slots_text(&slots, "team", " \n");
    slots_text(&slots, "address", "one\n\n\n\ntwo  \nthree");
    slots_claim(&slots, "yes", true);
    slots_claim(&slots, "rival_written", false);
    slots_claim(&slots, "may_name_rival", false);
    slots_list(&slots, "contributions", NULL);
    slots_item(&slots, "contributions", "Cut latency");
    slots_item(&slots, "contributions", "  ");
    slots_item(&slots, "contributions", "Led a team");
    slots_list(&slots, "questions", NULL);
    slots_list(&slots, "packages", "name total note");
    slots_item(&slots, "packages", NULL);
    slots_item_field(&slots, "packages", "name", "A");
    slots_item_field(&slots, "packages", "total", "300");
    slots_item(&slots, "packages", NULL);
    slots_item_field(&slots, "packages", "name", "B");
    slots_item_field(&slots, "packages", "total", "310");
    slots_item_field(&slots, "packages", "note", "more cash");
    return slots;
}

/* --- Rendering ------------------------------------------------------------------------------------------ */

struct rendering {
    const char *template, *expected;
};

static const struct rendering renderings[] = {
    /* values and braces */
    {"", ""},
    {"Hello", "Hello\n"},
    {"Base {base}.\n", "Base 175,000.\n"},
    {"{ base }{\tbase\t}", "175,000175,000\n"},
    {"a {{base}} b {{ }} {{{base}}}", "a {base} b { } {175,000}\n"},
    {"{candidate}", "Ana {and} Co\n"},
    {"{address}", "one\n\ntwo\nthree\n"},
    {"\xEF\xBB\xBF"
     "caf\xC3\xA9\r\nb\r\n",
     "caf\xC3\xA9\nb\n"},
    /* conditions */
    {"{if yes}a{end}{if not yes}b{end}", "a\n"},
    {"{if base}a{end}{if recruiter}b{end}{if team}c{end}", "a\n"},
    {"{if contributions}a{end}{if questions}b{end}{if not questions}c{end}", "ac\n"},
    {"{if yes and base and not questions}a{end}", "a\n"},
    {"{if yes and not base}a{else}b{end}", "b\n"},
    {"{if questions}a{elif rival_written}b{elif yes}c{else}d{end}", "c\n"},
    {"{if questions}a{elif rival_written}b{else}d{end}", "d\n"},
    {"{if yes}{if questions}a{else}b{end}c{end}", "bc\n"},
    {"{if recruiter}Dear {recruiter},{else}Hello,{end}\n", "Hello,\n"},
    /* lists */
    {"{each contributions}{item}; {end}", "Cut latency; Led a team;\n"},
    {"Did:\n{each contributions}\n- {item}\n{end}\nEnd\n", "Did:\n- Cut latency\n- Led a team\nEnd\n"},
    {"{each packages}\n{item.name}: {item.total}{if item.note} ({item.note}){end}\n{end}\n",
     "A: 300\nB: 310 (more cash)\n"},
    {"{each packages}{each contributions}{item},{end}{item.name};{end}",
     "Cut latency,Led a team,A;Cut latency,Led a team,B;\n"},
    {"{each contributions}{if item}x{end}{end}", "xx\n"},
    {"a\n{each questions}\n- {item}\n{end}\nb\n", "a\nb\n"},
    /* comments */
    {"{# note }\na {# {base} in braces } b\n", "a b\n"},
    {"a\n{# two\nlines }\nb\n", "a\nb\n"},
    {"{#}a{#x}", "a\n"},
    {"a {# {{ }} pairs} b", "a b\n"},
    /* lines of directives vanish, others stay */
    {"a\n{if yes}\nb\n{end}\nc\n", "a\nb\nc\n"},
    {"a\n  {if yes} {# why }\t\r\nb\n\t{else}\nx\n{end}", "a\nb\n"},
    {"a\n{if rival_written}\nb\n{end}\n\nc\n", "a\n\nc\n"},
    {"a\n\n{if rival_written}\nb\n{end}\n\nc\n", "a\n\nc\n"},
    {"a\n\n{if rival_written}b{end}\n\nc\n", "a\n\nc\n"},
    {"a\n{if rival_written}b{end}\nc\n", "a\nc\n"},
    {"a\n {if rival_written}b{end} {if questions}c{end} \nd\n", "a\nd\n"},
    {"a\n{if rival_written}\nb{end}\nc\n", "a\nc\n"},
    {"{if rival_written}a{end}\n\nb\n", "b\n"},
    {"a\n\n{if rival_written}b{end}\n", "a\n"},
    /* blanks */
    {"First. {if rival_written}Second.{end} Third.", "First. Third.\n"},
    {"First.  {if rival_written}Second.{end}  Third.", "First. Third.\n"},
    {"First. {if rival_written}Second. {end}Third.", "First. Third.\n"},
    {"First.{if rival_written} Second.{end} Third.", "First. Third.\n"},
    {"First. {if rival_written}a{end} {if questions}b{end} {# c } Third.", "First. Third.\n"},
    {"First. {if yes}{if rival_written}a{end}{end} Third.", "First. Third.\n"},
    {"First. {if yes}Second.{end} Third.", "First. Second. Third.\n"},
    {"First. {if rival_written}Second.{end}\nThird.", "First.\nThird.\n"},
    {"{if rival_written}First.{end} Second.", "Second.\n"},
    {"a\n    {if rival_written}First.{end} Second.", "a\n    Second.\n"},
    {"a\n    {if rival_written}First. {end}Second.", "a\n    Second.\n"},
    {"Name   Total\n  {base}   x", "Name   Total\n  175,000   x\n"},
    {"(a{if rival_written} b{end})", "(a)\n"},
    {"\n \n\na  \t\n \n\n\n\nb\n\n\n", "a\n\nb\n"},
    {" \n\n", ""},
    {"{if rival_written}a{end}", ""},
    /* what looks like a part and is none */
    {"a == b ==\n == c ==\n=====\n", "a == b ==\n == c ==\n=====\n"},
};

static void renders_to(const struct rendering *row)
{
    struct arena arena = {0};
    struct slots slots = example_slots(&arena);
    const struct template *template = NULL;
    struct err err = {0};
    struct text out = text_start(&arena);
    bool done = template_parse(&template, &arena, "t", row->template, strlen(row->template), &err) &&
                template_render(&out, template, NULL, &slots, NULL, &err);
    if (!done)
        fail_msg("%s\n%d:%d %s", row->template, err.line, err.column, err.message);
    if (strcmp(out.data, row->expected) != 0)
        fail_msg("%s\nexpected [%s]\n     got [%s]", row->template, row->expected, out.data);
    arena_release(&arena);
}

static void templates_render_to_exact_text(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(renderings); i++)
        renders_to(&renderings[i]);
}

static void a_message_is_added_behind_what_is_there(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct slots slots = slots_start(&arena);
    const struct template *template = NULL;
    struct err err = {0};
    struct text out = text_start(&arena);
    text_add(&out, "before  ");
    assert_true(template_parse(&template, &arena, "t", "\n\nafter", 7, &err));
    assert_true(template_render(&out, template, NULL, &slots, NULL, &err));
    assert_string_equal(out.data, "before  after\n");
    arena_release(&arena);
}

static void setting_a_slot_again_replaces_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct slots slots = example_slots(&arena);
    slots_text(&slots, "base", "180,000");
    slots_claim(&slots, "rival_written", true);
    const struct template *template = NULL;
    struct err err = {0};
    struct text out = text_start(&arena);
    const char source[] = "{base}{if rival_written}!{end}";
    assert_true(template_parse(&template, &arena, "t", source, strlen(source), &err));
    assert_true(template_render(&out, template, NULL, &slots, NULL, &err));
    assert_string_equal(out.data, "180,000!\n");
    arena_release(&arena);
}

/* --- Parts ---------------------------------------------------------------------------------------------- */

static void a_file_can_hold_several_parts(void **state)
{
    (void)state;
    static const char source[] =
        "{# mail }\n\n== subject ==\nOffer {base}\n\n== body == \r\n\nHello\n==  empty  ==";
    struct arena arena = {0};
    struct slots slots = example_slots(&arena);
    const struct template *template = NULL;
    struct err err = {0};
    assert_true(template_parse(&template, &arena, "mail.txt", source, strlen(source), &err));
    static const struct rendering parts[] = {
        {"subject", "Offer 175,000\n"}, {"body", "Hello\n"}, {"empty", ""}};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct text out = text_start(&arena);
        assert_true(template_has_part(template, parts[i].template));
        assert_true(template_render(&out, template, parts[i].template, &slots, NULL, &err));
        assert_string_equal(out.data, parts[i].expected);
    }
    struct text out = text_start(&arena);
    assert_false(template_has_part(template, "phone"));
    assert_false(template_render(&out, template, "phone", &slots, NULL, &err));
    assert_string_equal(err.message, "expected a part that begins with a line '== phone ==', found none");
    assert_string_equal(err.file, "mail.txt");
    arena_release(&arena);
}

/* --- Errors --------------------------------------------------------------------------------------------- */

struct bad {
    const char *template;
    int line, column;
    const char *message;
};

static const struct bad bads[] = {
    /* names */
    {"a\n  {bsae}", 2, 4, "expected the name of a slot, found 'bsae': did you mean 'base'?"},
    {"{zebra}", 1, 2, "expected the name of a slot, found 'zebra', which is unknown here"},
    {"é {if yes and not rival_writen}x{end}", 1, 19,
     "expected the name of a slot, claim or list, found 'rival_writen': did you mean 'rival_written'?"},
    {"{if rival_written}{bsae}{end}", 1, 20,
     "expected the name of a slot, found 'bsae': did you mean 'base'?"},
    {"{if yes}a{elif qestions}b{end}", 1, 16,
     "expected the name of a slot, claim or list, found 'qestions': did you mean 'questions'?"},
    {"{each question}{end}", 1, 7,
     "expected the name of a list, found 'question': did you mean 'questions'?"},
    {"{each packages}{item.totl}{end}", 1, 17,
     "expected the name of a field of the item, found 'item.totl': did you mean 'total'?"},
    {"{each packages}{if item.x}{end}{end}", 1, 20,
     "expected the name of a field of the item, found 'item.x', which is unknown here"},
    {"{each questions}{item.name}{end}", 1, 18,
     "the items of 'questions' are texts without fields: expected item, found 'item.name'"},
    {"{each packages}{item}{end}", 1, 17,
     "the items of 'packages' are records: expected a field, such as item.name, found 'item'"},
    {"{yes}", 1, 2,
     "expected the name of a slot, found 'yes', which is a claim and is written {if yes} … {end}"},
    {"{questions}", 1, 2,
     "expected the name of a slot, found 'questions', which is a list and is written "
     "{each questions} … {item} … {end}"},
    {"{each base}{end}", 1, 7,
     "expected the name of a list, found 'base', which is a slot and is written {base}"},
    {"{Base}", 1, 2, "expected the name of a slot (small letters, digits and _, at most 48), found 'Base'"},
    {"{abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz}", 1, 2,
     "expected the name of a slot (small letters, digits and _, at most 48), found "
     "'abcdefghijklmnopqrstuvwxyzabcdefghijklmn'"},
    {"{abcdefghijklmnopqrstuvwxyzabcdefghijklmé}", 1, 2,
     "expected the name of a slot (small letters, digits and _, at most 48), found "
     "'abcdefghijklmnopqrstuvwxyzabcdefghijklm'"},
    {"{a\x1B[2J}", 1, 2,
     "expected the name of a slot (small letters, digits and _, at most 48), found 'a?[2J'"},
    {"{item}", 1, 2, "{item} means something only between {each list} and its {end}"},
    {"{each questions}{end}{if item.name}{end}", 1, 26,
     "{item.name} means something only between {each list} and its {end}"},
    {"{item.}", 1, 2, "expected the name of a slot (small letters, digits and _, at most 48), found 'item.'"},
    {"{not}", 1, 2, "expected the name of a slot, found the word 'not'"},
    {"{each packages}{each item.name}{end}{end}", 1, 22,
     "expected the name of a list, found 'item.name': items hold no lists"},
    /* values */
    {"Dear {recruiter},", 1, 7,
     "{recruiter} has no value in this case: put it inside {if recruiter} … {end}"},
    {"{each packages}\n{item.note}\n{end}", 2, 2,
     "{item.note} has no value in this case: put it inside {if item.note} … {end}"},
    /* tags */
    {"a {base", 1, 3, "expected '}' on this line to close '{' (a literal brace is written '{{')"},
    {"a {base\n}", 1, 3, "expected '}' on this line to close '{' (a literal brace is written '{{')"},
    {"a {base {base}", 1, 3, "expected '}' on this line to close '{' (a literal brace is written '{{')"},
    {"a } b", 1, 3, "'}' without '{' before it (a literal brace is written '}}')"},
    {"x {}", 1, 4, "expected the name of a slot, found '}'"},
    {"{base base}", 1, 7, "expected '}', found 'base'"},
    {"\n {# a {b }", 2, 2, "the comment that begins here has no '}' of its own"},
    {"{if}a{end}", 1, 4, "expected the name of a slot, claim or list, found '}'"},
    {"{if not }a{end}", 1, 9, "expected the name of a slot, claim or list, found '}'"},
    {"{if not not yes}a{end}", 1, 9, "expected the name of a slot, claim or list, found the word 'not'"},
    {"{if yes or base}a{end}", 1, 9, "expected 'and' or '}', found 'or'"},
    {"{if yes and}a{end}", 1, 12, "expected the name of a slot, claim or list, found '}'"},
    {"{if yes}{else if base}{end}", 1, 15, "expected '}', found 'if': 'else if' is written {elif …}"},
    {"{if yes}a{end yes}", 1, 15, "expected '}', found 'yes'"},
    /* blocks */
    {"a\n{end}\n", 2, 1, "{end} without an {if} or {each} before it"},
    {"a {else}", 1, 3, "{else} without an {if} before it"},
    {"{elif yes}", 1, 1, "{elif} without an {if} before it"},
    {"{if yes}\n{each questions}\n{else}\n", 3, 1, "expected {end} for the {each} of line 2, found {else}"},
    {"\n{if yes}a{else}b{else}c{end}", 2, 17,
     "expected {end}, found {else}: the {if} of line 2 has its {else} already"},
    {"{if yes}a{else}b{elif base}c{end}", 1, 17,
     "expected {end}, found {elif}: the {if} of line 1 has its {else} already"},
    {"{if yes}a{end}\n {if base}\nb{if yes}{end}", 2, 2, "{if} has no {end}"},
    {"{each questions}", 1, 1, "{each} has no {end}"},
    /* parts */
    {"== a ==\n{if yes}\n== b ==\n{end}", 2, 1, "{if} has no {end} before the part that begins in line 3"},
    {"== a ==\n== a ==\n", 2, 4, "a part 'a' stands further up already"},
    {"== Subject ==\n", 1, 4,
     "expected the name of a part (small letters, digits and _), found 'Subject': a line of text does not "
     "begin with =="},
    {"text\n== a ==\n", 2, 4, "the text before this first part would never be shown: expected it below"},
    {"== a ==\n== b ==\n{bsae}", 3, 2, "expected the name of a slot, found 'bsae': did you mean 'base'?"},
    /* bytes */
    {"a\nb\xFF", 2, 2, "expected UTF-8 text, found a byte that is none: save the file as UTF-8"},
    {"\xEF\xBB\xBF{# two files in one #}\n\xEF\xBB\xBFHello", 2, 1,
     "expected text, found a byte order mark (U+FEFF, which nobody sees) behind the start: take it out"},
    {"a \xEF\xBB\xBF", 1, 3, "expected text, found a byte order mark (U+FEFF, which nobody sees) behind the start: take it out"},
    {"\xC3", 1, 1, "expected UTF-8 text, found a byte that is none: save the file as UTF-8"},
    {"\xC0\x80", 1, 1, "expected UTF-8 text, found a byte that is none: save the file as UTF-8"},
    {"\xE0\x9F\xBF", 1, 1, "expected UTF-8 text, found a byte that is none: save the file as UTF-8"},
    {"\xED\xA0\x80", 1, 1, "expected UTF-8 text, found a byte that is none: save the file as UTF-8"},
    {"\xF4\x90\x80\x80", 1, 1, "expected UTF-8 text, found a byte that is none: save the file as UTF-8"},
};

/* Parses and renders what must fail, with drops and text that must not change. */
static void fails_with(const char *bytes, size_t length, int line, int column, const char *message)
{
    struct arena arena = {0};
    struct slots slots = example_slots(&arena);
    const struct template *template = NULL;
    struct err err = {0};
    struct drops drops = drops_start(&arena);
    struct text out = text_start(&arena);
    text_add(&out, "kept");
    if (template_parse(&template, &arena, "bad.txt", bytes, length, &err) &&
        template_render(&out, template, template_has_part(template, "a") ? "a" : NULL, &slots, &drops, &err))
        fail_msg("%s\nexpected: %s\ngot: %s", bytes, message, out.data);
    if (err.line != line || err.column != column || strcmp(err.message, message) != 0)
        fail_msg("%s\nexpected %d:%d %s\n     got %d:%d %s", bytes, line, column, message, err.line,
                 err.column, err.message);
    assert_int_equal(err.kind, ERR_INPUT);
    assert_string_equal(err.file, "bad.txt");
    assert_string_equal(out.data, "kept");
    assert_null(drops.first);
    arena_release(&arena);
}

static void errors_name_the_place_and_what_was_expected(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(bads); i++)
        fails_with(bads[i].template, strlen(bads[i].template), bads[i].line, bads[i].column, bads[i].message);
}

static void a_zero_byte_is_refused(void **state)
{
    (void)state;
    fails_with("a\n\0b", 4, 2, 1, "expected text, found a zero byte");
}

/* The words `times` times. */
static struct text repeated(struct arena *arena, const char *words, int times)
{
    struct text text = text_start(arena);
    while (times-- > 0)
        text_add(&text, words);
    return text;
}

static void limits_hold(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text large = repeated(&arena, "a", TEMPLATE_SIZE_MAX + 1);
    fails_with(large.data, large.length, 0, 0, "expected at most 256 KiB, found 262,145 bytes");
    struct text deep = repeated(&arena, "{if yes}", TEMPLATE_DEPTH_MAX + 1);
    fails_with(deep.data, deep.length, 1, 129, "blocks stand inside each other more than 16 deep");
    arena_release(&arena);
}

static void what_stays_within_the_limits_renders(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text large = repeated(&arena, "a", TEMPLATE_SIZE_MAX);
    struct text expected = repeated(&arena, "a", TEMPLATE_SIZE_MAX);
    text_add(&expected, "\n");
    renders_to(&(struct rendering){large.data, expected.data});
    struct text deep = repeated(&arena, "{if yes}", TEMPLATE_DEPTH_MAX);
    text_add(&deep, "x");
    text_add(&deep, repeated(&arena, "{end}", TEMPLATE_DEPTH_MAX).data);
    renders_to(&(struct rendering){deep.data, "x\n"});
    arena_release(&arena);
}

static void grows_too_large(const char *source, const struct slots *slots)
{
    struct arena *arena = slots->arena;
    const struct template *template = NULL;
    struct err err = {0};
    struct text out = text_start(arena);
    assert_true(template_parse(&template, arena, "t", source, strlen(source), &err));
    assert_false(template_render(&out, template, NULL, slots, NULL, &err));
    assert_string_equal(err.message, "expected a message below 4 MiB, found more: loops inside each other or "
                                     "very long values");
    assert_string_equal(out.data, "");
}

/* 16 loops over 20 items each would take 20^16 turns, with words and without. */
static void a_message_without_end_is_refused(void **state)
{
    (void)state;
    static const char *const bodies[] = {"x", ""};
    struct arena arena = {0};
    struct slots slots = slots_start(&arena);
    slots_list(&slots, "many", NULL);
    for (int item = 0; item < 20; item++)
        slots_item(&slots, "many", "x");
    for (size_t i = 0; i < ARRAY_LEN(bodies); i++) {
        struct text source = repeated(&arena, "{each many}", TEMPLATE_DEPTH_MAX);
        text_add(&source, bodies[i]);
        text_add(&source, repeated(&arena, "{end}", TEMPLATE_DEPTH_MAX).data);
        grows_too_large(source.data, &slots);
    }
    slots_text(&slots, "long", repeated(&arena, "words ", TEMPLATE_WORK_MAX / 6 + 1).data);
    grows_too_large("{long}{long}", &slots);
    arena_release(&arena);
}

/* --- What was left out ---------------------------------------------------------------------------------- */

struct dropping {
    const char *template, *expected; /* "line name kind: words" for each, ; between them */
};

static const struct dropping droppings[] = {
    {"{if yes}a{end}{base}", ""},
    {"\n{if rival_written}I hold\n an {base} offer.{end}", "2 rival_written 1: I hold an {base} offer."},
    {"{if recruiter}a{end}\n{if recruiter}b{end}", "1 recruiter 0: a"},
    {"{if rival_written and yes and may_name_rival}a{end}", "1 rival_written 1: a;1 may_name_rival 1: a"},
    {"{if rival_written}a{elif may_name_rival}b{else}c{end}", "1 rival_written 1: a;1 may_name_rival 1: b"},
    {"{if yes}a{elif rival_written}b{end}", ""},
    {"{if not rival_written}a{end}", ""},
    {"{if not rival_written}a{else}b{end}", "1 rival_written 1: b"},
    {"{if not yes}a{else}b{end}", ""},
    {"{if not yes and rival_written}a{end}", "1 rival_written 1: a"},
    {"{if rival_written}a {if recruiter}{recruiter}{else}b{end}.{# c }{end}",
     "1 rival_written 1: a {recruiter}."},
    {"{if questions}\nAsk:\n{each questions}\n- {item}\n{end}\n{end}", "1 questions 2: Ask: - {item}"},
    {"{each questions}{item}? {end}", "1 questions 2: {item}?"},
    {"{each packages}{if item.note}({item.note}){end}{end}", "1 packages.note 0: ({item.note})"},
};

static void names_that_kept_words_out_are_reported_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(droppings); i++) {
        const struct dropping *row = &droppings[i];
        struct arena arena = {0};
        struct slots slots = example_slots(&arena);
        const struct template *template = NULL;
        struct err err = {0};
        struct drops drops = drops_start(&arena);
        struct text out = text_start(&arena), got = text_start(&arena);
        assert_true(template_parse(&template, &arena, "t.txt", row->template, strlen(row->template), &err));
        assert_true(template_render(&out, template, NULL, &slots, &drops, &err));
        assert_true(template_render(&out, template, NULL, &slots, &drops, &err));
        for (const struct drop *drop = drops.first; drop; drop = drop->next) {
            assert_string_equal(drop->file, "t.txt");
            text_addf(&got, "%s%d %s %d: %s", got.length > 0 ? ";" : "", drop->line, drop->name,
                      (int)drop->kind, drop->words);
        }
        if (strcmp(got.data, row->expected) != 0)
            fail_msg("%s\nexpected %s\n     got %s", row->template, row->expected, got.data);
        arena_release(&arena);
    }
}

static void a_failed_rendering_takes_its_drops_back(void **state)
{
    (void)state;
    static const char good[] = "{if rival_written}a{end}", bad[] = "{if may_name_rival}b{end}{recruiter}";
    struct arena arena = {0};
    struct slots slots = example_slots(&arena);
    const struct template *template = NULL;
    struct err err = {0};
    struct drops drops = drops_start(&arena);
    struct text out = text_start(&arena);
    assert_true(template_parse(&template, &arena, "t", good, strlen(good), &err));
    assert_true(template_render(&out, template, NULL, &slots, &drops, &err));
    assert_true(template_parse(&template, &arena, "t", bad, strlen(bad), &err));
    assert_false(template_render(&out, template, NULL, &slots, &drops, &err));
    assert_ptr_equal(drops.first, drops.last);
    assert_null(drops.first->next);
    assert_string_equal(drops.first->name, "rival_written");
    arena_release(&arena);
}

/* --- Mutated templates ---------------------------------------------------------------------------------- */

static uint64_t next_random(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *seed >> 33;
}

static size_t below(uint64_t *seed, size_t limit)
{
    return (size_t)(next_random(seed) % limit);
}

static const char *const pieces[] = {
    "{",
    "}",
    "{{",
    "}}",
    "{end}",
    "{else}",
    "{if yes}",
    "\n",
    " ",
    "\n\n\n",
    "{#",
    "{elif base}",
    "item",
    "not ",
    "{if not yes}",
    "\xC3\xA9",
    "{base}",
    "\r\n",
    "\xE2",
    "{item.note}",
    "\t",
    "== a ==",
    "{if item.note}",
    "{# c }",
    "{recruiter}",
    "and ",
    "{item}",
    "{address}",
    ".",
    "\n{end}\n",
    "{each packages}\n",
    "{each contributions}",
};

/* Cuts a piece out, or puts one in. */
static void mutate(uint64_t *seed, char *bytes, size_t *length, size_t size)
{
    size_t at = below(seed, *length + 1);
    if (below(seed, 3) == 0) {
        size_t count = below(seed, 8);
        count = count < *length - at ? count : *length - at;
        memmove(bytes + at, bytes + at + count, *length - at - count);
        *length -= count;
        return;
    }
    const char *piece = pieces[below(seed, ARRAY_LEN(pieces))];
    size_t count = strlen(piece);
    if (below(seed, 50) == 0)
        count++; /* with the zero byte behind it */
    if (*length + count > size)
        return;
    memmove(bytes + at + count, bytes + at, *length - at);
    memcpy(bytes + at, piece, count);
    *length += count;
}

static void is_well_formed(const char *text)
{
    size_t length = strlen(text);
    assert_null(strstr(text, "\n\n\n"));
    assert_null(strstr(text, " \n"));
    assert_null(strstr(text, "\t\n"));
    assert_true(length == 0 || (text[0] != '\n' && text[length - 1] == '\n'));
    assert_true(length < 2 || text[length - 2] != '\n');
}

/* Renders if it can; whether it could. */
static bool survives(const char *bytes, size_t length)
{
    struct arena arena = {0};
    struct slots slots = example_slots(&arena);
    const struct template *template = NULL;
    struct err err = {0};
    struct drops drops = drops_start(&arena);
    struct text out = text_start(&arena);
    char *exact = malloc(length > 0 ? length : 1); /* so that a sanitizer sees a read behind the end */
    assert_non_null(exact);
    memcpy(exact, bytes, length);
    bool parsed = template_parse(&template, &arena, "fuzz", exact, length, &err);
    free(exact);
    bool done = parsed && template_render(&out, template, NULL, &slots, &drops, &err);
    if (done) {
        assert_int_equal(err.kind, ERR_NONE);
        is_well_formed(out.data);
    } else {
        assert_int_equal(err.kind, ERR_INPUT);
        assert_true(err.line > 0 && err.column > 0);
        assert_string_equal(err.file, "fuzz");
        assert_true(err.message[0] != '\0');
        assert_int_equal(out.length, 0);
    }
    arena_release(&arena);
    return done;
}

static void mutated_templates_never_crash(void **state)
{
    (void)state;
    enum { ROUNDS = 20000, STEPS = 6, SIZE = 1024 };
    uint64_t seed = 20261121;
    int rendered = 0;
    for (int round = 0; round < ROUNDS; round++) {
        char bytes[SIZE];
        const char *start = renderings[below(&seed, ARRAY_LEN(renderings))].template;
        size_t length = strlen(start);
        memcpy(bytes, start, length);
        for (size_t steps = below(&seed, STEPS); steps > 0; steps--)
            mutate(&seed, bytes, &length, SIZE);
        rendered += survives(bytes, length);
    }
    assert_true(rendered > ROUNDS / 10 && rendered < ROUNDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(templates_render_to_exact_text),
        cmocka_unit_test(a_message_is_added_behind_what_is_there),
        cmocka_unit_test(setting_a_slot_again_replaces_it),
        cmocka_unit_test(a_file_can_hold_several_parts),
        cmocka_unit_test(errors_name_the_place_and_what_was_expected),
        cmocka_unit_test(a_zero_byte_is_refused),
        cmocka_unit_test(limits_hold),
        cmocka_unit_test(what_stays_within_the_limits_renders),
        cmocka_unit_test(a_message_without_end_is_refused),
        cmocka_unit_test(names_that_kept_words_out_are_reported_once),
        cmocka_unit_test(a_failed_rendering_takes_its_drops_back),
        cmocka_unit_test(mutated_templates_never_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
