using System.Numerics;
using System.Runtime.InteropServices;

namespace TicketReplay;

/// <summary>A 64-bit hash of bytes, the same in every process.</summary>
internal static class Utf8Hash
{
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
            while (text.Length >= 8)
            {
                hash = Mix(hash ^ MemoryMarshal.Read<ulong>(text));
                text = text[8..];
            }

            ulong rest = 0;
            foreach (var part in text) rest = (rest << 8) | part;
            return Mix(hash ^ rest);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value ^= value >> 32;
            value *= 0xD6E8FEB86659FD93UL;
            value ^= value >> 29;
            return BitOperations.RotateLeft(value * 0xA0761D6478BD642FUL, 23);
        }
    }
}
