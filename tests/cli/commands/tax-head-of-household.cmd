# A dependent that nobody named; Oregon deducts federal tax.
haggle tax --wages 110k --state OR --filing head_of_household
