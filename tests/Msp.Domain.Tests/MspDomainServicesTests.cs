using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Msp.Domain.Agreements;
using Msp.Domain.Kpis;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests;

/// <summary>What hosts are given by dependency injection.</summary>
public sealed class MspDomainServicesTests
{
    private static readonly IClock Noon = new StoppedClock();

    [Fact]
    public void AddMspDomain_registers_the_clock_it_is_given() =>
        Assert.Same(Noon, Added().Single(service => service.ServiceType == typeof(IClock)).ImplementationInstance);

    [Fact]
    public void AddMspDomain_registers_a_validator_for_each_draft_that_is_made_by_itself()
    {
        var validators = Added().Where(service => service.ServiceType.IsGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IValidator<>)).ToList();

        Assert.Equal(
            ["CommunicationDraft", "PricingTermsDraft", "ResponsibilitiesDraft", "ServiceAgreementDraft"],
            validators.Select(service => service.ServiceType.GenericTypeArguments[0].Name).Order(StringComparer.Ordinal));
        Assert.All(validators, service => Assert.IsAssignableFrom(service.ServiceType, service.ImplementationFactory!(new NoServices())));
        Assert.All(Added(), service => Assert.Equal(ServiceLifetime.Singleton, service.Lifetime));
    }

    [Fact]
    public void AddMspDomain_registers_the_catalogues()
    {
        Assert.Same(HolidaySet.Ready, Added().Single(service => service.ServiceType == typeof(IReadOnlyList<HolidaySet>)).ImplementationInstance);
        Assert.Same(KpiCatalogue.All, Added().Single(service => service.ServiceType == typeof(IReadOnlyList<StandardKpi>)).ImplementationFactory!(new NoServices()));
    }

    [Fact]
    public void AddMspDomain_leaves_what_a_host_registered()
    {
        var own = new InlineValidator<ServiceAgreementDraft>();
        var services = new ServiceCollection();
        services.AddSingleton<IValidator<ServiceAgreementDraft>>(own);

        services.AddMspDomain(Noon).AddMspDomain(Noon);

        Assert.Same(own, services.Single(service => service.ServiceType == typeof(IValidator<ServiceAgreementDraft>)).ImplementationInstance);
        Assert.Equal(services.Count, services.Select(service => service.ServiceType).Distinct().Count());
    }

    [Fact]
    public void AddMspDomain_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddMspDomain(Noon));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddMspDomain(null!));
    }

    private static IServiceCollection Added() => new ServiceCollection().AddMspDomain(Noon);

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 8, 3, 12, 0);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
