# Taxes against an evaluator of their own, and against cases that other programs agreed on.
add_executable(tax_many ${CMAKE_CURRENT_LIST_DIR}/tax_many.c)
target_link_libraries(tax_many PRIVATE flags bands calc)
script(agreement.taxes agreement python3 python3 ${CMAKE_CURRENT_LIST_DIR}/tax_agree.py --many $<TARGET_FILE:tax_many>)
script(vectors.taxes vectors python3 python3 ${CMAKE_CURRENT_LIST_DIR}/../vectors/run_tax_vectors.py --haggle $<TARGET_FILE:haggle>)
script(agreement.after_tax agreement python3 python3 ${CMAKE_CURRENT_LIST_DIR}/after_tax_agree.py --haggle $<TARGET_FILE:haggle>
       --case ${PROJECT_SOURCE_DIR}/scenarios/examples/l5-mle-against-google.json)
if(CMOCKA_FOUND)
    unit(tax bands calc)
    unit(after_tax scenarios bands calc)
endif()
cli_test(cli.tax_data check_tax_data.py)
