# One offer against the current job.
haggle counter tests/cli/screens/current-job.json
