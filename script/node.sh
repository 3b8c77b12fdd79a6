# Sourced by the other scripts: stands in the project's folder and puts Node 24 first on PATH,
# bringing it through npm when the machine's own is older.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
node_major() { "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }
if [ "$(node_major node)" -lt 24 ]; then
  tools_node="$PWD/.tools/node_modules/node/bin/node"
  if [ "$(node_major "$tools_node")" -lt 24 ]; then
    command -v npm >/dev/null || { echo "Node.js is missing. On Debian or Ubuntu: apt-get install nodejs npm" >&2; exit 1; }
    echo "Node $(node -v 2>/dev/null || echo none) is older than 24: bringing Node 24 into .tools" >&2
    npm install --prefix .tools --no-save --no-audit --no-fund --loglevel=error node@24 >&2
    # npm may hold back the package's own install step; then run it by name.
    [ -x "$tools_node" ] || (cd .tools/node_modules/node && node installArchSpecificPackage.js >&2)
  fi
  export PATH="$PWD/.tools/node_modules/node/bin:$PATH"
fi
