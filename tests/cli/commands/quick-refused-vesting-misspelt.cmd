# A misspelt preset.
haggle --company Amazon --base 170k --units 700 --price 222.50 --vesting amazn
