# Completion of valgus for fish. The program itself says what may come next; here is only what this shell needs for it.

function __valgus_propose
    set -l words (commandline -opc)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -l current (commandline -ct | string unescape 2>/dev/null; or commandline -ct)
    for line in (command $program __complete $words[2..] "$current" </dev/null 2>/dev/null)
        if not string match -q ':*' -- $line
            echo $line
            continue
        end
        set -l fields (string split \t -- $line)
        set -l before $fields[2]
        set -l begin (string sub -s (math (string length -- "$before") + 1) -- "$current")
        set -l endings (string split -n ' ' -- $fields[3])
        for found in (__fish_complete_path "$begin")
            set -l name (string split -m 1 \t -- $found)[1]
            if string match -q '*/' -- $name
                echo $before$name
            else if test $fields[1] = :file
                if test -z "$endings"; or contains -- (string match -r '[^.]*$' -- $name) $endings
                    echo $before$name
                end
            end
        end
    end
end

complete -c valgus -f -a '(__valgus_propose)'
