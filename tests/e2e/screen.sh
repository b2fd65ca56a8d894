# SPDX-License-Identifier: GPL-3.0-or-later
# A screen of its own for the console, and a hand on its keyboard. For scripts that have read lib.sh.
for tool in Xvfb xdotool; do
  command -v "$tool" >/dev/null || { printf 'skipped: no %s\n' "$tool"; exit 0; }
done
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work
console_pid=
helpers=()
# Only what this script has started.
leave() {
  kill $console_pid "$screen_pid" "${helpers[@]}" 2>/dev/null
  wait $console_pid "$screen_pid" 2>/dev/null
  rm -rf "$work"
}

# screen WxH: starts a display and waits until it is there.
screen() {
  # Without -noreset it begins anew whenever its last client goes, and lets nobody in meanwhile.
  Xvfb -noreset -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$work/display" 2>/dev/null &
  screen_pid=$!
  trap leave EXIT
  for _ in $(seq 100); do
    [ -s "$work/display" ] && break
    sleep 0.1
  done
  [ -s "$work/display" ] || { fail "no display came up"; finish; }
  export DISPLAY=:$(cat "$work/display")
  until_true 10 xdotool getdisplaygeometry || finish
}

# start FLAG…: starts the console and gives it the keyboard.
start() {
  "$console" "$@" 2>>"$work/console.err" &
  console_pid=$!
  window=
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '^Lodestar' 2>/dev/null | head -n 1)
    [ -n "$window" ] && break
    kill -0 "$console_pid" 2>/dev/null || break
    sleep 0.1
  done
  [ -n "$window" ] || { fail "no window came up"; cat "$work/console.err"; finish; }
  xdotool windowfocus --sync "$window"
  sleep 1
}

keys() { xdotool key --clearmodifiers --delay 60 "$@"; }
types() { xdotool type --clearmodifiers --delay 20 "$1"; }

# until_true SECONDS COMMAND…: the command must become true.
until_true() {
  local tries=$(($1 * 5))
  shift
  for _ in $(seq "$tries"); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.2
  done
  fail "never became true: $*"
  return 1
}

# picture NAME: kept where LODESTAR_PICTURES names a folder.
picture() {
  [ -n "${LODESTAR_PICTURES:-}" ] && command -v import >/dev/null || return 0
  mkdir -p "$LODESTAR_PICTURES"
  import -window root "$LODESTAR_PICTURES/$1.png"
}
