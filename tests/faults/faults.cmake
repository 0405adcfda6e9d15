# Calls that fail or kill the program, by a library that is loaded before the C library: glibc's, and no sanitizer's.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT HAGGLE_SANITIZE)
    add_library(fault_shim MODULE ${CMAKE_CURRENT_LIST_DIR}/fault_shim.c)
    target_link_libraries(fault_shim PRIVATE ${CMAKE_DL_LIBS})
    if(HAGGLE_COVERAGE)
        target_compile_definitions(fault_shim PRIVATE COUNTS_BRANCHES)
    endif()
    foreach(name kills memory io calls moves)
        script(faults.${name} cli python3 python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_${name}.py --haggle $<TARGET_FILE:haggle>
               --shim $<TARGET_FILE:fault_shim>)
        set_tests_properties(faults.${name} PROPERTIES LABELS "cli;faults")
    endforeach()
endif()
