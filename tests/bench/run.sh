#!/usr/bin/env bash
# Measures the stages of a night. Without arguments, runs all suites; `table [people…]` measures tenfold steps; `generate PEOPLE DIR` writes
# feeds for the whole program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
[ $# -gt 0 ] || set -- --filter '*'
exec dotnet run -c Release -- "$@"
