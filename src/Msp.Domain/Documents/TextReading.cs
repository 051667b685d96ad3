namespace Msp.Domain.Documents;

/// <summary>Reads a value from its text.</summary>
internal delegate bool TextReading<T>(string text, out T value);
