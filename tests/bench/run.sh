#!/usr/bin/env bash
# The stages of a night, measured: without arguments all suites; `table [people…]` the ten-fold steps; `generate PEOPLE DIR` feeds for the whole program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
[ $# -gt 0 ] || set -- --filter '*'
exec dotnet run -c Release -- "$@"
