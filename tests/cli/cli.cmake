# The command line as a whole: transcripts, the gallery of errors, broken cases, schema, help, manual, completions. Label: cli.
find_package(Python3 COMPONENTS Interpreter QUIET)
if(NOT Python3_EXECUTABLE)
    set(Python3_EXECUTABLE python3)
endif()

# cli_test(name script.py argument...) runs a script of this folder with the program.
function(cli_test name script)
    add_test(NAME ${name}
             COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${script}
                     --haggle $<TARGET_FILE:haggle> ${ARGN})
    set_tests_properties(${name} PROPERTIES LABELS cli)
    # A look for leaks ends every run of the program, and takes as long as the run. The transcripts, the dialogues and the
    # unit tests pass everywhere: there it is made.
    if(HAGGLE_SANITIZE AND NOT name MATCHES "^cli[.](commands|dialogue|terminal)$")
        set_tests_properties(${name} PROPERTIES ENVIRONMENT ASAN_OPTIONS=exitcode=99:detect_leaks=0)
    endif()
endfunction()

cli_test(cli.commands run_cases.py --part commands)
cli_test(cli.errors run_cases.py --part errors)
set(rounds 150)
if(HAGGLE_SANITIZE) # which sees more in each of them
    set(rounds 400)
endif()
cli_test(cli.broken_cases fuzz_cases.py --rounds ${rounds} --seed 1)
cli_test(cli.schema check_schema.py)
cli_test(cli.help check_help.py)
cli_test(cli.manual check_manual.py --manual ${PROJECT_BINARY_DIR}/manual)
cli_test(cli.completions check_completions.py --manual ${PROJECT_BINARY_DIR}/manual)
cli_test(cli.readme check_readme.py)
cli_test(cli.dialogue check_dialogue.py)
cli_test(cli.report check_report.py)
cli_test(cli.targets check_targets.py)
cli_test(cli.signs check_signs.py)
cli_test(cli.terminal check_terminal.py)
cli_test(cli.examples check_examples.py)
cli_test(cli.batch check_batch.py)
cli_test(cli.set check_set.py)
cli_test(cli.rows check_rows.py)
cli_test(cli.writers check_writers.py --manual $<TARGET_FILE:write_manual> --tables $<TARGET_FILE:write_tables>)
cli_test(cli.articles check_articles.py)
cli_test(cli.screens check_screens.py)
cli_test(cli.hostile check_hostile.py)
cli_test(cli.records check_records.py)
if(HAGGLE_SANITIZE) # which takes memory of its own
    cli_test(cli.limits check_limits.py)
else()
    cli_test(cli.limits check_limits.py --memory 61)
endif()
cli_test(cli.extremes check_extremes.py)
