# What only the build that measures coverage can try. Label: refused.
add_test(NAME coverage.refused COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_LIST_DIR}/check_refused.py
                                       --haggle $<TARGET_FILE:haggle>)
set_tests_properties(coverage.refused PROPERTIES LABELS coverage)
