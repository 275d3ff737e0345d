using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>The records that an import leaves of itself.</summary>
internal static class ImportRecords
{
    /// <summary>Where the records of a dataset come from in a run that began at a moment.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="at">The moment.</param>
    /// <param name="unfinished">What earlier runs left: an import that was cut off goes on, and is one in the end.</param>
    public static Provenance Provenance(DatasetInput dataset, DateTime at, Unfinished unfinished)
    {
        if (unfinished.Imports.FirstOrDefault(i => i.Dataset == dataset.Info.Name) is { } earlier)
        {
            return new Provenance(dataset.Info.Name, earlier.Import, at) { Earlier = earlier };
        }

        string moment = at.ToString("yyyyMMdd't'HHmmssfff", CultureInfo.InvariantCulture);
        return new Provenance(dataset.Info.Name, RecordId.Make("import", dataset.Info.Name, moment), at);
    }

    /// <summary>The run as far as one dataset goes. What an earlier run of it brought is the import's too, though this run found it there.</summary>
    public static Import Import(Provenance provenance, ImportReport report)
    {
        int Sum(Func<Tally, int> number) => report.Sum(provenance.Dataset, number);
        int brought = provenance.Earlier?.Records ?? 0;
        Import import = new()
        {
            Id = provenance.Import,
            Dataset = provenance.Dataset,
            RecordedAt = provenance.At,
            At = provenance.Earlier?.At ?? provenance.At,
            Read = Sum(t => t.Read),
            Created = Sum(t => t.Created) + brought,
            Unchanged = Math.Max(0, Sum(t => t.Unchanged) - brought),
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
