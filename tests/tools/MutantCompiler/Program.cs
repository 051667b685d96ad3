using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using MutantCompiler;

// Arguments: the compiler's own arguments as a file, the folder they are relative to, the mutants as JSON, and where to write.
// Writes "switched.dll", in which the environment variable MUTANT says which mutant is on, "mutantN.dll" for each that cannot be switched,
// and "compiled.json": the numbers of the mutants that compile, and whether each has an assembly of its own.
var project = new Project(CSharpCommandLineParser.Default.Parse(["/noconfig", $"@{args[0]}"], args[1], sdkDirectory: null), args[1]);
var mutants = JsonSerializer.Deserialize<List<Mutant>>(await File.ReadAllTextAsync(args[2]), JsonSerializerOptions.Web)!;
var switched = new SwitchedProject(project, mutants);
project.Emit(switched.Compile(), Path.Combine(args[3], "switched.dll"));
var alone = switched.Alone.Where(mutant => project.Emit(project.With(mutant), Path.Combine(args[3], $"mutant{mutant.Number}.dll"))).ToHashSet();
var compiled = mutants.Where(mutant => switched.Together.Contains(mutant) || alone.Contains(mutant))
    .Select(mutant => new { mutant.Number, Alone = alone.Contains(mutant) });
await File.WriteAllTextAsync(Path.Combine(args[3], "compiled.json"), JsonSerializer.Serialize(compiled, JsonSerializerOptions.Web));
