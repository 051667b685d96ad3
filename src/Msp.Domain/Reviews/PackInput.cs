using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>The facts that a section of a review pack was made of, as a hash: another fact, or one fact changed, is another hash.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record PackInput
{
    private PackInput(string name, int count, string hash) => (Name, Count, Hash) = (name, count, hash);

    /// <summary>What they are facts of.</summary>
    public string Name { get; }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The SHA-256 over them, as 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The hash of facts, each as a text that says all of it, in whatever order they come.</summary>
    /// <remarks>The texts are sorted by their UTF-16 units; each goes into the hash as its length in bytes (32 bits, big-endian) and its bytes in
    /// UTF-8.</remarks>
    /// <param name="name">what they are facts of</param>
    /// <param name="facts">the texts</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static PackInput Of(string name, IEnumerable<string> facts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(facts);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        var length = new byte[sizeof(int)];
        foreach (var fact in facts.Order(StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(fact);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
            count++;
        }

        return new(name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
