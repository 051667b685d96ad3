namespace QuarterlyReviewSample;

/// <summary>The codes of what can be wrong with the records of a year; explained in docs/quarterly-review.md.</summary>
internal static class RecordCodes
{
    public const string FileMissing = "records.file-missing";
    public const string FileUnreadable = "records.file-unreadable";
    public const string ColumnMissing = "records.column-missing";
    public const string ColumnRepeated = "records.column-repeated";
    public const string RowMalformed = "records.row-malformed";
    public const string IdRepeated = "records.id-repeated";
    public const string OrderWrong = "records.order-wrong";
    public const string ReferenceUnknown = "records.reference-unknown";
    public const string ValueMissing = "records.value-missing";
    public const string ValueUnreadable = "records.value-unreadable";
}
