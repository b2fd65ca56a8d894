#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# 3,051 published 911 calls through every store there is: all closed, one seed one export, a sound chain.
ctl=$1
root=$2
calls=${LODESTAR_REFERENCE_DATA:-$root/../shared/data}/calls/montco_911_subset.csv
if [ ! -f "$calls" ]; then
  echo "skipped: no reference data"
  exit 0
fi
. "$root/tests/e2e/lib.sh"
first=
for store in $(stores published) ; do
  exits 0 "$ctl" replay-calls --store "$store" --calls "$calls" --seed 7 --json
  says '"calls":3051'
  exits 0 "$ctl" verify --store "$store"
  exits 0 "$ctl" rebuild --store "$store"
  exits 0 "$ctl" export --store "$store" --out "$work/export.jsonl" --texts
  opened=$(grep -c '"kind":"call_opened"' "$work/export.jsonl")
  closed=$(grep -c '"kind":"call_closed"' "$work/export.jsonl")
  [ "$opened" -eq 3051 ] && [ "$closed" -ge 3051 ] || fail "$opened opened, $closed closed"
  sum=$(sha256sum <"$work/export.jsonl")
  [ -z "$first" ] || [ "$first" = "$sum" ] || fail "the two stores export differently"
  first=$sum
done
finish
