# A topic, with the schedule and its day from the data.
haggle help vesting
