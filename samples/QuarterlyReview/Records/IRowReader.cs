namespace QuarterlyReviewSample;

/// <summary>Reads the rows of files: all of them, or what was known of them at an instant.</summary>
internal interface IRowReader
{
    /// <summary>What was wrong with the files.</summary>
    IReadOnlyList<Finding> Findings { get; }

    /// <summary>The files that could not be read, or not to their end.</summary>
    IReadOnlyCollection<string> Refused { get; }

    /// <summary>The rows that records were made of, file by file, by the names of the columns that are read.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Sound { get; }

    /// <summary>Every file, with the SHA-256 of its bytes.</summary>
    IReadOnlyDictionary<string, string> Hashes { get; }

    /// <summary>How many rows there are in all files, those left out too.</summary>
    int Rows { get; }

    /// <summary>Reads one file.</summary>
    /// <param name="file">its name</param>
    /// <param name="columns">the columns it must have; what else it has is passed over</param>
    /// <param name="make">makes a record of a row; what it makes of a row that is not sound is dropped</param>
    /// <param name="id">the id of a record, of which the first counts; null where rows have none</param>
    List<T> Read<T>(string file, string[] columns, Func<RecordRow, T> make, Func<T, string>? id = null);

    /// <summary>Every id that stands in a file that was read, that of a row left out too; null when nothing can be looked up in the file.</summary>
    /// <param name="file">its name</param>
    IReadOnlySet<string>? Ids(string file);
}
