# Sourced. The storage emulator, installed once per version of the lock file. Needs $root and $state.

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

install_azurite() {
  local lock; lock=$(cksum <"$root/package-lock.json")
  [ -d "$root/node_modules/azurite" ] && [ "$lock" = "$(cat "$state/npm.stamp" 2>/dev/null)" ] && return 0
  say "installing Azurite"
  quietly "$state/npm.log" npm ci --prefix "$root" --ignore-scripts --no-audit --no-fund
  echo "$lock" >"$state/npm.stamp"
}

# The command prefix "${tied[@]}" makes a process end with the script, however the script ends.
tied=() azurites=()
if command -v setpriv >/dev/null; then tied=(setpriv --pdeathsig TERM); fi

# keep_azurite [empty]: like start_azurite, with data that persist until the next time. Only one emulator at a time has these data: another
# caller uses that emulator or, if it wants an empty one, gets its own that keeps nothing.
keep_azurite() {
  mkdir -p "$state"
  exec 8>>"$state/azurite.lock"
  if flock -n 8; then
    : >"$state/azurite.lock"
    [ "${1:-}" != empty ] || rm -rf "$state/azurite"
    start_azurite usual --location "$state/azurite"
    (umask 077 && echo "$storage" >"$state/azurite.connection") && echo there >"$state/azurite.lock"
  elif [ "${1:-}" = empty ]; then
    say "beside another ./run: the storage of this one is not kept"
    start_azurite free --inMemoryPersistence
  else
    say "beside another ./run: with its storage"
    local tenth
    for tenth in {1..100}; do [ -s "$state/azurite.lock" ] && break; sleep 0.1; done
    storage=$(cat "$state/azurite.connection")
  fi
  # From here on, only Azurite holds the lock.
  exec 8>&-
}

# start_azurite usual|free ARGUMENT…: starts Azurite, which ends with the script, and sets $storage to its connection string. It uses the
# usual ports if they are wanted and free, otherwise any free ones. The arguments say where it keeps its data.
start_azurite() {
  local ports=$1; shift
  install_azurite
  local blob=10000 queue=10001 table=10002
  storage=UseDevelopmentStorage=true
  if [ "$ports" = free ] || port_open $blob || port_open $queue || port_open $table; then
    read -r blob queue table < <(node -e '
      const servers = [0, 1, 2].map(() => require("net").createServer().listen(0, "127.0.0.1"));
      Promise.all(servers.map(s => new Promise(done => s.on("listening", () => done(s.address().port)))))
        .then(ports => { console.log(ports.join(" ")); servers.forEach(s => s.close()); });')
    local key; key=$(head -c 32 /dev/urandom | base64 -w0)
    export AZURITE_ACCOUNTS="devstoreaccount1:$key"
    # Each request scans every blob of its account. The tests share many accounts with one key, so that requests do not slow down with each
    # test.
    local name
    for name in ${accounts:-}; do AZURITE_ACCOUNTS+=";$name:$key"; done
    storage="AccountName=devstoreaccount1;AccountKey=$key"
    storage+=";BlobEndpoint=http://127.0.0.1:$blob/devstoreaccount1;QueueEndpoint=http://127.0.0.1:$queue/devstoreaccount1;TableEndpoint=http://127.0.0.1:$table/devstoreaccount1"
  fi
  "${tied[@]}" node "$root/node_modules/azurite/dist/src/azurite.js" --silent --skipApiVersionCheck --disableTelemetry "$@" \
    --blobPort "$blob" --queuePort "$queue" --tablePort "$table" >"$state/azurite.log" 2>&1 &
  local mine=$! port
  azurites+=("$mine")
  trap stop_azurites EXIT
  for port in "$blob" "$queue" "$table"; do
    until port_open "$port"; do
      kill -0 "$mine" 2>/dev/null || { cat "$state/azurite.log" >&2; say "Azurite did not start"; return 1; }
      sleep 0.05
    done
  done
}

# The emulators close their files when asked to. One that is kept busy by open connections is killed after 5 s.
stop_azurites() {
  kill "${azurites[@]}" 2>/dev/null || return 0
  local tenth
  for tenth in {1..50}; do kill -0 "${azurites[@]}" 2>/dev/null || break; sleep 0.1; done
  kill -9 "${azurites[@]}" 2>/dev/null || true
}
