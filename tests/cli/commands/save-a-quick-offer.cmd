# An offer by options is kept as a case file, with its rival and its trial.
haggle check --company Amazon --level L5 --base 170k --sign-on 60k,45k --units 700 --price 222.50 --vs 'Google: base 182k, bonus 15%, sign-on 20k, grant 240k, written' --set offers.amazon.deadline=2026-12-05 --save {folder}/case.json
