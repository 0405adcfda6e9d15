# One offer against the current job.
haggle stay tests/cli/screens/current-job.json
