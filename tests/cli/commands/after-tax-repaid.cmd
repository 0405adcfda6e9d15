# A sign-on that is repaid in the year after its payment: before tax.
haggle evaluate scenarios/examples/l5-mle-against-google.json --after-tax --set offers.amazon.start=2026-07-06 --set candidate.stay=8
