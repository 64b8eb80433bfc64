# Sourced. Publishes the program to $state/app, but only when a source has changed. Needs $root; sets $state and $app.

state=$root/.state
app=$state/app

say() { echo "$*" >&2; }

# quietly LOG COMMAND…: runs a command with its output in a log; if it fails, shows the log and exits.
quietly() {
  local log=$1; shift
  "$@" >"$log" 2>&1 || { cat "$log" >&2; say "failed: $*"; exit 1; }
}

# A checksum of the names, sizes and times of all sources of the program: any edit, addition or removal changes it.
sources_stamp() {
  cd "$root" && find core functions host.json global.json nuget.config Directory.Build.props Directory.Packages.props \
    \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum
}

# Publishes with the same command as for deployment, so that ./run runs what is deployed.
ensure_app() {
  local stamp; stamp=$(sources_stamp)
  [ "$stamp" = "$(cat "$state/app.stamp" 2>/dev/null)" ] && return 0
  mkdir -p "$state"
  exec 9>"$state/lock"; flock 9
  [ "$stamp" = "$(cat "$state/app.stamp" 2>/dev/null)" ] && return 0
  say "building"
  rm -rf "$app.next"
  # Build servers outlive the build: one that inherited the lock would make the next build wait until the server ends.
  quietly "$state/publish.log" dotnet publish "$root/functions" -c Release -o "$app.next" --nologo 9>&-
  rm -rf "$app" && mv "$app.next" "$app"
  echo "$stamp" >"$state/app.stamp"
  exec 9>&-
}
