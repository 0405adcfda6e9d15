# A letter does not change a case that is there.
haggle new README.md --letter scenarios/examples/letters/l4-alone.amazon.txt
