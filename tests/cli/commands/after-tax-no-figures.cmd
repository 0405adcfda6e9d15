# A state without figures, and one with local taxes of which none is named.
haggle evaluate scenarios/examples/l5-mle-against-google.json --after-tax --set "offers.google.location=Columbus, OH" --set "offers.amazon.location=Portland, OR"
