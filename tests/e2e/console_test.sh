#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The console itself, worked from outside by keys alone: a call from ring to dispatched, duress, the end of the process
# in the middle of it, and what is there afterwards.
console=$1
ctl=$2
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/screen.sh"
screen 1920x1080
store=sqlite:$work/room.lodestar
exits 0 env QT_QPA_PLATFORM=offscreen "$ctl" init --store "$store" --program starter --agency meridian --sign-on 12

lane() { QT_QPA_PLATFORM=offscreen "$ctl" call list --store "$store" --lane "$1" --json; }
shown() { QT_QPA_PLATFORM=offscreen "$ctl" call show --store "$store" --call 1 --json; }
stands_in() { lane "$1" | grep -q '"call":1[,}]'; }
is_sent() { shown | grep -q '"unit_assigned"\|UnitAssigned\|"units":\["'; }

start --store "$store" --as "A. Tester" --role dispatcher --console "Console 1"
keys F2
types "9 Invented Lane rear shed"
keys ctrl+Return
until_true 20 stands_in waiting
picture e2e-opened
# The place as the caller said it, to the last word.
shown >"$work/out"; : >"$work/err"
says "9 Invented Lane rear shed"

# Every question by the key that stands on its last answer but one is "0": not known. The protective plan then holds.
for _ in 1 2 3 4 5 6 7 8; do keys 0; sleep 0.3; done
sleep 1
picture e2e-triaged
keys F5
until_true 20 stands_in active
picture e2e-dispatched

# Killed: what was acknowledged is there, and a new console goes on with it.
kill -9 "$console_pid"
wait "$console_pid" 2>/dev/null
exits 0 env QT_QPA_PLATFORM=offscreen "$ctl" verify --store "$store"
start --store "$store" --as "A. Tester" --role dispatcher --console "Console 1"
until_true 5 stands_in active
unit=$(QT_QPA_PLATFORM=offscreen "$ctl" unit list --store "$store" --json | tr '{' '\n' | grep '"call":1[,}]' | head -n 1 |
  sed -n 's/.*"unit":"\([^"]*\)".*/\1/p')
[ -n "$unit" ] || fail "no unit is on call 1"
keys ctrl+k
types "DURESS $unit"
keys Return
in_duress() { QT_QPA_PLATFORM=offscreen "$ctl" unit list --store "$store" --json | grep -q '"duress":true'; }
until_true 10 in_duress
picture e2e-duress
keys ctrl+k
types "SAFE $unit they answered by voice"
keys Return
sleep 1
in_duress && fail "the duress of $unit did not end"
# Night, day, high contrast: the key goes round, and the console comes back as it was left. Its pictures are looked at.
picture e2e-night
keys ctrl+alt+d
sleep 0.5
picture e2e-day
keys ctrl+alt+d
sleep 0.5
picture e2e-contrast
keys ctrl+q
wait "$console_pid" 2>/dev/null
grep -rqs 'look=contrast' "$work/config" || fail "the high contrast was not kept"
# The same console in Spanish: its help says so in its title.
english=$console
console=$work/spanish
printf '#!/bin/sh\nLC_ALL=es_ES.UTF-8 exec "%s" "$@"\n' "$english" >"$console"
chmod +x "$console"
start --store "$store" --as "A. Tester" --role dispatcher --console "Console 1"
keys F1
in_spanish() { xdotool search --onlyvisible --name '^Ayuda de Lodestar'; }
until_true 10 in_spanish
picture e2e-spanish-contrast
keys Escape
sleep 0.5
xdotool windowfocus --sync "$window"
keys ctrl+q
wait "$console_pid" 2>/dev/null
console=$english
start --store "$store" --as "A. Tester" --role dispatcher --console "Console 1"
keys F1
in_english() { xdotool search --onlyvisible --name '^Lodestar help'; }
until_true 10 in_english
grep -iE 'Invented Lane|rear shed' "$work/console.err" && fail "an address went into the log"
finish
