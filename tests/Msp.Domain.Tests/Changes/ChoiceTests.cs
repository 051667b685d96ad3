using Msp.Domain.Changes;
using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Changes;

/// <summary>Numbers of choices may be stored: they do not move, and what is not stated is the first.</summary>
public sealed class ChoiceTests
{
    public static TheoryData<Type> Choices =>
        [.. typeof(ChangeRequest).Assembly.GetExportedTypes().Where(type => type.IsEnum && (type.Namespace == typeof(ChangeRequest).Namespace || type.Namespace == typeof(OperationalProcess).Namespace))];

    [Theory]
    [MemberData(nameof(Choices))]
    public void Choices_are_counted_from_zero_without_gaps(Type choices) =>
        Assert.Equal(Enumerable.Range(0, Enum.GetNames(choices).Length), Enum.GetValues(choices).Cast<object>().Select(value => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)));
}
