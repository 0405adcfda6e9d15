# A letter is pasted; a line with a single dot ends it.
haggle new {folder}/offer.json
stdin:
Hi Sam,

great news: Amazon would like to offer you the SDE II role (L5) in Seattle, WA.
Base salary: $170,000 per year.
Sign-on bonus: $60,000 in year 1 and $45,000 in year 2.
You will be granted 700 RSUs at a price of $222.50.
Please let me know by December 5, 2026.
.
!
