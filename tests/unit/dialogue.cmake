# Unit tests of the dialogue that asks for a case.
if(CMOCKA_FOUND)
    unit(answers scenarios bands calc)
    unit(dialogue scenarios bands calc)
    unit(so_far scenarios bands calc)
endif()
