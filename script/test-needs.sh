# Sourced by script/test: the browser and the PostgreSQL server that some tests need. Where they are
# missing and may not be installed, those tests are skipped and this says what to install.

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome || true
}

# The newest installed PostgreSQL that is 15 or later: the folder of its programs.
find_postgres() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
    if [ "$(basename "$(dirname "$folder")")" -ge 15 ] && [ -x "$folder/initdb" ]; then echo "$folder"; return; fi
  done
}

bring_packages() {
  local missing=() as_root=()
  [ -n "$(find_chromium)" ] || missing+=(chromium)
  [ -n "$(find_postgres)" ] || [ -n "${NHIPCAU_TEST_DATABASE_URL:-}" ] || missing+=(postgresql)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
    sudo -n true 2>/dev/null || { say_missing "${missing[@]}"; return 0; }
  fi
  command -v apt-get >/dev/null || { say_missing "${missing[@]}"; return 0; }
  echo "Installing with apt-get: ${missing[*]}" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive sh -c '
    apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@"' sh "${missing[@]}" >&2 </dev/null ||
    say_missing "${missing[@]}"
}

say_missing() {
  echo "Missing: $*. The tests that need it are skipped. On Debian or Ubuntu, as root: apt-get install $*" >&2
}

# Starts a server of our own in the workspace, which script/test stops by its pid. PostgreSQL refuses to run as root.
start_postgres() {
  local programs data port as_postgres=()
  programs="$(find_postgres)"
  [ -n "$programs" ] || return 0
  data="$workspace/postgres"
  mkdir "$data"
  if [ "$(id -u)" -eq 0 ]; then
    as_postgres=(runuser -u postgres --)
    chmod 711 "$workspace"
    chown postgres "$data"
  fi
  port="$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')"
  # Nothing here outlives the tests: no need to wait for the disk.
  if (cd "$data" && "${as_postgres[@]}" "$programs/initdb" -D "$data/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$workspace/initdb.log" 2>&1 </dev/null &&
    "${as_postgres[@]}" "$programs/pg_ctl" -D "$data/data" -w -s -l "$data/log" start -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" </dev/null >/dev/null 2>&1); then
    postgres_pid="$(head -n 1 "$data/data/postmaster.pid")"
    export NHIPCAU_TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
  else
    echo "PostgreSQL ($programs) could not be started; the tests on it are skipped:" >&2
    cat "$workspace/initdb.log" "$data/log" >&2 2>/dev/null || true
  fi
}
