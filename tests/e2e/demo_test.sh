#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The demo without a display: pictures of every panel, and a sound store afterwards.
console=$1
ctl=$2
. "$(dirname "$0")/lib.sh"
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME=$work/config XDG_RUNTIME_DIR=$work
exits 0 "$console" --store "sqlite:$work/demo.lodestar" --demo meridian-evening --as Demo --screenshots "$work/pictures"
for panel in console queue card map recommendation roster timeline; do
  ls "$work/pictures/$panel"*.png >/dev/null 2>&1 || fail "no picture of $panel"
done
exits 0 "$ctl" verify --store "sqlite:$work/demo.lodestar"
exits 1 "$console" --store "sqlite:$work/none.lodestar" --screenshots "$work/pictures"
finish
