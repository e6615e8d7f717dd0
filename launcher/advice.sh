# Prints the exact commands that bring a JDK to this system.

advise() {
    say "Onetime needs a JDK $java_needed or newer, and found none." ""
    [ -z "$seen" ] || say "What was found:$seen" ""
    sudo='sudo '
    [ "$(id -u)" != 0 ] || sudo=
    say "To get one:" ""
    commands_for_this_system | sed 's/^/  /' >&2
    say "" "Then start ./onetime again. If your JDK lies in an unusual folder, name it:" \
        "  JAVA_HOME=/path/to/jdk ./onetime run"
}

commands_for_this_system() {
    ID='' ID_LIKE='' VERSION_ID='' VERSION_CODENAME='' UBUNTU_CODENAME=''
    if [ "$(uname -s)" = Darwin ]; then
        ID=macos
    elif [ -r "$root/etc/os-release" ]; then
        # shellcheck disable=SC1091  # the system's own file
        . "$root/etc/os-release"
    fi
    release=${VERSION_ID%%.*}
    # Debian packages Java 25 from release 13 on, which is also what Raspberry Pi OS builds on; its
    # testing release has no number. Ubuntu brings it to 22.04 and newer.
    case " $ID $ID_LIKE " in
        *" macos "*) echo "brew install openjdk@25" ;;
        *" ubuntu "*) if [ -n "$UBUNTU_CODENAME" ] && [ "$ID" != ubuntu ]; then
            adoptium "$UBUNTU_CODENAME"
        elif [ "${release:-99}" -ge 22 ]; then
            debian_package
        else
            adoptium "$VERSION_CODENAME"
        fi ;;
        *" debian "* | *" raspbian "*) if [ "${release:-99}" -ge 13 ] || [ "$ID" != debian ]; then
            debian_package
        else
            adoptium "$VERSION_CODENAME"
        fi ;;
        *" fedora "* | *" rhel "*) echo "${sudo}dnf install java-25-openjdk-devel" ;;
        *" arch "*) echo "${sudo}pacman -S jdk-openjdk" ;;
        *" alpine "*)
            echo "${sudo}apk add openjdk25-jdk"
            echo "(from the community repository of Alpine 3.23 or newer)"
            ;;
        *" suse "* | *" opensuse "*) echo "${sudo}zypper install java-25-openjdk-devel" ;;
        *)
            echo "Download a JDK 25 for $(uname -s) $(uname -m) from https://adoptium.net/temurin/releases/"
            echo "and unpack it under $HOME/.jdks/, where Onetime looks for it:"
            echo "mkdir -p \"$HOME/.jdks\" && tar -xzf OpenJDK25*.tar.gz -C \"$HOME/.jdks\""
            ;;
    esac
}

debian_package() {
    echo "${sudo}apt update"
    echo "${sudo}apt install openjdk-25-jdk-headless"
}

# Eclipse Temurin's packages, for releases older than Java 25. $1 is the release's code name.
adoptium() {
    source=https://packages.adoptium.net/artifactory
    keyring=/etc/apt/keyrings/adoptium.asc
    echo "${sudo}apt install wget ca-certificates"
    echo "${sudo}mkdir -p /etc/apt/keyrings"
    echo "${sudo}wget -O $keyring $source/api/gpg/key/public"
    echo "echo \"deb [signed-by=$keyring] $source/deb $1 main\" | ${sudo}tee /etc/apt/sources.list.d/adoptium.list"
    echo "${sudo}apt update"
    echo "${sudo}apt install temurin-25-jdk"
}
