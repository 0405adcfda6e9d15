# Unit tests of bands and positions.
pkg_check_modules(CMOCKA IMPORTED_TARGET cmocka)
if(CMOCKA_FOUND)
    foreach(name bands_load bands_data bands_choose bands_places bands_position)
        add_executable(test_${name} ${CMAKE_CURRENT_LIST_DIR}/test_${name}.c)
        target_link_libraries(test_${name} PRIVATE flags PkgConfig::CMOCKA out scenarios bands calc m)
        target_compile_definitions(test_${name} PRIVATE EXAMPLES="${PROJECT_SOURCE_DIR}/scenarios/examples")
        add_test(NAME unit.${name} COMMAND test_${name})
        set_tests_properties(unit.${name} PROPERTIES LABELS unit)
    endforeach()
    unit(tables bands_built_in bands calc)
    target_compile_definitions(test_tables PRIVATE HAGGLE_DATA="${PROJECT_SOURCE_DIR}/bands/data"
                               HAGGLE_OWN="${PROJECT_SOURCE_DIR}/tests/data/own_records.json")
endif()
