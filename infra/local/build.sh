# Sourced. Publishes the program into $state/app, and only when a source changed. Needs $root; sets $state and $app.

state=$root/.state
app=$state/app

say() { echo "$*" >&2; }

# Runs a command without a word; when it fails, shows what it said and ends.
quietly() {
  local log=$1; shift
  "$@" >"$log" 2>&1 || { cat "$log" >&2; say "failed: $*"; exit 1; }
}

# Names, sizes and times of everything that the program is made of: any edit, addition or removal changes it.
sources_stamp() {
  cd "$root" && find core functions host.json global.json nuget.config Directory.Build.props Directory.Packages.props \
    \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum
}

# What ./run runs is what is deployed: this very command.
ensure_app() {
  local stamp; stamp=$(sources_stamp)
  [ "$stamp" = "$(cat "$state/app.stamp" 2>/dev/null)" ] && return 0
  mkdir -p "$state"
  exec 9>"$state/lock"; flock 9
  [ "$stamp" = "$(cat "$state/app.stamp" 2>/dev/null)" ] && return 0
  say "building"
  rm -rf "$app.next"
  # Build servers outlive the build: one that inherited the lock would keep the next build waiting until it ends.
  quietly "$state/publish.log" dotnet publish "$root/functions" -c Release -o "$app.next" --nologo 9>&-
  rm -rf "$app" && mv "$app.next" "$app"
  echo "$stamp" >"$state/app.stamp"
  exec 9>&-
}
