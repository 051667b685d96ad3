using System.Text.Json;
using System.Text.Json.Serialization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>How leaves stand in the canonical JSON of packs and of the facts they are made of. Packs are written, never read.</summary>
internal static class PackConverters
{
    internal abstract class Writer<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A pack is written, and compared by its bytes.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

        protected abstract string Text(T value);
    }

    internal sealed class Dates : Writer<LocalDate>
    {
        protected override string Text(LocalDate value) => FindingPath.Value(value);
    }

    internal sealed class Instants : Writer<Instant>
    {
        protected override string Text(Instant value) => FindingPath.Value(value);
    }

    internal sealed class Months : Writer<YearMonth>
    {
        protected override string Text(YearMonth value) => FindingPath.Value(value);
    }

    internal sealed class Durations : Writer<Duration>
    {
        protected override string Text(Duration value) => FindingPath.Text(value);
    }

    internal sealed class Amounts : Writer<Money>
    {
        protected override string Text(Money value) => value.ToString();
    }

    internal sealed class Hashes : Writer<PackHash>
    {
        protected override string Text(PackHash value) => value.Hex;
    }

    internal sealed class Decimals : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A pack is written, and compared by its bytes.");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(PackText.Canonical(value));
    }
}
