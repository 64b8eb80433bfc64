#!/usr/bin/env bash
# Compiles and lints every Bicep file of infra with the real compiler; any warning is a failure. Writes nothing.
# The compiler comes from NuGet: a download of 110 MB, 229 MB in the package cache, 18 s the first time; after that the check takes about
# 10 s (measured on two busy cores with a fast connection).
# BICEP=PATH selects another compiler, e.g. on a machine that is not Linux x64.
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
say() { echo "$*" >&2; }

compiler=${BICEP:-}
if [ -z "$compiler" ]; then
  version=$(sed -n 's/.*PackageDownload .* Version="\[\(.*\)\]".*/\1/p' "$infra/bicep/Bicep.csproj")
  packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
  compiler=${packages%/}/azure.bicep.commandline.linux-x64/$version/tools/bicep
  if [ ! -x "$compiler" ]; then
    say "fetching the Bicep compiler $version (110 MB)"
    started=$SECONDS
    dotnet restore "$infra/bicep/Bicep.csproj" -v q --nologo >&2
    chmod +x "$compiler"
    say "fetched in $((SECONDS - started)) s"
  fi
fi

started=$SECONDS
cd "$infra"
faulty=0
# silent ARGUMENT…: runs the compiler and counts a fault if it fails or prints anything; it prints nothing when all is well.
silent() {
  local said
  if ! said=$("$compiler" "$@" 2>&1 >/dev/null) || [ -n "$said" ]; then
    say "$said"
    faulty=$((faulty + 1))
  fi
}
silent lint --pattern '**/*.bicep'
silent build --stdout main.bicep
silent build --stdout events.bicep
silent build-params --stdout main.bicepparam
files=$(find . -name '*.bicep' -o -name '*.bicepparam' | wc -l)
say "Bicep: $files files, $faulty of 4 checks with faults, $((SECONDS - started)) s"
[ "$faulty" -eq 0 ]
