# Completion of haggle for bash. Install as share/bash-completion/completions/haggle, or source it.
# tests/cli/check_manual.py compares it with `haggle --help`, the vesting presets and the templates.

_haggle()
{
    local commands='evaluate stay counter report bands diff check'
    local options='--format --data -h --help --version --months --script --only --templates -o --output
        --component --case --as-of --low --mid --high --kind --source --date --basis --confidence --note
        --company --level --role --location --base --sign-on --units --value --price --vesting --growth --bonus
        --stay'
    local presets='amazon amazon_quarterly airbnb apple coinbase doordash google google_2022 intuit lyft meta
        microsoft microsoft_quarterly nvidia nvidia_even openai oracle oracle_even pinterest snap_1y snap_3y
        snap_4y snap_front stripe tesla tiktok uber uber_even waymo waymo_2y'
    local messages='accept acknowledge beyond_pay breakdown checklist close counter_email counter_phone decline
        expectations extension fallback level menu next_round nudge pending pushback recap review update'
    local components='base sign_on_1 sign_on_2 grant stock_per_year bonus total'
    local kinds='posting recruiter disclosure aggregator article anecdote derived fixture'
    local bases='unstated first_year four_year_average without_sign_on'
    local word=${COMP_WORDS[COMP_CWORD]} before='' i
    ((COMP_CWORD > 0)) && before=${COMP_WORDS[COMP_CWORD - 1]}
    # bash splits --format=json into three words
    [[ $word == = ]] && word=''
    [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}

    COMPREPLY=()
    case $before in
    --format) mapfile -t COMPREPLY < <(compgen -W 'text json csv md' -- "$word") ;;
    --level) mapfile -t COMPREPLY < <(compgen -W 'L4 L5 L6 L7 L8' -- "$word") ;;
    --role) mapfile -t COMPREPLY < <(compgen -W 'sde mle as' -- "$word") ;;
    --vesting) mapfile -t COMPREPLY < <(compgen -W "$presets" -- "$word") ;;
    --only) mapfile -t COMPREPLY < <(compgen -W "$messages" -- "$word") ;;
    --component) mapfile -t COMPREPLY < <(compgen -W "$components" -- "$word") ;;
    --kind) mapfile -t COMPREPLY < <(compgen -W "$kinds" -- "$word") ;;
    --basis) mapfile -t COMPREPLY < <(compgen -W "$bases" -- "$word") ;;
    --confidence) mapfile -t COMPREPLY < <(compgen -W 'high medium low' -- "$word") ;;
    --case) mapfile -t COMPREPLY < <(compgen -f -X '!*.json' -- "$word"; compgen -d -S / -- "$word") ;;
    --script) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    --company) mapfile -t COMPREPLY < <(compgen -W 'Amazon' -- "$word") ;;
    -o | --output | --data | --templates) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    --location | --base | --sign-on | --units | --value | --price | --growth | --bonus | --stay) ;;
    --months | --as-of | --low | --mid | --high | --source | --date | --note) ;;
    *)
        if [[ $word == -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
            return
        fi
        mapfile -t COMPREPLY < <(compgen -f -X '!*.json' -- "$word"; compgen -d -S / -- "$word")
        for ((i = 1; i < COMP_CWORD; i++)); do
            [[ " $commands " == *" ${COMP_WORDS[i]} "* ]] || continue
            [[ ${COMP_WORDS[i]} == bands ]] && mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W add -- "$word")
            return
        done
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$commands" -- "$word")
        ;;
    esac
}

complete -o filenames -F _haggle haggle
