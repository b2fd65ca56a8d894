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

taking_over() {
  local store=$1
  exits 0 "$ctl" init --store "$store" --program starter --agency meridian
  exits 0 "$ctl" call open --store "$store" --address "9 Mill Street" --nature welfare_check
  exits 0 "$ctl" call take --store "$store" --call 1 --as Ana --console "Console 1" --json
  says '"in_hand":{"console":"Console 1","name":"Ana"'
  exits 1 "$ctl" call answer --store "$store" --call 1 --question weapon --value none --as Kim --console "Console 2"
  says 'Ana (Console 1) has had call 1 in hand since'
  exits 1 "$ctl" call take --store "$store" --call 1 --as Kim --console "Console 2"
  exits 1 "$ctl" call take --store "$store" --call 1 --over --role trainer --as Kim --console "Console 2"
  exits 0 "$ctl" call note --store "$store" --call 1 --text "knife seen" --as Kim --console "Console 2"
  exits 0 "$ctl" call take --store "$store" --call 1 --over --as Kim --console "Console 2"
  exits 0 "$ctl" call show --store "$store" --call 1
  says 'in hand: Kim (Console 2) since'
  says "Took the call's card over from Console 1 · Ana"
  exits 1 "$ctl" call let-go --store "$store" --call 1 --as Ana --console "Console 1" --json
  says '"conflict"'
  exits 0 "$ctl" call let-go --store "$store" --call 1 --as Kim --console "Console 2"
  exits 0 "$ctl" call answer --store "$store" --call 1 --question weapon --value none --as Ana --console "Console 1"
  exits 0 "$ctl" verify --store "$store"
  exits 0 "$ctl" rebuild --store "$store"
}

standing_notes() {
  local store=$1
  exits 0 "$ctl" init --store "$store" --program starter --agency meridian
  exits 1 "$ctl" place note --store "$store" --kind hazard --address "9 Mill St" --at "41.2,-100.6" \
    --text "bites" --source "crew on scene" --flag violence_history
  says 'needs the day'
  exits 2 "$ctl" place note --store "$store" --kind hazard --text "bites" --source "crew" --days many
  exits 0 "$ctl" place note --store "$store" --kind hazard --address "9 Mill St" --at "41.2,-100.6" \
    --text "bites" --source "crew on scene" --flag violence_history --days 90 --json
  local note
  note=$(sed -n 's/.*"note":\([0-9]*\).*/\1/p' "$work/out")
  exits 0 "$ctl" call open --store "$store" --address "9 Mill Street" --nature welfare_check
  exits 0 "$ctl" call show --store "$store" --call 1
  says "Hazard counts: violence history, by note $note: same address"
  exits 0 "$ctl" place list --store "$store" --json
  says '"live":true'
  exits 0 "$ctl" place list --store "$store" --role trainer
  says '(withheld: personal)'
  exits 1 "$ctl" place withdraw --store "$store" --note "$note" --reason "gone" --role call-taker
  exits 0 "$ctl" place withdraw --store "$store" --note "$note" --reason "gone"
  exits 0 "$ctl" place list --store "$store"
  says 'No notes.'
  exits 0 "$ctl" verify --store "$store"
  exits 0 "$ctl" rebuild --store "$store"
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

# A copy that nobody may write is audited where it lies; an empty file stays one.
protected_copy() {
  local folder=$work/protected file
  mkdir "$folder"
  exits 0 "$ctl" init --store "sqlite:$folder/room.lodestar" --program starter --agency meridian --sign-on 12
  exits 0 "$ctl" call open --store "sqlite:$folder/room.lodestar" --at "41.2,-100.6" --nature welfare_check
  local store="sqlite:$folder/room.lodestar" as=()
  if [ "$(id -u)" -eq 0 ]; then
    # Root may write anything but what lies on a disk that is mounted for reading.
    as=(unshare -rm sh -c 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" || exit 77; shift; exec "$@"' sh "$folder")
    "${as[@]}" true 2>/dev/null || {
      printf 'a disk for reading only was not tried: it cannot be mounted here\n'
      return
    }
  else
    chmod 400 "$folder"/* && chmod 500 "$folder"
  fi
  exits 0 "${as[@]}" "$ctl" verify --store "$store"
  says 'Sound'
  exits 0 "${as[@]}" "$ctl" call list --store "$store"
  exits 0 "${as[@]}" "$ctl" call show --store "$store" --call 1
  exits 0 "${as[@]}" "$ctl" unit list --store "$store"
  exits 0 "${as[@]}" "$ctl" recommend --store "$store" --call 1
  exits 0 "${as[@]}" "$ctl" ledger --store "$store"
  exits 0 "${as[@]}" "$ctl" export --store "$store" --out "$work/protected.jsonl"
  exits 1 "${as[@]}" "$ctl" call note --store "$store" --call 1 --text "no"
  says 'cannot be opened for writing'
  chmod 700 "$folder"
  for file in "$folder"/*; do
    case ${file##*/} in room.lodestar | room.lodestar-head) ;; *) fail "reading left ${file##*/} behind" ;; esac
  done
  : >"$work/empty.lodestar"
  for verb in "call list" verify export; do
    # shellcheck disable=SC2086
    exits 1 "$ctl" $verb --store "sqlite:$work/empty.lodestar"
    says 'is an empty file and no store'
  done
  [ ! -s "$work/empty.lodestar" ] || fail "an empty file was made into a database"
}

wrong_usage() {
  exits 2 "$ctl"
  exits 2 "$ctl" verify --bogus
  says "Unknown option 'bogus'."
  if grep -qF ".." "$work/err"; then fail "a sentence ends twice"; fi
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
  for verb in init adopt "call open" "call answer" "call note" "call close" "call show" "call list" "unit list" "unit sign-on" \
    "unit sign-off" triage "protocol check" "protocol diff" recommend dispatch status replay-calls simulate verify rebuild export "bench journal" "bench triage" \
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
  # A shared word that this protocol does not ask is accepted; one that nobody shares is not.
  printf '{"answers": {"weapon": "none", "in_building": "yes", "behaviours": ["crying", "calm"]}}' >"$work/answers.json"
  exits 0 "$ctl" triage --program starter --answers "$work/answers.json" --json
  says '"without_effect":["in_building=yes"]'
  printf '{"answers": {"mood": "low"}}' >"$work/answers.json"
  exits 1 "$ctl" triage --program starter --answers "$work/answers.json"
  says '$.answers.mood'
  # The screener's items give the suicide risk.
  printf '{"answers": {"injury": "no", "self_harm": "no", "weapon": "none", "violence": "no", "cssrs_4": "yes"}}' >"$work/answers.json"
  exits 0 "$ctl" triage --program starter --answers "$work/answers.json" --json
  says '"rules":["R8"]'
  # Outside the team's hours the plan falls back and says why.
  sed 's/"classes": \["community_team"\],/&"windows": [{"from": "06:00", "to": "22:00"}],/' "$root/resources/programs/starter.json" >"$work/day.json"
  cp "$root/resources/programs/natures.json" "$work/natures.json"
  printf '{"answers": {"injury": "no", "self_harm": "no", "weapon": "none", "violence": "no", "nature": "welfare_check"}, "at": "2026-03-03T03:00:00Z"}' >"$work/answers.json"
  exits 0 "$ctl" triage --program "$work/day.json" --answers "$work/answers.json" --json
  says '"plan":"outreach"'
  says '"wanted_plan":"team_routine"'
  says 'no community team is on duty'
}

protocols() {
  exits 0 "$ctl" protocol check starter --json
  says '"sound":true'
  says '"findings":[]'
  exits 2 "$ctl" protocol check
  exits 1 "$ctl" protocol check nowhere
  # A weapon in hand that no longer brings police is found and refused wherever it is to be adopted.
  sed 's/{"question": "weapon", "in": \["in_hand"\]},/{"question": "weapon_kind", "in": ["gun"]},/' "$root/resources/programs/starter.json" >"$work/unsafe.json"
  cp "$root/resources/programs/natures.json" "$work/natures.json"
  exits 1 "$ctl" protocol check "$work/unsafe.json" --json
  says '"sound":false'
  says 'more_danger_less'
  exits 1 "$ctl" init --store "sqlite:$work/unsafe.lodestar" --program "$work/unsafe.json"
  says 'is not safe'
  [ ! -e "$work/unsafe.lodestar" ] || fail "an unsafe protocol left a store behind"
  # At work the old rules stay in force, and the reason is told.
  exits 0 "$ctl" init --store "sqlite:$work/rules.lodestar" --program starter
  exits 1 "$ctl" adopt --store "sqlite:$work/rules.lodestar" --program "$work/unsafe.json"
  says 'is not safe'
  exits 0 "$ctl" call open --store "sqlite:$work/rules.lodestar" --at "41.2,-100.6" --nature welfare_check
  sed 's/"version": "1"/"version": "2"/' "$root/resources/programs/starter.json" >"$work/second.json"
  exits 0 "$ctl" adopt --store "sqlite:$work/rules.lodestar" --program "$work/second.json" --json
  says '"version":"2"'
  exits 0 "$ctl" verify --store "sqlite:$work/rules.lodestar"
  # Two rosters that claim one unit: who is on duty stays what it signed on as, and that is said.
  exits 0 "$ctl" init --store "sqlite:$work/claims.lodestar" --program starter --agency meridian --sign-on 12
  sed '0,/"kind": "community_team"/s//"kind": "co_response"/; 0,/"emt"/s//"officer"/' "$root/resources/agencies/meridian.json" >"$work/claims.json"
  exits 0 "$ctl" adopt --store "sqlite:$work/claims.lodestar" --program starter --agency "$work/claims.json"
  says 'STAR 1 is on duty as'
  exits 0 "$ctl" adopt --store "sqlite:$work/claims.lodestar" --program starter --agency "$work/claims.json" --json
  says '"on_duty_otherwise":[{"named_as":'
  # Two protocols: which answers, and which calls.
  exits 0 "$ctl" protocol diff starter "$work/second.json" --json
  says '"classes":[]'
  sed 's/"id": "R14",/&"disqualifies": true,"staging": "wait_for_police",/' "$root/resources/programs/starter.json" >"$work/third.json"
  exits 0 "$ctl" export --store "sqlite:$work/rules.lodestar" --out "$work/rules.jsonl"
  exits 0 "$ctl" protocol diff starter "$work/third.json" --calls "$work/rules.jsonl" --json
  says '"way":"up"'
  says '"judged":1'
  says '"team_after"'
  exits 0 "$ctl" protocol diff "$work/third.json" starter
  says 'DOWN'
  exits 1 "$ctl" protocol diff starter "$work/third.json" --calls "$work/none.jsonl"
  printf '{"seq": 1}\n' >"$work/broken.jsonl"
  exits 1 "$ctl" protocol diff starter "$work/third.json" --calls "$work/broken.jsonl"
  says 'line 1'
  exits 2 "$ctl" protocol diff starter
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
for store in $(stores notes); do standing_notes "$store"; done
for store in $(stores taking); do taking_over "$store"; done
same_seed
wrong_usage
protected_copy
triage
protocols
natures
printf '{"answers": {"weapon": "in_hand"}}' >"$work/answers.json"
programs
exits 0 "$ctl" simulate shift-start --json
exits 0 "$ctl" simulate meridian-evening --json
says '"open":[]'
finish
