# What `cmake --install` puts beside the program: the manual pages, the completions, the examples, the schema of
# the case file, and the templates as a start for one's own.
set(share ${CMAKE_INSTALL_DATADIR}/haggle)
set(made ${PROJECT_BINARY_DIR}/manual)
install(FILES ${made}/haggle.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/haggle-case.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${made}/haggle.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME haggle)
install(FILES ${made}/_haggle DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${made}/haggle.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/scenarios/case.schema.json DESTINATION ${share})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios/examples DESTINATION ${share} FILES_MATCHING
        PATTERN "*.json" PATTERN "*.csv")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/out/script/templates DESTINATION ${share})
