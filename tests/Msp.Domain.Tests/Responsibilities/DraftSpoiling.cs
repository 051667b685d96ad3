using System.Collections;
using System.Reflection;

namespace Msp.Domain.Tests.Responsibilities;

/// <summary>Spoils a draft at random places: parts left out, null items, items twice, other texts, other numbers.</summary>
internal static class DraftSpoiling
{
    private static readonly string[] Texts = ["", " ", "office", "director", "first line", "Europe/London", "*", "[0]", "{x}"];

    public static T Spoiled<T>(T draft, Random random, int oneIn) where T : class => (T?)Spoil(draft, typeof(T), random, oneIn) ?? draft;

    private static object? Spoil(object? value, Type type, Random random, int oneIn)
    {
        if (value is null) return null;
        if (random.Next(oneIn) == 0) return Other(value, random);
        if (value is IEnumerable list and not string)
        {
            var item = type.GetGenericArguments()[0];
            var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            foreach (var one in list)
            {
                items.Add(Spoil(one, item, random, oneIn));
                if (random.Next(oneIn) == 0) items.Add(one);
            }

            return items;
        }

        if (!type.Name.EndsWith("Draft", StringComparison.Ordinal)) return value;
        var copy = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(copy, Spoil(property.GetValue(value), property.PropertyType, random, oneIn));
        return copy;
    }

    private static object? Other(object value, Random random) => value switch
    {
        string => random.Next(2) == 0 ? null : Texts[random.Next(Texts.Length)],
        Duration => random.Next(3) switch { 0 => Duration.Zero, 1 => -Duration.FromHours(1), _ => Duration.FromDays(random.Next(1000)) },
        LocalDate => new LocalDate(random.Next(1, 9999), 2, 28),
        Period => random.Next(3) switch { 0 => Period.Zero, 1 => Period.FromDays(random.Next(-3, 5000)), _ => Period.FromMonths(2) + Period.FromHours(1) },
        Enum => Enum.ToObject(value.GetType(), random.Next(-1, 7)),
        _ => null,
    };
}
