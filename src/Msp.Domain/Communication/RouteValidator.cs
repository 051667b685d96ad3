using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges a route by itself.</summary>
internal sealed class RouteValidator : AbstractValidator<RouteDraft>
{
    private static readonly Duration Longest = Duration.FromDays(366);

    public RouteValidator()
    {
        RuleFor(route => route.Purpose).MustBeStated(DomainCodes.CommunicationPurposeBlank, "A route has a purpose.");
        RuleFor(route => route.By).Must(by => by is { } channel && Enum.IsDefined(channel))
            .Finds(DomainCodes.CommunicationChannelMissing, "A route has a channel.");
        RuleFor(route => route.AnswersWithin).Must(within => within is null || (within >= Duration.Zero && within <= Longest))
            .Finds(DomainCodes.CommunicationAmountOutOfRange, "The time is not negative, and at most 366 days.");
        RuleFor(route => route.Fee).Must(fee => fee is not { Amount: < 0m }).Finds(DomainCodes.CommunicationAmountOutOfRange, "A fee is not negative.");
    }
}
