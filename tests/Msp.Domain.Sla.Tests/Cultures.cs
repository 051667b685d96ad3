using System.Globalization;
using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla.Tests;

/// <summary>Runs the whole suite under the culture that MSP_CULTURE names; results and texts must not change with it.</summary>
public sealed class Cultures
{
    private static readonly string? Name = Environment.GetEnvironmentVariable("MSP_CULTURE");

    [ModuleInitializer]
    internal static void Use()
    {
        if (string.IsNullOrEmpty(Name))
            return;
        var culture = CultureInfo.GetCultureInfo(Name, predefinedOnly: true);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    [Fact]
    public void The_culture_asked_for_is_the_one_tests_run_under()
    {
        if (!string.IsNullOrEmpty(Name))
            Assert.Equal(Name, CultureInfo.CurrentCulture.Name);
    }
}
