#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What lodestarctl says when its output is lost, a disk is full, a plan is filled, or a word is missing; and that it ends
# with 0 done, 1 refused or failed, 2 wrong usage.
ctl=$1
root=$2
. "$root/tests/e2e/lib.sh"

store=sqlite:$work/room.lodestar
exits 0 "$ctl" init --store "$store" --program starter --agency meridian --sign-on 12
exits 0 "$ctl" call open --store "$store" --at "41.2,-100.6" --nature welfare_check

# once TEXT: the complaint is that one line, and nothing else.
once() {
  says "$1"
  [ "$(wc -l <"$work/err")" -eq 1 ] || fail "not one sentence: $(cat "$work/err")"
}

filled_plan() {
  exits 0 "$ctl" dispatch --store "$store" --call 1
  local answer unit
  for answer in injury:no self_harm:no weapon:none violence:no; do
    exits 0 "$ctl" call answer --store "$store" --call 1 --question "${answer%%:*}" --value "${answer##*:}"
  done
  exits 0 "$ctl" recommend --store "$store" --call 1 --json
  unit=$(sed -n 's/.*"on_it":\["\([^"]*\)".*/\1/p' "$work/out")
  # At any hour of the day the team may be off duty; then nothing is filled.
  if ! grep -q '"filled":true,.*"team":\[\]' "$work/out"; then
    echo "skipped: no community team is on duty at this hour"
    return
  fi
  exits 0 "$ctl" recommend --store "$store" --call 1
  says "The plan of call 1 is filled by $unit"
  exits 1 "$ctl" dispatch --store "$store" --call 1
  once "The plan of call 1 is filled by $unit"
  says "one more goes with dispatch --unit ID."
}

# A device that takes nothing, as a full disk does.
lost_output() {
  local full=$work/full verb
  if ! mknod "$full" c 1 7 2>/dev/null; then
    full=/dev/full
    [ -c "$full" ] || { echo "skipped: no device that is always full"; return; }
  fi
  exits 1 "$ctl" export --store "$store" --out "$full"
  once "the disk is full"
  [ -c "$full" ] || fail "export put a file in a device's place"
  "$ctl" export --store "$store" >"$full" 2>"$work/err"
  [ $? -eq 1 ] || fail "an export that was lost did not end with 1"
  : >"$work/out"
  once "The export cannot be written: the disk is full."
  for verb in "call list --store $store" "call list --store $store --json" "verify --store $store" \
    "unit list --store $store" "recommend --store $store --call 1" "coverage --store $store" "ledger --store $store" \
    "protocol check starter" "--help" "--version" "call --help" "call list --help" "map --help"; do
    # shellcheck disable=SC2086
    "$ctl" $verb >"$full" 2>"$work/err"
    [ $? -eq 1 ] || fail "lodestarctl $verb lost its output and did not end with 1"
    : >"$work/out"
    once "Standard output cannot be written: the disk is full."
  done
  "$ctl" call fly >"$full" 2>"$work/err"
  [ $? -eq 2 ] || fail "wrong usage is wrong usage, whoever hears of it"
}

# A disk of 3 MB, where we may mount one; everything on it goes with the namespace.
full_disk() {
  mkdir "$work/disk"
  unshare -m true 2>/dev/null || { echo "skipped: a small disk can only be mounted by root"; return; }
  cat >"$work/full.sh" <<'EOS'
. "$1"
work=$3 ctl=$2 disk=$3/disk
trap - EXIT
mount -t tmpfs -o size=3m none "$disk" || { echo "skipped: a small disk can only be mounted by root"; exit 0; }
exits 0 "$ctl" init --store "sqlite:$disk/s.lodestar" --program starter --agency meridian --sign-on 12
exits 0 "$ctl" map generate --seed 7 --size town --out "$work/town.lodemap"
head -c 4000000 /dev/zero >"$disk/ballast" 2>/dev/null
before=$(ls -A "$disk")
exits 0 "$ctl" verify --store "sqlite:$disk/s.lodestar"
says "Sound: "
for verb in "call list" "export"; do
  exits 1 "$ctl" $verb --store "sqlite:$disk/s.lodestar"
  says "Free some space first: nothing is lost."
done
exits 1 "$ctl" export --store "sqlite:$work/room.lodestar" --out "$disk/out.jsonl"
says "the disk is full"
exits 1 "$ctl" map generate --seed 7 --size town --out "$disk/town.lodemap"
says "the disk is full"
exits 1 "$ctl" map generate --seed 7 --size town --out "$work/again.lodemap" --zones "$disk/zones.json"
says "the disk is full"
[ "$before" = "$(ls -A "$disk")" ] || fail "files were left on the full disk: $(ls -A "$disk")"
rm "$disk/ballast"
exits 0 "$ctl" call open --store "sqlite:$disk/s.lodestar" --nature welfare_check
exits 0 "$ctl" verify --store "sqlite:$disk/s.lodestar"
exit "$failures"
EOS
  unshare -m bash "$work/full.sh" "$root/tests/e2e/lib.sh" "$ctl" "$work" || fail "a full disk is not met as it should be"
}

cut_short() {
  local size
  size=$(stat -c %s "$work/room.lodestar")
  head -c $((size / 2)) "$work/room.lodestar" >"$work/half.lodestar"
  head -c 100 "$work/room.lodestar" >"$work/tiny.lodestar"
  exits 1 "$ctl" verify --store "sqlite:$work/half.lodestar"
  says "half.lodestar was cut short: "
  says "restore the store from a backup"
  grep -q "lodestarctl verify" "$work/out" "$work/err" && fail "verify refers to itself"
  exits 1 "$ctl" verify --store "sqlite:$work/tiny.lodestar"
  says "its chain cannot be read"
  grep -q "lodestarctl verify" "$work/out" "$work/err" && fail "verify refers to itself"
  ls "$work"/tiny.lodestar-* "$work"/half.lodestar-* 2>/dev/null && fail "verify left files behind"
}

groups() {
  local group
  for group in call unit place protocol natures bench; do
    exits 0 "$ctl" "$group" --help
    says "  $group "
    exits 2 "$ctl" "$group"
    says "lodestarctl $group VERB --help"
    exits 2 "$ctl" "$group" fly
    says "see lodestarctl $group --help"
  done
  exits 0 "$ctl" unit -h
  says "unit sign-on"
  exits 2 "$ctl" bench --json
  says '"kind":"usage"'
}

exit_codes() {
  exits 2 "$ctl" call open --store "$store" --at "999,0"
  exits 0 "$ctl" map generate --seed 7 --size town --out "$work/codes.lodemap"
  local map=$work/codes.lodemap
  exits 2 "$ctl" map route --map "$map" --from x --to "41.2,-100.6"
  says "--from: "
  exits 2 "$ctl" map route --map "$map" --from "41.2,-100.6" --to "999,0"
  exits 1 "$ctl" map route --map "$map" --from "0,0" --to "41.2,-100.6"
  exits 2 "$ctl" map route --map "$map" --from "41.2,-100.6" --to "41.201,-100.6" --at "fri 17"
  exits 2 "$ctl" map route --map "$map" --from "41.2,-100.6" --to "41.201,-100.6" --at "someday" --factors none.json
  exits 1 "$ctl" map route --map "$map" --from "41.2,-100.6" --to "41.201,-100.6" --at "fri 17" --factors "$work/none.json"
  printf 'id,lat,lon\nSTAR 1,41.2,-100.6\n' >"$work/units.csv"
  exits 2 "$ctl" map eta --map "$map" --units "$work/units.csv" --to x
  exits 2 "$ctl" map geocode --map "$map" "99.5,-100.6"
  exits 1 "$ctl" map geocode --map "$map" zzzzqqq
  once 'Nothing on this map fits "zzzzqqq".'
  exits 1 "$ctl" map geocode --map "$map" zzzzqqq --json
  says '"matches":[]'
  exits 1 "$ctl" adopt --store "$store" --program starter
  says '--agency'
  exits 2 "$ctl" call list --store nonsense
  exits 2 "$ctl" call list --store "$store" --role system
}

numbers() {
  local wrong
  for wrong in nan inf -5 1e400 many; do
    exits 2 "$ctl" place note --store "$store" --text a --source b --at "41.2,-100.6" --radius "$wrong"
    once "--radius: \"$wrong\" does not fit: write a number from 0 to 1000."
    exits 2 "$ctl" init --store "sqlite:$work/never.lodestar" --sign-on "$wrong"
    exits 2 "$ctl" replay-calls --store "sqlite:$work/never.lodestar" --calls "$work/none.csv" --speed "$wrong"
    exits 2 "$ctl" unit sign-on --store "$store" --unit "STAR 1" --crew "A" --hours "$wrong"
  done
  [ ! -e "$work/never.lodestar" ] || fail "a wrong number left a store behind"
}

# An agency that says only what differs is read whole wherever one is named.
extending() {
  printf '%s\n' '40.10,-75.30,EMS: OVERDOSE,2016-01-15 12:01,NORRISTOWN,INVENTED ST & OTHER ST' >"$work/calls.csv"
  exits 0 "$ctl" replay-calls --store "sqlite:$work/extends.lodestar" --calls "$work/calls.csv" --agency meridian-services
  exits 0 "$ctl" unit list --store "sqlite:$work/extends.lodestar"
  says "PATROL 21"
  exits 0 "$ctl" simulate --calls generated --roster meridian-services --count 20 --days 1 --seeds 1 --policies nearest
}

filled_plan
lost_output
full_disk
cut_short
groups
exit_codes
numbers
extending
finish
