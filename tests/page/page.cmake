# The page in Chromium, by its chromedriver: figures, changes, what comes in and goes out, the engine, accessibility. Label: page.
# Where Chromium is missing, or the program has no page, each is skipped and says so.
set(page ${CMAKE_CURRENT_LIST_DIR})

# page_test(name argument...) runs tests/page/check_NAME.py.
function(page_test name)
    script(page.${name} page chromedriver python3 ${page}/check_${name}.py --haggle $<TARGET_FILE:haggle> ${ARGN})
endfunction()

page_test(figures)
page_test(changes)
page_test(safety)
page_test(engine)
page_test(access --parts ${PROJECT_SOURCE_DIR}/build/parts)
