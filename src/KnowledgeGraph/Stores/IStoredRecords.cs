using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores;

/// <summary>A store as import and export see it: whole records instead of answers to questions.</summary>
internal interface IRecordStore : IAsyncDisposable
{
    /// <summary>Opens the records for reading, all of them as they are at this moment.</summary>
    ValueTask<IStoredRecords> OpenAsync(CancellationToken cancel);

    /// <summary>Begins to write; nobody else writes through this store until the writer is disposed.</summary>
    ValueTask<IStoreWriter> WriteAsync(CancellationToken cancel);
}

/// <summary>The records of a store as they are at one moment.</summary>
internal interface IStoredRecords : IAsyncDisposable
{
    /// <summary>Whether the store has no record.</summary>
    bool IsEmpty { get; }

    /// <summary>The datasets that the store knows, by name.</summary>
    ValueTask<IReadOnlyList<DatasetInfo>> DatasetsAsync(CancellationToken cancel);

    /// <summary>The records with these ids that are there, in any order.</summary>
    ValueTask<IReadOnlyList<Record>> FindAsync(RecordType type, IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>Holds records against those that are stored under the same ids.</summary>
    /// <param name="type">The type of all of them.</param>
    /// <param name="records">Complete records; their dataset, moment, import, origin and read-only fields are not compared.</param>
    /// <param name="cancel">Stops the comparison.</param>
    /// <returns>For each record what is stored under its id; null where nothing is.</returns>
    ValueTask<Standing?[]> CompareAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel);

    /// <summary>The records whose reference leads to one of these ids, by id.</summary>
    IAsyncEnumerable<Record> ReferringAsync(Link link, IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>All records of a type, by id in the order of code points.</summary>
    /// <param name="type">The type.</param>
    /// <param name="dataset">Only those of this dataset; of every dataset when null.</param>
    /// <param name="cancel">Stops the reading.</param>
    IAsyncEnumerable<Record> AllAsync(RecordType type, string? dataset, CancellationToken cancel);

    /// <summary>How many records of a type a dataset has.</summary>
    ValueTask<long> CountAsync(RecordType type, string dataset, CancellationToken cancel);
}

/// <summary>What is stored under the id of a record.</summary>
/// <param name="Dataset">The dataset that the stored record belongs to.</param>
/// <param name="Other">The stored record, where it has other values; null where it has the same.</param>
internal readonly record struct Standing(string Dataset, Record? Other);

/// <summary>One writing of many records. What it reads includes what it has written.</summary>
internal interface IStoreWriter : IStoredRecords
{
    /// <summary>
    /// Whether nothing of what is written stays unless it is committed. Where this is false, an import first runs without writing,
    /// so that nothing is written unless every row is right, and a run that was cut off is finished by running it again.
    /// </summary>
    bool TakesBack { get; }

    /// <summary>What an earlier run left when it was cut off, to be taken up so that both are one run in the end; nothing where <see cref="TakesBack"/>.</summary>
    ValueTask<Unfinished> UnfinishedAsync(CancellationToken cancel) => new(Unfinished.Nothing);

    /// <summary>Adds complete records of one type. Records that they refer to were added before, but for those of the same type, which may come later.</summary>
    /// <exception cref="StoreException">A record is there already, or the store could not write.</exception>
    ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel);

    /// <summary>Gives stored records new values; their dataset, moment, import and origin stay.</summary>
    ValueTask ReplaceAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel);

    /// <summary>Makes everything last and brings what is known of the datasets, their number of records and the data version up to date.</summary>
    ValueTask CommitAsync(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel);
}

/// <summary>What runs left when they were cut off.</summary>
/// <param name="Imports">The imports that brought a part of their records.</param>
/// <param name="NamesBefore">Of each record that was replaced since the last commit, the name that it had before.</param>
internal sealed record Unfinished(IReadOnlyList<UnfinishedImport> Imports, IReadOnlyDictionary<string, string> NamesBefore)
{
    /// <summary>Every run came to its end.</summary>
    public static Unfinished Nothing { get; } = new([], new Dictionary<string, string>());
}

/// <summary>An import of which a part is stored.</summary>
/// <param name="Dataset">The dataset of its records.</param>
/// <param name="Import">Its id.</param>
/// <param name="At">When it began.</param>
/// <param name="Records">How many records it brought.</param>
internal sealed record UnfinishedImport(string Dataset, string Import, DateTime At, int Records);
