# The counter-offer: levers, the solver, reasons, menu and ladder, what may be said, and the messages themselves.
# Labels: unit, script. Included from tests/CMakeLists.txt; each executable is added where none of its name exists.
pkg_check_modules(CMOCKA IMPORTED_TARGET cmocka)
if(CMOCKA_FOUND)
    foreach(name lever counter counter_parts reasons menu talk)
        if(NOT TARGET test_${name})
            add_executable(test_${name} ${CMAKE_CURRENT_LIST_DIR}/test_${name}.c)
            target_link_libraries(test_${name} PRIVATE flags PkgConfig::CMOCKA scenarios bands calc m)
            add_test(NAME unit.${name} COMMAND test_${name})
        endif()
        set_tests_properties(unit.${name} PROPERTIES LABELS unit TIMEOUT 300
            ENVIRONMENT "HAGGLE_EXAMPLES=${PROJECT_SOURCE_DIR}/scenarios/examples")
    endforeach()
endif()

find_package(Python3 COMPONENTS Interpreter QUIET)
if(NOT Python3_EXECUTABLE)
    set(Python3_EXECUTABLE python3)
endif()
foreach(name check_scripts check_counter_json check_negotiations)
    add_test(NAME script.${name}
             COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_LIST_DIR}/../script/${name}.py
                     --haggle $<TARGET_FILE:haggle>)
    set_tests_properties(script.${name} PROPERTIES LABELS script)
endforeach()
script(script.check_markdown script cmark ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_LIST_DIR}/../script/check_markdown.py
       --haggle $<TARGET_FILE:haggle>)
