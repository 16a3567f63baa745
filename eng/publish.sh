#!/usr/bin/env bash
# Builds what people install: for each system a program in one file that needs nothing else, and the .NET tool, a package for each system.
#   bash eng/publish.sh [programs|tool|all] [FOLDER] [SYSTEM...]
# writes FOLDER/SYSTEM/conspectus, packed in FOLDER/conspectus-SYSTEM.tar.gz, and FOLDER/tool/*.nupkg; all into "out" where nothing is said.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-all}; folder=${2:-out}; shift $(($# < 2 ? $# : 2))
systems=("$@"); [ $# -gt 0 ] || systems=(linux-x64 linux-arm64 win-x64 osx-x64 osx-arm64)
mkdir -p "$folder"; folder=$(cd "$folder" && pwd)

program() {
  dotnet publish src/Conspectus.Cli -c Release -p:ProgramFor="$1" -o "$folder/$1"
  cp LICENSE "$folder/$1/"
  tar -czf "$folder/conspectus-$1.tar.gz" -C "$folder/$1" .
}

tool() {
  local all; all=$(IFS=,; echo "$*")
  dotnet pack src/Conspectus.Cli -c Release -p:ToolFor="$all" -o "$folder/tool"
}

case $what in
  programs) for system in "${systems[@]}"; do program "$system"; done ;;
  tool) tool "${systems[@]}" ;;
  all) for system in "${systems[@]}"; do program "$system"; done; tool "${systems[@]}" ;;
  *) sed -n '3,4s/^# *//p' "$0" >&2; exit 2 ;;
esac
