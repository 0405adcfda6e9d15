# The workbook: its layer, recalculation by LibreOffice, edits of its inputs, and what the file holds. Label: workbook.
set(HAGGLE_WORKBOOK_CASES 20 CACHE STRING "random cases that the workbook test recalculates")
set(workbook ${CMAKE_CURRENT_LIST_DIR})

if(CMOCKA_FOUND)
    add_executable(test_book ${workbook}/test_book.c)
    target_include_directories(test_book PRIVATE ${workbook}/..)
    target_link_libraries(test_book PRIVATE flags PkgConfig::CMOCKA out calc m)
    add_test(NAME workbook.layer COMMAND test_book)
    set_tests_properties(workbook.layer PROPERTIES LABELS workbook)
    add_executable(test_xlsx_missing ${workbook}/test_xlsx_missing.c ${PROJECT_SOURCE_DIR}/out/cells/xlsx_calls.c)
    target_include_directories(test_xlsx_missing PRIVATE ${workbook}/..
                               $<TARGET_PROPERTY:out_cells,INTERFACE_INCLUDE_DIRECTORIES>)
    target_include_directories(test_xlsx_missing SYSTEM PRIVATE ${XLSXWRITER_INCLUDE_DIRS})
    target_compile_definitions(test_xlsx_missing PRIVATE XLSX_FILE="/no_such_library" XLSX_NAME="no_such_library")
    target_link_libraries(test_xlsx_missing PRIVATE flags PkgConfig::CMOCKA calc ${CMAKE_DL_LIBS})
    add_test(NAME workbook.missing COMMAND test_xlsx_missing)
    set_tests_properties(workbook.missing PROPERTIES LABELS workbook)
endif()

file(GLOB examples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/scenarios/examples/*.json)
script(workbook.recalculation workbook soffice
       python3 ${workbook}/check_recalc.py --haggle $<TARGET_FILE:haggle> --special ${examples})
# The random cases in parts that run side by side, a seed each.
set(left ${HAGGLE_WORKBOOK_CASES})
set(seed 1)
while(left GREATER 0)
    set(part 20)
    if(left LESS part)
        set(part ${left})
    endif()
    script(workbook.recalculation.${seed} workbook soffice
           python3 ${workbook}/check_recalc.py --haggle $<TARGET_FILE:haggle> --cases ${part} --seed ${seed})
    math(EXPR left "${left} - ${part}")
    math(EXPR seed "${seed} + 1")
endwhile()
script(workbook.edits workbook soffice python3 ${workbook}/check_edits.py --haggle $<TARGET_FILE:haggle>)
script(workbook.letters workbook soffice python3 ${workbook}/check_letters.py --haggle $<TARGET_FILE:haggle>)
script(workbook.counter workbook soffice python3 ${workbook}/check_counter.py --haggle $<TARGET_FILE:haggle>)
script(workbook.known workbook soffice python3 ${workbook}/check_known.py --haggle $<TARGET_FILE:haggle>)
script(workbook.back workbook soffice python3 ${workbook}/check_back.py --haggle $<TARGET_FILE:haggle> ${examples})
script(workbook.structure workbook python3
       python3 ${workbook}/check_structure.py --haggle $<TARGET_FILE:haggle> ${examples})
script(workbook.charts workbook python3
       python3 ${workbook}/check_charts.py --haggle $<TARGET_FILE:haggle> ${examples})
script(workbook.health workbook soffice python3 ${workbook}/check_health.py --haggle $<TARGET_FILE:haggle>)
