# What only the older may defer; a step where exemptions are lost.
haggle tax --wages 280,760 --state IL --deferral 30,800 --dependents 2 --format json
