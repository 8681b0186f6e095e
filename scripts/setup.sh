#!/bin/sh
# Sets up what this project needs on this machine, and nothing that is already there.
#
#   scripts/setup.sh site    .venv with the packages that build the site, and Pango for its PDF files
#   scripts/setup.sh check   the same, with the packages that check and test it
#   scripts/setup.sh test    the same, with a Chromium browser
#   scripts/setup.sh lock    writes the two .lock files again from pyproject.toml
#
# Each finished step leaves a stamp in .venv/.setup. A stamp is taken away before its step starts again, so a set-up
# that was cut short never counts as done: the packages are then installed afresh.

set -u
unset CDPATH PYTHONHOME PYTHONPATH
PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0
DEBIAN_FRONTEND=${DEBIAN_FRONTEND:-noninteractive}
export PIP_DISABLE_PIP_VERSION_CHECK PIP_NO_INPUT PIP_USER PIP_REQUIRE_VIRTUALENV DEBIAN_FRONTEND

cd -- "$(dirname -- "$0")/.." || exit 1
root=$(pwd -P)
venv_python=.venv/bin/python
stamps=.venv/.setup
no_network='name resolution|Temporary failure|Could not (connect|resolve)|NameResolution|getaddrinfo|NewConnection|ConnectTimeout|ReadTimeout|ProxyError|Network is unreachable|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT'

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# run "sentence" command...: says the sentence, runs the command in silence, says how long it took.
# When the command fails, what it printed is in the file $log.
run() {
    printf '%s ... ' "$1"
    shift
    started=$(date +%s)
    if "$@" >"$log" 2>&1 </dev/null; then
        printf '%s s\n' "$(($(date +%s) - started))"
    else
        printf 'did not work\n'
        return 1
    fi
}

explain() {
    if grep -Eq "$no_network" "$log"; then
        fail "$1 needs the network, and it could not be reached. Connect, then run the same command again."
    fi
    cat "$log" >&2
    fail "$1 did not work. The lines above say why."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n env "DEBIAN_FRONTEND=$DEBIAN_FRONTEND" "$@"; fi
}

may_be_root() {
    [ "$(id -u)" = 0 ] || { command -v sudo && sudo -n true; } >/dev/null 2>&1
}

apt_install() {
    [ -n "${apt_is_fresh:-}" ] || as_root apt-get update -q
    apt_is_fresh=yes
    # shellcheck disable=SC2086 # one name or several
    as_root apt-get install -q -y --no-install-recommends $1
}

# system_package "why" apt-name brew-name: names what is missing, then installs it or says how to.
system_package() {
    printf '%s\n' "$1"
    if command -v apt-get >/dev/null 2>&1; then
        may_be_root || fail "This account may not install it. Run: sudo sh -c 'apt-get update && apt-get install -y $2'"
        run "Installing $2 with apt-get" apt_install "$2" || explain "Installing the system package $2"
    elif command -v brew >/dev/null 2>&1; then
        run "Installing $3 with brew" brew install --quiet "$3" || explain "Installing $3 with brew"
    else
        fail "Neither apt-get nor brew is here to install it. Install $2 with this system's own package tool."
    fi
}

# try_python program code: the program is a Python that is new enough, and the code runs in it.
try_python() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c "import sys; assert sys.version_info >= (3, 11); $2" >/dev/null 2>&1 </dev/null
}

# find_python code: the first Python that is new enough and can run the code; nothing when there is none.
# When $PYTHON is new enough, only that one will do.
find_python() {
    names='python3 python3.14 python3.13 python3.12 python3.11'
    [ -n "${PYTHON:-}" ] && try_python "$PYTHON" '' && names=
    for name in ${names:-"$PYTHON"}; do
        if try_python "$name" "$1"; then
            printf '%s\n' "$name"
            return
        fi
    done
}

version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])'
}

require_python() {
    python=$(find_python 'import venv, ensurepip')
    [ -n "$python" ] && return
    python=$(find_python '')
    [ -n "$python" ] || fail 'Python 3.11 or newer is needed, and none was found. Install it, or name it: PYTHON=/path/to/python3.11 make setup'
    version=$(version_of "$python")
    system_package "Python $version is here without its venv module, which is in the system package python$version-venv." \
        "python$version-venv" "python@$version"
    python=$(find_python 'import venv, ensurepip')
    [ -n "$python" ] || fail "Python $version still has no venv module. Name another Python: PYTHON=/path/to/python3.11 make setup"
}

# What a stamp must say for files to count as set up: this folder, this Python, these files.
state_of() {
    printf '%s\n' "$root" "$venv_version"
    cksum "$@"
}

is_done() {
    [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]
}

mark_done() {
    mkdir -p "$stamps" && printf '%s\n' "$2" >"$stamps/$1.new" && mv "$stamps/$1.new" "$stamps/$1" && return
    fail "Nothing can be written to '$root/.venv'. Make room there, or make it yours."
}

read_state() {
    venv_version=$(version_of "$venv_python" 2>/dev/null) || venv_version=none
    if [ -n "${PYTHON:-}" ] && try_python "$PYTHON" ''; then
        [ "$(version_of "$PYTHON")" = "$venv_version" ] || venv_version=none
    fi
    site_state=$(state_of requirements.lock)
    check_state=$(state_of requirements.lock requirements-test.lock)
    project_state=$(state_of pyproject.toml)
}

make_venv() {
    require_python
    version=$(version_of "$python")
    rm -rf .venv || fail "The old .venv could not be removed. Remove it: rm -rf '$root/.venv'"
    run "Making .venv with Python $version" "$python" -m venv .venv || explain 'Making .venv'
    read_state
}

installed() {
    ls .venv/lib/python*/site-packages 2>/dev/null
}

# A download that failed has changed nothing, so the stamp that was taken away is still true.
put_back_stamp() {
    [ -n "${held_back:-}" ] && [ "$(installed)" = "$before" ] && mark_done site "$held_back"
    held_back=
}

install_packages() {
    held_back=$(cat "$stamps/site" 2>/dev/null)
    before=$(installed)
    rm -f "$stamps/site" "$stamps/check"
    count=$(grep -c '^[a-z].*==' "$1")
    run "Installing the $count Python packages of $1 (this can take a minute)" \
        "$venv_python" -m pip install -q --require-hashes -r "$1" || explain 'Installing Python packages'
    held_back=
}

# set_up_packages site|check: the packages of the site, or those and the ones that check and test it.
set_up_packages() {
    read_state
    is_done check "$check_state" && return
    if [ "$1" = site ]; then
        is_done site "$site_state" && return
        make_venv
        install_packages requirements.lock
    else
        is_done site "$site_state" || make_venv
        install_packages requirements-test.lock
        mark_done check "$check_state"
    fi
    mark_done site "$site_state"
}

set_up_project() {
    is_done project "$project_state" && return
    rm -f "$stamps/project"
    run 'Installing the toolkit command' \
        "$venv_python" -m pip install -q --no-deps --no-build-isolation -e . || explain 'Installing the toolkit command'
    mark_done project "$project_state"
}

# Playwright drives the browser with a program of its own, which a small Linux may have no library for.
set_up_playwright() {
    "$venv_python" -m playwright --version >"$log" 2>&1 </dev/null && return
    grep -q libatomic "$log" || explain 'Starting Playwright'
    system_package 'Playwright drives the browser. It needs the system package libatomic1, which is missing.' libatomic1 gcc
    "$venv_python" -m playwright --version >"$log" 2>&1 </dev/null || explain 'Starting Playwright'
}

# WeasyPrint, which makes the PDF files, loads these libraries of the system: it comes with none of its own.
has_pango() {
    "$venv_python" -c 'from macros.outputs.pdf import can_render; raise SystemExit(not can_render())' >"$log" 2>&1 </dev/null
}

pango_packages='libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0'

# A site can be built without PDF files, so here a package that cannot be installed is told and stops nothing.
set_up_pango() {
    has_pango && return
    printf 'PDF files are made with the system library Pango, which is missing.\n'
    if command -v apt-get >/dev/null 2>&1; then
        if may_be_root; then
            run 'Installing Pango with apt-get' apt_install "$pango_packages" && has_pango && return
        fi
        printf 'The site is built without PDF files. To get them, run: sudo apt-get install -y %s\n' "$pango_packages"
    elif command -v brew >/dev/null 2>&1; then
        run 'Installing Pango with brew' brew install --quiet pango && has_pango && return
        printf 'The site is built without PDF files. To get them, run: brew install pango\n'
    else
        printf 'The site is built without PDF files. To get them, install Pango with the package tool of this system.\n'
    fi
}

# Ubuntu's `chromium-browser` may be a stub that only asks for a snap: a browser counts when it says its version.
is_browser() {
    command -v "$1" >/dev/null 2>&1 && "$1" --version >/dev/null 2>&1 </dev/null
}

playwright_browser() {
    "$venv_python" -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null </dev/null
}

find_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        '/Applications/Chromium.app/Contents/MacOS/Chromium' \
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
        "${HOME:-}/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "${HOME:-}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "$(playwright_browser)"; do
        if is_browser "$name"; then
            command -v "$name"
            return
        fi
    done
}

install_playwright_browser() {
    printf 'The tests need a Chromium browser, and none was found.\n'
    if [ "$(uname -s)" = Linux ] && may_be_root; then
        run 'Installing Chromium and the system packages it needs with playwright' \
            "$venv_python" -m playwright install --with-deps chromium || explain 'Installing Chromium'
    else
        run 'Installing Chromium with playwright' "$venv_python" -m playwright install chromium || explain 'Installing Chromium'
        is_browser "$(playwright_browser)" ||
            fail "Chromium needs system packages that this account may not install. Run: sudo '$root/.venv/bin/playwright' install-deps chromium"
    fi
}

# The path of the browser is kept in .venv/.setup/browser, where the tests find it.
set_up_browser() {
    [ -f "$stamps/browser" ] || set_up_playwright
    if [ -n "${TOOLKIT_CHROMIUM:-}" ]; then
        browser=$(command -v "$TOOLKIT_CHROMIUM") || fail "TOOLKIT_CHROMIUM names '$TOOLKIT_CHROMIUM', which is not a program."
        is_done browser "$browser" || mark_done browser "$browser"
        return
    fi
    [ -f "$stamps/browser" ] && [ -x "$(cat "$stamps/browser")" ] && return
    browser=$(find_browser)
    if [ -z "$browser" ]; then
        # Ubuntu has Chromium as a snap only, which runs in no container.
        if command -v apt-get >/dev/null 2>&1 && ! grep -q '^ID="\{0,1\}ubuntu' /etc/os-release 2>/dev/null; then
            system_package 'The tests need a Chromium browser, which is in the system package chromium.' chromium chromium
        else
            install_playwright_browser
        fi
        browser=$(find_browser)
    fi
    [ -n "$browser" ] || fail 'No Chromium browser starts here. Name one: TOOLKIT_CHROMIUM=/path/to/chromium make test'
    mark_done browser "$browser"
}

# Resolved with the oldest Python that is supported, because a newer one may choose packages that leave it out.
write_locks() {
    python=python3.11
    try_python "$python" 'import venv, ensurepip' || fail 'The .lock files are made with Python 3.11, with its venv module. Install python3.11.'
    run 'Making a .venv for pip-tools' "$python" -m venv "$scratch/venv" || explain 'Making a .venv'
    run 'Installing pip-tools' "$scratch/venv/bin/python" -m pip install -q 'pip-tools>=7.5,<8' || explain 'Installing pip-tools'
    set -- "$scratch/venv/bin/pip-compile" --quiet --upgrade --generate-hashes --no-header --strip-extras --allow-unsafe \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --build-deps-for editable
    run 'Writing requirements.lock' "$@" -o requirements.lock pyproject.toml || explain 'Writing requirements.lock'
    run 'Writing requirements-test.lock' "$@" -c requirements.lock --extra test -o requirements-test.lock pyproject.toml ||
        explain 'Writing requirements-test.lock'
    # Some packages leave out the first releases of Python 3.11, such as Debian 12's.
    run 'Checking that Python 3.11.0 may install them' "$scratch/venv/bin/python" -m pip install -q --dry-run --no-deps \
        --python-version 3.11.0 --only-binary :all: --target "$scratch/none" --require-hashes -r requirements-test.lock ||
        explain 'The check with Python 3.11.0'
}

log=
scratch=
trap 'put_back_stamp; rm -rf "$scratch"' EXIT
trap 'printf "\nStopped. Run the same command again to go on.\n" >&2; exit 130' INT TERM HUP
scratch=$(mktemp -d "${TMPDIR:-/tmp}/toolkit-setup.XXXXXX") || fail 'A temporary folder could not be made.'
log=$scratch/log

case ${1:-} in
    site | check)
        set_up_packages "$1"
        set_up_project
        [ "$1" = check ] || set_up_pango
        ;;
    test)
        set_up_packages check
        set_up_project
        set_up_pango
        set_up_browser
        ;;
    lock) write_locks ;;
    *) fail 'Say what to set up: scripts/setup.sh site, check, test or lock' ;;
esac
