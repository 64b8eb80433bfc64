#!/usr/bin/env bash
# secrets.sh [GROUP]: puts missing secrets into the vault. PersonKey is generated here and never shown; the key of the mail service is
# taken from SENDGRID_API_KEY or asked for. Then the app fetches its secrets again, so run this after changing a secret too. You need the
# role Key Vault Secrets Officer (the groups of OPERATOR_GROUP_IDS have it) and permission to restart the app.
. "$(dirname "${BASH_SOURCE[0]}")/find.sh"
vault=$(the "key vault" az keyvault list)

there() { az keyvault secret show --vault-name "$vault" --name "$1" --query id --output tsv >/dev/null 2>&1; }

# put NAME: stores a secret from standard input, which must have no line end; so no secret appears in the process list. It runs in a shell
# of its own, whose end removes the file however it ends.
put() (
  file=$(mktemp)
  trap 'rm -f "$file"' EXIT
  cat >"$file"
  az keyvault secret set --vault-name "$vault" --name "$1" --file "$file" --encoding utf-8 --output none
  say "$1 is in the vault"
)

if ! there PersonKey; then head -c 32 /dev/urandom | base64 -w0 | put PersonKey; fi
for name in SendGridApiKey ${ENTRA_CLIENT_SECRET:+EntraClientSecret}; do
  there "$name" && continue
  case $name in SendGridApiKey) value=${SENDGRID_API_KEY:-} ;; *) value=$ENTRA_CLIENT_SECRET ;; esac
  if [ -z "$value" ]; then
    read -r -s -p "$name: " value
    echo >&2
  fi
  [ -n "$value" ] || { say "$name is missing; the program will not start without it"; exit 1; }
  printf %s "$value" | put "$name"
done

# The app caches what it fetched for a day, even that a secret was missing.
app=$(the "function app" az functionapp list)
id=$(az functionapp list --resource-group "$group" --query '[].id' --output tsv)
az rest --method post --url "$id/config/configreferences/appsettings/refresh?api-version=2022-03-01" --output none
az functionapp restart --resource-group "$group" --name "$app" --output none
say "$app fetches its secrets anew"
