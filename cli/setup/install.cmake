# What `cmake --install` puts beside the program: the manual pages, the completions, the examples, the schema of
# the case file, the templates as a start for one's own, and what is written about the program.
set(share ${CMAKE_INSTALL_DATADIR}/haggle)
set(made ${PROJECT_BINARY_DIR}/manual)
install(FILES ${made}/haggle.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/haggle-case.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${made}/haggle.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME haggle)
install(FILES ${made}/haggle.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# zsh looks into another folder for what packages of Debian bring.
install(CODE "
    set(place site-functions)
    if(EXISTS /etc/debian_version AND CMAKE_INSTALL_PREFIX MATCHES \"^/usr\$|/_CPack_Packages/.*/DEB/\")
        set(place vendor-completions)
    endif()
    file(INSTALL \"${made}/_haggle\" DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${place}\")")
install(FILES ${PROJECT_SOURCE_DIR}/scenarios/case.schema.json DESTINATION ${share})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios/examples DESTINATION ${share} FILES_MATCHING
        PATTERN "*.json" PATTERN "*.csv" PATTERN "*.txt")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/out/script/templates DESTINATION ${share})
# With the page come the licences of what is compiled and written into it (cli/page/engine.cmake adds them).
configure_file(${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_BINARY_DIR}/copyright COPYONLY)
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
