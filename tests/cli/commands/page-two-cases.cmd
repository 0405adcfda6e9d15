# One case at a time.
haggle page scenarios/examples/l4-alone.json scenarios/examples/l5-leaving-a-job.json
