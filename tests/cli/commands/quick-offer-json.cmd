# A quick offer as JSON.
haggle evaluate --company Zyx --base 150k --bonus 10% --value 100k --format json
