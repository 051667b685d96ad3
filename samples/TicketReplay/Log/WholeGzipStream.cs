using System.Buffers.Binary;
using System.IO.Compression;

namespace TicketReplay;

/// <summary>Decompresses gzip and says so when the data break off, which <see cref="GZipStream"/> takes for their end.</summary>
internal sealed class WholeGzipStream : Stream
{
    private readonly Stream stored;
    private readonly GZipStream text;
    private readonly uint statedLength;
    private uint length;

    /// <param name="stored">the compressed bytes; must be seekable</param>
    public WholeGzipStream(Stream stored)
    {
        this.stored = stored;
        statedLength = LastLength(stored);
        stored.Position = 0;
        text = new GZipStream(stored, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = text.Read(buffer);
        length = unchecked(length + (uint)read);
        if (read == 0 && !buffer.IsEmpty && length != statedLength && !HasSeveralParts()) throw new InvalidDataException("The compressed data break off.");
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
            stored.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The length of the text as gzip states it in its last four bytes, modulo 2^32.</summary>
    private static uint LastLength(Stream stored)
    {
        Span<byte> last = stackalloc byte[4];
        if (stored.Length < 18) return uint.MaxValue;
        stored.Position = stored.Length - 4;
        stored.ReadExactly(last);
        return BinaryPrimitives.ReadUInt32LittleEndian(last);
    }

    /// <summary>Whether the file is several compressed files in a row, so that its last length is not that of the whole.</summary>
    private bool HasSeveralParts()
    {
        ReadOnlySpan<byte> header = [0x1F, 0x8B, 0x08];
        stored.Position = header.Length;
        var rest = new byte[65_536];
        var kept = 0;
        while (stored.Read(rest, kept, rest.Length - kept) is var read and > 0)
        {
            var known = rest.AsSpan(0, kept + read);
            if (known.IndexOf(header) >= 0) return true;
            kept = Math.Min(header.Length - 1, known.Length);
            known[^kept..].CopyTo(rest);
        }

        return false;
    }
}
