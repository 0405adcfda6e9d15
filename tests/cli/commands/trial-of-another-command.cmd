# A table of cases takes no trial.
haggle batch --set offers.amazon.base=1
