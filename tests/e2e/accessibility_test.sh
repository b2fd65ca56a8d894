#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a screen reader is told, by AT-SPI: names, roles and focus from a new call to a dispatched one.
console=$1
ctl=$2
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/screen.sh"
command -v dbus-run-session >/dev/null || { printf 'skipped: no dbus-run-session\n'; exit 0; }
/usr/bin/python3 -c "import pyatspi" 2>/dev/null || { printf 'skipped: no python3-pyatspi\n'; exit 0; }
if [ -z "${LODESTAR_IN_SESSION:-}" ]; then
  LODESTAR_IN_SESSION=1 exec dbus-run-session -- bash "$0" "$@"
fi
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset NO_AT_BRIDGE
screen 1920x1080
for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
  [ -x "$launcher" ] || continue
  "$launcher" --launch-immediately >/dev/null 2>&1 &
  helpers+=($!)
  break
done
sleep 1
store=sqlite:$work/room.lodestar
exits 0 env QT_QPA_PLATFORM=offscreen "$ctl" init --store "$store" --program starter --agency meridian --sign-on 12
start --store "$store" --as "A. Tester" --role dispatcher --console "Console 1"
exits 0 timeout 120 /usr/bin/python3 "$(dirname "$0")/screenreader.py"
cat "$work/out"
finish
