#!/usr/bin/env bash
# Line and branch coverage of each folder of the packages: bash tests/coverage.sh [more arguments for dotnet test, such as --filter].
# The full report is in TestResults/coverage/index.html afterwards.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A configuration of its own: a build with CI=true hides where its sources are.
unset CI
rm -rf TestResults/coverage
for project in tests/Msp.Domain.Sla.Tests tests/Msp.Domain.Tests; do
    dotnet test "$project" -c Coverage --collect 'XPlat Code Coverage' --results-directory TestResults/coverage "$@" | grep -E '^(Passed|Failed)!|error' || true
done

report() {
    dotnet tool run reportgenerator '-reports:TestResults/coverage/*/coverage.cobertura.xml' "-targetdir:$1" "-reporttypes:$2" "-filefilters:$3" -verbosity:Error
}

printf '%-40s %10s %10s\n' folder lines branches
for folder in src/*/*/; do
    [ -n "$(find "$folder" -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*' -print -quit)" ] || continue
    report TestResults/coverage/folder TextSummary "+*/${folder}*" >/dev/null
    printf '%-40s %10s %10s\n' "$folder" \
        "$(sed -n 's/ *Line coverage: //p' TestResults/coverage/folder/Summary.txt)" \
        "$(sed -n 's/ *Branch coverage: \([0-9.]*%\).*/\1/p' TestResults/coverage/folder/Summary.txt)"
done
report TestResults/coverage Html '+*/src/*' >/dev/null
