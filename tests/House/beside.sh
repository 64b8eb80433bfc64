# For TwoRunsTests: a second and a third ./run beside the first, as far as the emulator goes. Arguments: the root, an empty folder.
set -euo pipefail
root=$1 state=$2
say() { echo "$*" >&2; }
. "$root/infra/local/azurite.sh"
install_azurite() { :; }
# The usual ports are left to whoever runs on this machine: they always look taken.
eval "$(declare -f port_open | sed '1s/port_open/is_open/')"
port_open() { case $1 in 10000 | 10001 | 10002) return 0 ;; *) is_open "$1" ;; esac; }
blob_port() { sed 's|.*BlobEndpoint=http://127.0.0.1:\([0-9]*\)/.*|\1|' <<<"$1"; }

mkfifo "$state/end"
(keep_azurite && echo "$storage" >"$state/first" && read -r <"$state/end") &
first=$!
trap 'kill "$first" 2>/dev/null || true' EXIT
until [ -s "$state/first" ]; do kill -0 "$first"; sleep 0.05; done
mine=$(cat "$state/first")

beside=$(keep_azurite && echo "$storage")
empty=$(keep_azurite empty && is_open "$(blob_port "$storage")" && echo "$storage")
[ "$beside" = "$mine" ] && echo "the second uses the storage of the first"
[ "$empty" != "$mine" ] && echo "who wants it empty has one of its own"
is_open "$(blob_port "$mine")" && echo "the first keeps its storage"
[ -d "$state/azurite" ] && echo "its data are there"

echo >"$state/end"
wait "$first"
after=$(keep_azurite && is_open "$(blob_port "$storage")" && echo "$storage")
[ "$after" != "$mine" ] && echo "whoever comes after the first has an emulator of its own"
