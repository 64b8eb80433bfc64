# Sourced. Builds the program into $state/app, and only when a source changed. Needs $root; sets $state and $app.

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
  cd "$root" && find core functions infra/feed infra/local host.json global.json nuget.config Directory.Build.props Directory.Packages.props \
    \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum
}

publish() {
  rm -rf "$app.next"
  dotnet publish "$root/functions" -c Release -o "$app.next" "$@" >"$state/publish.log" 2>&1
}

# Compiled ahead of time a command starts three times as fast; where the compiler for that cannot be restored, plain will do.
publish_fast() { publish --artifacts-path "$state/build" --use-current-runtime --no-self-contained -p:PublishReadyToRun=true; }

wrong_source() { grep -qE ': error (CS|CA|IDE|RS)' "$state/publish.log"; }

ensure_app() {
  local stamp; stamp=$(sources_stamp)
  [ "$stamp" = "$(cat "$state/app.stamp" 2>/dev/null)" ] && return 0
  mkdir -p "$state"
  exec 9>"$state/lock"; flock 9
  [ "$stamp" = "$(cat "$state/app.stamp" 2>/dev/null)" ] && return 0
  # Build servers outlive the build: one that inherited the lock would keep the next build waiting until it ends.
  build_app 9>&-
  rm -rf "$app" && mv "$app.next" "$app"
  echo "$stamp" >"$state/app.stamp"
  exec 9>&-
}

build_app() {
  choose_packages
  say "building"
  publish_fast || { ! wrong_source && publish --artifacts-path "$state/plain"; } || {
    grep -E ': error' "$state/publish.log" | sort -u >&2
    say "the build failed ($state/publish.log)"
    exit 1
  }
}
