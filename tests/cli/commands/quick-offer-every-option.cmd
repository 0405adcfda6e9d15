# Every option of a quick offer.
haggle evaluate --company=Amazon --level=L5 --role=mle --location='Seattle, WA' --base='$170,000' --sign-on=60k,45k --value=155750 --price=222.50 --vesting=amazon --growth=15% --bonus=0% --stay=36 --full
