#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lodestarctl from ring to closed, on every store there is; exit codes, sentences, determinism.
ctl=$1
root=$2
. "$root/tests/e2e/lib.sh"

life() {
  local store=$1
  exits 0 "$ctl" init --store "$store" --program starter --agency meridian --sign-on 12
  exits 1 "$ctl" init --store "$store"
  exits 0 "$ctl" call open --store "$store" --at "41.2,-100.6" --address "1418 Meridian Ave" --nature welfare_check --json
  says '"call":1'
  for answer in injury:no self_harm:no weapon:none violence:no; do
    exits 0 "$ctl" call answer --store "$store" --call 1 --question "${answer%%:*}" --value "${answer##*:}"
  done
  exits 1 "$ctl" call answer --store "$store" --call 1 --question weapon --value spoon
  says 'spoon'
  exits 0 "$ctl" call note --store "$store" --call 1 --text "door open since morning"
  exits 0 "$ctl" recommend --store "$store" --call 1 --json
  says '"team"'
  says '"rejected"'
  local unit
  unit=$(sed -n 's/.*"team":\["\([^"]*\)".*/\1/p' "$work/out")
  # At any hour of the day somebody may be off duty; PATROL 21 never is, and goes with a reason.
  if [ -z "$unit" ]; then
    unit="PATROL 21"
    exits 0 "$ctl" dispatch --store "$store" --call 1 --unit "$unit" --override "nobody else on duty"
  else
    exits 0 "$ctl" dispatch --store "$store" --call 1
  fi
  exits 1 "$ctl" dispatch --store "$store" --call 1 --unit "$unit" --override "again"
  for status in en_route on_scene engaged available; do
    exits 0 "$ctl" status --store "$store" --unit "$unit" --status "$status"
  done
  exits 1 "$ctl" status --store "$store" --unit "$unit" --status transporting
  says 'cannot go from'
  exits 1 "$ctl" call close --store "$store" --call 1 --outcome nonsense
  exits 0 "$ctl" call close --store "$store" --call 1 --outcome on_scene_no_transport --outcome connected_to_service
  exits 0 "$ctl" call show --store "$store" --call 1 --json
  says '"engaged"'
  says '"timeline"'
  exits 0 "$ctl" call list --store "$store"
  exits 0 "$ctl" unit list --store "$store" --json
  exits 0 "$ctl" verify --store "$store" --json
  says '"sound":true'
  exits 0 "$ctl" rebuild --store "$store"
  says 'all was equal'
  exits 0 "$ctl" export --store "$store" --out "$work/life.jsonl"
  if grep -q "door open since morning" "$work/life.jsonl"; then fail "an export without --texts told a text"; fi
  exits 0 "$ctl" export --store "$store" --out "$work/life.jsonl" --texts
  grep -q "door open since morning" "$work/life.jsonl" || fail "an export with --texts lacks a text"
}

same_seed() {
  local calls=$work/calls.csv
  printf '%s\n' '40.10,-75.30,EMS: OVERDOSE,2016-01-15 12:01,NORRISTOWN,INVENTED ST & OTHER ST' \
    '40.20,-75.40,EMS: UNKNOWN MEDICAL EMERGENCY,2016-01-15 12:20,LANSDALE,INVENTED AVE & OTHER ST' \
    '40.15,-75.20,Traffic: VEHICLE ACCIDENT -,2016-01-15 12:25,ABINGTON,INVENTED RD & OTHER RD' >"$calls"
  local first= store
  for store in $(stores one) $(stores two); do
    exits 0 "$ctl" replay-calls --store "$store" --calls "$calls" --seed 5 --json
    says '"calls":3'
    exits 0 "$ctl" verify --store "$store"
    exits 0 "$ctl" export --store "$store" --out "$work/export.jsonl" --texts
    local sum
    sum=$(sha256sum <"$work/export.jsonl")
    [ -z "$first" ] || [ "$first" = "$sum" ] || fail "one seed gave two exports: $store"
    first=$sum
  done
}

wrong_usage() {
  exits 2 "$ctl"
  exits 2 "$ctl" fly
  exits 2 "$ctl" init
  says '--store'
  exits 2 "$ctl" init --store nonsense:x
  exits 2 "$ctl" call open --store "sqlite:$work/x" --at "far away"
  says '--at'
  exits 2 "$ctl" call list --store "sqlite:$work/x" --wings
  exits 1 "$ctl" call list --store "sqlite:$work/none.lodestar"
  [ ! -e "$work/none.lodestar" ] || fail "looking at a store made one"
  printf 'not a store, but long enough to look like something: %s\n' "$(seq 500)" >"$work/broken.lodestar"
  exits 1 "$ctl" call list --store "sqlite:$work/broken.lodestar"
  printf '{"id": "x", "levels": 3}' >"$work/broken.json"
  exits 1 "$ctl" init --store "sqlite:$work/y.lodestar" --program "$work/broken.json"
  says '$.levels'
  [ ! -e "$work/y.lodestar" ] || fail "a broken profile left a store behind"
  printf 'lat\n40.1,-75.3,EMS: FEVER,yesterday,A,B\n' >"$work/broken.csv"
  exits 1 "$ctl" replay-calls --store "sqlite:$work/z.lodestar" --calls "$work/broken.csv"
  says 'line 2'
  exits 0 "$ctl" --help
  for verb in init "call open" "call answer" "call note" "call close" "call show" "call list" "unit list" "unit sign-on" \
    "unit sign-off" triage recommend dispatch status replay-calls simulate verify rebuild export "bench journal" \
    "natures suggest" "natures fit" "bench natures" \
    attach answer-attach take-lead refer answer-referral; do
    # shellcheck disable=SC2086
    exits 0 "$ctl" $verb --help
  done
}

triage() {
  printf '{"answers": {"injury": "no", "self_harm": "no", "weapon": "in_hand", "violence": "no"}, "at": "2026-03-03T13:00:00-07:00", "flags": []}' >"$work/answers.json"
  exits 0 "$ctl" triage --program starter --answers "$work/answers.json" --json
  says '"required":['
  says 'police'
  says '"sha256"'
  printf '{"answers": {"weapon": "spoon"}}' >"$work/answers.json"
  exits 1 "$ctl" triage --program starter --answers "$work/answers.json"
  says '$.answers.weapon'
}

natures() {
  printf 'id,call_type\n1,SUIC ATT\n2,WELFARE CK\n3,SIGNAL 20\n' >"$work/types.csv"
  exits 0 "$ctl" natures suggest --in "$work/types.csv" --json
  says '"nature":"suicidal"'
  says '"nature":"welfare_check"'
  says '"nature":null'
  exits 0 "$ctl" natures suggest --in "$work/types.csv"
  says 'no word in it is known'
  exits 1 "$ctl" natures suggest --in "$work/types.csv" --column type
  says 'there is no column "type"'
  printf 'call_type\n"SUICIDE\n' >"$work/broken.csv"
  exits 1 "$ctl" natures suggest --in "$work/broken.csv"
  says 'line 2'
  printf 'city,call_type,category\nA,MENTAL SUBJECT,Behavioral Health\nA,THEFT,Crime\nB,SUICIDE,Behavioral Health\nB,NOISE,Other\n' >"$work/judged.csv"
  exits 0 "$ctl" natures fit --labelled "$work/judged.csv" --out "$work/weights.json" --json
  says '"positives":2'
  exits 0 "$ctl" natures suggest --in "$work/types.csv" --weights "$work/weights.json" --json
  exits 0 "$ctl" bench natures --labelled "$work/judged.csv" --json
  says '"left_out_recall"'
  exits 1 "$ctl" bench natures --labelled "$work/judged.csv" --positive Blue
  says 'Blue'
  exits 2 "$ctl" natures fit --labelled "$work/judged.csv" --out "$work/w.json" --letter-strength none
}

programs() {
  local slug
  for slug in denver eugene-cahoots nyc-bheard; do
    exits 0 "$ctl" init --store "sqlite:$work/$slug.lodestar" --program "$slug" --agency "$slug"
    exits 0 "$ctl" simulate "$slug" --json
    says '"open":[]'
    exits 0 "$ctl" triage --program "$slug" --answers "$work/answers.json" --json
  done
  local store=sqlite:$work/denver.lodestar
  exits 0 "$ctl" call open --store "$store" --at "41.2,-100.6" --nature homeless
  exits 0 "$ctl" unit sign-on --store "$store" --unit "HOT 1" --crew "Ofc A:Ofc:officer" --crew "Ofc B:Ofc:officer" --hours 8
  exits 1 "$ctl" attach --store "$store" --call 1 --unit "HOT 1" --by ride_along
  says 'in any other way it is dispatched'
  exits 0 "$ctl" attach --store "$store" --call 1 --unit "HOT 1" --by on_view
  exits 1 "$ctl" answer-attach --store "$store" --call 1 --unit "HOT 1" --decline
  says 'a reason'
  exits 0 "$ctl" answer-attach --store "$store" --call 1 --unit "HOT 1"
  exits 1 "$ctl" refer --store "$store" --call 1 --partner nobody --reason "x"
  says 'hub-1'
  exits 0 "$ctl" refer --store "$store" --call 1 --partner hub-1 --reason "asks for a case manager"
  exits 0 "$ctl" answer-referral --store "$store" --call 1 --partner hub-1 --json
  exits 1 "$ctl" take-lead --store "$store" --call 1 --from "HOT 1" --to "EIT 1"
  exits 0 "$ctl" call show --store "$store" --call 1 --json
  says '"state":"accepted"'
  printf '{"extends": "nobody"}' >"$work/mine.json"
  exits 1 "$ctl" init --store "sqlite:$work/mine.lodestar" --program "$work/mine.json"
  says '$.extends'
}

for store in $(stores life); do life "$store"; done
same_seed
wrong_usage
triage
natures
printf '{"answers": {"weapon": "in_hand"}}' >"$work/answers.json"
programs
exits 0 "$ctl" simulate shift-start --json
exits 0 "$ctl" simulate meridian-evening --json
says '"open":[]'
finish
