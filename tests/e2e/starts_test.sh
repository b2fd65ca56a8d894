#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The console's first minute on a real screen: what it refuses is said on standard error, a wrong command line waits for
# nobody, and while the invented city's map is made somebody is told.
console=$1
ctl=$2
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/screen.sh"
screen 1280x800
store=sqlite:$work/room.lodestar
exits 0 env QT_QPA_PLATFORM=offscreen "$ctl" init --store "$store" --program starter --agency meridian --sign-on 12

# A wrong command line: at once, without a window, and 2.
for wrong in "--size 1x1" "--theme puce" "--role king" "--wings" "one word" "--units many" "--idle-lock soon" "--store nonsense"; do
  # shellcheck disable=SC2086
  exits 2 timeout 20 "$console" $wrong
  says "lodestar: "
done
exits 0 env -u DISPLAY "$console" --help
says "--theme"
exits 0 env -u DISPLAY "$console" --version

# What is refused later is said before the window that tells it too.
told() { grep -qF -- "$1" "$work/refused.err"; }
refuses() {
  local sentence=$1
  shift
  : >"$work/refused.err"
  "$console" "$@" 2>"$work/refused.err" >/dev/null &
  console_pid=$!
  until_true 20 told "$sentence"
  kill "$console_pid" 2>/dev/null
  wait "$console_pid" 2>/dev/null
}
head -c 60000 "$work/room.lodestar" >"$work/half.lodestar"
refuses "half.lodestar is damaged" --store "sqlite:$work/half.lodestar"
head -c 5000 "$work/room.lodestar" >"$work/none.lodemap"
refuses "none.lodemap" --store "$store" --map "$work/none.lodemap"
refuses "There is no store" --store "sqlite:$work/nowhere.lodestar"

# The first start.
export XDG_CACHE_HOME=$work/cache
"$console" --store "$store" --as "A. Tester" --tell-ready >"$work/ready.out" 2>"$work/refused.err" &
console_pid=$!
until_true 20 told "Preparing the map of the invented city for Meridian County Crisis Response."
until_true 5 xdotool search --onlyvisible --name '^Preparing the map'
picture e2e-preparing
is_ready() { grep -q '^ready$' "$work/ready.out"; }
until_true 200 is_ready
wait "$console_pid"
[ $? -eq 0 ] || fail "the first start did not end well"
# The second has nothing to prepare.
: >"$work/refused.err"
exits 0 timeout 60 "$console" --store "$store" --as "A. Tester" --tell-ready
says "ready"
grep -q "Preparing" "$work/err" && fail "a map that is in the cache was prepared again"

# Called off: the program ends and leaves no half map.
export XDG_CACHE_HOME=$work/cache2
"$console" --store "$store" --as "A. Tester" --tell-ready >"$work/ready.out" 2>"$work/refused.err" &
console_pid=$!
until_true 20 xdotool search --onlyvisible --name '^Preparing the map'
python3 "$(dirname "$0")/closewindow.py" "$(xdotool search --onlyvisible --name '^Preparing the map' | head -n 1)"
until_true 100 told "called off"
kill "$console_pid" 2>/dev/null
wait "$console_pid" 2>/dev/null
ls "$XDG_CACHE_HOME"/lodestar/*.lodemap 2>/dev/null && fail "a map that was called off was kept"

# No place for the map: calls can be taken without one, and the console says that it has none.
: >"$work/nofolder"; : >"$work/err"
XDG_CACHE_HOME=$work/nofolder exits 0 timeout 60 "$console" --store "$store" --as "A. Tester" --tell-ready
says "ready"

# Lost words and lost pictures end with 1.
if mknod "$work/full" c 1 7 2>/dev/null; then
  export XDG_CACHE_HOME=$work/cache
  "$console" --help >"$work/full" 2>"$work/err"
  [ $? -eq 1 ] || fail "help that nobody could read ended well"
  "$console" --store "$store" --tell-ready >"$work/full" 2>"$work/err"
  [ $? -eq 1 ] || fail "a word that was lost ended well"
fi
finish
