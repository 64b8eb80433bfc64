#!/usr/bin/env bash
# events.sh [GROUP]: subscribes the app to new exports, or renews the subscription after its key has changed. Run it after the first
# deployment: the host creates the key when it loads the extensions of a deployed program, which may take minutes.
. "$(dirname "${BASH_SOURCE[0]}")/find.sh"
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=$(the "function app" az functionapp list)
account=$(the "storage account" az storage account list)

key=
for attempt in $(seq "${TRIES:-30}"); do
  key=$(az functionapp keys list --resource-group "$group" --name "$app" \
    --query systemKeys.blobs_extension --output tsv 2>/dev/null) || key=
  [ -z "$key" ] || break
  say "the app has no key blobs_extension yet ($attempt)"
  sleep "${PAUSE:-10}"
done
[ -n "$key" ] || { say "no key blobs_extension: does the app start? steps/host.sh $group"; exit 1; }

# The key goes into a file that nobody else can read, not into the process list.
parameters=$(umask 077 && mktemp)
trap 'rm -f "$parameters"' EXIT
cat >"$parameters" <<JSON
{
  "\$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "storageName": { "value": "$account" },
    "appName": { "value": "$app" },
    "blobsExtensionKey": { "value": "$key" }
  }
}
JSON
az deployment group create --resource-group "$group" --name events \
  --template-file "$infra/events.bicep" --parameters "@$parameters" --output none
say "new exports of $account are told to $app"
