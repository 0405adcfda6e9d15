# What is needed.
haggle tax --state WA
