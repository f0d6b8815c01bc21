#!/usr/bin/env bash
# Writes the generated code of both engines anew after a change to the mapping: the one migration that creates the tables, and the
# compiled model. Until version 1.0 no database has to be kept, so the migration is replaced and not added to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

id=20260101000001_Initial
build() { dotnet build Bot -v q -nologo -p:RunAnalyzers=false -p:UseSharedCompilation=true; }

dotnet tool restore >/dev/null
for engine in Sqlite PostgreSql; do
  rm -rf "Data/$engine/Migrations" "Data/$engine/CompiledModel"
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
