using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MutantCompiler;

/// <summary>A project as it is, parsed once, with what its source generators write.</summary>
internal sealed class Project
{
    private readonly CSharpCommandLineArguments arguments;

    public Project(CSharpCommandLineArguments arguments, string folder)
    {
        this.arguments = arguments;
        Trees = arguments.SourceFiles.Select(file => Path.GetFullPath(file.Path, folder)).ToDictionary(path => path, path => Tree(File.ReadAllText(path), path));
        var references = arguments.MetadataReferences
            .Select(reference => MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, folder), reference.Properties));
        var plain = CSharpCompilation.Create(arguments.CompilationName, Trees.Values, references,
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress));
        CSharpGeneratorDriver.Create(Generators(arguments), parseOptions: arguments.ParseOptions).RunGeneratorsAndUpdateCompilation(plain, out var all, out _);
        Compilation = all;
    }

    public Compilation Compilation { get; }

    public Dictionary<string, SyntaxTree> Trees { get; }

    public SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), arguments.ParseOptions, path);

    public Compilation With(Mutant mutant)
    {
        var tree = Trees[mutant.File];
        var text = tree.GetText().ToString();
        return Compilation.ReplaceSyntaxTree(tree, Tree(mutant.In(text, 0, text.Length), mutant.File));
    }

    public bool Emit(Compilation compilation, string path)
    {
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly, manifestResources: arguments.ManifestResources, options: arguments.EmitOptions).Success) return false;
        File.WriteAllBytes(path, assembly.ToArray());
        return true;
    }

    private static IEnumerable<ISourceGenerator> Generators(CSharpCommandLineArguments arguments) => arguments.AnalyzerReferences
        .Select(reference => reference.FilePath)
        .Where(path => Path.GetFileName(path) is "System.Text.Json.SourceGeneration.dll" or "System.Text.RegularExpressions.Generator.dll")
        .SelectMany(path => Types(Assembly.LoadFrom(path))).Where(type => !type.IsAbstract && type.GetCustomAttribute<GeneratorAttribute>() is not null)
        .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());

    // Code fixes in these assemblies need what only an editor has.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try { return assembly.GetTypes(); }
        catch (ReflectionTypeLoadException some) { return some.Types.OfType<Type>(); }
    }
}
