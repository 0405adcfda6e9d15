# Two offers of one company: one stock, and no rival.
haggle counter -
stdin:
{"offers":[{"company":"Amazon","id":"seattle","level":"L5","role":"sde","base":170000,"sign_on":[60000,45000],"grant":{"units":700,"price":222.5},"status":"written"},{"company":"AWS","id":"aws","level":"L5","role":"sde","base":176000,"sign_on":[70000,50000],"grant":{"units":760,"price":222.5},"status":"written"}]}
