# Sourced. Decides whether the genuine packages or stand-ins are built against: genuine wherever they can be restored.
# Needs $root and $state; sets nothing, leaves .feed/ behind exactly when stand-ins are in use (infra/feed/README.md).

packages_key() {
  cd "$root" && find Directory.Packages.props nuget.config global.json core functions tests infra/feed \
    \( -name bin -o -name obj \) -prune -o -type f \( -name '*.csproj' -o -name '*.props' -o -name '*.config' -o -path 'infra/feed/*' \) -print0 |
    LC_ALL=C sort -z | xargs -0 cat | cksum
}

choose_packages() {
  local key chosen=genuine; key=$(packages_key)
  [ -d "$root/.feed" ] && chosen=stand-ins
  [ "$key $chosen" = "$(cat "$state/packages.key" 2>/dev/null)" ] && return 0
  say "packages: trying the genuine ones"
  rm -rf "$root/.feed"
  if dotnet restore "$root/LearningHours.slnx" >"$state/genuine.log" 2>&1; then
    chosen=genuine
    say "packages: genuine"
  else
    say "packages: this feed lacks some ($state/genuine.log); building stand-ins from infra/feed"
    rm -rf "$root"/.packages/*/*-standin
    quietly "$state/standins.log" dotnet pack "$root/infra/feed/Feed.slnx" -c Release
    chosen=stand-ins
    say "packages: stand-ins for $(ls "$root/.feed" | wc -l) packages"
  fi
  echo "$key $chosen" >"$state/packages.key"
}
