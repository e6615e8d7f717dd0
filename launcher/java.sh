# Finds a JDK that can build and run Onetime, and sets java_home to it.

java_needed=25
java_home=
seen=

find_java() {
    refuse_32_bits
    consider "${ONETIME_JAVA_HOME:-}" && return
    consider "${JAVA_HOME:-}" && return
    consider "$(java_on_path)" && return
    for folder in "$root"/usr/lib/jvm/* "$root"/usr/lib64/jvm/* "$root"/usr/java/* \
        "$root"/opt/* "$root"/opt/java/* "$root"/usr/local/* \
        "$root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$root"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$root"/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "$root"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home \
        "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
        consider "$folder" && return
    done
    advise
    exit 1
}

# Takes the folder if it is a JDK, new enough; else remembers in "seen" what was wrong with it.
consider() {
    [ -x "$1/bin/java" ] || return 1
    number=$(version_of "$1")
    if [ "${number:-0}" -lt $java_needed ]; then
        seen="$seen
  Java ${number:-of an unknown version} in $1: too old"
        return 1
    fi
    if [ ! -x "$1/bin/javac" ]; then
        seen="$seen
  Java $number in $1: only a runtime (JRE) without the compiler javac; Onetime needs the JDK package"
        return 1
    fi
    java_home=$1
}

# The file "release" answers at once; starting java takes a good part of a second on a small box.
version_of() {
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
    fi
}

java_on_path() {
    at=$(command -v java) || return 0
    while [ -L "$at" ]; do
        link=$(readlink "$at")
        case $link in
            /*) at=$link ;;
            *) at=$(dirname "$at")/$link ;;
        esac
    done
    if [ -r "${at%/bin/java}/release" ]; then
        echo "${at%/bin/java}"
    else # a wrapper script of a version manager, or the stub of macOS: only java itself knows
        "$at" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
    fi
}

# A 64-bit kernel under a 32-bit system is common on a Raspberry Pi and looks 64-bit to uname.
refuse_32_bits() {
    machine=$(uname -m)
    bits=$(getconf LONG_BIT 2>/dev/null || echo unknown)
    case $machine in
        armv* | i?86) bits=32 ;;
    esac
    [ "$bits" = 32 ] || return 0
    case $machine in
        aarch64 | arm64 | x86_64)
            say "This system is 32-bit, although its processor and kernel are 64-bit ($machine)."
            ;;
        *) say "This system is 32-bit ($machine)." ;;
    esac
    say "Onetime needs a 64-bit system: Java $java_needed and its database are not made for 32 bits." ""
    case $machine in
        a*)
            fail "On a Raspberry Pi 3, 4, 5 or Zero 2 W, write \"Raspberry Pi OS Lite (64-bit)\" to the card" \
                "with Raspberry Pi Imager. A 32-bit system cannot be turned into a 64-bit one in place;" \
                "an existing data folder can be copied over as it is. Older models are 32-bit for ever."
            ;;
        *) fail "Install the 64-bit (amd64) edition of your system; a data folder can be copied over." ;;
    esac
}
