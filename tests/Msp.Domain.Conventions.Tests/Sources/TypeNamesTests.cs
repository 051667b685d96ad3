namespace Msp.Domain.Conventions.Tests.Sources;

public sealed class TypeNamesTests
{
    [Theory]
    [InlineData("Warning x;", "Warning")]
    [InlineData("List<Warning> x;", "List,Warning")]
    [InlineData("x = new Warning(1);", "Warning")]
    [InlineData("record Sharp(int X) : Warning(X);", "X,Warning")]
    [InlineData("Warning.Make()", "Warning")]
    [InlineData("x == Warning || x is Warning", "Warning")]
    [InlineData("Severity.Warning", "Severity")]
    [InlineData("static Finding Warning(string code)", "Finding")]
    [InlineData("enum { Warning = 1, }", "")]
    [InlineData("int Warning => 1;", "Warning")]
    public void TypeNames_are_the_words_that_may_name_a_type(string code, string names) =>
        Assert.Equal(names, string.Join(',', new SourceFile("A.cs", code).TypeNames));
}
