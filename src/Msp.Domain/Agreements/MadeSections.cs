using System.Collections.Concurrent;

namespace Msp.Domain.Agreements;

/// <summary>The sections made so far, so that versions share what did not change between them. Thread-safe.</summary>
internal sealed class MadeSections
{
    private readonly ConcurrentDictionary<object, object> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is made of a section as it was stated; the same object for the same statement.</summary>
    public T Of<TDraft, T>(TDraft stated, Func<TDraft, T> make)
        where TDraft : class
        where T : class => (T)made.GetOrAdd(stated, _ => make(stated));
}
