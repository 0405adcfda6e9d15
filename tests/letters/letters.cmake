# Letters, read: every wording by itself, whole letters with their exact cases. Included by tests/CMakeLists.txt.
find_package(PkgConfig REQUIRED)
pkg_check_modules(CMOCKA IMPORTED_TARGET cmocka)
if(CMOCKA_FOUND)
    add_executable(test_letters ${PROJECT_SOURCE_DIR}/tests/unit/test_letters.c)
    target_link_libraries(test_letters PRIVATE flags scenarios bands_built_in bands calc PkgConfig::CMOCKA m)
    add_test(NAME unit.letters COMMAND test_letters)
    set_tests_properties(unit.letters PROPERTIES LABELS unit)
    foreach(of stock rounds tables words pay)
        add_executable(test_letter_${of} ${PROJECT_SOURCE_DIR}/tests/unit/test_letter_${of}.c
                                         ${PROJECT_SOURCE_DIR}/tests/unit/letter_rows.c)
        target_link_libraries(test_letter_${of} PRIVATE flags scenarios bands_built_in bands calc PkgConfig::CMOCKA m)
        add_test(NAME unit.letter_${of} COMMAND test_letter_${of})
        set_tests_properties(unit.letter_${of} PROPERTIES LABELS unit)
    endforeach()
endif()

add_test(NAME letters.cases
         COMMAND python3 -B ${CMAKE_CURRENT_LIST_DIR}/run_letters.py --haggle $<TARGET_FILE:haggle>)
set_tests_properties(letters.cases PROPERTIES LABELS cli)
add_test(NAME letters.pdf COMMAND python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_pdf.py --haggle $<TARGET_FILE:haggle>)
set_tests_properties(letters.pdf PROPERTIES LABELS cli)
