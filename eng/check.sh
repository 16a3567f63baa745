#!/usr/bin/env bash
# What must hold before the tests: locked restore, a build with warnings as errors, the format, the scripts' types.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet restore --locked-mode
dotnet build --no-restore -c Release
dotnet format --verify-no-changes --no-restore
npx tsc --noEmit -p src/Conspectus.Reader
