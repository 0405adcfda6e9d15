# What the page is, and its options.
haggle help page
