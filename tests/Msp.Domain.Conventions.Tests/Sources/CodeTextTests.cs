namespace Msp.Domain.Conventions.Tests.Sources;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a /* b\n */ c", "a     \n    c")]
    [InlineData("x = \"// y\"; z", "x =       ; z")]
    [InlineData("x = @\"\"\"y\"; z", "x =       ; z")]
    [InlineData("x = \"\\\"y\"; z", "x =      ; z")]
    [InlineData("x = '\"'; z", "x =    ; z")]
    [InlineData("x = $\"{{y}}\"; z", "x =         ; z")]
    [InlineData("x = $\"{Y(\"}\")}w\"; z", "x =    Y(   )   ; z")]
    [InlineData("x = \"\"\"a \" b\"\"\"; z", "x =            ; z")]
    [InlineData("x = $$\"\"\"{a}{{B}}\"\"\"; z", "x =           B     ; z")]
    public void Blank_keeps_the_code_in_its_place(string text, string code) => Assert.Equal(code, CodeText.Blank(text));
}
