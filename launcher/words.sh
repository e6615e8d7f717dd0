# How the launcher talks. Progress goes to stderr: stdout belongs to the answer of a command.

say() {
    printf '%s\n' "$@" >&2
}

fail() {
    say "$@"
    exit 1
}

# nearest WORD CANDIDATE... prints the candidate with the fewest letters to change.
nearest() {
    printf '%s\n' "$@" | awk '
        function least(a, b, c) { if (b < a) a = b; return c < a ? c : a }
        function distance(a, b,    i, j, d, same) {
            for (i = 0; i <= length(a); i++) d[i, 0] = i
            for (j = 0; j <= length(b); j++) d[0, j] = j
            for (i = 1; i <= length(a); i++)
                for (j = 1; j <= length(b); j++) {
                    same = substr(a, i, 1) == substr(b, j, 1)
                    d[i, j] = least(d[i-1, j] + 1, d[i, j-1] + 1, d[i-1, j-1] + !same)
                }
            return d[length(a), length(b)]
        }
        NR == 1 { word = tolower($0); next }
        { d = distance(word, tolower($0)) }
        NR == 2 || d < best { best = d; choice = $0 }
        END { print choice }'
}
