using System.Runtime.InteropServices;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;

namespace KnowledgeGraph.Seeding.Known;

/// <summary>
/// What a run knows of every record it has met, in the files or in the store: as little as the checks and the completion of later records need,
/// so that millions of records take some hundred megabytes.
/// </summary>
internal sealed class Registry(GraphModel model)
{
    private readonly IdIndex _ids = new();
    private readonly TextArena _names = new();
    private readonly List<Entry> _entries = [];
    private readonly List<InputFile> _files = [];
    private readonly Dictionary<int, string[]> _aliases = [];
    private readonly Dictionary<int, int> _speakers = [];
    private readonly List<PartialDate> _dates = [];
    private readonly Dictionary<string, int> _dateNumbers = [];

    /// <summary>How many ids are known.</summary>
    public int Count => _ids.Count;

    /// <summary>The id with a number.</summary>
    public string IdOf(int number) => _ids[number];

    /// <summary>The type of the record with a number.</summary>
    public RecordType TypeOf(int number) => model.WithPrefix(RecordId.PrefixOf(_ids[number]))!;

    /// <summary>The number of an id; -1 when it is not known.</summary>
    public int Find(string id) => _ids.Find(id) is >= 0 and var number && Of(number).Line != 0 ? number : -1;

    /// <summary>Whether the record is one of the files.</summary>
    public bool IsInFiles(int number) => Of(number).Line > 0;

    /// <summary>The first row of a record; null when it is in no file.</summary>
    public (InputFile File, int Line)? PlaceOf(string id) => _ids.Find(id) is >= 0 and var number && Of(number).Line > 0 ? (_files[Of(number).File], Of(number).Line) : null;

    /// <summary>Makes the record of a row known, and gives the row its number.</summary>
    /// <returns>What an earlier row says under the same id; null when there is none.</returns>
    public Earlier? Add(Row row, ulong fingerprint)
    {
        row.Number = NumberOf(row.Record.Id);
        ref Entry entry = ref Of(row.Number);
        if (entry is { Line: > 0, IsRefused: false })
        {
            return new Earlier(_files[entry.File], entry.Line, entry.Fingerprint == fingerprint);
        }

        (entry.File, entry.Line, entry.Fingerprint, entry.IsRefused) = (NumberOf(row.File), row.Line, fingerprint, false);
        return null;
    }

    /// <summary>Makes the id of a row known that is refused, so that references to it are not missed too.</summary>
    public void Refuse(Row row, string id)
    {
        ref Entry entry = ref Of(NumberOf(id));
        if (entry.Line <= 0)
        {
            (entry.File, entry.Line, entry.IsRefused) = (NumberOf(row.File), row.Line, true);
        }
    }

    /// <summary>Makes a stored record known that no row has given yet.</summary>
    public void AddStored(Record record)
    {
        int number = NumberOf(record.Id);
        if (Of(number).Line == 0)
        {
            Of(number).Line = -1;
            Describe(number, record);
        }
    }

    /// <summary>Takes down what other records need of this one, as it will be in the graph.</summary>
    public void Describe(int number, Record record)
    {
        ref Entry entry = ref Of(number);
        entry.Name = record is NodeRecord { Name: { } name } and not (Stance or Source or Assessment) ? _names.Add(name) : 0;
        switch (record)
        {
            case Actor actor:
                entry.Detail = actor.Construct ? 1 : 0;
                AddAliases(number, [actor.NativeName, .. actor.Aliases]);
                break;
            case Instrument instrument:
                AddAliases(number, [instrument.Symbol]);
                break;
            case Claim claim:
                entry.Detail = (int)claim.Kind;
                break;
            case Statement statement:
                int holder = NumberOf(Defaults.HolderOf(statement).Id);
                if (statement.OnBehalfOf is not null)
                {
                    _speakers[number] = NumberOf(statement.Speaker.Id);
                }

                PartialDate? date = Defaults.DateOf(statement);
                Of(number).Detail = holder;
                Of(number).Date = date is null ? 0 : NumberOf(date.Value);
                break;
        }
    }

    /// <summary>The name of a record; empty where none is known.</summary>
    public string NameOf(string id) => _ids.Find(id) is >= 0 and var number ? NameOf(number) : "";

    /// <summary>The name of the record with a number; empty where none is known.</summary>
    public string NameOf(int number) => Of(number).Name is not 0 and var place ? _names.Text(place) : "";

    /// <summary>What else the record with a number is called.</summary>
    public IEnumerable<string> AliasesOf(int number) => _aliases.GetValueOrDefault(number, []);

    /// <summary>A statement as far as other records need it; null when it is not known.</summary>
    public Statement? StatementOf(string id)
    {
        if (Find(id) is not (>= 0 and var number) || Of(number).Detail is not (>= 0 and var holder))
        {
            return null;
        }

        PartialDate? date = Of(number).Date is not 0 and var place ? _dates[place - 1] : null;
        Ref<Actor> voice = new(_ids[holder]);
        return _speakers.TryGetValue(number, out int speaker)
            ? new Statement { Id = id, Speaker = new(_ids[speaker]), OnBehalfOf = voice, StatedOn = date }
            : new Statement { Id = id, Speaker = voice, StatedOn = date };
    }

    /// <summary>A record as far as the rules between records need it; null when it is not known, or they need nothing of it.</summary>
    public Record? Sketch(string id) => RecordId.PrefixOf(id) switch
    {
        "actor" when DetailOf(id) > 0 => new Actor { Id = id, Construct = true },
        "claim" when DetailOf(id) is > 0 and var kind => new Claim { Id = id, Kind = (ClaimKind)kind },
        "statement" => StatementOf(id),
        _ => null,
    };

    private int DetailOf(string id) => Find(id) is >= 0 and var number ? Of(number).Detail : -1;

    private ref Entry Of(int number) => ref CollectionsMarshal.AsSpan(_entries)[number];

    private void AddAliases(int number, IEnumerable<string?> aliases)
    {
        string[] given = [.. aliases.OfType<string>()];
        if (given.Length > 0)
        {
            _aliases[number] = given;
        }
    }

    private int NumberOf(string id)
    {
        int number = _ids.Add(id, out bool isNew);
        if (isNew)
        {
            _entries.Add(new Entry { Detail = -1 });
        }

        return number;
    }

    private ushort NumberOf(InputFile file)
    {
        int number = _files.LastIndexOf(file);
        if (number < 0)
        {
            number = _files.Count;
            _files.Add(file);
        }

        return (ushort)number;
    }

    /// <summary>Dates repeat: each is kept once and numbered from 1.</summary>
    private int NumberOf(PartialDate date)
    {
        if (!_dateNumbers.TryGetValue(date.Text, out int number))
        {
            _dates.Add(date);
            _dateNumbers.Add(date.Text, number = _dates.Count);
        }

        return number;
    }

    /// <summary>One record: its first row (line 0 when it was only referred to, -1 when it is in the store alone), and what is known of it.</summary>
    private struct Entry
    {
        public long Name;
        public ulong Fingerprint;
        public int Line;
        public int Detail;
        public int Date;
        public ushort File;
        public bool IsRefused;
    }
}

/// <summary>An earlier row with the same id.</summary>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line.</param>
/// <param name="IsSame">Whether it says the same.</param>
internal sealed record Earlier(InputFile File, int Line, bool IsSame);
