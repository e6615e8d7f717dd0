# The browser stories among the tests need a Chromium. Where we may, we get it; else we say how.

browsers='chromium chromium-browser google-chrome google-chrome-stable'
mac_chrome='/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

find_browser() {
    for name in $browsers; do
        if command -v "$name" >/dev/null 2>&1; then return; fi
    done
    [ ! -x "$root$mac_chrome" ] || return 0
    if [ "$(id -u)" = 0 ] && [ -r "$root/etc/debian_version" ] && command -v apt-get >/dev/null 2>&1; then
        say "The browser stories need Chromium; installing it."
        if apt-get update >&2 && DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends chromium >&2; then
            return
        fi
    fi
    say "Without Chromium the browser stories will fail. To get it: $(how_to_get_a_browser)"
}

how_to_get_a_browser() {
    if [ "$(uname -s)" = Darwin ]; then
        echo "brew install --cask google-chrome"
    elif [ -r "$root/etc/debian_version" ]; then
        echo "sudo apt install chromium"
    else
        echo "install the package chromium"
    fi
}
