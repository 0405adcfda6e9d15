# shellcheck shell=sh disable=SC2034 # for those who read it in
# Which tests are counted, of ctest: labels, and names left out. A program that is killed, or under a limit of file sizes,
# cannot write its counts, or spoils them; what else is left out takes no branch that others do not, and its time.
COUNTED='^(unit|cli|vectors|fuzz|coverage)$'
UNCOUNTED='^(faults[.]kills|cli[.](limits|targets|extremes|schema|help))$'
