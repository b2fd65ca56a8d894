#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A real city's way in: import, ask, and the demo on its streets. The city is a grid made here.
console=$1
ctl=$2
. "$(dirname "$0")/lib.sh"
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME=$work/config XDG_RUNTIME_DIR=$work

# 24 by 24 streets, 400 m apart, each crossing a shared node.
awk 'BEGIN {
  print "<osm version=\"0.6\">"
  n = 24
  for (y = 0; y < n; y++) for (x = 0; x < n; x++)
    printf "<node id=\"%d\" version=\"1\" lat=\"%.6f\" lon=\"%.6f\"/>\n", y * n + x + 1, 40 + y * 0.0036, -83 + x * 0.0047
  for (y = 0; y < n; y++) {
    printf "<way id=\"%d\" version=\"1\">", 1000 + y
    for (x = 0; x < n; x++) printf "<nd ref=\"%d\"/>", y * n + x + 1
    printf "<tag k=\"highway\" v=\"residential\"/><tag k=\"name\" v=\"%d Street\"/></way>\n", y + 1
  }
  for (x = 0; x < n; x++) {
    printf "<way id=\"%d\" version=\"1\">", 2000 + x
    for (y = 0; y < n; y++) printf "<nd ref=\"%d\"/>", y * n + x + 1
    printf "<tag k=\"highway\" v=\"secondary\"/><tag k=\"name\" v=\"%c Avenue\"/></way>\n", 65 + x
  }
  print "</osm>"
}' >"$work/grid.osm"
map=$work/grid.lodemap

exits 0 "$ctl" map import "$work/grid.osm" --out "$map" --country US
exits 0 "$ctl" map info "$map" --json
exits 0 "$ctl" map route --map "$map" --from "40.0000,-83.0000" --to "40.0360,-82.9530" --json
exits 0 "$ctl" map geocode --map "$map" "C Avenue & 4 Street" --json
says '"intersection"'
exits 0 "$ctl" map reverse --map "$map" "40.0108,-82.9906" --json
printf 'id,lat,lon\nSTAR 1,40.01,-82.99\nSTAR 2,40.05,-82.95\n' >"$work/units.csv"
exits 0 "$ctl" map eta --map "$map" --units "$work/units.csv" --to "40.0108,-82.9906" --json

# What is no map, is cut short, or is not there is refused and nothing is written.
head -c 20000 "$work/grid.osm" >"$work/cut.osm"
exits 1 "$ctl" map import "$work/cut.osm" --out "$work/cut.lodemap"
says "cut.osm"
[ ! -e "$work/cut.lodemap" ] || fail "a map was written from half a file"
head -c 5000 "$map" >"$work/half.lodemap"
exits 1 "$ctl" map route --map "$work/half.lodemap" --from "40,-83" --to "40.01,-83"
says "cut short"
exits 1 "$console" --store "sqlite:$work/x.lodestar" --demo meridian-evening --map "$work/none.lodemap"
exits 2 "$ctl" map nonsense

# An invented city needs no input; one seed makes one city.
exits 0 "$ctl" map generate --seed 7 --size town --out "$work/town.lodemap" --zones "$work/zones.json" --json
says '"zones":4'
grep -q '"zone-4"' "$work/zones.json" || fail "the districts were not written"
exits 0 "$ctl" map generate --seed 7 --size town --out "$work/again.lodemap"
says "street segments"
cmp -s "$work/town.lodemap" "$work/again.lodemap" || fail "one seed made two towns"
exits 0 "$ctl" map geocode --map "$work/town.lodemap" "Police Headquarters" --json
says '"place"'
exits 2 "$ctl" map generate --size village --out "$work/x.lodemap"
says "write town, city or metro"
exits 2 "$ctl" map generate --seed -3 --out "$work/x.lodemap"
says "--seed: write a whole number"
exits 2 "$ctl" map generate --at "80,10" --out "$work/x.lodemap"
says "within 70 degrees"
exits 1 "$ctl" map generate --size town --out "$work/none/x.lodemap"

exits 0 "$console" --store "sqlite:$work/demo.lodestar" --demo meridian-evening --map "$map" --as Demo \
  --screenshots "$work/pictures"
exits 0 "$ctl" verify --store "sqlite:$work/demo.lodestar"
exits 0 "$ctl" export --store "sqlite:$work/demo.lodestar" --texts
says "Avenue"
finish
