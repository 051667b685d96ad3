namespace Msp.Domain.Conformance;

/// <summary>A case cannot be read, or asks for something the library does not do; the message says what.</summary>
public sealed class UnsupportedCaseException : Exception
{
    public UnsupportedCaseException()
    {
    }

    public UnsupportedCaseException(string message)
        : base(message)
    {
    }

    public UnsupportedCaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
