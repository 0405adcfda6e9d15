# What `cmake --install` puts beside the program: the manual page, the completions, the examples, the schema of
# the case file, and the templates as a start for one's own.
set(share ${CMAKE_INSTALL_DATADIR}/haggle)
install(FILES ${PROJECT_SOURCE_DIR}/cli/setup/haggle.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/completions/haggle.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME haggle OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/completions/_haggle
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/scenarios/case.schema.json DESTINATION ${share})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios/examples DESTINATION ${share} FILES_MATCHING
        PATTERN "*.json" PATTERN "*.csv" PATTERN "*.txt")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/out/script/templates DESTINATION ${share})
