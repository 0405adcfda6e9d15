# A table of offers in, a table of what they pay out; amounts as people type them.
haggle batch --csv
stdin:
id,Company,Level,Base,Sign-on 1,Sign-on 2,Units,Price,Grant,Bonus,Currency
mine,Amazon,L5,"$185,000",75k,60k,"1,400",222.50,,,
,Google,L4,182k,20000,,,290,"$240,000",15%,
,,,,,,,,,,
pune,"Zoo, Pvt. Ltd.",,45L,,2L,,,,,INR
typo,Zoo,,175kk,,,,,,,
half,Zoo,,100k,,,700,,,,
short,Zoo,,100k
