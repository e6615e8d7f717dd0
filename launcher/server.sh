# How the server's java is started: small and quick on a small box.

server_jar="$here/csms/target/csms.jar"
cache="$here/csms/target/onetime.aot"

# server exec [flags] becomes the server, so that signals reach it; "server print" only shows how.
server() {
    how=$1
    shift
    set -- -jar "$server_jar" "$@"
    if cache_fits; then set -- "-XX:AOTCache=$cache" "$@"; fi
    java_for_small_boxes "$how" "$@"
}

print() {
    printf '%s\n' "$@"
}

# The serial collector and the quick compiler alone keep memory low; a server of this kind waits for
# its disk, not for its code. A small young generation and little slack keep the heap near what lives
# in it, and the server has it tidied before it grows: 10,000 open connections, a day of load or a
# stack of papers leave no empty memory behind. Without memory left it ends rather than limps: the
# system starts it again.
java_for_small_boxes() {
    how=$1
    shift
    # shellcheck disable=SC2086  # ONETIME_JAVA_OPTIONS are several words
    "$how" "$java_home/bin/java" \
        -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 \
        -Xms32m -Xmn20m "-Xmx$(heap_mb)m" -Xss512k -XX:+ExitOnOutOfMemoryError \
        -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps \
        --enable-native-access=ALL-UNNAMED -Xlog:aot=off \
        ${ONETIME_JAVA_OPTIONS:-} "$@"
}

# A quarter of the memory, at least 128 MB and at most 512 MB. In a container, its own memory counts.
heap_mb() {
    kb=$(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo 2>/dev/null || true)
    [ -n "$kb" ] || kb=$(($(sysctl -n hw.memsize 2>/dev/null || echo 2147483648) / 1024))
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    if [ "$limit" != max ] && [ $((limit / 1024)) -lt "$kb" ]; then kb=$((limit / 1024)); fi
    mb=$((kb / 4096))
    [ $mb -ge 128 ] || mb=128
    [ $mb -le 512 ] || mb=512
    echo $mb
}

# The AOT cache holds the loaded classes of exactly this build on exactly this JDK and starts the
# server in a fraction of the time. An empty cache file says: tried in vain, do not try again.
cache_fits() {
    [ -s "$cache" ] && cache_is_of_this_build
}

cache_is_of_this_build() {
    [ -f "$cache" ] && [ "$(cat "$cache.jdk" 2>/dev/null)" = "$java_home" ] &&
        [ -z "$(find "$server_jar" "$here/csms/target/lib" "$java_home/release" -newer "$cache" 2>/dev/null)" ]
}

# Lets the server start once for training, in a folder of its own, and end; java writes the cache then.
prepare_quick_start() {
    if cache_is_of_this_build || [ ! -w "$here/csms/target" ]; then return 0; fi
    say "Preparing a quick start (once after each build)."
    training=$(mktemp -d)
    rm -f "$cache"
    echo "$java_home" >"$cache.jdk"
    train >"$training/log" 2>&1 &
    trap 'kill $! 2>/dev/null; rm -rf "$training"; say "" "Stopped."; exit 130' INT TERM HUP
    wait $! || true
    trap - INT TERM HUP
    if [ ! -s "$cache" ]; then
        cp "$training/log" "$here/target/onetime-quick-start.log"
        say "  not possible here, so Onetime starts a little slower (why: target/onetime-quick-start.log)"
        : >"$cache"
    fi
    rm -rf "$training"
}

train() {
    # What the environment says about the real system must not reach the training.
    for name in $(env | sed -n 's/^\(ONETIME_[A-Z_]*\)=.*/\1/p'); do
        [ "$name" = ONETIME_JAVA_OPTIONS ] || unset "$name"
    done
    java_for_small_boxes exec "-XX:AOTCacheOutput=$cache" -jar "$server_jar" \
        --data "$training/data" --port 0 &
    server_pid=$!
    trap 'kill -9 $server_pid' TERM
    waited=0
    until grep -q 'http://' "$training/log" || [ $waited -ge 60 ] || ! kill -0 $server_pid; do
        sleep 1
        waited=$((waited + 1))
    done
    kill -TERM $server_pid
    wait $server_pid
}
