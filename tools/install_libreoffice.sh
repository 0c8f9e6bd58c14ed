#!/usr/bin/env bash
# Installs Debian's LibreOffice where it is missing: the tests of workbooks open them with it.
set -euo pipefail
command -v soffice >/dev/null && exit 0
if ! command -v apt-get >/dev/null; then
  echo "The tests of workbooks need LibreOffice (soffice); please install it." >&2
  exit 1
fi
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -qq --no-install-recommends libreoffice-calc
