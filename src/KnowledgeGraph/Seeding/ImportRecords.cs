using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;

namespace KnowledgeGraph.Seeding;

/// <summary>The records that an import leaves of itself.</summary>
internal static class ImportRecords
{
    /// <summary>Where the records of a dataset come from in a run that began at a moment.</summary>
    public static Provenance Provenance(DatasetInput dataset, DateTime at)
    {
        string moment = at.ToString("yyyyMMdd't'HHmmssfff", CultureInfo.InvariantCulture);
        return new Provenance(dataset.Info.Name, RecordId.Make("import", dataset.Info.Name, moment), at);
    }

    /// <summary>The run as far as one dataset goes.</summary>
    public static Import Import(Provenance provenance, ImportReport report)
    {
        int Sum(Func<Tally, int> number) => report.Sum(provenance.Dataset, number);
        Import import = new()
        {
            Id = provenance.Import,
            Dataset = provenance.Dataset,
            RecordedAt = provenance.At,
            At = provenance.At,
            Read = Sum(t => t.Read),
            Created = Sum(t => t.Created),
            Unchanged = Sum(t => t.Unchanged),
            Replaced = Sum(t => t.Replaced),
            Conflicting = Sum(t => t.Conflicting),
            Rejected = Sum(t => t.Rejected),
        };
        return import with { Name = MadeNames.Of(import, id => id) };
    }

    /// <summary>The files that it read, told apart by their number where two have one name.</summary>
    public static IEnumerable<ImportFile> Files(Provenance provenance, DatasetInput dataset) => dataset.Files.Select((file, i) =>
    {
        string stem = Path.GetFileNameWithoutExtension(file.FileName).ToLowerInvariant();
        bool plain = RecordId.IsSlug(stem) && dataset.Files.Count(f => f.FileName.Equals(file.FileName, StringComparison.OrdinalIgnoreCase)) == 1;
        return new ImportFile
        {
            Id = RecordId.Make("import-file", RecordId.SlugOf(provenance.Import), plain ? stem : (i + 1).ToString(CultureInfo.InvariantCulture)),
            Dataset = provenance.Dataset,
            RecordedAt = provenance.At,
            Name = file.FileName,
            Import = provenance.Import,
            Run = new Ref<Import>(provenance.Import),
            FileName = file.FileName,
            Sha256 = file.Sha256,
            Rows = file.Rows,
        };
    });
}
