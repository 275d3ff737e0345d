using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>What became of the records of one type in one dataset.</summary>
internal sealed class Tally
{
    /// <summary>How many the files hold.</summary>
    public int Read { get; set; }

    /// <summary>How many of them are new to the graph.</summary>
    public int Created { get; set; }

    /// <summary>How many the graph has with the same values.</summary>
    public int Unchanged { get; set; }

    /// <summary>How many take the place of a stored record with other values.</summary>
    public int Replaced { get; set; }

    /// <summary>How many the graph has with other values, which are kept.</summary>
    public int Conflicting { get; set; }

    /// <summary>How many are refused.</summary>
    public int Rejected { get; set; }

    /// <summary>How many of the dataset's stored records are not in the files; they stay.</summary>
    public long NotInFiles { get; set; }

    /// <summary>How many of the stored records with these ids belong to the dataset.</summary>
    internal int Matched { get; set; }
}

/// <summary>A known id with other values: what is stored, and what the file says.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line of the row.</param>
/// <param name="Id">The id.</param>
/// <param name="Differences">The values that differ.</param>
internal sealed record Conflict(string File, int Line, string Id, IReadOnlyList<Difference> Differences);

/// <summary>One value that differs.</summary>
/// <param name="Column">The field or reference.</param>
/// <param name="Stored">What is stored; null when nothing is.</param>
/// <param name="InFile">What the file says; null when it says nothing.</param>
internal sealed record Difference(string Column, string? Stored, string? InFile);

/// <summary>How a run ended.</summary>
internal enum ImportOutcome
{
    /// <summary>Everything was right.</summary>
    Done = 0,

    /// <summary>Something in the files is wrong, and nothing was written.</summary>
    BadInput = 2,

    /// <summary>Some ids are known with other values, which were kept.</summary>
    Conflicts = 3,
}

/// <summary>What a run did, or would do.</summary>
internal sealed class ImportReport
{
    private readonly SortedDictionary<string, Dictionary<RecordType, Tally>> _tallies = new(StringComparer.Ordinal);

    /// <summary>Whether nothing was to be written.</summary>
    public bool DryRun { get; set; }

    /// <summary>The mistakes.</summary>
    public required Findings Findings { get; init; }

    /// <summary>The conflicts that are listed.</summary>
    public List<Conflict> Conflicts { get; } = [];

    /// <summary>The files that were read.</summary>
    public List<ReadFile> Files { get; } = [];

    /// <summary>The ids of the import records that were added; none when nothing changed.</summary>
    public List<string> Imports { get; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>What became of the records, by dataset.</summary>
    public IReadOnlyDictionary<string, Dictionary<RecordType, Tally>> Datasets => _tallies;

    /// <summary>How it ended.</summary>
    public ImportOutcome Outcome => Findings.Errors > 0 ? ImportOutcome.BadInput : Conflicting > 0 ? ImportOutcome.Conflicts : ImportOutcome.Done;

    /// <summary>How many conflicts there are, listed or not.</summary>
    public long Conflicting => DatasetConflicts + Sum(t => t.Conflicting);

    /// <summary>How many datasets are stored with another title, coder or the like, which is kept.</summary>
    public int DatasetConflicts { get; set; }

    /// <summary>The tally of a type in a dataset.</summary>
    public Tally this[string dataset, RecordType type]
    {
        get
        {
            if (!_tallies.TryGetValue(dataset, out Dictionary<RecordType, Tally>? tallies))
            {
                _tallies.Add(dataset, tallies = []);
            }

            if (!tallies.TryGetValue(type, out Tally? tally))
            {
                tallies.Add(type, tally = new Tally());
            }

            return tally;
        }
    }

    /// <summary>A number summed over everything.</summary>
    public long Sum(Func<Tally, long> number) => _tallies.Values.SelectMany(t => t.Values).Sum(number);

    /// <summary>A number summed over one dataset.</summary>
    public int Sum(string dataset, Func<Tally, int> number) => _tallies.TryGetValue(dataset, out Dictionary<RecordType, Tally>? tallies) ? tallies.Values.Sum(number) : 0;
}

/// <summary>A file that was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Rows">How many rows it holds.</param>
internal sealed record ReadFile(string Name, string Sha256, int Rows);

/// <summary>How far a run is.</summary>
/// <param name="Step">What it does.</param>
/// <param name="Bytes">How many bytes have been read.</param>
/// <param name="AllBytes">How many there are to read.</param>
/// <param name="Records">How many records have been read.</param>
internal readonly record struct ImportProgress(string Step, long Bytes, long AllBytes, long Records);

/// <summary>How an import is to be done.</summary>
/// <param name="Dataset">The dataset that everything belongs to; null when the files say so themselves.</param>
/// <param name="Replace">Whether a known id with other values takes those of the file.</param>
/// <param name="MaxErrors">How many mistakes are listed.</param>
internal sealed record ImportOptions(string? Dataset = null, bool Replace = false, int MaxErrors = Findings.UsualLimit);
