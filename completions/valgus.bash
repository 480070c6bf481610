# shellcheck shell=bash
# Completion of valgus for bash, from 3.2 on, with and without the package bash-completion. The program itself says what
# may come next; here is only what this shell needs for it.

# The words up to the cursor into `words`: put together again where bash parts them at "=" and ":", as they were typed,
# without quotes, and without redirections.
__valgus_words() {
    local line=${COMP_LINE:0:COMP_POINT} i word gap skip=
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        gap=${line%%[![:space:]]*}
        line=${line#"$gap"}
        ((${#word} > ${#line})) && word=$line  # the cursor stands in the middle of it
        line=${line#"$word"}
        is_file=
        if [[ $word == *[\<\>]* && $word != *[!0-9\<\>\&\|]* ]]; then
            skip=yes  # as the word behind it
        elif [[ $skip ]]; then
            skip=
            is_file=yes
        elif [[ $gap || $i -eq 0 ]]; then
            words+=("$word")
        else
            words[${#words[@]} - 1]+=$word
        fi
    done
    current=${words[${#words[@]} - 1]}
    for ((i = 0; i < ${#words[@]}; i++)); do words[i]=${words[i]//[\"\'\\]/}; done
}

# Bash 3.2 has no such options.
__valgus_option() { type compopt >/dev/null 2>&1 && compopt -o "$1"; }

# Files that begin so and have one of these endings, and folders.
__valgus_files() {
    local prefix=$1 begin=$2 endings=$3 found ending IFS=$' \t\n'
    while IFS= read -r found; do
        if [[ ! $endings || -d ${found/#\~\//$HOME/} ]]; then
            COMPREPLY+=("$prefix$found")
            continue
        fi
        for ending in $endings; do
            [[ $found == *."$ending" ]] && COMPREPLY+=("$prefix$found")
        done
    done < <(compgen -f -- "$begin")
    __valgus_option filenames
}

__valgus_folders() {
    local found
    while IFS= read -r found; do COMPREPLY+=("$1$found"); done < <(compgen -d -- "$2")
    __valgus_option filenames
}

_valgus() {
    local words current is_file proposal before endings cut last
    COMPREPLY=()
    __valgus_words
    last=${words[${#words[@]} - 1]}
    if [[ $is_file ]]; then
        __valgus_files '' "${COMP_WORDS[COMP_CWORD]//[\"\'\\]/}" ''
        return
    fi
    while IFS= read -r proposal; do
        case $proposal in
        :*)
            before=${proposal#*$'\t'}
            endings=${before#*$'\t'}
            before=${before%%$'\t'*}
            if [[ $proposal == :folder* ]]; then
                __valgus_folders "$before" "${last#"$before"}"
            else
                __valgus_files "$before" "${last#"$before"}" "$endings"
            fi
            ;;
        *) COMPREPLY+=("${proposal%%$'\t'*}") ;;
        esac
    done < <("${1/#\~\//$HOME/}" __complete "${words[@]:1}" </dev/null 2>/dev/null)
    # What stands before the last "=" or ":" is not the word that bash replaces; in quotes it is.
    cut=
    if [[ $current != [\"\']* ]]; then
        [[ $COMP_WORDBREAKS == *=* && $last == *=* ]] && cut=${last%"${last##*=}"}
        [[ $COMP_WORDBREAKS == *:* && ${last#"$cut"} == *:* ]] && cut=${last%"${last##*:}"}
    fi
    [[ $cut ]] && COMPREPLY=("${COMPREPLY[@]#"$cut"}")
    # A value comes behind "=".
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        __valgus_option nospace
    fi
    return 0
}

complete -F _valgus valgus
