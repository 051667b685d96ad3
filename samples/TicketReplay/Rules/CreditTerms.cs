namespace TicketReplay;

/// <summary>Service credits that the page is to reckon.</summary>
/// <param name="Schedule">what is credited for which attainment</param>
/// <param name="Of">whose attainment, and in which periods; its share is the schedule's commitment</param>
internal sealed record CreditTerms(ServiceCreditSchedule Schedule, Goal Of);
