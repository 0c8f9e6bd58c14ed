#!/usr/bin/env bash
# Installs a program with Debian's packages where it is missing: tools/install.sh PROGRAM PACKAGE...
set -euo pipefail
program=$1
shift
command -v "$program" >/dev/null && exit 0
if ! command -v apt-get >/dev/null; then
  echo "$program is missing; please install it (Debian's packages: $*)." >&2
  exit 1
fi
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -qq --no-install-recommends "$@"
