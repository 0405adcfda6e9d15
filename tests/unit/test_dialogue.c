/* The dialogue as a state machine: lines in, words and a case out. */
#include "case_fixture.h"

#include "scenarios/dialogue/dialogue.h"

enum { TYPED_MAX = 80 };

/* All that was said, prompts and answers included; the last turn. */
struct played {
    struct dialogue dialogue;
    struct turn turn;
    struct text said;
};

static void note(struct played *played)
{
    const struct turn *turn = &played->turn;
    text_addf(&played->said, "%s", turn->said);
    if (turn->show_years >= 0)
        text_addf(&played->said, "<years of offer %d>\n", turn->show_years);
    text_addf(&played->said, "%s%s", turn->heading, turn->prompt);
}

static void begin(struct played *played, struct arena *arena, const char *text)
{
    struct err err = {0};
    played->said = text_start(arena);
    const struct beginning beginning = {.file = "offer.json", .text = text, .length = strlen(text)};
    if (!dialogue_start(&played->dialogue, &played->turn, arena, companies, &beginning, &err))
        fail_msg("%s: %s\n%s", err.path, err.message, text);
    note(played);
}

static void answer(struct played *played, const char *line)
{
    text_addf(&played->said, "%s\n", line);
    dialogue_answer(&played->dialogue, &played->turn, line);
    note(played);
}

static void play(struct played *played, struct arena *arena, const char *text, const char *const lines[])
{
    begin(played, arena, text);
    for (int i = 0; lines[i] && !dialogue_over(&played->turn); i++)
        answer(played, lines[i]);
}

static const char *text_of(const struct played *played)
{
    const struct so_far *so_far = &played->dialogue.so_far;
    return arena_copy(so_far->arena, so_far->text, so_far->length);
}

/* A whole dialogue, as a person would have it. */
static const char *const WHOLE[] = {
    "Amazon", "SDE II", "Seattle, WA", "", "170k", "60,000", "", "", "45k", "700 RSUs", "222.50", "", "5/15/40/40", "10k", "",
    "written", "26 November 2026", "January 11, 2027", "5 December",
    "Google", "L4", "Kirkland, WA", "", "$182,000", "20k", "240k", "290", "", "", "15", "in writing", "9/12/2026", "1",
    "",
    "165k", "Initech", "", "18k in month 4, 20k in month 16", "20k", "10k until 1 March 2027",
    "3 years", "280k", "Sam Rivera", "Dana", "Built the drift monitor.", "Cut costs by 38 %.", "",
    "y", "yes", "n", "", "4 December", "target", NULL};

static const char WHOLE_CASE[] =
    "{\n"
    "  \"offers\": [\n"
    "    {\n"
    "      \"company\": \"Amazon\",\n"
    "      \"role\": \"SDE II\",\n"
    "      \"location\": \"Seattle, WA\",\n"
    "      \"base\": 170000,\n"
    "      \"sign_on\": [60000, 45000],\n"
    "      \"grant\": {\"units\": 700, \"price\": 222.50, \"vesting\": \"amazon\"},\n"
    "      \"other\": [{\"name\": \"relocation\", \"amount\": 10000}],\n"
    "      \"status\": \"written\",\n"
    "      \"start\": \"2027-01-11\",\n"
    "      \"deadline\": \"2026-12-05\"\n"
    "    },\n"
    "    {\n"
    "      \"company\": \"Google\",\n"
    "      \"level\": \"L4\",\n"
    "      \"location\": \"Kirkland, WA\",\n"
    "      \"base\": 182000,\n"
    "      \"sign_on\": [20000],\n"
    "      \"grant\": {\"value\": 240000, \"price\": 290},\n"
    "      \"bonus\": \"15%\",\n"
    "      \"status\": \"written\",\n"
    "      \"deadline\": \"2026-12-09\"\n"
    "    }\n"
    "  ],\n"
    "  \"assumptions\": {\n"
    "    \"as_of\": \"2026-11-26\"\n"
    "  },\n"
    "  \"current_job\": {\n"
    "    \"base\": 165000,\n"
    "    \"company\": \"Initech\",\n"
    "    \"unvested\": [{\"month\": 4, \"amount\": 18000}, {\"month\": 16, \"amount\": 20000}],\n"
    "    \"bonus_forfeited\": 20000,\n"
    "    \"repay_owed\": [{\"amount\": 10000, \"until\": \"2027-03-01\"}]\n"
    "  },\n"
    "  \"candidate\": {\n"
    "    \"stay\": 36,\n"
    "    \"name\": \"Sam Rivera\",\n"
    "    \"contributions\": [\"Built the drift monitor.\", \"Cut costs by 38 %.\"]\n"
    "  },\n"
    "  \"goal\": {\n"
    "    \"accept\": 280000\n"
    "  },\n"
    "  \"people\": {\n"
    "    \"recruiter\": \"Dana\"\n"
    "  },\n"
    "  \"statements\": {\n"
    "    \"first_choice\": true,\n"
    "    \"may_name_rival\": true,\n"
    "    \"can_show_rival\": false,\n"
    "    \"sign_by\": \"2026-12-04\",\n"
    "    \"would_sign_at\": \"target\"\n"
    "  }\n"
    "}\n";

static void a_whole_dialogue_makes_the_case_a_person_would_write(void **state)
{
    struct arena arena = {0};
    struct played played;
    (void)state;
    play(&played, &arena, "", WHOLE);
    expect(played.said.data, "the dialogue is over", dialogue_over(&played.turn) && !played.turn.stopped);
    for (size_t i = 0; i < sizeof WHOLE_CASE; i++)
        expect(text_of(&played) + (i < 200 ? 0 : i - 200), "the case", text_of(&played)[i] == WHOLE_CASE[i]);
    evaluated(&arena, case_of(&arena, "the case", WHOLE_CASE, strlen(WHOLE_CASE)));
    arena_release(&arena);
}

static void years_are_shown_once_base_and_grant_stand(void **state)
{
    static const char *const lines[] = {"", "", "L5", "", "", "170k", "60k", "", "", "", "700", "222.5", "", NULL};
    struct arena arena = {0};
    struct played played;
    (void)state;
    play(&played, &arena, "", lines);
    expect("before the vesting", "no years", played.turn.show_years < 0);
    answer(&played, "amazon");
    expect_whole("behind it", 0, played.turn.show_years);
    answer(&played, "");
    expect("once", "no years", played.turn.show_years < 0);
    arena_release(&arena);
}

static void years_are_shown_in_the_order_of_the_offers(void **state)
{
    static const char text[] = "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"location\": \"Seattle\", \"base\": 170000, "
                               "\"sign_on\": [60000, 45000], \"grant\": {\"units\": 700, \"price\": 222.5, \"vesting\": \"amazon\"}}, "
                               "{\"company\": \"Google\", \"base\": 182000}]}";
    const struct beginning beginning = {.file = "x", .text = text, .length = strlen(text), .ask_all = true};
    struct arena arena = {0};
    struct played played = {.said = text_start(&arena)};
    struct err err = {0};
    int shown[8], count = 0;
    (void)state;
    assert_true(dialogue_start(&played.dialogue, &played.turn, &arena, companies, &beginning, &err));
    for (int i = 0; i < 60 && !dialogue_over(&played.turn); i++) {
        answer(&played, "");
        if (played.turn.show_years >= 0 && count < 8)
            shown[count++] = played.turn.show_years;
    }
    expect_whole("tables", 2, count);
    expect_whole("first", 0, shown[0]);
    expect_whole("second", 1, shown[1]);
    arena_release(&arena);
}

/* Answers what is needed, and Enter otherwise, until the end. */
static void finish(struct played *played)
{
    for (int i = 0; i < 200 && !dialogue_over(&played->turn); i++) {
        bool price = strstr(played->turn.prompt, "Price") || strstr(played->turn.prompt, "worth in");
        bool needed = strstr(played->turn.prompt, "[needed]") != NULL;
        answer(played, played->dialogue.choosing ? "1" : !needed ? "" : price ? "100" : "150k");
    }
    expect(played->said.data, "the end is reached", dialogue_over(&played->turn));
}

/* The input may end behind any answer: what is kept then goes on where it stopped, and comes to a whole case. */
static void every_beginning_can_be_resumed(void **state)
{
    (void)state;
    for (int count = 0; WHOLE[count]; count++) {
        struct arena arena = {0};
        struct played first, second;
        const char *lines[TYPED_MAX] = {0};
        memcpy(lines, WHOLE, (size_t)count * sizeof *lines);
        play(&first, &arena, "", lines);
        const char *kept = text_of(&first);
        begin(&second, &arena, kept);
        finish(&second);
        const char *whole = text_of(&second);
        expect(whole, "it is whole", so_far_whole(&second.dialogue.so_far));
        evaluated(&arena, case_of(&arena, row("after %d answers", count), whole, strlen(whole)));
        arena_release(&arena);
    }
}

static void a_resumed_dialogue_asks_behind_the_last_answer(void **state)
{
    static const struct {
        const char *text, *prompt;
    } rows[] = {
        {"", "Company that made the offer (e.g. Amazon) [Amazon]: "},
        {"{}", "Company that made the offer (e.g. Amazon) [Amazon]: "},
        {"{\"offers\": [{\"company\": \"Amazon\", \"base\": 170000}]}", "Sign-on bonus, year 1 (USD, e.g. 60k) [none]: "},
        /* what is needed comes first */
        {"{\"offers\": [{\"company\": \"Amazon\", \"location\": \"Seattle\"}]}", "Base salary (USD a year, e.g. 170k) [needed]: "},
        {"{\"offers\": [{\"company\": \"Amazon\", \"base\": 1, \"grant\": {\"units\": 7}, \"deadline\": \"2026-12-05\"}]}",
         "Price of a share in the letter (USD a share, e.g. 222.50) [needed]: "},
        {"{\"offers\": [{\"company\": \"Amazon\", \"base\": 170000, \"deadline\": \"2026-12-05\"}]}",
         "Another offer you have: its company (e.g. Google) [no other offer]: "},
        {"{\"offers\": [{\"company\": \"Amazon\", \"base\": 170000}], \"current_job\": {\"base\": 1}}",
         "Its company (e.g. Initech) [not stated]: "},
        {"{\"offers\": [{\"company\": \"Amazon\", \"base\": 1}, {\"company\": \"Meta\"}]}",
         "Base salary (USD a year, e.g. 170k) [needed]: "},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct played played;
        begin(&played, &arena, rows[i].text);
        expect_text(rows[i].text, rows[i].prompt, played.turn.prompt);
        arena_release(&arena);
    }
}

static void what_is_needed_and_then_the_rest(void **state)
{
    struct arena arena = {0};
    struct played played;
    (void)state;
    begin(&played, &arena, "{\"offers\": [{\"company\": \"Amazon\", \"grant\": {\"units\": 7}, \"deadline\": \"2026-12-05\"}]}");
    answer(&played, "170k");
    expect_text("then the price", "Price of a share in the letter (USD a share, e.g. 222.50) [needed]: ", played.turn.prompt);
    answer(&played, "222.5");
    expect_whole("then the years", 0, played.turn.show_years);
    expect_text("then the rest", "Another offer you have: its company (e.g. Google) [no other offer]: ", played.turn.prompt);
    arena_release(&arena);
}

static void back_corrects_one_answer_and_goes_on_where_one_was(void **state)
{
    static const char *const lines[] = {"Amazon", "", "L5", "Seattle", "", "170k", "60k", "<", "<", NULL};
    struct arena arena = {0};
    struct played played;
    (void)state;
    play(&played, &arena, "", lines);
    expect_text("two steps back", "Base salary (USD a year, e.g. 170k) [170k]: ", played.turn.prompt);
    answer(&played, "175k");
    expect_text("on with what was open", "Paid at once (lump), or monthly (lump or monthly) [lump]: ", played.turn.prompt);
    expect(text_of(&played), "the new base", strstr(text_of(&played), "\"base\": 175000") != NULL);
    expect(text_of(&played), "the sign-on stays", strstr(text_of(&played), "\"sign_on\": [60000]") != NULL);
    answer(&played, "<");
    expect_text("back", "Base salary (USD a year, e.g. 170k) [175k]: ", played.turn.prompt);
    answer(&played, "");
    expect(text_of(&played), "Enter keeps it", strstr(text_of(&played), "\"base\": 175000") != NULL);
    for (int i = 0; i < 10; i++)
        answer(&played, "<");
    expect_text("at the beginning", "  this is the first question\n", played.turn.said);
    arena_release(&arena);
}

static void none_takes_an_answer_back(void **state)
{
    static const char *const lines[] = {"", "", "", "", "", "170k", "60k", "monthly", "45k", "<", "<", "<", "none", NULL};
    struct arena arena = {0};
    struct played played;
    (void)state;
    play(&played, &arena, "", lines);
    expect(text_of(&played), "the second year's alone", strstr(text_of(&played), "60000") == NULL);
    case_of(&arena, "it", text_of(&played), strlen(text_of(&played)));
    arena_release(&arena);
}

/* The reply to one line, where the dialogue stands behind those before it. */
static void replies(void **state)
{
    static const struct {
        const char *lines[16], *said, *prompt;
    } rows[] = {
        {{"?"}, "  The name as the letter has it. \"Amazon\" brings its vesting schedule, its\n"
                "  levels and what is known of their pay. Any other company will do too.\n  For example: Amazon\n",
         "Company that made the offer (e.g. Amazon) [Amazon]: "},
        {{"Amazon", "", "SDE II"}, "  expected an Amazon level (one of L4, L5, L6, L7, L8), found \"SDE II\": did you\n  mean \"L5\"?\n",
         "Level (e.g. L5) [not stated]: "},
        {{"Amazon", "", "", "", "", ""}, "  this one is needed (! stops here, and what is answered is kept)\n",
         "Base salary (USD a year, e.g. 170k) [needed]: "},
        {{"Amazon", "", "", "", "", "0"}, "  expected an amount above 0, found 0\n",
         "Base salary (USD a year, e.g. 170k) [needed]: "},
        {{"Amazon", "", "", "", "", "170"}, "  this may mean\n  1) $170,000\n  2) $170\n", "1 or 2: "},
        {{"Amazon", "", "", "", "", "170", "3"}, "  expected a number from 1 to 2, or the answer in other words\n", "1 or 2: "},
        {{"Amazon", "", "", "", "", "170", "<"}, "", "Base salary (USD a year, e.g. 170k) [needed]: "},
        {{"Amazon", "", "", "", "", "170", "1"}, "", "Sign-on bonus, year 1 (USD, e.g. 60k) [none]: "},
        {{"Amazon", "", "", "", "", "14,000 a month"}, "  = twelve times that: $168,000 a year\n",
         "Sign-on bonus, year 1 (USD, e.g. 60k) [none]: "},
        {{"Acme", "", "", "", "INR", "45L"}, "", "Sign-on bonus, year 1 (INR, e.g. 6L) [none]: "},
        {{"Acme", "", "", "", "INR", "$45k"},
         "  expected an amount in INR, the currency of this offer, found \"$45k\"\n", "Base salary (INR a year, e.g. 45L) [needed]: "},
        {{"Acme", "", "", "", "INR", "45L", "", "700", "USD"}, "", "What one USD is worth in INR (e.g. 88.40) [needed]: "},
        {{"Acme", "", "", "", "INR", "45L", "", "700", "USD", "88.4"}, "",
         "Price of a share in the letter (USD a share, e.g. 222.50) [needed]: "},
        {{"caf\xe9"}, "  expected text in UTF-8, found other bytes\n", "Company that made the offer (e.g. Amazon) [Amazon]: "},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct played played;
        play(&played, &arena, "", rows[i].lines);
        expect_text(row("row %d", i), rows[i].said, played.turn.said);
        expect_text(row("row %d", i), rows[i].prompt, played.turn.prompt);
        arena_release(&arena);
    }
}

static void a_question_is_found_by_its_name(void **state)
{
    static const char *const lines[] = {"Amazon", "", "L5", "Seattle", "", "170k", "60k", "", "", "45k", "< base", NULL};
    struct arena arena = {0};
    struct played played;
    (void)state;
    play(&played, &arena, "", lines);
    expect_text("at the base", "Base salary (USD a year, e.g. 170k) [170000]: ", played.turn.prompt);
    answer(&played, "175k");
    expect_text("and back", "Stock grant, all years (shares or USD, e.g. 700 RSUs, or 200k) [none]: ", played.turn.prompt);
    expect(text_of(&played), "the new base", strstr(text_of(&played), "\"base\": 175000") != NULL);
    answer(&played, "<sign-on, YEAR 2");
    answer(&played, "");
    expect(text_of(&played), "Enter leaves it", strstr(text_of(&played), "[60000, 45000]") != NULL);
    expect_text("and back again", "Stock grant, all years (shares or USD, e.g. 700 RSUs, or 200k) [none]: ", played.turn.prompt);
    answer(&played, "< shoe size");
    expect_text("no such question", "  no question is called \"shoe size\"\n", played.turn.said);
    arena_release(&arena);
}

/* What a letter leaves open comes first, by number; Enter leaves it open, other words answer it. */
static void doubts_of_a_letter_come_first(void **state)
{
    static const char text[] = "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"location\": \"Seattle\"}]}";
    const struct question *base = question_find("base"), *start = question_find("start"), *status = question_find("status");
    const struct doubt doubts[] = {
        {0, base, {.count = 2, .note = "", .reading = {{"base", "170000", "$170,000, line 3"}, {"base", "175000", "$175,000, line 9"}}}},
        {0, start, {.count = 1, .note = "", .reading = {{"start", "\"2027-02-30\"", "30 February, line 4"}}}},
        {0, status, {.count = 1, .note = "", .reading = {{"status", "\"verbal\"", "verbal, line 5"}}}},
    };
    static const struct {
        const char *lines[6], *said, *prompt, *holds;
    } rows[] = {
        {{NULL}, "\nBase salary: the letter may mean\n  1) $170,000, line 3\n  2) $175,000, line 9\n",
         "1 or 2, or Enter for none of them: ", "Seattle"},
        {{"2"}, "\nStart: the letter may mean\n  1) 30 February, line 4\n", "1, or Enter for none of them: ", "\"base\": 175000"},
        {{"180k"}, "\nStart: the letter may mean\n  1) 30 February, line 4\n", "1, or Enter for none of them: ", "\"base\": 180000"},
        {{""}, "\nStart: the letter may mean\n  1) 30 February, line 4\n", "1, or Enter for none of them: ", "Seattle"},
        {{"3"}, "  expected a number from 1 to 2, or the answer in other words\n", "1 or 2, or Enter for none of them: ", "Seattle"},
        {{"plenty"}, "  expected an amount such as 170k, found \"plenty\"\n", "1 or 2, or Enter for none of them: ", "Seattle"},
        /* a reading that is no value of the case is refused, and the question asked in full */
        {{"1", "1"}, "  expected a day of the calendar in the years 1900 to 2199, found \"2027-02-30\"\n",
         "First day of work (e.g. 11 January 2027) [not stated]: ", "170000"},
        {{"1", "1", "1 Feb 2027"}, "  = 1 February 2027\n\nStatus: the letter may mean\n  1) verbal, line 5\n",
         "1, or Enter for none of them: ", "\"start\": \"2027-02-01\""},
        {{"1", "", "1"}, "", "Job title (e.g. Software Development Engineer II) [not stated]: ", "\"status\": \"verbal\""},
        {{"", "", ""}, "", "Base salary (USD a year, e.g. 170k) [needed]: ", "Seattle"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct played played = {.said = text_start(&arena)};
        struct err err = {0};
        const struct beginning beginning = {.file = "x", .text = text, .length = strlen(text), .ask_all = true, .doubts = doubts,
                                            .doubt_count = ROWS(doubts)};
        assert_true(dialogue_start(&played.dialogue, &played.turn, &arena, companies, &beginning, &err));
        for (int j = 0; rows[i].lines[j]; j++)
            answer(&played, rows[i].lines[j]);
        const char *said = strstr(played.turn.said, "are kept.\n");
        expect_text(row("row %d", i), rows[i].said, said ? said + strlen("are kept.\n") : played.turn.said);
        expect_text(row("row %d", i), rows[i].prompt, played.turn.prompt);
        expect(text_of(&played), rows[i].holds, strstr(text_of(&played), rows[i].holds) != NULL);
        arena_release(&arena);
    }
}

static void stopping_leaves_what_was_answered(void **state)
{
    static const char *const stops[] = {"!", "quit", "EXIT", " stop "};
    (void)state;
    for (int i = 0; i < ROWS(stops); i++) {
        struct arena arena = {0};
        struct played played;
        const char *const lines[] = {"Amazon", stops[i], NULL};
        play(&played, &arena, "", lines);
        expect(stops[i], "stops", dialogue_over(&played.turn) && played.turn.stopped);
        expect(text_of(&played), "keeps the company", strstr(text_of(&played), "Amazon") != NULL);
        arena_release(&arena);
    }
}

static void a_wrong_case_is_refused_at_the_start(void **state)
{
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"[", "expected a value, found the end of the file"},
        {"{\"offers\": [{\"company\": \"Amazon\", \"bse\": 1}]}", "unknown key \"bse\": did you mean \"base\"?"},
        {"{\"offers\": 5}", "expected a list, found 5"},
        {"[]", "expected an object, found a list"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct dialogue *dialogue = arena_alloc(&arena, sizeof *dialogue);
        struct turn turn;
        struct err err = {0};
        const struct beginning beginning = {.file = "x", .text = rows[i].text, .length = strlen(rows[i].text)};
        bool good = dialogue_start(dialogue, &turn, &arena, companies, &beginning, &err);
        expect(rows[i].text, "is refused", !good);
        expect_text(rows[i].text, rows[i].message, err.message);
        arena_release(&arena);
    }
}

/* Characters up to the end of the line. */
static size_t columns_of(const char *line)
{
    size_t columns = 0;
    for (; *line && *line != '\n'; line++)
        columns += ((unsigned char)*line & 0xc0) != 0x80;
    return columns;
}

/* Nobody reads a question that wraps. */
static void prompts_fit_a_terminal(void **state)
{
    static const char *const currencies[] = {"USD", "INR"};
    (void)state;
    for (int c = 0; c < ROWS(currencies); c++) {
        struct arena arena = {0};
        struct played played;
        begin(&played, &arena, "");
        for (int i = 0; i < 200 && !dialogue_over(&played.turn); i++) {
            const struct question *question = &QUESTIONS[played.dialogue.at.row];
            expect(played.turn.prompt, "at most 80 columns", strlen(played.turn.prompt) <= 80);
            answer(&played, "?");
            for (const char *line = played.turn.said; *line; line += strcspn(line, "\n") + 1)
                expect(line, "at most 80 columns", columns_of(line) <= 80);
            bool third = played.dialogue.at.offer == 2, more = question->kind == ANSWER_LINES && i > 70;
            bool code = strcmp(question->key, "currency") == 0;
            answer(&played, third || more ? "" : code ? currencies[c] : question->kind == ANSWER_STOCK ? "700"
                             : question->kind == ANSWER_SCHEDULE               ? "amazon"
                                                                               : question->example);
        }
        expect(played.said.data + (played.said.length > 500 ? played.said.length - 500 : 0), "over", dialogue_over(&played.turn));
        arena_release(&arena);
    }
}

/* Lines in any order: the text is always one that a dialogue can begin with. */
static void any_lines_leave_a_case_that_can_be_resumed(void **state)
{
    static const char *const pool[] = {"Amazon", "Google", "L5", "170k", "170", "1", "2", "", "", "<", "?", "none", "700", "$200k",
                                       "222.5", "5/15/40/40", "15%", "yes", "INR", "USD", "88.4", "5 Dec 2026", "written",
                                       "monthly", "full", "18k in month 4", "10k until 2027-03-01", "24", "target", "0", "\"", "{}", "< base", "<stock"};
    uint64_t seed = 3;
    (void)state;
    for (int round = 0; round < random_rows(60); round++) {
        struct arena arena = {0};
        struct played played, again;
        begin(&played, &arena, "");
        for (int i = 0; i < 60 && !dialogue_over(&played.turn); i++)
            answer(&played, pool[random_between(&seed, 0, ROWS(pool) - 1)]);
        begin(&again, &arena, text_of(&played));
        finish(&again);
        const char *text = text_of(&again);
        evaluated(&arena, case_of(&arena, row("round %d", round), text, strlen(text)));
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_dialogue_makes_the_case_a_person_would_write),
        cmocka_unit_test(years_are_shown_once_base_and_grant_stand),
        cmocka_unit_test(years_are_shown_in_the_order_of_the_offers),
        cmocka_unit_test(every_beginning_can_be_resumed),
        cmocka_unit_test(a_resumed_dialogue_asks_behind_the_last_answer),
        cmocka_unit_test(what_is_needed_and_then_the_rest),
        cmocka_unit_test(back_corrects_one_answer_and_goes_on_where_one_was),
        cmocka_unit_test(none_takes_an_answer_back),
        cmocka_unit_test(replies),
        cmocka_unit_test(a_question_is_found_by_its_name),
        cmocka_unit_test(doubts_of_a_letter_come_first),
        cmocka_unit_test(stopping_leaves_what_was_answered),
        cmocka_unit_test(a_wrong_case_is_refused_at_the_start),
        cmocka_unit_test(prompts_fit_a_terminal),
        cmocka_unit_test(any_lines_leave_a_case_that_can_be_resumed),
    };
    return cmocka_run_group_tests(tests, load, release);
}
