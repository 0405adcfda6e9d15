# Packages: `cpack -G DEB` in a build folder makes haggle_VERSION_ARCHITECTURE.deb there. The version is the project's.
set(CPACK_PACKAGE_NAME haggle)
set(CPACK_PACKAGE_VENDOR "haggle developers")
set(CPACK_PACKAGE_CONTACT "haggle developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "what an Amazon offer is worth, and what to ask for")
set(CPACK_PACKAGE_DESCRIPTION
"Reads an offer letter, lays it on the calendar with its vesting and sign-on
bonuses, compares it with rival offers month by month, works out what to ask
for within the level's band, and writes a live spreadsheet and the words to
ask with. Works offline: nobody's pay leaves their disk.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "less, poppler-utils, www-browser")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# What the program is linked with is found by dpkg-shlibdeps; libxlsxwriter it loads by itself.
find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY AND XLSXWRITER_FILE)
    file(REAL_PATH ${XLSXWRITER_FILE} real)
    # Debian lists the files below /usr/lib, which may be reached through /lib.
    execute_process(COMMAND ${DPKG_QUERY} -S ${real} OUTPUT_VARIABLE owner ERROR_QUIET)
    if(owner MATCHES "^([a-z0-9.+-]+)")
        set(CPACK_DEBIAN_PACKAGE_DEPENDS ${CMAKE_MATCH_1})
    endif()
endif()

include(CPack)
