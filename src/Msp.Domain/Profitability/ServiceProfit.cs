using Msp.Domain.Monetary;

namespace Msp.Domain.Profitability;

/// <summary>Revenue and labour of one service.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Service">id of the service; empty for lines and work that name none</param>
/// <param name="Invoiced">the charges of the lines that pay for it, with what is taken off them; what belongs to no one line is under no service</param>
/// <param name="Labour">cost of the work for it</param>
/// <param name="Hours">hours worked for it</param>
public sealed record ServiceProfit(string Service, Money Invoiced, Money Labour, decimal Hours)
{
    /// <summary>What is left of the charges after labour.</summary>
    public Money Contribution => Invoiced - Labour;
}
