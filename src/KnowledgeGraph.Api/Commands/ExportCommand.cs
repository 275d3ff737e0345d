using System.CommandLine;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Export;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Writes the graph into files: CSV that imports back to the same graph, or GraphML for programs for networks.</summary>
internal static class ExportCommand
{
    private const int BadInput = 2;

    public static Command Make(Func<ParseResult, string[]> hostArguments)
    {
        Argument<DirectoryInfo> folder = new("DIR") { Description = "A folder that is new or empty." };
        Option<string> dataset = new("--dataset") { Description = "Only this dataset; without it each one gets a folder in DIR.", HelpName = "NAME" };
        Option<string> format = new Option<string>("--format") { Description = "csv or graphml.", HelpName = "csv|graphml", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong("csv", "graphml");
        Option<bool> safe = new("--spreadsheet-safe") { Description = "Put an apostrophe before cells that a spreadsheet would run as a formula; such files are for reading, not for importing." };
        Command command = new("export", "Write the records as CSV that imports back, or as GraphML.") { folder, dataset, format, safe };
        command.SetAction(async (line, cancel) => await StoreExit.GuardAsync(line.InvocationConfiguration, async () => (object?)await RunAsync(
            hostArguments(line), line.GetRequiredValue(folder), line.GetValue(dataset), line.GetValue(format)!, line.GetValue(safe), line.InvocationConfiguration, cancel)) as int? ?? StoreExit.Code);
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, DirectoryInfo folder, string? dataset, string format, bool safe, InvocationConfiguration console, CancellationToken cancel)
    {
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
        {
            await console.Error.WriteLineAsync($"{folder.FullName} is not empty: name a new folder, so that nothing old is taken for a part of the export.");
            return BadInput;
        }

        await using WebApplication app = GraphHost.Builder(arguments).Build();
        Settings settings = app.Services.GetRequiredService<Settings>();
        if (settings.IsFileMissing)
        {
            throw new SettingsException($"There is no database {Path.GetFullPath(settings.Database)}: --database names another.");
        }

        await using IStoredRecords stored = await app.Services.GetRequiredService<IRecordStore>().OpenAsync(cancel);
        IReadOnlyList<DatasetInfo> known = await stored.DatasetsAsync(cancel);
        if (dataset is not null && known.All(d => d.Name != dataset))
        {
            string names = known.Count == 0 ? "it has none" : $"it has {string.Join(", ", known.Select(d => d.Name))}";
            await console.Error.WriteLineAsync($"The graph has no dataset '{dataset}': {names}.");
            return BadInput;
        }

        folder.Create();
        long records = format == "csv"
            ? await WriteCsvAsync(stored, [.. known.Where(d => dataset is null || d.Name == dataset)], folder.FullName, dataset is not null, safe, cancel)
            : await WriteGraphMlAsync(stored, dataset, Path.Combine(folder.FullName, (dataset ?? "graph") + ".graphml"), cancel);
        await console.Output.WriteLineAsync($"{records} records are in {folder.FullName}.");
        return 0;
    }

    private static async Task<long> WriteCsvAsync(IStoredRecords stored, DatasetInfo[] datasets, string folder, bool single, bool safe, CancellationToken cancel)
    {
        long records = 0;
        foreach (DatasetInfo info in datasets)
        {
            string own = single ? folder : Directory.CreateDirectory(Path.Combine(folder, info.Name)).FullName;
            records += await new CsvExport(GraphModel.Default, stored, safe).WriteAsync(info, own, cancel);
        }

        return records;
    }

    private static async Task<long> WriteGraphMlAsync(IStoredRecords stored, string? dataset, string file, CancellationToken cancel)
    {
        await using FileStream output = File.Create(file);
        return await new GraphMlExport(GraphModel.Default, stored).WriteAsync(dataset, output, cancel);
    }
}
