# Nothing is known of Canada, in Canadian dollars or otherwise.
haggle evaluate - --full
stdin:
{"currency":"CAD","offers":[{"company":"Amazon","role":"sde","level":"L5","location":"Vancouver, Canada","base":156000}]}
