# Sourced. Needs $root.

# Exports the Values of local.settings.json to the environment, except those that are already set there.
read_settings() {
  [ -f "$root/local.settings.json" ] || return 0
  local name value
  while IFS= read -r -d '' name && IFS= read -r -d '' value; do
    [ -n "${!name+set}" ] || export "$name=$value"
  done < <(node -e '
    let settings = {};
    // One that cannot be read is left to the program, which says so.
    try { settings = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8").replace(/^\uFEFF/, "")); } catch { }
    for (const [name, value] of Object.entries(settings?.Values ?? {}))
      if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) process.stdout.write(name + "\0" + value + "\0");
  ' "$root/local.settings.json")
}
