# Sourced. Builds the program into $state/app, and only when a source changed. Needs $root; sets $state and $app.

state=$root/.state
app=$state/app

say() { echo "$*" >&2; }

# Runs a command without a word; when it fails, shows what it said and ends.
quietly() {
  local log=$1; shift
  "$@" >"$log" 2>&1 || { cat "$log" >&2; say "failed: $*"; exit 1; }
}

# Names, sizes and times of everything that the program is made of, and the runtimes that are installed: any edit, addition or removal changes it.
sources_stamp() {
  runtimes | cksum
  cd "$root" && find core functions infra/feed infra/local host.json global.json nuget.config Directory.Build.props Directory.Packages.props \
    \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum
}

runtimes() { ls "$(dirname "$(readlink -f "$(command -v dotnet)")")/shared/Microsoft.NETCore.App" 2>/dev/null || true; }

publish() {
  rm -rf "$app.next"
  dotnet publish "$root/functions" -c Release -o "$app.next" "$@" >"$state/publish.log" 2>&1
}

# Compiled ahead of time a command starts three times as fast; where the compiler for that cannot be restored, plain will do.
publish_fast() { publish --use-current-runtime --no-self-contained -p:PublishReadyToRun=true "$@"; }

# Twice as fast again: compiled as one with the runtime that is installed, for this processor. A trial tells whether the two go together.
publish_for_this_machine() {
  # The program's image holds code of the core's: an edit of the core alone must compile both again.
  rm -f "$state"/build/obj/LearningHours.Functions/*/R2R/LearningHours.Functions.dll
  publish_fast --artifacts-path "$state/build" -p:ForThisMachine=true -p:ForThisMachineArgs="$(instruction_set)" || return 1
  local trial=$state/trial; rm -rf "$trial"; mkdir -p "$trial/in"
  dotnet "$app.next/LearningHours.Functions.dll" evaluate --in "$trial/in" --as-of 2018-09-01 --out "$trial/out" >"$state/trial.log" 2>&1
}

instruction_set() {
  if grep -qw avx512vl /proc/cpuinfo 2>/dev/null && grep -qw avx512dq /proc/cpuinfo; then echo --instruction-set:x86-64-v4
  elif grep -qw avx2 /proc/cpuinfo 2>/dev/null; then echo --instruction-set:x86-64-v3; fi
}

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
  publish_for_this_machine || { ! wrong_source && publish_fast --artifacts-path "$state/portable"; } || { ! wrong_source && publish --artifacts-path "$state/plain"; } || {
    grep -E ': error' "$state/publish.log" | sort -u >&2
    say "the build failed ($state/publish.log)"
    exit 1
  }
}
