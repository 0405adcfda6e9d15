# Documents as text, and the tables of character widths they rest on.
pkg_check_modules(CMOCKA IMPORTED_TARGET cmocka)
if(CMOCKA_FOUND)
    unit(render out calc)
endif()
script(unit.columns unit python3 python3 ${CMAKE_CURRENT_LIST_DIR}/check_columns.py)
