# embed(target header symbol root file…): compiles the files (named relative to root) into target as
#   const struct embedded_file symbol[]; const int symbol_count;
# declared in bands/embedded.h's form. The bytes are written by cli/setup/embed_file.cmake at build time.
function(embed target symbol root)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.c)
    list(TRANSFORM ARGN PREPEND ${root}/ OUTPUT_VARIABLE paths)
    add_custom_command(
        OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${source} -DSYMBOL=${symbol} -DROOT=${root} "-DFILES=${ARGN}"
                -P ${PROJECT_SOURCE_DIR}/cli/setup/embed_file.cmake
        DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cli/setup/embed_file.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${source})
endfunction()
