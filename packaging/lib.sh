# SPDX-License-Identifier: GPL-3.0-or-later
# What packaging/run and packaging/test share: steps with their times, and missing Debian packages.

LODESTAR_BUILD_PACKAGES="build-essential cmake ninja-build ccache git pkg-config
  qt6-base-dev qt6-base-private-dev qt6-positioning-dev libqt6svg6-dev qt6-tools-dev qt6-tools-dev-tools
  qt6-l10n-tools libgl-dev libqcustomplot-dev libqt6sql6-sqlite libqt6sql6-psql
  libsqlite3-dev libpq-dev libssl-dev libsodium-dev libsimdjson-dev libxxhash-dev
  libosmium2-dev libprotozero-dev liblemon-dev zlib1g-dev libbz2-dev libexpat1-dev catch2 fonts-inter"
LODESTAR_TEST_PACKAGES="postgresql postgresql-client coinor-cbc xvfb xdotool dbus-daemon at-spi2-core python3-pyatspi"

lodestar_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lodestar_step_name=
lodestar_step_start=0

# step NAME: ends the step before, says how long it took, and begins the next.
step() {
  step_end
  lodestar_step_name=$1
  lodestar_step_start=$SECONDS
  printf '== %s\n' "$1"
}

step_end() {
  [ -z "$lodestar_step_name" ] || printf '== %s: %d s\n' "$lodestar_step_name" "$((SECONDS - lodestar_step_start))"
  lodestar_step_name=
}

# need PACKAGE…: installs the packages that are missing, and says which; does nothing when all are there.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    printf 'All packages are there.\n'
    return 0
  fi
  printf 'Installing: %s\n' "${missing[*]}"
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { printf 'Become root or install sudo: packages are missing.\n' >&2; return 1; }
    as=(sudo)
  fi
  "${as[@]}" apt-get update -qq || return 1
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET…]: configures and builds with every core.
build() {
  local preset=$1
  shift
  local targets=()
  [ $# -eq 0 ] || targets=(--target "$@")
  (cd "$lodestar_root" && cmake --preset "$preset" ${LODESTAR_CMAKE_FLAGS:-} >"${TMPDIR:-/tmp}/lodestar-configure.$$.log" 2>&1) || {
    cat "${TMPDIR:-/tmp}/lodestar-configure.$$.log" >&2
    return 1
  }
  rm -f "${TMPDIR:-/tmp}/lodestar-configure.$$.log"
  (cd "$lodestar_root" && cmake --build --preset "$preset" --parallel "$(nproc)" "${targets[@]}")
}
