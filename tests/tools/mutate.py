#!/usr/bin/env python3
"""Estimates the mutation score of a folder by a random sample: python3 tests/tools/mutate.py Clocks [--project Msp.Domain.Sla] [--sample 200] [--seed 1] [--tests '*.Clocks.*' [--only]] [--at Money.cs:125]

Each mutant is one small change of the source text (a comparison, an operator, a constant, a branch, a statement left out) in a copy of the repository, compiled and run against the project's tests until one fails.
A mutant that no test notices survives, equivalent ones included; one that does not compile is drawn again. Prints the survivors, then the score with its 95 % interval (Wilson)."""
import argparse, json, math, os, pathlib, random, re, resource, shutil, signal, subprocess, sys, tempfile

RULES = [
    (r"(?<![<>=!])<=(?!=)", "<"), (r"(?<![<>=!-])>=(?!=)", ">"), (r"(?<= )<(?= )", "<="), (r"(?<= )>(?= )", ">="), (r"(?<= )==(?= )", "!="), (r"(?<= )!=(?= )", "=="),
    (r"&&", "||"), (r"(?<=[ )])\|\|(?= )", "&&"), (r"(?<=[\w)\]] )\+(?= [\w(])", "-"), (r"(?<=[\w)\]] )-(?= [\w(])", "+"), (r"(?<=[\w)\]] )\*(?= [\w(])", "/"), (r"(?<=[\w)\]] )/(?= [\w(])", "*"),
    (r"\+\+", "--"), (r" \+= ", " -= "), (r" -= ", " += "), (r"(?<![\w.\"])1(?![\w.\"])", "2"), (r"(?<![\w.\"])0(?![\w.\"])", "1"), (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
    (r"(?<=[( ])!(?=[\w(])", ""), (r"\bMath\.Min\b", "Math.Max"), (r"\bMath\.Max\b", "Math.Min"), (r"\bis null\b", "is not null"), (r"\bis not null\b", "is null"),
    (r"\.Any\(", ".All("), (r"\.All\(", ".Any("), (r"\.First(?=\w*\()", ".Last"), (r"\.Last(?=\w*\()", ".First"), (r"\.OrderBy\(", ".OrderByDescending("), (r"\bif \((?=.*\) return)", "if (false && "),
    (r"(?m)^(\s+)(?!return|throw|var|using|break|continue|yield|get|set|await|const)[\w.]+\([^;{}]*\);$", r"\1;"), (r"(?m)^(\s+)[\w.\[\]]+ [-+]?= [^;{}]*;$", r"\1;"), (r"\bcontinue;", "break;"),
]

def masked(text):
    """The text with comments, attributes and string literals blanked, so that positions stay."""
    blank = lambda match: re.sub(r"[^\n]", " ", match.group())
    return re.sub(r'//[^\n]*|/\*.*?\*/|\$?@?"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\])\'|(?m:^\s*\[[A-Z][^\n]*\]\s*$)|\[(?:[\w.]+\.)?(?:Maybe)?NotNull\w*\(\w+\)\]', blank, text, flags=re.S)

def mutants(files):
    for file in files:
        text = file.read_text(encoding="utf-8")
        code = masked(text)
        for pattern, replacement in RULES:
            for match in re.finditer(pattern, code):
                changed = match.expand(replacement) if "\\" in replacement else replacement
                line = code.count("\n", 0, match.start()) + 1
                if "const " in code.splitlines()[line - 1] or re.match(r"\s*(///|namespace|using )", text.splitlines()[line - 1]): continue
                yield file, match.start(), match.end(), changed, line

overdue = []

def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

def run(command, cwd, seconds=None, env=None):
    """The command's exit code. A limit is in seconds of the processor, not of the clock, so that a busy machine does not pass for an endless loop."""
    limit = seconds and (lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5)))
    try:
        code = subprocess.run(command, cwd=cwd, timeout=1800, env=env, preexec_fn=limit, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).returncode
        if code in (-signal.SIGXCPU, -signal.SIGKILL): overdue.append(command[0])
        return code
    except subprocess.TimeoutExpired:
        overdue.append(command[0])
        return -1

def compiled(drawn, build, project, copy):
    """The drawn mutants that compile, with their number and the assembly that holds them: mostly one for all of them, in which MUTANT says which is on."""
    next(project.rglob("*.cs")).touch()
    lines = subprocess.run(build + ["-v", "d", "--no-restore", "--no-dependencies", str(project)], cwd=copy, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    command = next(line.split() for line in lines if re.match(r"\s*\S*bincore\S*csc\S* /noconfig ", line))
    arguments, wanted, into = copy / "compile.rsp", copy / "mutants.json", copy / "mutants"
    arguments.write_text("\n".join(part for part in command[2:] if not part.startswith(("/debug", "/embed", "/refout"))), encoding="utf-8")
    wanted.write_text(json.dumps([dict(number=number, file=str(file), start=start, end=end, changed=changed) for number, (file, start, end, changed, _) in enumerate(drawn)]))
    into.mkdir()
    if run(build + ["-o", str(copy / "compiler"), str(copy / "tests/tools/MutantCompiler")], copy): sys.exit("The compiler of mutants does not build.")
    if run(["dotnet", str(copy / "compiler/MutantCompiler.dll"), str(arguments), str(project), str(wanted), str(into)], project): sys.exit("The mutants cannot be compiled.")
    return [(one["number"], into / (f"mutant{one['number']}.dll" if one["alone"] else "switched.dll")) for one in json.loads((into / "compiled.json").read_text())]

def main():
    options = argparse.ArgumentParser()
    options.add_argument("folders", nargs="+")
    options.add_argument("--project", default="Msp.Domain.Sla")
    options.add_argument("--sample", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--tests", nargs="*", default=[], help="names of test classes, with *; those that are run first, before all others")
    options.add_argument("--only", action="store_true", help="run no other tests, which is quicker and finds fewer mutants")
    options.add_argument("--again", default="0.5", help="how many of the random cases a survivor has to survive besides, in the named tests; the first run has 0.02 of them")
    options.add_argument("--at", nargs="*", default=[], help="only the mutants of these places, as Money.cs:125 or Money.cs, all of them: to see what a new test kills")
    options = options.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    copy = pathlib.Path(tempfile.mkdtemp(prefix="mutants-")) / "repository"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("bin", "obj", ".git", "StrykerOutput"))
    project, tests = copy / "src" / options.project, copy / "tests" / f"{options.project}.Tests"
    build = ["dotnet", "build", "-c", "Release", "--nologo", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false"]
    if run(build + [str(tests)], copy): sys.exit("The tests do not build.")
    binaries = tests / "bin/Release/net10.0"
    environment = dict(os.environ, MSP_CASES=os.environ.get("MSP_CASES", "0.02"), DOTNET_TieredPGO="0")
    everything = [str(binaries / f"{options.project}.Tests"), "-stopOnFail", "-noColor"]
    first = everything + [part for name in options.tests for part in ("-class", name)]
    def needed(command, environment):
        before = processor_seconds()
        if run(command, binaries, None, environment): sys.exit("The tests fail without any mutant.")
        return int(5 * (processor_seconds() - before)) + 20
    longer = dict(environment, MSP_CASES=options.again)
    limit, limit_again = needed(first if options.only else everything, environment), needed(first, longer) if options.tests else 0
    files = sorted(file for folder in options.folders for file in (project / folder).rglob("*.cs"))
    drawn = list(mutants(files))
    if options.at: drawn = [mutant for mutant in drawn if {mutant[0].name, f"{mutant[0].name}:{mutant[4]}"} & set(options.at)]
    random.Random(options.seed).shuffle(drawn)
    print(f"{len(drawn)} places for mutants in {len(files)} files", flush=True)
    # Some do not compile; those behind them take their places.
    usable = compiled(drawn[:options.sample + options.sample // 5 + 20], build, project, copy)[:options.sample]
    killed, survivors = 0, []
    for number, assembly in usable:
        # A compiled mutant is put beside the tests; the reference stays, so that the tests need no building.
        shutil.copy(assembly, binaries / f"{options.project}.dll")
        on, longer_on = dict(environment, MUTANT=str(number)), dict(longer, MUTANT=str(number))
        died = (bool(options.tests) and run(first, binaries, limit, on) != 0) or (not options.only and run(everything, binaries, limit, on) != 0)
        # What few random cases miss, more of them may find.
        if not died and options.tests: died = run(first, binaries, limit_again, longer_on) != 0
        if died: killed += 1
        else:
            file, start, end, changed, line = drawn[number]
            text = file.read_text(encoding="utf-8")
            survivors.append(f"{file.relative_to(copy)}:{line}: {text[start:end].strip()!r} -> {changed.strip()!r}   {text.splitlines()[line - 1].strip()[:150]}")
            print("survived", survivors[-1], flush=True)
        if (killed + len(survivors)) % 25 == 0: print(f"... {killed} of {killed + len(survivors)} killed", flush=True)
    total = killed + len(survivors)
    share, z = killed / total, 1.96
    middle, half = (share + z * z / (2 * total)) / (1 + z * z / total), z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    print(f"{' '.join(options.folders)}: {killed} of {total} mutants killed, {share:.1%}; 95 % interval {middle - half:.1%} to {middle + half:.1%} (seed {options.seed}); {len(overdue)} runs exceeded five times the processor time they need and count as killed")
    shutil.rmtree(copy.parent, ignore_errors=True)

main()
