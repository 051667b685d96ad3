using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MutantCompiler;

/// <summary>A project with all mutants in it at once: before the body of a member stands its body with each mutant, behind a switch.</summary>
internal sealed class SwitchedProject(Project project, IReadOnlyList<Mutant> mutants)
{
    private const string Switch = """
        internal static class MutantSwitch
        {
            private static readonly string? on = System.Environment.GetEnvironmentVariable("MUTANT");
            private static readonly int number = on is null ? -1 : int.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
            public static bool IsOn(int mutant) => number == mutant;
        }
        """;

    /// <summary>Those that can be switched; of those that do not compile none is left after <see cref="Compile"/>.</summary>
    public HashSet<Mutant> Together { get; } = [.. mutants];

    /// <summary>Those that stand in no body: in a field, a parameter, a base call.</summary>
    public HashSet<Mutant> Alone { get; } = [];

    public Compilation Compile()
    {
        while (true)
        {
            var compilation = project.Compilation.AddSyntaxTrees(project.Tree(Switch, "MutantSwitch.cs"));
            var changed = new Dictionary<SyntaxTree, Mutant[]>();
            foreach (var file in mutants.Where(Together.Contains).GroupBy(mutant => mutant.File))
            {
                var tree = project.Tree(Switched(project.Trees[file.Key], file), file.Key);
                compilation = compilation.ReplaceSyntaxTree(project.Trees[file.Key], tree);
                changed[tree] = [.. file];
            }

            var errors = compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error && one.Location.SourceTree is not null).ToList();
            if (errors.Count == 0) return compilation;
            foreach (var error in errors) SetAside(error, changed[error.Location.SourceTree!]);
        }
    }

    // The mutant in which the error is does not compile; of an error between them nobody knows whose it is.
    private void SetAside(Diagnostic error, Mutant[] all)
    {
        var text = error.Location.SourceTree!.GetText().ToString();
        var at = error.Location.SourceSpan.Start;
        var inside = all.Where(mutant => text.IndexOf(Begin(mutant), StringComparison.Ordinal) is >= 0 and var begin && begin <= at
            && at <= text.IndexOf(End(mutant), StringComparison.Ordinal)).ToList();
        foreach (var mutant in inside.Count > 0 ? inside : [.. all])
        {
            if (Together.Remove(mutant) && inside.Count == 0) Alone.Add(mutant);
        }
    }

    private string Switched(SyntaxTree tree, IEnumerable<Mutant> all)
    {
        var (text, bodies) = (tree.GetText().ToString(), new Dictionary<Body, StringBuilder>());
        foreach (var mutant in all)
        {
            if (Body.Of(tree.GetRoot().FindToken(mutant.Start).Parent!, mutant) is not { } body)
            {
                Together.Remove(mutant);
                Alone.Add(mutant);
                continue;
            }

            if (!bodies.TryGetValue(body, out var choices)) bodies[body] = choices = new StringBuilder();
            choices.Append(Begin(mutant)).Append("if (global::MutantSwitch.IsOn(").Append(mutant.Number).Append(")) { ")
                .Append(body.Choice(mutant.In(text, body.Start, body.End))).Append(" }").Append(End(mutant)).Append('\n');
        }

        foreach (var (body, choices) in bodies.OrderByDescending(pair => pair.Key.OuterStart))
            text = text[..body.OuterStart] + body.Whole($"{choices}", text[body.Start..body.End]) + text[body.OuterEnd..];
        return text;
    }

    private static string Begin(Mutant mutant) => $"/*begin {mutant.Number}*/";

    private static string End(Mutant mutant) => $"/*end {mutant.Number}*/";

    /// <summary>The body of a member: what is repeated with a mutant in it, and what it is replaced within.</summary>
    private sealed record Body(int Start, int End, int OuterStart, int OuterEnd, bool IsBlock, bool IsVoid, bool IsProperty, bool IsIterator)
    {
        public static Body? Of(SyntaxNode node, Mutant mutant)
        {
            var (block, arrow, isVoid) = node.AncestorsAndSelf().FirstOrDefault(one => one is MemberDeclarationSyntax or AccessorDeclarationSyntax) switch
            {
                ConstructorDeclarationSyntax one => (one.Body, one.ExpressionBody, true),
                MethodDeclarationSyntax one => (one.Body, one.ExpressionBody, one.ReturnType is PredefinedTypeSyntax type && type.Keyword.IsKind(SyntaxKind.VoidKeyword)),
                BaseMethodDeclarationSyntax one => (one.Body, one.ExpressionBody, false),
                AccessorDeclarationSyntax one => (one.Body, one.ExpressionBody, !one.IsKind(SyntaxKind.GetAccessorDeclaration)),
                PropertyDeclarationSyntax one => (null, one.ExpressionBody, false),
                IndexerDeclarationSyntax one => (null, one.ExpressionBody, false),
                _ => (null, null, false),
            };
            if ((block?.Span ?? arrow?.Expression.Span) is not { } span || mutant.Start < span.Start || mutant.End > span.End) return null;
            if (arrow is null) return new(span.Start, span.End, span.Start, span.End, IsBlock: true, isVoid, IsProperty: false, Yields(block!));
            return arrow.Expression is ThrowExpressionSyntax ? null
                : new(span.Start, span.End, arrow.SpanStart, arrow.Parent!.Span.End, IsBlock: false, isVoid, arrow.Parent is BasePropertyDeclarationSyntax, IsIterator: false);
        }

        public string Choice(string changed) => this switch
        {
            { IsBlock: true } => $"{changed}{(IsIterator ? " yield break;" : IsVoid ? " return;" : "")}",
            { IsVoid: true } => $"{changed}; return;",
            _ => $"return {changed};",
        };

        public string Whole(string choices, string original) => this switch
        {
            { IsBlock: true } => $"{{ {choices} {original} }}",
            { IsVoid: true } => $"{{ {choices} {original}; }}",
            { IsProperty: true } => $"{{ get {{ {choices} return {original}; }} }}",
            _ => $"{{ {choices} return {original}; }}",
        };

        private static bool Yields(BlockSyntax block) =>
            block.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or LambdaExpressionSyntax)).OfType<YieldStatementSyntax>().Any();
    }
}
