using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Checks;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>
/// One reading of all files: every check, and with a writer the writing of what is right. Types are read in steps, each after those that it refers to,
/// so a file of records is read once, and a sheet once for each step.
/// </summary>
internal sealed class ImportPass
{
    private const int Together = 1000;

    /// <summary>How many bytes of a file are read before what was made of them goes on its way, so that a batch of long texts is no burden.</summary>
    private const int TogetherBytes = 4 << 20;

    private readonly GraphModel _model;
    private readonly ImportOptions _options;
    private readonly IStoredRecords? _stored;
    private readonly IStoreWriter? _writer;
    private readonly Unfinished _unfinished;
    private readonly ProgressCount _progress;
    private readonly Registry _registry;
    private readonly Intake _intake;
    private readonly Dictionary<DatasetInput, Provenance> _provenance = [];

    /// <summary>Prepares a pass.</summary>
    /// <param name="model">The model of the records.</param>
    /// <param name="options">How it is to be done.</param>
    /// <param name="stored">What is stored; null when there is no store.</param>
    /// <param name="writer">What is written to; null when only to be checked.</param>
    /// <param name="unfinished">What earlier runs left when they were cut off.</param>
    /// <param name="progress">Told how far it is.</param>
    public ImportPass(GraphModel model, ImportOptions options, IStoredRecords? stored, IStoreWriter? writer, Unfinished unfinished, IProgress<ImportProgress>? progress)
    {
        (_model, _options, _stored, _writer, _unfinished) = (model, options, stored, writer, unfinished);
        Report = new ImportReport { Findings = new Findings(options.MaxErrors) };
        _progress = new ProgressCount(progress, writer is null ? "Checking" : "Importing");
        _registry = new Registry(model);
        _intake = new Intake(model, _registry, stored, Report, options, unfinished);
    }

    /// <summary>What was found and done.</summary>
    public ImportReport Report { get; }

    /// <summary>Whether the files say anything that the graph does not have yet.</summary>
    public bool HasNews { get; private set; }

    /// <summary>Reads everything.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="at">The moment that the graph learns the records, in UTC.</param>
    /// <param name="cancel">Stops the run.</param>
    public async Task RunAsync(IEnumerable<string> paths, DateTime at, CancellationToken cancel)
    {
        IReadOnlyList<DatasetInput> datasets = new InputFiles(Report.Findings, _options.Dataset).Find(paths);
        IReadOnlyList<IReadOnlyList<RecordType>> levels = Levels.Of(_model);
        ReadHeaders(datasets);
        _progress.Expect(datasets.SelectMany(d => d.Files).Sum(f => f.Length * levels.Count(l => f.Layouts.Any(y => l.Contains(y.Type)))));
        foreach (DatasetInput dataset in datasets)
        {
            _provenance[dataset] = ImportRecords.Provenance(dataset, at, _unfinished);
        }

        await using (WriteBehind? writing = _writer is null ? null : new WriteBehind(_writer, cancel))
        {
            await ReadAsync(datasets, levels, writing, cancel);
            await (writing?.FinishAsync() ?? ValueTask.CompletedTask);
        }

        await FinishAsync(datasets, cancel);
        Report.Files.AddRange(datasets.SelectMany(d => d.Files).Select(f => new ReadFile(f.Name, f.Sha256, f.Rows)));
    }

    private void ReadHeaders(IReadOnlyList<DatasetInput> datasets)
    {
        LayoutReader layouts = new(_model, Report.Findings);
        foreach (InputFile file in datasets.SelectMany(d => d.Files))
        {
            using CsvRows? rows = CsvRows.Open(file, Report.Findings);
            if (rows is not null)
            {
                layouts.Read(file, rows.Header, rows.HeaderLine);
            }
            else if (layouts.TypeNamed(file) is { } type)
            {
                file.Gaps = [type];
            }
        }
    }

    private async ValueTask ReadAsync(IReadOnlyList<DatasetInput> datasets, IReadOnlyList<IReadOnlyList<RecordType>> levels, WriteBehind? writing, CancellationToken cancel)
    {
        foreach (IReadOnlyList<RecordType> level in levels)
        {
            foreach (InputFile file in datasets.SelectMany(d => d.Files).Where(f => f.Layouts.Any(l => level.Contains(l.Type))))
            {
                await ReadAsync(file, level, writing, cancel);
            }
        }
    }

    private async ValueTask ReadAsync(InputFile file, IReadOnlyList<RecordType> level, WriteBehind? writing, CancellationToken cancel)
    {
        Dictionary<RecordType, List<Row>> waiting = [];
        int bytes = 0;
        RowReader reader = new(file, _provenance[file.Dataset], Report.Findings, _intake.IdOf);
        foreach ((RecordType type, Row row) in reader.Read(level, length =>
        {
            bytes += length;
            _progress.Read(length);
        }))
        {
            if (!waiting.TryGetValue(type, out List<Row>? rows))
            {
                waiting.Add(type, rows = new List<Row>(Together));
            }

            rows.Add(row);
            if (rows.Count == Together || bytes > TogetherBytes)
            {
                await TakeAsync(waiting, writing, cancel);
                bytes = 0;
            }
        }

        await TakeAsync(waiting, writing, cancel);
    }

    private async ValueTask TakeAsync(Dictionary<RecordType, List<Row>> waiting, WriteBehind? writing, CancellationToken cancel)
    {
        foreach ((RecordType type, List<Row> rows) in waiting.Where(w => w.Value.Count > 0))
        {
            await TakeAsync(type, rows, writing, cancel);
            rows.Clear();
        }
    }

    private async ValueTask TakeAsync(RecordType type, List<Row> rows, WriteBehind? writing, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        (IReadOnlyList<Record> added, IReadOnlyList<Record> replaced) = await _intake.TakeAsync(type, rows, cancel);
        _progress.Took(rows.Count);
        if (writing is null || Report.Findings.Errors > 0)
        {
            return;
        }

        if (added.Count > 0)
        {
            await writing.AddAsync(type, added);
        }

        if (replaced.Count > 0)
        {
            await _writer!.ReplaceAsync(type, replaced, cancel);
        }
    }

    private async ValueTask FinishAsync(IReadOnlyList<DatasetInput> datasets, CancellationToken cancel)
    {
        _intake.Open.Check(Report, datasets.SelectMany(d => d.Files), _stored);
        _intake.Contradictions.Check(Report.Findings, _intake.IdOf);
        await _intake.Hindsight.CheckAsync(Report.Findings, _stored, cancel);
        await _intake.Cycles.CheckAsync(Report.Findings, _stored, cancel);
        if (Report.Findings.Errors > 0)
        {
            await new Suggestions(_registry, _stored).AddAsync(Report.Findings, cancel);
            return;
        }

        await CountOthersAsync(datasets, cancel);
        IReadOnlyList<DatasetInfo> known = _stored is null ? [] : await _stored.DatasetsAsync(cancel);
        IReadOnlyList<DatasetInfo> infos = new DatasetComparison(Report, _options).Compare(datasets, known);
        HasNews = datasets.Any(IsChanged) || infos.Any(i => !known.Contains(i));
        if (_writer is not null && HasNews)
        {
            _progress.Begin("Finishing");
            await WriteAsync(_writer, datasets, infos, cancel);
        }
    }

    /// <summary>Counts what is stored of the datasets and is not in the files.</summary>
    private async ValueTask CountOthersAsync(IReadOnlyList<DatasetInput> datasets, CancellationToken cancel)
    {
        if (_stored is null or { IsEmpty: true })
        {
            return;
        }

        foreach (DatasetInput dataset in datasets)
        {
            foreach (RecordType type in _model.Records.Where(LayoutReader.IsGiven))
            {
                long written = _writer is null ? 0 : Report[dataset.Info.Name, type].Created;
                long others = await _stored.CountAsync(type, dataset.Info.Name, cancel) - written - Report[dataset.Info.Name, type].Matched;
                Report[dataset.Info.Name, type].NotInFiles = others;
            }
        }
    }

    private async ValueTask WriteAsync(IStoreWriter writer, IReadOnlyList<DatasetInput> datasets, IReadOnlyList<DatasetInfo> infos, CancellationToken cancel)
    {
        await new Consequences(_model, writer, _intake.Changes).FollowAsync(cancel);
        List<Import> imports = [];
        List<ImportFile> files = [];
        foreach (DatasetInput dataset in datasets.Where(IsChanged))
        {
            imports.Add(ImportRecords.Import(_provenance[dataset], Report));
            files.AddRange(ImportRecords.Files(_provenance[dataset], dataset));
        }

        await writer.AddAsync(_model.Of<Import>(), imports, cancel);
        await writer.AddAsync(_model.Of<ImportFile>(), files, cancel);
        await writer.CommitAsync(infos, cancel);
        Report.Imports.AddRange(imports.Select(i => i.Id));
    }

    /// <summary>Whether the import changes records of a dataset, or an earlier run of it did.</summary>
    private bool IsChanged(DatasetInput dataset) =>
        Report.Sum(dataset.Info.Name, t => t.Created + t.Replaced) > 0 || _provenance[dataset].Earlier is not null || _unfinished.NamesBefore.Count > 0;
}
