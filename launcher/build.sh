# Builds the two programs, csms/target/csms.jar and simulator/target/simulator.jar, when needed.

built="$here/target/onetime-built"
build_log="$here/target/onetime-build.log"
building="$here/target/onetime-building"

# maven ARGUMENT... with the JDK we found, in the project's folder, its output visible.
maven() {
    if [ -t 1 ]; then
        in_project ./mvnw "$@"
    else
        in_project ./mvnw -B -ntp "$@"
    fi
}

in_project() {
    (
        cd "$here"
        JAVA_HOME=$java_home
        export JAVA_HOME
        # Without unzip, Maven's wrapper would fetch another archive, which its checksum does not fit.
        command -v unzip >/dev/null 2>&1 || PATH="$here/launcher/unzip:$PATH"
        exec "$@"
    )
}

build() {
    [ -n "$(out_of_date)" ] || return 0
    mkdir -p "$here/target" 2>/dev/null && [ -w "$here/target" ] ||
        fail "Onetime must be built, but you may not write in $here." \
            "Let its owner run ./onetime command there once."
    wait_for_other_builds
    if [ -z "$(out_of_date)" ]; then
        rm -rf "$building"
        return 0
    fi
    : >"$built.new" # made before the build begins: what changes meanwhile is newer than this
    say "Building Onetime (needed after a change, and the first time)."
    if [ ! -d "$HOME/.m2/repository/io/javalin" ]; then
        say "The first time downloads about 150 MB and takes about 3 minutes."
    fi
    in_project ./mvnw -B -Dmaven.test.skip=true package >"$build_log" 2>&1 &
    maven_pid=$!
    trap 'kill $maven_pid 2>/dev/null; rm -rf "$building"; say "" "Stopped."; exit 130' INT TERM HUP
    show_progress $maven_pid
    wait $maven_pid || build_failed
    trap - INT TERM HUP
    mv "$built.new" "$built"
    rm -rf "$building"
    say "  done after $(($(date +%s) - began)) s"
}

# Two terminals may both find something to build. A folder is made by only one of them; if that one
# died with it, its process is no longer there. Who has just made it has not written its number yet.
wait_for_other_builds() {
    waiting=
    nameless=0
    until mkdir "$building" 2>/dev/null; do
        [ -n "$waiting" ] || say "Another ./onetime is building here; waiting for it."
        waiting=yes
        sleep 1
        other=$(cat "$building/pid" 2>/dev/null || true)
        if [ -z "$other" ] && [ "$nameless" -lt 10 ]; then
            nameless=$((nameless + 1))
        else
            nameless=0
            kill -0 "${other:-gone}" 2>/dev/null || rm -rf "$building"
        fi
    done
    echo $$ >"$building/pid"
}

# Prints a source that is newer than the last build, or that there was none.
out_of_date() {
    if [ ! -f "$built" ] || [ ! -f "$here/csms/target/csms.jar" ] ||
        [ ! -f "$here/simulator/target/simulator.jar" ]; then
        echo "never built"
    else
        # Folders count too: a deleted file shows in its folder's time.
        find "$here/pom.xml" "$here/.mvn" "$here"/*/pom.xml "$here"/*/src/main -newer "$built" | head -n 1
    fi
}

# On a terminal one line that renews itself; elsewhere a line when something changes.
show_progress() {
    began=$(date +%s)
    shown=
    while kill -0 "$1" 2>/dev/null; do
        part=$(sed -n 's/.*Building \(onetime[^ ]*\) .*\[\([0-9]*\/[0-9]*\)\].*/part \2, \1/p' "$build_log" | tail -n 1)
        files=$(grep -c 'Downloaded from' "$build_log" || true)
        part=${part:-getting Maven ready}
        line="  $part, $files files downloaded"
        if [ -t 2 ]; then
            printf '\r\033[K%s, %s s' "$line" $(($(date +%s) - began)) >&2
        elif [ "$part" != "$shown" ]; then
            say "$line"
        fi
        shown=$part
        sleep 1
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
}

maven_chatter='Re-run Maven|Help 1|For more information|mvn <args>|After correcting|To see the full'

build_failed() {
    rm -rf "$building"
    say "" "The build failed:" ""
    grep -E '^\[(ERROR|WARNING)\] .' "$build_log" | grep -v -E "$maven_chatter" | tail -n 25 >&2
    say "" "The whole log: $build_log"
    if grep -q -E 'Could not transfer|UnknownHost|Failed to fetch' "$build_log"; then
        say "It looks like the internet could not be reached. Building needs it the first time;" \
            "once built, Onetime runs without."
    elif grep -q 'No space left' "$build_log"; then
        say "The disk is full: df -h shows it."
    fi
    exit 1
}
