using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Msp.Domain.Agreements;
using Msp.Domain.Communication;
using Msp.Domain.Kpis;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain;

/// <summary>Registers what a host takes from this package by dependency injection.</summary>
public static class MspDomainServices
{
    /// <summary>Adds the validators of agreements and of their sections, the catalogues of holidays and of standard metrics, and the clock.</summary>
    /// <param name="services">takes them, as singletons; what is registered already stays</param>
    /// <param name="clock">tells hosts the time; the library itself only knows the instants it is given</param>
    /// <returns><paramref name="services"/></returns>
    /// <remarks>Nothing is found by reflection: each is named here, so that the package may be trimmed.</remarks>
    public static IServiceCollection AddMspDomain(this IServiceCollection services, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(clock);
        services.TryAddSingleton(clock);
        services.TryAddSingleton<IDateTimeZoneProvider>(DateTimeZoneProviders.Tzdb);
        services.TryAddSingleton<IValidator<ServiceAgreementDraft>>(static _ => new AgreementValidator());
        services.TryAddSingleton<IValidator<PricingTermsDraft>>(static _ => new PricingTermsValidator());
        services.TryAddSingleton<IValidator<ResponsibilitiesDraft>>(static _ => new ResponsibilitiesValidator());
        services.TryAddSingleton<IValidator<CommunicationDraft>>(static _ => new CommunicationValidator());
        services.TryAddSingleton(HolidaySet.Ready);
        services.TryAddSingleton<IReadOnlyList<StandardKpi>>(static _ => KpiCatalogue.All);
        return services;
    }
}
