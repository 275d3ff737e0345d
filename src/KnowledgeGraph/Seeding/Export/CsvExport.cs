using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Export;

/// <summary>Writes a dataset as a folder of CSV files that import back to the same graph, and export again to the same bytes.</summary>
/// <param name="model">The model of the records.</param>
/// <param name="stored">What is stored.</param>
/// <param name="spreadsheetSafe">Whether cells that a spreadsheet would run as a formula get an apostrophe before them.</param>
internal sealed class CsvExport(GraphModel model, IStoredRecords stored, bool spreadsheetSafe)
{
    private const int Together = 1000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GivenNames _names = new(model, stored);

    /// <summary>Writes the records of a dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="cancel">Stops the export.</param>
    /// <returns>How many records were written.</returns>
    public async Task<long> WriteAsync(DatasetInfo dataset, string folder, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, DatasetFile.Name), JsonSerializer.Serialize(DatasetFile.Values(dataset), Indented) + "\n", cancel);
        long records = 0;
        foreach (RecordType type in model.Records.Where(LayoutReader.IsGiven))
        {
            records += await WriteAsync(type, dataset.Name, Path.Combine(folder, LayoutReader.FileNameOf(type) + ".csv"), cancel);
        }

        return records;
    }

    private async Task<long> WriteAsync(RecordType type, string dataset, string file, CancellationToken cancel)
    {
        Field[] fields = [.. type.Fields.Where(f => LayoutReader.ColumnsOf(type).Contains(f.Name))];
        long records = 0;
        CsvWriter? csv = null;
        try
        {
            await foreach (Record[] some in stored.AllAsync(type, dataset, cancel).Chunk(Together).WithCancellation(cancel))
            {
                csv ??= Begin(type, fields, file);
                string?[] names = type.IsEdge ? new string?[some.Length] : await _names.OfAsync(type, [.. some.Cast<NodeRecord>()], cancel);
                for (int i = 0; i < some.Length; i++)
                {
                    Write(csv, type, fields, some[i], names[i]);
                }

                records += some.Length;
            }
        }
        finally
        {
            csv?.Dispose();
        }

        return records;
    }

    private CsvWriter Begin(RecordType type, Field[] fields, string file)
    {
        CsvWriter csv = CsvWriter.Create(File.Create(file), new CsvWriterOptions
        {
            NewLine = "\n",
            CommentPrefix = '#',
            Injection = spreadsheetSafe ? CsvInjection.Escape : CsvInjection.None,
        });
        csv.WriteHeader([.. fields.Select(f => f.Name), .. type.Links.Select(l => l.Name)]);
        return csv;
    }

    private static void Write(CsvWriter csv, RecordType type, Field[] fields, Record record, string? name)
    {
        foreach (Field field in fields)
        {
            CellWriter.Write(csv, field, field.Name == "name" && record is NodeRecord ? name : field.Get(record));
        }

        foreach (Link link in type.Links)
        {
            csv.WriteField(link.Get(record));
        }

        csv.EndRecord();
    }
}
