# Completion of haggle for fish. Install as share/fish/vendor_completions.d/haggle.fish.
# Made by cli/manual out of the tables of commands and options.

# Whether the command that is typed is the one named; a case without a command is evaluated.
function __haggle_is
    set -l words (commandline -opc)
    set -l found ''
    for i in (seq 2 (count $words))
        switch $words[$i]
            case read
                set found read
                break
            case new
                set found new
                break
            case set
                set found set
                break
            case reply
                set found reply
                break
            case evaluate
                set found evaluate
                break
            case stay
                set found stay
                break
            case simulate
                set found simulate
                break
            case counter
                set found counter
                break
            case report
                set found report
                break
            case bands
                set found bands
                break
            case diff
                set found diff
                break
            case check
                set found check
                break
            case batch
                set found batch
                break
            case help
                set found help
                break
        end
    end
    if test "$found" = bands; and contains -- add $words
        set found 'bands add'
    end
    test "$found" = "$argv[1]"
end

complete -c haggle -f
complete -c haggle -n '__haggle_is ""' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is ""' -l full -d 'all there is, not the first screen alone'
complete -c haggle -n '__haggle_is ""' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is ""' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is ""' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is ""' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is ""' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is ""' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is ""' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is ""' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is ""' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is ""' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is ""' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is ""' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is ""' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is ""' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is ""' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is ""' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is ""' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is ""' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is ""' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is ""' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is ""' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is ""' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is ""' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is ""' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a read -d 'an offer letter, e-mail or message as a case file'
complete -c haggle -n '__haggle_is "read"' -F
complete -c haggle -n '__haggle_is "read"' -l output -s o -d 'where the case goes (default: standard output)' -r -F
complete -c haggle -n '__haggle_is "read"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "read"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "read"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a new -d 'a case from your answers, or from a letter you paste'
complete -c haggle -n '__haggle_is "new"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "new"' -l letter -d 'start from a letter: what it says is not asked' -r -F
complete -c haggle -n '__haggle_is "new"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "new"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "new"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a set -d 'change a case in place, and see what moves'
complete -c haggle -n '__haggle_is "set"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "set"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "set"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "set"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a reply -d 'record what they said as a round; what to say next'
complete -c haggle -n '__haggle_is "reply"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "reply"' -l base -d 'the base salary that was named' -x
complete -c haggle -n '__haggle_is "reply"' -l sign-on -d 'the sign-on bonuses that were named, by year' -x
complete -c haggle -n '__haggle_is "reply"' -l units -d 'the units of the grant' -x
complete -c haggle -n '__haggle_is "reply"' -l value -d 'or its value, of a grant in dollars' -x
complete -c haggle -n '__haggle_is "reply"' -l said -d 'their word on it' -x -a 'final no policy yes'
complete -c haggle -n '__haggle_is "reply"' -l total -d 'the total of year 1 that they named' -x
complete -c haggle -n '__haggle_is "reply"' -l by -d 'who spoke (default: company)' -x -a 'company me'
complete -c haggle -n '__haggle_is "reply"' -l date -d 'when, as 2026-11-21 (default: the case\'s as_of)' -x
complete -c haggle -n '__haggle_is "reply"' -l note -d 'what else to keep of it' -x
complete -c haggle -n '__haggle_is "reply"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "reply"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "reply"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a evaluate -d 'every offer by year and part, and who leads when'
complete -c haggle -n '__haggle_is "evaluate"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "evaluate"' -l full -d 'all there is, not the first screen alone'
complete -c haggle -n '__haggle_is "evaluate"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "evaluate"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "evaluate"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "evaluate"' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "evaluate"' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "evaluate"' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is "evaluate"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "evaluate"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "evaluate"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "evaluate"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "evaluate"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "evaluate"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "evaluate"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "evaluate"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "evaluate"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "evaluate"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "evaluate"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "evaluate"' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is "evaluate"' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is "evaluate"' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is "evaluate"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "evaluate"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "evaluate"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "evaluate"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a stay -d 'who wins for how long a stay, and what it hangs on'
complete -c haggle -n '__haggle_is "stay"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "stay"' -l months -d 'the stays to report on, in months' -x
complete -c haggle -n '__haggle_is "stay"' -l full -d 'all there is, not the first screen alone'
complete -c haggle -n '__haggle_is "stay"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "stay"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "stay"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "stay"' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "stay"' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "stay"' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is "stay"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "stay"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "stay"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "stay"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "stay"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "stay"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "stay"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "stay"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "stay"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "stay"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "stay"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "stay"' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is "stay"' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is "stay"' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is "stay"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "stay"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "stay"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "stay"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a simulate -d 'the spread of outcomes when prices move by chance'
complete -c haggle -n '__haggle_is "simulate"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "simulate"' -l months -d 'the stays to report on, in months' -x
complete -c haggle -n '__haggle_is "simulate"' -l full -d 'all there is, not the first screen alone'
complete -c haggle -n '__haggle_is "simulate"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "simulate"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "simulate"' -l paths -d 'how many outcomes (default: 100000)' -x
complete -c haggle -n '__haggle_is "simulate"' -l seed -d 'which ones: same seed, same digits (default: 1)' -x
complete -c haggle -n '__haggle_is "simulate"' -l below -d 'a loss a year that does not count (default: 0)' -x
complete -c haggle -n '__haggle_is "simulate"' -l leave -d 'the chance of leaving at each year\'s end' -x
complete -c haggle -n '__haggle_is "simulate"' -l threads -d 'cores to use (default: all)' -x
complete -c haggle -n '__haggle_is "simulate"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "simulate"' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "simulate"' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "simulate"' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is "simulate"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "simulate"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "simulate"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "simulate"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "simulate"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "simulate"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "simulate"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "simulate"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "simulate"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "simulate"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "simulate"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "simulate"' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is "simulate"' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is "simulate"' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is "simulate"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "simulate"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "simulate"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "simulate"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a counter -d 'what to ask for, in which part, and where to stop'
complete -c haggle -n '__haggle_is "counter"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "counter"' -l script -d 'write the whole script (- prints it)' -r -F
complete -c haggle -n '__haggle_is "counter"' -l only -d 'print one message of the script' -x -a 'expectations still_stands acknowledge breakdown sign_on_terms review level pending rival_time extension counter_email counter_phone side_by_side approval_note stock_moved manager visa next_round nudge pushback fallback menu beyond_pay close recap update checklist accept decline current_employer decline_rival'
complete -c haggle -n '__haggle_is "counter"' -l templates -d 'message templates of your own' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "counter"' -l full -d 'all there is, not the first screen alone'
complete -c haggle -n '__haggle_is "counter"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "counter"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "counter"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "counter"' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "counter"' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "counter"' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is "counter"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "counter"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "counter"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "counter"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "counter"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "counter"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "counter"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "counter"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "counter"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "counter"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "counter"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "counter"' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is "counter"' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is "counter"' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is "counter"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "counter"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "counter"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "counter"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a report -d 'workbook.xlsx, script.md and summary.json in one go'
complete -c haggle -n '__haggle_is "report"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "report"' -l templates -d 'message templates of your own' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "report"' -l output -s o -d 'where the files go (default: named as the case)' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "report"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "report"' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "report"' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "report"' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is "report"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "report"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "report"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "report"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "report"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "report"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "report"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "report"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "report"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "report"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "report"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "report"' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is "report"' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is "report"' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is "report"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "report"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "report"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a bands -d 'what each level pays, with the source of every figure'
complete -c haggle -n '__haggle_is "bands"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "bands"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "bands"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "bands"' -l role -d 'software, machine learning or applied science' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "bands"' -l level -d 'a level of Amazon\'s, L4 to L8' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "bands"' -l location -d 'a place, such as Seattle, or a country' -x
complete -c haggle -n '__haggle_is "bands"' -l component -d 'one part of the pay' -x -a 'base sign_on_1 sign_on_2 grant stock_per_year bonus total'
complete -c haggle -n '__haggle_is "bands"' -l case -d 'where the offers of a case stand' -x -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "bands"' -l as-of -d 'the day from which age counts' -x
complete -c haggle -n '__haggle_is "bands"' -l as-case -d 'a typical letter as a case, to start from'
complete -c haggle -n '__haggle_is "bands"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "bands"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "bands"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "bands"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "bands"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "bands"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "bands"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "bands"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "bands"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "bands"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "bands"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "bands"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "bands"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "bands"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "bands"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "bands"' -l version -d 'the version'

complete -c haggle -n '__haggle_is "bands"' -a add -d 'a figure of your own, kept on your disk'
complete -c haggle -n '__haggle_is "bands add"' -l role -d 'software, machine learning or applied science' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "bands add"' -l level -d 'a level of Amazon\'s, L4 to L8' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "bands add"' -l location -d 'a place, such as Seattle, or a country' -x
complete -c haggle -n '__haggle_is "bands add"' -l component -d 'one part of the pay' -x -a 'base sign_on_1 sign_on_2 grant stock_per_year bonus total'
complete -c haggle -n '__haggle_is "bands add"' -l low -d 'the lower end' -x
complete -c haggle -n '__haggle_is "bands add"' -l mid -d 'the middle, or the only figure' -x
complete -c haggle -n '__haggle_is "bands add"' -l high -d 'the upper end' -x
complete -c haggle -n '__haggle_is "bands add"' -l kind -d 'posting, recruiter, anecdote, ...' -x -a 'posting recruiter disclosure aggregator article anecdote derived fixture'
complete -c haggle -n '__haggle_is "bands add"' -l source -d 'who says so, and where' -x
complete -c haggle -n '__haggle_is "bands add"' -l date -d 'when: 2026, 2026-11 or 2026-11-21' -x
complete -c haggle -n '__haggle_is "bands add"' -l basis -d 'what a total is of: first_year, ...' -x -a 'unstated first_year four_year_average without_sign_on'
complete -c haggle -n '__haggle_is "bands add"' -l confidence -d 'high, medium or low (default: medium)' -x -a 'high medium low'
complete -c haggle -n '__haggle_is "bands add"' -l note -d 'what else to know' -x
complete -c haggle -n '__haggle_is "bands add"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "bands add"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "bands add"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a diff -d 'what changed in terms and pay from one case to another'
complete -c haggle -n '__haggle_is "diff"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "diff"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "diff"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "diff"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "diff"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "diff"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "diff"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a check -d 'every assumption, and every value that looks wrong'
complete -c haggle -n '__haggle_is "check"' -a '(__fish_complete_suffix .json)'
complete -c haggle -n '__haggle_is "check"' -l output -s o -d 'with csv: one file a table, in this folder' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "check"' -l bom -d 'with csv: begin with a byte-order mark'
complete -c haggle -n '__haggle_is "check"' -l company -d 'its company; required' -x -a 'Amazon Adobe Airbnb Apple Atlassian Coinbase DoorDash Google Intuit LinkedIn Lyft Meta Microsoft Netflix Nvidia OpenAI Oracle PayPal Pinterest Salesforce ServiceNow Snap Stripe Tesla TikTok Uber Walmart Waymo'
complete -c haggle -n '__haggle_is "check"' -l level -d 'its level' -x -a 'L4 L5 L6 L7 L8'
complete -c haggle -n '__haggle_is "check"' -l role -d 'its role' -x -a 'sde mle as'
complete -c haggle -n '__haggle_is "check"' -l location -d 'its location' -x
complete -c haggle -n '__haggle_is "check"' -l base -d 'its base salary a year; required' -x
complete -c haggle -n '__haggle_is "check"' -l sign-on -d 'its sign-on bonuses by year' -x
complete -c haggle -n '__haggle_is "check"' -l units -d 'the units of its grant' -x
complete -c haggle -n '__haggle_is "check"' -l value -d 'or the value of its grant' -x
complete -c haggle -n '__haggle_is "check"' -l price -d 'the price of one unit' -x
complete -c haggle -n '__haggle_is "check"' -l vesting -d 'its vesting preset' -x -a 'amazon amazon_quarterly adobe airbnb apple atlassian coinbase doordash google google_2022 intuit linkedin lyft meta microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even paypal pinterest salesforce servicenow snap_1y snap_3y snap_4y snap_front stripe tesla tiktok uber uber_even walmart waymo waymo_2y'
complete -c haggle -n '__haggle_is "check"' -l growth -d 'yearly growth of the price' -x
complete -c haggle -n '__haggle_is "check"' -l bonus -d 'its yearly target bonus' -x
complete -c haggle -n '__haggle_is "check"' -l currency -d 'its currency (default: USD)' -x
complete -c haggle -n '__haggle_is "check"' -l usd -d 'what a US dollar of its stock is worth in it' -x
complete -c haggle -n '__haggle_is "check"' -l stay -d 'how long you would stay' -x
complete -c haggle -n '__haggle_is "check"' -l vs -d 'a rival: "Google: base 182k, written"' -x
complete -c haggle -n '__haggle_is "check"' -l set -d 'try a change; the file stays as it is' -x
complete -c haggle -n '__haggle_is "check"' -l save -d 'keep the case as a new file' -r -F
complete -c haggle -n '__haggle_is "check"' -l format -d 'how the result is printed (default: text)' -x -a 'text json csv md'
complete -c haggle -n '__haggle_is "check"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "check"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "check"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a batch -d 'many cases: one a line in, one a line out'
complete -c haggle -n '__haggle_is "batch"' -F
complete -c haggle -n '__haggle_is "batch"' -l full -d 'all there is, not the first screen alone'
complete -c haggle -n '__haggle_is "batch"' -l csv -d 'a table of offers in, a table out'
complete -c haggle -n '__haggle_is "batch"' -l threads -d 'cores to use (default: all)' -x
complete -c haggle -n '__haggle_is "batch"' -l format -d 'how the result is printed (default: text)' -x -a 'text json'
complete -c haggle -n '__haggle_is "batch"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "batch"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "batch"' -l version -d 'the version'

complete -c haggle -n '__haggle_is ""' -a help -d 'a command with examples, or a topic in plain words'
complete -c haggle -n '__haggle_is "help"' -a 'read new set reply evaluate stay simulate counter report bands diff check batch help vesting sign-on assumptions case'
complete -c haggle -n '__haggle_is "help"' -l data -d 'data files that replace the built-in ones' -x -a '(__fish_complete_directories)'
complete -c haggle -n '__haggle_is "help"' -l help -s h -d 'what a command does, its options, examples'
complete -c haggle -n '__haggle_is "help"' -l version -d 'the version'
