# What only the build that measures coverage can try. Label: refused.
add_test(NAME coverage.refused COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_LIST_DIR}/check_refused.py
                                       --haggle $<TARGET_FILE:haggle>)
set_tests_properties(coverage.refused PROPERTIES LABELS coverage)
# A workbook read back, which elsewhere waits for LibreOffice.
add_test(NAME coverage.back COMMAND ${Python3_EXECUTABLE} -B ${PROJECT_SOURCE_DIR}/tests/workbook/check_back.py
                                   --haggle $<TARGET_FILE:haggle> --no-soffice ${examples})
# What only the build runs.
add_test(NAME coverage.manual COMMAND write_manual ${CMAKE_CURRENT_BINARY_DIR} ${PROJECT_SOURCE_DIR}/scenarios/case.schema.json)
add_test(NAME coverage.tables COMMAND write_tables ${CMAKE_CURRENT_BINARY_DIR}/built_in.c)
set_tests_properties(coverage.back coverage.manual coverage.tables PROPERTIES LABELS coverage)
