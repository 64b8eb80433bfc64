#!/usr/bin/env bash
# host.sh [GROUP]: asks the app's host whether it is running and whether its version can load the storage extensions. Exits with status 1
# if not.
. "$(dirname "${BASH_SOURCE[0]}")/find.sh"
# The version on which all functions were seen to run; older ones were not tested.
least=4.1045
app=$(the "function app" az functionapp list)
host=$(az functionapp show --resource-group "$group" --name "$app" --query defaultHostName --output tsv)
key=$(az functionapp keys list --resource-group "$group" --name "$app" --query masterKey --output tsv)

# The header is passed on standard input, so that the key does not appear in the process list.
status=$(printf 'x-functions-key: %s' "$key" | curl -fsS --max-time 120 -H @- "https://$host/admin/host/status") ||
  { say "$app does not answer"; exit 1; }
state=$(sed -n 's/.*"state": *"\([^"]*\)".*/\1/p' <<<"$status")
version=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' <<<"$status")
say "$app: $state, host $version"
[ "$state" = Running ] || { say "it does not run: $status"; exit 1; }
if [ "$(printf '%s\n' "$least" "$version" | sort -V | head -1)" != "$least" ]; then
  say "this host is older than $least: see 'An older host' in infra/DEPLOY.md"
  exit 1
fi
