using System.Reflection;

namespace Msp.Domain.Conventions.Tests;

/// <summary>The assemblies that are packed.</summary>
internal static class Assemblies
{
    public static Assembly[] Shipped { get; } = [Assembly.Load("Msp.Domain.Sla"), Assembly.Load("Msp.Domain")];
}
