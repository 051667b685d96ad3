using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Msp.Domain.Reviews;

/// <summary>The SHA-256 of a review pack's bytes: what <c>sha256sum</c> says of the file.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record PackHash
{
    private const int Digits = 64;

    private PackHash(string hex) => Hex = hex;

    /// <summary>The 64 hexadecimal digits, in lower case.</summary>
    public string Hex { get; }

    /// <summary>The hash of bytes.</summary>
    /// <param name="bytes">the bytes</param>
    public static PackHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads 64 hexadecimal digits, in either case.</summary>
    /// <param name="text">the digits</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not of that form.</exception>
    public static PackHash Parse(string text) => TryParse(text, out var hash) ? hash : throw new FormatException($"\"{text}\" is not 64 hexadecimal digits.");

    /// <summary>Reads 64 hexadecimal digits, in either case, if it is of that form.</summary>
    /// <param name="text">the digits; null is not of that form</param>
    /// <param name="hash">the hash, or null</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PackHash? hash)
    {
        hash = text is { Length: Digits } && text.All(char.IsAsciiHexDigit) ? new(string.Concat(text.Select(char.ToLowerInvariant))) : null;
        return hash is not null;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => Hex;
}
