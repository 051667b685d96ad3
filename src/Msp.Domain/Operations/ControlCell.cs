namespace Msp.Domain.Operations;

/// <summary>One control on one asset, and what says so.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
/// <param name="Control">the control</param>
/// <param name="Asset">the asset</param>
/// <param name="State">whether it is in place</param>
/// <param name="Evidence">the latest evidence of each source, by name of the source</param>
/// <param name="Age">the days since the latest evidence; null where there is none</param>
/// <param name="Exemption">the exemption that holds; null for none</param>
public sealed record ControlCell(SafetyControl Control, ManagedAsset Asset, ControlState State, IReadOnlyList<ControlEvidence> Evidence, int? Age,
    ControlExemption? Exemption)
{
    /// <summary>The asset, the control, its state, and the sources.</summary>
    public override string ToString() => $"{Asset.Id} {Control.Id}: {FindingPath.Value(State)}{Told()}";

    private string Told() => Exemption is { } exemption ? $", {exemption.Reason}, approved by {exemption.Approver} until {FindingPath.Value(exemption.Until)}"
        : string.Concat(Evidence.Select(one => $", {one.Source} {FindingPath.Value(one.On)}{(one.IsWorking ? "" : " not working")}"));
}
