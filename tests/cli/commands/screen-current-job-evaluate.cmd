# One offer against the current job.
haggle evaluate tests/cli/screens/current-job.json
