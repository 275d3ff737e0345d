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

    /// <summary>The files that it read, told apart by their number where their names do not do it.</summary>
    public static IEnumerable<ImportFile> Files(Provenance provenance, DatasetInput dataset)
    {
        string[] stems = [.. dataset.Files.Select(f => Path.GetFileNameWithoutExtension(f.FileName).ToLowerInvariant())];
        return dataset.Files.Select((file, i) =>
        {
            // No name of a file begins with a mark where it is taken as it is.
            string own = RecordId.IsSlug(stems[i]) && stems.Count(s => s == stems[i]) == 1 ? stems[i] : string.Create(CultureInfo.InvariantCulture, $"_{i + 1}");
            ImportFile read = new()
            {
                Id = RecordId.Make("import-file", RecordId.SlugOf(provenance.Import), own),
                Dataset = provenance.Dataset,
                RecordedAt = provenance.At,
                Import = provenance.Import,
                Run = new Ref<Import>(provenance.Import),
                FileName = file.FileName,
                Sha256 = file.Sha256,
                Rows = file.Rows,
            };
            return read with { Name = MadeNames.Of(read, id => id) };
        });
    }
}
