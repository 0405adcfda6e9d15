# --redact is one of two manners, for the papers too.
haggle report scenarios/examples/l4-alone.json --redact=names -o {folder}/report
