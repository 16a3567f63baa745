#!/usr/bin/env bash
# Runs every test, the browser's included, tells how long each project took and which tests were the slowest, and ends with one line
# that counts them. Installs a browser and PostgreSQL where there are none.
set -uo pipefail
cd "$(dirname "$0")/.."

have_browser() { [ -n "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null 2>&1; }
if ! have_browser; then
  as_root=""; [ "$(id -u)" -eq 0 ] || as_root="sudo"
  if command -v apt-get >/dev/null; then $as_root apt-get update && $as_root apt-get install -y chromium
  elif command -v brew >/dev/null; then brew install --cask chromium
  else echo "No Chromium found: install one, or name it in CHROMIUM; the browser tests are skipped until then." >&2; fi
fi

have_postgres() { [ -n "${CONSPECTUS_POSTGRES_BIN:-}" ] || command -v pg_ctl initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }
if ! have_postgres; then
  as_root=""; [ "$(id -u)" -eq 0 ] || as_root="sudo"
  if command -v apt-get >/dev/null; then $as_root apt-get update && $as_root apt-get install -y postgresql
  else echo "No PostgreSQL found: install it, or name its programs' folder in CONSPECTUS_POSTGRES_BIN; its tests are skipped until then." >&2; fi
fi

dotnet build -c Release || { echo "0 passed, 1 failed"; exit 1; }
passed=0; failed=0; skipped=0; spent=''; all_times=$(mktemp)
for project in tests/*/*.Tests.csproj e2e/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  log=$(mktemp); times=$(mktemp); start=$SECONDS
  "$(dirname "$project")/bin/Release/net10.0/$name" -noLogo -noColor -result-xml "$times" >"$log" 2>&1
  code=$?
  spent="$spent$name: $((SECONDS - start)) s"$'\n'
  grep -oE '<test [^>]*>' "$times" | sed -E 's/.* name="([^"]*)".*/\1\t&/; s/\t.* time="([^"]*)".*/\t\1/' >>"$all_times"
  cat "$log"
  summary=$(grep -E 'Total: *[0-9]+' "$log" | tail -n 1)
  count() { echo "$summary" | grep -oE "$1: *[0-9]+" | grep -oE '[0-9]+' | head -n 1; }
  total=$(count Total); bad=$(( $(count Failed || echo 0) + $(count Errors || echo 0) )); left_out=$(( $(count Skipped || echo 0) + $(count 'Not Run' || echo 0) ))
  if [ -z "$total" ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then bad=$((bad + 1)); total=$(( ${total:-0} + 1 )); echo "$name ended with code $code" >&2; fi
  failed=$((failed + bad)); skipped=$((skipped + left_out)); passed=$((passed + total - bad - left_out))
  rm -f "$log" "$times"
done
printf '%s' "$spent"
echo "The slowest tests, in seconds:"
sort -t "$(printf '\t')" -k 2 -rn "$all_times" | head -n 25
rm -f "$all_times"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
