using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>What a load brought.</summary>
/// <param name="Datasets">The datasets.</param>
/// <param name="Records">The records, those of the imports themselves included.</param>
internal sealed record Seed(IReadOnlyList<DatasetInfo> Datasets, IReadOnlyList<Record> Records);

/// <summary>Reads datasets from folders of CSV files: all of them together, so that one may refer to another.</summary>
/// <param name="model">The model of the records.</param>
internal sealed class SeedLoader(GraphModel model)
{
    /// <summary>Reads folders of CSV files as complete, checked records.</summary>
    /// <param name="folders">One folder a dataset.</param>
    /// <param name="at">The moment that the graph learns them, in UTC.</param>
    /// <exception cref="SeedingException">Something in the files is wrong.</exception>
    public Seed Read(IEnumerable<string> folders, DateTime at)
    {
        List<Finding> findings = [];
        List<DatasetFolder> datasets = [.. folders.Select(f => DatasetFolder.Read(f, model, findings))];
        List<RowRecord> rows = [];
        List<Record> imports = [];
        foreach (DatasetFolder dataset in datasets)
        {
            Import import = ImportOf(dataset, at);
            Provenance provenance = new(dataset.Info.Name, import.Id, at);
            List<RowRecord> own = [.. dataset.Tables.SelectMany(t => RecordFile.Read(t.Table, t.Type, provenance, findings))];
            rows.AddRange(own);
            imports.Add(import with { Read = own.Count, Created = own.Count });
            imports.AddRange(FilesOf(dataset, import));
        }

        IReadOnlyList<Record> records = new RowCompletion(model, findings).Complete(rows);
        return findings.Count > 0
            ? throw new SeedingException([.. findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)])
            : new Seed([.. datasets.Select(d => d.Info)], [.. imports, .. records]);
    }

    private static Import ImportOf(DatasetFolder dataset, DateTime at)
    {
        string moment = at.ToString("yyyyMMdd't'HHmmssfff", CultureInfo.InvariantCulture);
        string id = RecordId.Make("import", dataset.Info.Name, moment);
        Import import = new() { Id = id, Dataset = dataset.Info.Name, RecordedAt = at, At = at };
        return import with { Name = MadeNames.Of(import, NoName) };
    }

    private static string NoName(string id) => throw new InvalidOperationException($"The name of an import is not made from {id}.");

    private static IEnumerable<ImportFile> FilesOf(DatasetFolder dataset, Import import) => dataset.Tables.Select(t => new ImportFile
    {
        Id = RecordId.Make("import-file", RecordId.SlugOf(import.Id), Path.GetFileNameWithoutExtension(t.Table.File)),
        Dataset = import.Dataset,
        RecordedAt = import.RecordedAt,
        Name = Path.GetFileName(t.Table.File),
        Import = import.Id,
        Run = new Ref<Import>(import.Id),
        FileName = Path.GetFileName(t.Table.File),
        Sha256 = t.Table.Sha256,
        Rows = t.Table.Rows.Count,
    });
}
