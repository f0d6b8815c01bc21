#!/usr/bin/env bash
# Writes the generated code of both engines anew after a change to the mapping: the one migration that creates the tables, and the
# compiled model. Until version 1.0 no database has to be kept, so the migration is replaced and not added to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

id=20260101000001_Initial
build() { dotnet build Bot -v q -nologo -p:RunAnalyzers=false -p:UseSharedCompilation=true; }

dotnet tool restore >/dev/null
# What was generated for the mapping of before may not compile with the new one. It comes back if anything fails.
before=$(mktemp -d)
trap 'for engine in Sqlite PostgreSql; do rm -rf Data/$engine/{Migrations,CompiledModel}; cp -r "$before/$engine/." Data/$engine; done
  rm -rf "$before"; echo "Failed: the generated code is as it was." >&2' ERR
for engine in Sqlite PostgreSql; do
  mkdir "$before/$engine"
  mv Data/$engine/{Migrations,CompiledModel} "$before/$engine"
done
build
for engine in Sqlite PostgreSql; do
  migrations=Data/$engine/Migrations
  dotnet ef migrations add Initial --project "Data/$engine" --startup-project Bot --no-build --context "${engine}DbContext" -o Migrations
  for file in "$migrations"/*_Initial*.cs; do
    made=$(basename "$file" | cut -d. -f1)
    sed -i "s/$made/$id/" "$file"
    mv "$file" "$migrations/$id${file#"$migrations/$made"}"
  done
done
build
for engine in Sqlite PostgreSql; do
  dotnet ef dbcontext optimize --project "Data/$engine" --startup-project Bot --no-build --context "${engine}DbContext" \
    -o CompiledModel -n "ClusterBot.Data.$engine.CompiledModel"
done
rm -rf "$before"
