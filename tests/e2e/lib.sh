# SPDX-License-Identifier: GPL-3.0-or-later
# What the end-to-end scripts share: a folder of their own, and checks that say what was expected.
set -u
work=$(mktemp -d "${TMPDIR:-/tmp}/lodestar-e2e.XXXXXX")
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}

# exits CODE COMMAND…: the command must end with that code; its output is kept in $work/out and $work/err.
exits() {
  local wanted=$1 got
  shift
  "$@" >"$work/out" 2>"$work/err"
  got=$?
  [ "$got" -eq "$wanted" ] || {
    fail "exit $got instead of $wanted: $*"
    cat "$work/out" "$work/err"
  }
}

# says TEXT: the last command's output or complaint holds the text.
says() {
  grep -qF -- "$1" "$work/out" "$work/err" || {
    fail "nothing said \"$1\""
    cat "$work/out" "$work/err"
  }
}

finish() {
  [ "$failures" -eq 0 ] || exit 1
  printf 'all as expected\n'
}

# stores NAME: the URLs of a new SQLite store and, where a server is named, of a new PostgreSQL database.
stores() {
  printf 'sqlite:%s/%s.lodestar\n' "$work" "$1"
  if [ -n "${LODESTAR_TEST_PG:-}" ]; then
    local name="e2e_$1_$$"
    psql -X -q "${LODESTAR_TEST_PG}" -c "CREATE DATABASE $name" >/dev/null &&
      printf '%s/%s\n' "${LODESTAR_TEST_PG%/*}" "$name"
  fi
}
