#!/usr/bin/env bash
# publish.sh [GROUP]: builds the program as ./run does and deploys it. (azd does this itself.)
. "$(dirname "${BASH_SOURCE[0]}")/find.sh"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app=$(the "function app" az functionapp list)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say "building"
dotnet publish "$root/functions" -c Release -o "$work/app" --nologo -v q >&2
# The archive is made of the whole folder because it must include .azurefunctions, whose name begins with a dot.
(cd "$work/app" && zip -qr "$work/app.zip" .)
say "deploying to $app"
az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$work/app.zip" --output none
