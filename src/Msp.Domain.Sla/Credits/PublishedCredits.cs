namespace Msp.Domain.Sla;

/// <summary>Schedules that cloud providers have published, as examples: what their pages said in the versions named, read in November 2026.</summary>
/// <remarks>Not kept up to date, and no legal advice. Amounts in money, such as "more than one dollar", are for whoever makes the invoice. Thread-safe.</remarks>
public static class PublishedCredits
{
    /// <summary>AWS Compute, region level (EC2 and others in two zones or more), 99.99 %: aws.amazon.com/compute/sla/historical, of 5 May 2022.</summary>
    public static ServiceCreditSchedule AwsComputeRegion { get; } = ServiceCreditSchedule.Named("AWS Compute, region level")
        .CreditBelow(Share.OfPercent(99.99m), Share.OfPercent(10))
        .CreditBelow(Share.OfPercent(99), Share.OfPercent(30))
        .CreditBelow(Share.OfPercent(95), Share.OfPercent(100))
        .OfFees("charges for the service in the affected region")
        .ClaimedWithin(ClaimWindow.Periods(2))
        .Build();

    /// <summary>AWS Compute Optimizer, 99.9 %: aws.amazon.com/compute-optimizer/sla, version of 4 May 2022.</summary>
    public static ServiceCreditSchedule AwsComputeOptimizer { get; } = ServiceCreditSchedule.Named("AWS Compute Optimizer")
        .CreditBelow(Share.OfPercent(99.9m), Share.OfPercent(10))
        .CreditBelow(Share.OfPercent(99), Share.OfPercent(25))
        .CreditBelow(Share.OfPercent(95), Share.OfPercent(100))
        .OfFees("charges for the service in the affected region")
        .Build();

    /// <summary>
    /// Azure Virtual Machines in two availability zones or more, 99.99 %: azure.microsoft.com/support/legal/sla/virtual-machines, by its version history
    /// up to 1.8. The percentages were not read on Azure's own page, but as two third parties list them: dev-toolbox.tech and nextsignal.io.
    /// </summary>
    public static ServiceCreditSchedule AzureVirtualMachinesInZones { get; } = AzureVirtualMachines("Azure Virtual Machines, availability zones", 99.99m);

    /// <summary>Azure Virtual Machines, two or more in an availability set, 99.95 %; source as for those in zones.</summary>
    public static ServiceCreditSchedule AzureVirtualMachinesInSet { get; } = AzureVirtualMachines("Azure Virtual Machines, availability set", 99.95m);

    /// <summary>Azure Virtual Machines, a single one on premium disks, 99.9 %; source as for those in zones.</summary>
    public static ServiceCreditSchedule AzureVirtualMachinesSingle { get; } = AzureVirtualMachines("Azure Virtual Machines, single instance", 99.9m);

    /// <summary>Google Cloud Functions, 99.5 %, no more than half of the service's bill: cloud.google.com/functions/sla-20180406.</summary>
    public static ServiceCreditSchedule GoogleCloudFunctions { get; } = ServiceCreditSchedule.Named("Google Cloud Functions")
        .CreditBelow(Share.OfPercent(99.5m), Share.OfPercent(10))
        .CreditBelow(Share.OfPercent(99), Share.OfPercent(25))
        .CreditBelow(Share.OfPercent(95), Share.OfPercent(50))
        .OfFees("monthly bill for the service")
        .AtMostPerPeriod(Share.OfPercent(50))
        .Build();

    private static ServiceCreditSchedule AzureVirtualMachines(string name, decimal promised) => ServiceCreditSchedule.Named(name)
        .CreditBelow(Share.OfPercent(promised), Share.OfPercent(10))
        .CreditBelow(Share.OfPercent(99), Share.OfPercent(25))
        .CreditBelow(Share.OfPercent(95), Share.OfPercent(100))
        .OfFees("monthly fees for the service")
        .ClaimedWithin(ClaimWindow.Months(2))
        .SoleRemedy()
        .Build();
}
