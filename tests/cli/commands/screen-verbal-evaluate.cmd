# A verbal rival: in writing first.
haggle evaluate tests/script/cases/verbal_higher.json
