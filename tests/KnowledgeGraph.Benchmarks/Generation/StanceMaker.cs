using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>
/// Makes the stances of a statement and what they cite. The last actor and the last instrument are the rare ones:
/// they are left out of the choice and come up a fixed number of times in a graph of any size.
/// </summary>
internal sealed class StanceMaker
{
    /// <summary>How often the rare resolution is cited.</summary>
    public const int RareCitations = 66;

    /// <summary>How many stances are toward the rare actor.</summary>
    public const int RareStances = 11;

    private static readonly StanceType[] ByFrequency =
    [
        StanceType.States, StanceType.Condemns, StanceType.Criticises, StanceType.Accuses, StanceType.Praises, StanceType.Justifies, StanceType.Endorses, StanceType.AllegesViolation,
        .. Enum.GetValues<StanceType>().Except([StanceType.States, StanceType.Condemns, StanceType.Criticises, StanceType.Accuses, StanceType.Praises, StanceType.Justifies, StanceType.Endorses, StanceType.AllegesViolation]),
    ];

    private readonly Background _background;
    private readonly StatementMaker _statements;
    private readonly HeavyTail _types = new(ByFrequency.Length, offset: 3);
    private readonly HeavyTail _actors;
    private readonly HeavyTail _events;
    private readonly HeavyTail _claims;
    private readonly HeavyTail _instruments;
    private readonly Quota _rareCitations;
    private readonly Quota _rareStances;

    /// <summary>Prepares the choices.</summary>
    public StanceMaker(Background background, StatementMaker statements)
    {
        (_background, _statements) = (background, statements);

        // With this offset the first of 2,000 actors is the target of some 15,000 stances of 300,000, and the last ones of some 11.
        _actors = new HeavyTail(background.Actors.Length - 1, offset: 0.467);
        _events = new HeavyTail(background.Events.Length, offset: 1);
        _claims = new HeavyTail(background.Claims.Length, offset: 1);
        _instruments = new HeavyTail(background.Instruments.Length - 1, offset: 0);
        _rareCitations = new Quota(RareCitations, statements.Count);
        _rareStances = new Quota(RareStances, statements.Count, statements.Count / 33);
    }

    /// <summary>The stances of a statement, 1.5 on the average, each before its citations.</summary>
    public IEnumerable<Record> Of(Statement statement, int index)
    {
        HashSet<string> ids = [];
        int count = new SplitMix(Streams.Stance, index * 4).Below(100) switch { < 62 => 1, < 88 => 2, _ => 3 };
        for (int i = 0; i < count; i++)
        {
            SplitMix numbers = new(Streams.Stance, (index * 4) + i + 1);
            Stance stance = Make(statement, index, i == 0, ref numbers);
            if (!ids.Add(stance.Id))
            {
                continue;
            }

            yield return stance;
            foreach (Citation citation in Citations(stance, i == 0 ? _rareCitations.PlaceOf(index) : -1, numbers))
            {
                yield return citation;
            }
        }
    }

    private Stance Make(Statement statement, int index, bool first, ref SplitMix numbers)
    {
        int rare = first ? _rareCitations.PlaceOf(index) : -1;
        bool towardRare = first && _rareStances.PlaceOf(index) >= 0;
        StanceType type = rare % 2 == 0 || towardRare ? StanceType.Condemns : ByFrequency[_types.Choose(ref numbers)];
        decimal usual = StanceTypes.Of(type).Polarity;
        Ref<ISubject> target = new(towardRare ? _background.Actors[^1].Id : Target(index, ref numbers));
        Stance stance = Defaults.Of(
            new Stance
            {
                Statement = new Ref<Statement>(statement.Id),
                Target = target,
                Type = type,
                Polarity = Math.Clamp(usual + (0.1m * (numbers.Below(3) - 1)), -1, 1),
                Hedged = numbers.Percent(10),
                Confidence = numbers.Percent(80) ? 1 : 0.8m,
                Coder = "generator",
                Dataset = Background.Dataset,
                RecordedAt = Dates.Recorded(index),
                Origin = string.Create(CultureInfo.InvariantCulture, $"stances.csv:{index + 2}"),
            },
            statement);
        stance = stance with { Id = MadeIds.Of(stance, Defaults.HolderOf(statement)) };
        return stance with { Name = MadeNames.Of(stance, _statements.NameOf) };
    }

    private string Target(int index, ref SplitMix numbers) => numbers.Below(100) switch
    {
        < 56 => _background.Actors[_actors.Choose(ref numbers)].Id,
        < 71 => _background.Events[_events.Choose(ref numbers)].Id,
        < 83 => _background.Claims[_claims.Choose(ref numbers)].Id,
        < 90 => StatementMaker.IdOf(numbers.Below(index + 1)),
        < 94 => _background.Instruments[_instruments.Choose(ref numbers)].Id,
        < 97 => _background.Provisions[numbers.Below(_background.Provisions.Length)].Id,
        < 99 => _statements.QuotationAt(numbers.Below(index + 1), 0).Id,
        _ => _background.CitationSets[numbers.Below(_background.CitationSets.Length)].Id,
    };

    /// <summary>The citations of a stance, 0.6 on the average; with a place among the rare ones, one of the rare resolution as well.</summary>
    private IEnumerable<Citation> Citations(Stance stance, int rare, SplitMix numbers)
    {
        HashSet<string> authorities = [];
        if (rare >= 0)
        {
            int provision = rare % 11;
            authorities.Add(provision == 0 ? _background.Instruments[^1].Id : _background.Provisions[^provision].Id);
        }

        int count = numbers.Below(100) switch { < 60 => 0, < 85 => 1, < 95 => 2, _ => 3 };
        for (int i = 0; i < count; i++)
        {
            authorities.Add(Authority(ref numbers));
        }

        foreach (string authority in authorities)
        {
            Citation citation = new()
            {
                Stance = new Ref<Stance>(stance.Id),
                Authority = new Ref<IAuthority>(authority),
                Posture = (Posture)(1 + numbers.Below(6)),
                Explicit = numbers.Percent(70),
                Confidence = numbers.Percent(80) ? 1 : 0.7m,
                Dataset = Background.Dataset,
                RecordedAt = stance.RecordedAt,
            };
            yield return citation with { Id = MadeIds.Of(citation) };
        }
    }

    private string Authority(ref SplitMix numbers)
    {
        int instrument = _instruments.Choose(ref numbers);
        return numbers.Below(100) switch
        {
            < 40 => _background.Instruments[instrument].Id,
            < 97 => _background.Provisions[(10 * instrument) + numbers.Below(10)].Id,
            _ => _background.CitationSets[numbers.Below(_background.CitationSets.Length)].Id,
        };
    }
}
