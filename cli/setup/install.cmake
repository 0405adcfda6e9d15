# What `cmake --install` puts beside the program: the manual page, the completions, the examples, the schema of
# the case file, the templates as a start for one's own, and what is written about the program.
set(share ${CMAKE_INSTALL_DATADIR}/haggle)
install(FILES ${PROJECT_SOURCE_DIR}/cli/setup/haggle.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/completions/haggle.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME haggle OPTIONAL)
# zsh looks into another folder for what packages of Debian bring.
install(CODE "
    set(place site-functions)
    if(EXISTS /etc/debian_version AND CMAKE_INSTALL_PREFIX MATCHES \"^/usr\$|/_CPack_Packages/.*/DEB/\")
        set(place vendor-completions)
    endif()
    if(EXISTS \"${PROJECT_BINARY_DIR}/completions/_haggle\")
        file(INSTALL \"${PROJECT_BINARY_DIR}/completions/_haggle\"
             DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${place}\")
    endif()")
install(FILES ${PROJECT_SOURCE_DIR}/scenarios/case.schema.json DESTINATION ${share})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios/examples DESTINATION ${share} FILES_MATCHING
        PATTERN "*.json" PATTERN "*.csv" PATTERN "*.txt")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/out/script/templates DESTINATION ${share})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
