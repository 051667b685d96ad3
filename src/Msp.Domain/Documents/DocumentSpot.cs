using System.Runtime.InteropServices;

namespace Msp.Domain.Documents;

/// <summary>A place in the text of a document.</summary>
/// <param name="Offset">bytes from the start of the text</param>
/// <param name="Line">the line, from 1</param>
/// <param name="Column">characters from the start of the line, from 1</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocumentSpot(int Offset, int Line, int Column)
{
    public static DocumentSpot Start => new(0, 1, 1);

    /// <summary>A later place in the same text.</summary>
    public DocumentSpot MovedTo(int offset, ReadOnlySpan<byte> utf8)
    {
        var (line, column) = (Line, Column);
        foreach (var one in utf8[Offset..offset])
        {
            if (one == '\n') (line, column) = (line + 1, 1);
            else if ((one & 0xC0) != 0x80) column++;
        }

        return new(offset, line, column);
    }
}
