# Every part that a rival may have, as the case keeps it.
haggle check scenarios/examples/l5-mle-against-google.json --format json --save {folder}/case.json --vs 'Meta E5: base 200,000, bonus 20k, signing bonus 50k + 20,000, grant 1,400 RSUs at 612.50, vesting 30/30/20/20, verbal, deadline 2026-12-09, start 2027-02-01, role software engineer, location Menlo Park, CA, currency USD'
