# Sourced. Finds what main.bicep created. The resource group is the first argument or the variable AZURE_RESOURCE_GROUP, which azd sets.
set -euo pipefail
group=${1:-${AZURE_RESOURCE_GROUP:-}}
[ -n "$group" ] || { echo "which resource group? ${0##*/} GROUP" >&2; exit 2; }

say() { echo "$*" >&2; }

# the KIND COMMAND…: prints the one name that the command lists; exits with status 1 if there is none or more than one.
the() {
  local kind=$1 names; shift
  names=$("$@" --resource-group "$group" --query '[].name' --output tsv)
  [ "$(wc -w <<<"$names")" -eq 1 ] || { say "the resource group $group must hold one $kind; found: ${names:-none}"; exit 1; }
  echo "$names"
}
