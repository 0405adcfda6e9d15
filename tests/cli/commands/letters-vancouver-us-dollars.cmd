# The place alone decides, too.
haggle evaluate - --full
stdin:
{"offers":[{"company":"Amazon","role":"sde","level":"L5","location":"Vancouver, Canada","base":156000}]}
