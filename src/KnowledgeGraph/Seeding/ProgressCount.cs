namespace KnowledgeGraph.Seeding;

/// <summary>Counts what has been read, and tells of it now and then.</summary>
internal sealed class ProgressCount(IProgress<ImportProgress>? progress, string step)
{
    private string _step = step;
    private long _bytes;
    private long _allBytes;
    private long _records;

    /// <summary>Says how much there is to read.</summary>
    public void Expect(long bytes) => _allBytes = bytes;

    /// <summary>Bytes have been read.</summary>
    public void Read(int bytes) => _bytes += bytes;

    /// <summary>Records have been taken in.</summary>
    public void Took(int records)
    {
        _records += records;
        Tell();
    }

    /// <summary>Something else begins.</summary>
    public void Begin(string step)
    {
        _step = step;
        Tell();
    }

    private void Tell() => progress?.Report(new ImportProgress(_step, _bytes, _allBytes, _records));
}
