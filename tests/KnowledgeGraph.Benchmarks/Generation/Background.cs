using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>What the statements are about and refer to: actors, events, claims, instruments with provisions, citation sets and sources, and the edges among them.</summary>
internal sealed class Background
{
    /// <summary>The dataset of every generated record.</summary>
    public const string Dataset = "generated";

    private readonly Dictionary<string, string> _names = [];

    /// <summary>Makes the background of a graph.</summary>
    /// <param name="size">How much of it.</param>
    public Background(GraphSize size)
    {
        Actors = Make(size.Actors, ActorAt);
        Events = Make(size.Events, EventAt);
        Claims = Make(size.Claims, i => ClaimAt(i, size));
        Instruments = Make(size.Instruments, i => InstrumentAt(i, size));
        Provisions = [.. Instruments.SelectMany(ProvisionsOf)];
        CitationSets = Make(size.CitationSets, CitationSetAt);
        Sources = Make(size.Sources, i => SourceAt(i, size));
        foreach (NodeRecord node in Nodes)
        {
            _names.Add(node.Id, node.Name!);
        }
    }

    public Actor[] Actors { get; }

    public Event[] Events { get; }

    public Claim[] Claims { get; }

    public Instrument[] Instruments { get; }

    /// <summary>Ten provisions of each instrument, in the instruments' order.</summary>
    public Provision[] Provisions { get; }

    public CitationSet[] CitationSets { get; }

    public Source[] Sources { get; }

    /// <summary>The records.</summary>
    public IEnumerable<Record> Records => Nodes.Concat<Record>(Edges());

    private IEnumerable<NodeRecord> Nodes => [.. Actors, .. Events, .. Claims, .. Instruments, .. Provisions, .. CitationSets, .. Sources];

    /// <summary>The name of a record of the background; null when it is none.</summary>
    public string? NameOf(string id) => _names.GetValueOrDefault(id);

    /// <summary>An id that sorts as its number does.</summary>
    public static string Id(string type, string letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{type}:{letter}{index:000000}");

    private static T[] Make<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static T With<T>(T record, int index)
        where T : Record => record with { Dataset = Dataset, RecordedAt = Dates.Recorded(index), Origin = string.Create(CultureInfo.InvariantCulture, $"background.csv:{index + 2}") };

    private static Actor ActorAt(int index)
    {
        SplitMix numbers = new(Streams.Actor, index);
        ActorKind kind = index % 10 == 0 ? ActorKind.State : (ActorKind)(2 + numbers.Below(6));
        return With(
            new Actor
            {
                Id = Id("actor", "a", index),
                Name = Wording.Name(index),
                Kind = kind,
                Aliases = index % 4 == 0 ? new TextList(Wording.Name(index + 30_000)) : TextList.Empty,
                Description = Wording.Choose(ref numbers).Sentence(ref numbers, 8),
                Sector = (Sector)(1 + numbers.Below(14)),
                Wikidata = string.Create(CultureInfo.InvariantCulture, $"Q{index + 1}"),
            },
            index);
    }

    private static Event EventAt(int index)
    {
        SplitMix numbers = new(Streams.Event, index);
        PartialDate day = Dates.Day(ref numbers);
        return With(
            new Event
            {
                Id = Id("event", "e", index),
                Name = $"{Wording.Name(index + 40_000)} deployment",
                Kind = "deployment",
                StartedOn = numbers.Percent(90) ? day : null,
                EndedOn = numbers.Percent(30) ? Dates.Of(day.Latest.AddDays(numbers.Below(300))) : null,
                Status = (EventStatus)(1 + numbers.Below(4)),
                Description = Wording.Choose(ref numbers).Sentence(ref numbers, 12),
            },
            index);
    }

    private static Claim ClaimAt(int index, GraphSize size)
    {
        SplitMix numbers = new(Streams.Claim, index);
        string text = Wording.Choose(ref numbers).Sentence(ref numbers, 10);
        return With(
            new Claim
            {
                Id = Id("claim", "c", index),
                Name = text,
                Text = text,
                Kind = (ClaimKind)(1 + numbers.Below(5)),
                About = numbers.Percent(60) ? new Ref<Event>(Id("event", "e", numbers.Below(size.Events))) : null,
            },
            index);
    }

    private static Instrument InstrumentAt(int index, GraphSize size)
    {
        SplitMix numbers = new(Streams.Instrument, index);
        PartialDate adopted = Dates.Day(ref numbers);
        string symbol = string.Create(CultureInfo.InvariantCulture, $"S/RES/{index + 1}({adopted.Earliest.Year})");
        return With(
            new Instrument
            {
                Id = Id("instrument", "i", index),
                Name = $"Resolution {symbol}",
                Kind = InstrumentKind.Resolution,
                Symbol = symbol,
                Issuer = new Ref<Actor>(Id("actor", "a", numbers.Below(size.Actors))),
                AdoptedOn = adopted,
                Vote = "15-0-0",
            },
            index);
    }

    private static IEnumerable<Provision> ProvisionsOf(Instrument instrument, int index)
    {
        for (int i = 1; i <= 10; i++)
        {
            int number = (10 * index) + i;
            SplitMix numbers = new(Streams.Instrument, -number);
            string label = string.Create(CultureInfo.InvariantCulture, $"OP{i}");
            yield return With(
                new Provision
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"provision:{RecordId.SlugOf(instrument.Id)}.para-{i:00}"),
                    Name = $"{label}, {instrument.Name}",
                    Instrument = new Ref<Instrument>(instrument.Id),
                    Label = label,
                    EId = string.Create(CultureInfo.InvariantCulture, $"para_{i}"),
                    Text = Wording.Choose(ref numbers).Sentence(ref numbers, 15),
                },
                number);
        }
    }

    private static CitationSet CitationSetAt(int index)
    {
        string phrase = $"the relevant resolutions on {Wording.Name(index + 50_000)}";
        return With(new CitationSet { Id = Id("citation-set", "n", index), Name = phrase, Phrase = phrase }, index);
    }

    private static Source SourceAt(int index, GraphSize size)
    {
        SplitMix numbers = new(Streams.Source, index);
        Wording wording = Wording.Choose(ref numbers);
        string title = wording.Sentence(ref numbers, 7);
        return With(
            new Source
            {
                Id = Id("source", "o", index),
                Name = title,
                Title = title,
                Outlet = new Ref<Actor>(Id("actor", "a", numbers.Below(size.Actors))),
                Url = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{index}"),
                PublishedOn = Dates.Choose(ref numbers),
                Language = wording.Tag,
                Reliability = (Reliability)(1 + numbers.Below(6)),
            },
            index);
    }

    private IEnumerable<Record> Edges()
    {
        for (int i = 1; i < Actors.Length; i++)
        {
            yield return Made(new Affiliation { Member = new(Actors[i].Id), Organization = new(Actors[i / 10].Id), Role = "member" }, i);
        }

        for (int i = 0; i < Instruments.Length; i++)
        {
            yield return Made(new Party { Actor = new(Actors[i % Actors.Length].Id), Instrument = new(Instruments[i].Id), RatifiedOn = Instruments[i].AdoptedOn }, i);
        }

        for (int i = 0; i < Events.Length; i++)
        {
            yield return Made(new Participation { Actor = new(Actors[i % Actors.Length].Id), Event = new(Events[i].Id), Role = "host" }, i);
        }

        for (int i = 0; i < CitationSets.Length; i++)
        {
            yield return Made(new Reading { CitationSet = new(CitationSets[i].Id), Authority = new(Instruments[i % Instruments.Length].Id), Basis = ReadingBasis.Analyst, Confidence = 0.6m }, i);
        }

        for (int i = 10; i < Provisions.Length; i += 10)
        {
            yield return Made(new ProvisionLink { From = new(Provisions[i].Id), To = new(Provisions[i - 10].Id), Kind = ProvisionLinkKind.Recalls }, i);
        }
    }

    private static Record Made<T>(T edge, int index)
        where T : EdgeRecord => With(edge with { Id = MadeIds.Of(edge) }, index);
}
