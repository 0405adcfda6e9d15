# Standard input twice.
haggle diff - -
