#!/usr/bin/env bash
# Mutation score of a part of Msp.Domain.Sla, by the stryker.PART.json beside this: bash tests/mutation.sh PART [more arguments for the tool, such as --mutate 'Calendars/Landing.cs'].
# Random tests run a part of their cases, since each mutant repeats them. The report is in StrykerOutput/reports/mutation-report.html afterwards.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
part=${1:?calendars, clocks or escalation}
shift
export MSP_CASES=${MSP_CASES:-0.02}
dotnet stryker --config-file "stryker.$part.json" --output ../StrykerOutput "$@"
