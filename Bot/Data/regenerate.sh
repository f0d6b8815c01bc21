#!/usr/bin/env bash
# Writes the generated code of both engines anew after a change to the mapping: the one migration that creates the tables, and the
# compiled model. Until version 1.0 no database has to be kept, so the migration is replaced and not added to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

id=20260101000001_Initial
dotnet tool restore >/dev/null
for engine in Sqlite PostgreSql; do
  rm -rf "Bot/Data/$engine/Migrations" "Bot/Data/$engine/CompiledModel"
done
dotnet build Bot -v q -nologo -p:RunAnalyzers=false -p:UseSharedCompilation=true
for engine in Sqlite PostgreSql; do
  migrations=Bot/Data/$engine/Migrations
  dotnet ef migrations add Initial --project Bot --no-build --context "${engine}DbContext" -o "Data/$engine/Migrations"
  for file in "$migrations"/*_Initial*.cs; do
    made=$(basename "$file" | cut -d. -f1)
    sed -i "s/$made/$id/" "$file"
    mv "$file" "$migrations/$id${file#"$migrations/$made"}"
  done
done
dotnet build Bot -v q -nologo -p:RunAnalyzers=false -p:UseSharedCompilation=true
for engine in Sqlite PostgreSql; do
  dotnet ef dbcontext optimize --project Bot --no-build --context "${engine}DbContext" \
    -o "Data/$engine/CompiledModel" -n "ClusterBot.Bot.Data.$engine.CompiledModel"
done
