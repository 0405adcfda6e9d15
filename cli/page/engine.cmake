# The page of `haggle page`: the same sources, compiled for WebAssembly with the engine's front end in place of the command
# line, and embedded with the page's own files. page_engine(target) adds to the target
#
#   page_files   page.css, page.js, uPlot with its style and licence, engine.wasm.gz
#
# or none of them where clang, wasi-libc or the parts that cli/setup/page_parts.sh fetches are missing: the program is built
# all the same, and `page` says what to install. HAGGLE_PAGE_FILES names the folder of those files where another build made
# them: they are taken as they are.
set(HAGGLE_PAGE_OPTIMIZE -Os CACHE STRING "how its engine is compiled")
set(HAGGLE_PAGE_PARTS ${PROJECT_SOURCE_DIR}/build/parts CACHE PATH "what cli/setup/page_parts.sh fetched")
set(HAGGLE_PAGE_FILES "" CACHE PATH "the page's files as another build made them (BUILD/cli/wasm/files), in place of making them")
set(page_room ${CMAKE_CURRENT_LIST_DIR})

# What the compiler lacks; "" for nothing.
function(page_missing result)
    find_program(WASM_CLANG NAMES clang clang-14 clang-15 clang-16 clang-17 clang-18 clang-19
                 HINTS /opt/homebrew/opt/llvm/bin /usr/local/opt/llvm/bin)
    set(${result} "" PARENT_SCOPE)
    if(NOT WASM_CLANG)
        set(${result} "clang" PARENT_SCOPE)
        return()
    endif()
    foreach(part cjson/cJSON.c uplot/uPlot.iife.min.js)
        if(NOT EXISTS ${HAGGLE_PAGE_PARTS}/${part})
            set(${result} "the parts of the page (sh cli/setup/page_parts.sh)" PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(probe ${CMAKE_CURRENT_BINARY_DIR}/wasm_probe)
    file(WRITE ${probe}.c "#include <stdio.h>\n#include <stdlib.h>\nvoid *room(size_t n) { return malloc(n); }\n")
    execute_process(COMMAND ${WASM_CLANG} --target=wasm32-wasi ${WASM_FLAGS} -mexec-model=reactor ${probe}.c -o ${probe}.wasm
                    RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
    if(failed)
        set(${result} "clang's libraries for wasm32-wasi" PARENT_SCOPE)
    endif()
endfunction()

# Homebrew's wasi-libc stands beside its clang.
set(WASM_FLAGS)
foreach(sysroot /usr/local/share/wasi-sysroot /usr/local/opt/wasi-libc/share/wasi-sysroot /opt/homebrew/share/wasi-sysroot
        /opt/homebrew/opt/wasi-libc/share/wasi-sysroot)
    if(EXISTS ${sysroot})
        set(WASM_FLAGS --sysroot=${sysroot})
    endif()
endforeach()

set(PAGE_FILES page.css page.js uPlot.iife.min.js uPlot.min.css LICENSE page.css.sha256 page.js.sha256 uPlot.iife.min.js.sha256
    uPlot.min.css.sha256 engine.wasm.gz)

# What is installed beside the program names the licences of what is inside its page.
function(add_page_licences file)
    file(READ ${file} words)
    file(APPEND ${PROJECT_BINARY_DIR}/copyright "\n\nThe page that haggle writes holds work of others:\n\n${words}")
endfunction()

# With what another build made; without the page where it has made nothing.
function(page_of_files target)
    foreach(name IN LISTS PAGE_FILES)
        if(NOT EXISTS ${HAGGLE_PAGE_FILES}/${name})
            message(STATUS "without the page: there is no ${HAGGLE_PAGE_FILES}/${name}")
            embed(${target} page_files ${page_room})
            return()
        endif()
    endforeach()
    add_page_licences(${HAGGLE_PAGE_FILES}/LICENSE)
    embed(${target} page_files ${HAGGLE_PAGE_FILES} ${PAGE_FILES})
endfunction()

function(page_engine target)
    if(HAGGLE_PAGE_FILES)
        page_of_files(${target})
        return()
    endif()
    page_missing(missing)
    if(missing)
        message(STATUS "without the page: missing ${missing}")
        embed(${target} page_files ${page_room})
        return()
    endif()
    set(top ${PROJECT_SOURCE_DIR})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${top}/calc/*.c ${top}/scenarios/*.c ${top}/bands/reader/*.c
         ${top}/bands/records/*.c ${top}/bands/world/*.c ${top}/out/document/*.c ${top}/out/words/*.c ${top}/out/views/*.c
         ${top}/out/json/*.c ${top}/out/template/*.c ${top}/out/script/*.c ${top}/out/page/*.c ${page_room}/*.c)
    foreach(name case_text case_redact_text case_blame offer_words rival_words commands/first_input commands/letter_summary commands/plan_input
            commands/band_input)
        list(APPEND sources ${top}/cli/${name}.c)
    endforeach()
    list(REMOVE_ITEM sources ${page_room}/page_files.c) # of the program that writes the page
    list(APPEND sources ${PROJECT_BINARY_DIR}/bands/built_in.c ${PROJECT_BINARY_DIR}/bands/bands_data.c
         ${PROJECT_BINARY_DIR}/out/script_templates.c ${HAGGLE_PAGE_PARTS}/cjson/cJSON.c)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/wasm)
    set(objects)
    foreach(source IN LISTS sources)
        string(REPLACE ${PROJECT_BINARY_DIR}/ "" name ${source})
        string(REPLACE ${HAGGLE_PAGE_PARTS}/ "" name ${name})
        string(REPLACE ${top}/ "" name ${name})
        string(REPLACE / _ name ${name})
        set(object ${folder}/${name}.o)
        add_custom_command(
            OUTPUT ${object}
            COMMAND ${CMAKE_C_COMPILER_LAUNCHER} ${WASM_CLANG} --target=wasm32-wasi ${WASM_FLAGS} -std=c17 ${HAGGLE_PAGE_OPTIMIZE} -DNDEBUG -fno-stack-protector -I${top}
                    -I${HAGGLE_PAGE_PARTS}/cjson -I${PROJECT_BINARY_DIR}/include/cli_generated -MD -MF ${object}.d -c ${source} -o ${object}
            DEPENDS ${source}
            DEPFILE ${object}.d
            COMMENT "for the page: ${name}"
            VERBATIM)
        list(APPEND objects ${object})
    endforeach()
    set(module ${folder}/files/engine.wasm.gz)
    file(MAKE_DIRECTORY ${folder}/files)
    set(linked ${folder}/engine.wasm)
    string(REPLACE ";" "\n" list "${objects}")
    file(GENERATE OUTPUT ${folder}/objects.rsp CONTENT "${list}\n")
    add_custom_command(
        OUTPUT ${module}
        COMMAND ${WASM_CLANG} --target=wasm32-wasi ${WASM_FLAGS} ${HAGGLE_PAGE_OPTIMIZE} -mexec-model=reactor -Wl,-z,stack-size=1048576
                -Wl,--gc-sections -Wl,-s @${folder}/objects.rsp -o ${linked}
        COMMAND gzip -9nc ${linked} > ${module}
        DEPENDS ${objects} ${folder}/objects.rsp
        COMMENT "the engine of the page"
        VERBATIM)
    configure_file(${page_room}/page.css ${folder}/files/page.css COPYONLY)
    file(GLOB scripts CONFIGURE_DEPENDS ${page_room}/script/*.js)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${scripts})
    set(program "")
    foreach(script IN LISTS scripts) # in the order of their names
        file(READ ${script} words)
        string(APPEND program "${words}")
    endforeach()
    file(WRITE ${folder}/files/page.js "${program}")
    foreach(name uPlot.iife.min.js uPlot.min.css)
        configure_file(${HAGGLE_PAGE_PARTS}/uplot/${name} ${folder}/files/${name} COPYONLY)
    endforeach()
    file(READ ${HAGGLE_PAGE_PARTS}/uplot/LICENSE uplot)
    file(READ ${HAGGLE_PAGE_PARTS}/cjson/LICENSE cjson)
    file(WRITE ${folder}/files/LICENSE "uPlot draws the charts.\n\n${uplot}\n\ncJSON reads JSON in the engine.\n\n${cjson}\n\nwasi-libc, \
the C library of the engine: Apache-2.0 with the LLVM exception, or MIT; with parts of musl, MIT, copyright 2005-2020 Rich Felker and others \
(https://github.com/WebAssembly/wasi-libc).\n")
    add_page_licences(${folder}/files/LICENSE)
    # The policy of the page names its scripts and styles by their hashes.
    foreach(name page.css page.js uPlot.iife.min.js uPlot.min.css)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/files/${name})
        file(SHA256 ${folder}/files/${name} hash)
        file(WRITE ${folder}/files/${name}.sha256 "${hash}")
    endforeach()
    add_custom_target(page_engine DEPENDS ${module}) # alone, for builds that take its files
    embed(${target} page_files ${folder}/files ${PAGE_FILES})
endfunction()
