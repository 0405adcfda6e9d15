# Fuzzers, in a build under the sanitizers. Label: fuzz. Every test run gives each target its inputs and a short, fixed number
# of changed ones; tests/fuzz/run.sh, with the preset "fuzz", goes on for as long as one likes. The build that measures
# coverage gives them their inputs alone.
if(NOT HAGGLE_SANITIZE AND NOT HAGGLE_COVERAGE)
    return()
endif()
include(CheckCSourceCompiles)
set(CMAKE_REQUIRED_FLAGS -fsanitize=fuzzer,address)
check_c_source_compiles("#include <stddef.h>\n#include <stdint.h>\nint LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);\n\
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) { return data && size ? 0 : -1; }" HAGGLE_LIBFUZZER)
unset(CMAKE_REQUIRED_FLAGS)

set(fuzz ${CMAKE_CURRENT_LIST_DIR})
set(fuzz_seeds ${CMAKE_CURRENT_BINARY_DIR}/fuzz/seeds)
add_library(fuzz_shared OBJECT ${fuzz}/fuzz.c ${fuzz}/stored_zip.c)
if(HAGGLE_SANITIZE)
    target_sources(fuzz_shared PRIVATE ${fuzz}/arena_apart.c)
endif()
target_include_directories(fuzz_shared PUBLIC ${fuzz})
target_link_libraries(fuzz_shared PUBLIC haggle_parts)
if(HAGGLE_LIBFUZZER AND HAGGLE_SANITIZE)
    target_compile_options(fuzz_shared PRIVATE -fsanitize=fuzzer-no-link)
endif()

# What the examples, letters, templates and data of this tree are as inputs: made here, so that no second copy is kept.
# What long runs found beyond them is for the build that counts branches.
set(fuzz_found)
set(unpack)
if(HAGGLE_COVERAGE)
    set(fuzz_found ${CMAKE_CURRENT_BINARY_DIR}/fuzz/found)
    set(unpack --found ${fuzz_found})
endif()
script(fuzz.seeds fuzz python3 python3 ${fuzz}/make_seeds.py --haggle $<TARGET_FILE:haggle> --to ${fuzz_seeds}
       ${unpack})
set_tests_properties(fuzz.seeds PROPERTIES FIXTURES_SETUP fuzz_seeds)

# fuzz_target(name runs longest): the executable fuzz_NAME, and its test of so many inputs, the seeds among them, of at
# most `longest` bytes.
function(fuzz_target name runs longest)
    add_executable(fuzz_${name} ${fuzz}/fuzz_${name}.c)
    target_link_libraries(fuzz_${name} PRIVATE fuzz_shared haggle_parts)
    if(HAGGLE_LIBFUZZER AND HAGGLE_SANITIZE)
        target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    else()
        target_sources(fuzz_${name} PRIVATE ${fuzz}/replay.c)
    endif()
    set(kept)
    if(EXISTS ${fuzz}/corpus/${name})
        set(kept ${fuzz}/corpus/${name})
    endif()
    if(fuzz_found)
        list(APPEND kept ${fuzz_found}/${name})
    endif()
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} -runs=${runs} -seed=1 -max_len=${longest} -timeout=20 -print_final_stats=1
             -verbosity=0 -artifact_prefix=${CMAKE_CURRENT_BINARY_DIR}/fuzz/${name}-
             ${fuzz_seeds}/${name} ${kept})
    set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz FIXTURES_REQUIRED fuzz_seeds)
endfunction()

fuzz_target(case 300 20000)
fuzz_target(template 500 8000)
fuzz_target(letter 500 8000)
fuzz_target(data 200 120000)
fuzz_target(options 500 1000)
fuzz_target(values 1000 2000)
fuzz_target(grid 200 300000)
