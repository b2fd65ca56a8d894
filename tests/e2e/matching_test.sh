#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lodestarctl coverage, ledger and simulate from outside: what they print, and what they refuse.
ctl=$1
root=$2
. "$root/tests/e2e/lib.sh"

store=sqlite:$work/room.lodestar
exits 0 "$ctl" init --store "$store" --program starter --agency meridian --sign-on 12
exits 0 "$ctl" call open --store "$store" --at "41.2,-100.6" --address "1418 Meridian Ave" --nature welfare_check
for answer in injury:no self_harm:no weapon:none violence:no; do
  exits 0 "$ctl" call answer --store "$store" --call 1 --question "${answer%%:*}" --value "${answer##*:}"
done
exits 0 "$ctl" recommend --store "$store" --call 1 --json
says '"soon"'
says '"cost_s"'
exits 0 "$ctl" propose --store "$store" --json
says '"travel":"straight line'
exits 0 "$ctl" coverage --store "$store" --json
says '"zone":"zone-4"'
exits 0 "$ctl" coverage --store "$store"
says 'straight line'
exits 1 "$ctl" coverage --store "$store" --map "$work/nowhere.lodemap"
# The map of another city keeps nobody at home.
exits 0 "$ctl" map generate --size town --at "39.96,-83.0" --out "$work/elsewhere.lodemap"
exits 0 "$ctl" recommend --store "$store" --call 1 --map "$work/elsewhere.lodemap"
says "estimated by straight line: the call lies beyond the map's streets"
says 'stations and 4 of 4 zones lie beyond its streets'
exits 0 "$ctl" recommend --store "$store" --call 1 --map "$work/elsewhere.lodemap" --json
says '"by_line":true'
exits 0 "$ctl" coverage --store "$store" --map "$work/elsewhere.lodemap"
says 'lie beyond its streets: straight lines'
exits 0 "$ctl" ledger --store "$store"
says '1 eligible calls: 0 served, 0 answered by phone, 0 not served, 1 open'
exits 0 "$ctl" call close --store "$store" --call 1 --outcome cancelled
exits 0 "$ctl" ledger --store "$store" --json --what-if "zone-1 00:00-24:00"
says '"CANCELLED":1'
says '"taken":0'
exits 2 "$ctl" ledger --store "$store" --what-if "zone-9 14:00-22:00"
says 'zone-1 14:00-22:00'

# Zones that a program only names: somebody goes all the same, and what is not known is said.
star=sqlite:$work/star.lodestar
exits 0 "$ctl" init --store "$star" --program denver-star --agency denver-star --sign-on 12
exits 0 "$ctl" call open --store "$star" --at "41.2,-100.6" --nature welfare_check
exits 2 "$ctl" adopt --store "$star"
says 'needs --program'
exits 1 "$ctl" adopt --store "$star" --program starter
says '--agency'
exits 2 "$ctl" adopt --store "$star" --program starter --agency meridian --no-agency
exits 1 "$ctl" adopt --store "$star" --program starter --no-agency
says 'no zone'
exits 0 "$ctl" adopt --store "$star" --program denver-star --agency denver-star
bare=sqlite:$work/bare.lodestar
exits 0 "$ctl" init --store "$bare" --program denver-star
exits 0 "$ctl" call open --store "$bare" --at "41.2,-100.6" --nature welfare_check
exits 0 "$ctl" recommend --store "$bare" --call 1 --json
says '"without_cover":"What this leaves uncovered is not known'

runs() {
  exits 0 "$ctl" simulate --calls generated --count 240 --days 2 --seeds 2 --json
  sed 's/"wall_s":[^,}]*//g' "$work/out"
}
first=$(runs)
[ "$first" = "$(runs)" ] || fail "the same seeds gave two simulations"
says '"policy":"nearest"'
says '"policy":"ours_covering"'
exits 2 "$ctl" simulate --calls generated --policies fastest
says 'nearest, ours, ours_covering'
exits 2 "$ctl" simulate --calls generated --seeds 0
says '--seeds: write a whole number'
exits 1 "$ctl" simulate --calls "$work/none.csv"
exits 0 "$ctl" simulate shift-start --json
finish
