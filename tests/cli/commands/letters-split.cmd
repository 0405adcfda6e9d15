# 94 units at 3,300 are from before the split.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":170000,"grant":{"units":94,"price":3300},"stock":{"price":165}}]}
