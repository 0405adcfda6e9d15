# The workbook: its layer, recalculation by LibreOffice, and edits of its inputs. Label: workbook.
set(HAGGLE_WORKBOOK_CASES 40 CACHE STRING "random cases that the workbook test recalculates")
set(workbook ${CMAKE_CURRENT_LIST_DIR})

if(CMOCKA_FOUND)
    add_executable(test_book ${workbook}/test_book.c)
    target_include_directories(test_book PRIVATE ${workbook}/..)
    target_link_libraries(test_book PRIVATE flags PkgConfig::CMOCKA out calc m)
    add_test(NAME workbook.layer COMMAND test_book)
    set_tests_properties(workbook.layer PROPERTIES LABELS workbook)
endif()

file(GLOB examples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/scenarios/examples/*.json)
script(workbook.recalculation workbook soffice
       python3 ${workbook}/check_recalc.py --haggle $<TARGET_FILE:haggle> --special
       --cases ${HAGGLE_WORKBOOK_CASES} --seed 1 ${examples})
script(workbook.edits workbook soffice python3 ${workbook}/check_edits.py --haggle $<TARGET_FILE:haggle>)
