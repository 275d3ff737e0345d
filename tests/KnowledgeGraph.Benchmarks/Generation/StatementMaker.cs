using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>Makes statements and their quotations, each from its number alone.</summary>
/// <param name="size">How many there are.</param>
/// <param name="background">Who speaks, and where it was found.</param>
internal sealed class StatementMaker(GraphSize size, Background background)
{
    private readonly HeavyTail _speakers = new(size.Actors, offset: 3);
    private readonly HeavyTail _sources = new(size.Sources, offset: 20);

    /// <summary>How many statements there are.</summary>
    public int Count => size.Statements;

    /// <summary>The id of a statement.</summary>
    public static string IdOf(int index) => Background.Id("statement", "s", index);

    /// <summary>The number of a statement with that id, or of the statement that a quotation with that id is of.</summary>
    public static int IndexOf(string id) => int.Parse(RecordId.SlugOf(id).AsSpan(1, 6), CultureInfo.InvariantCulture);

    /// <summary>One statement.</summary>
    public Statement StatementAt(int index)
    {
        SplitMix numbers = new(Streams.Statement, index);
        Wording wording = Wording.Choose(ref numbers);
        PartialDate? stated = Dates.Choose(ref numbers);
        Statement statement = new()
        {
            Id = IdOf(index),
            Speaker = Speaker(ref numbers),
            OnBehalfOf = numbers.Percent(20) ? Speaker(ref numbers) : null,
            Capacity = numbers.Percent(20) ? "spokesperson" : null,
            StatedOn = stated,

            // A date of publication beside every date of utterance: so that it is missing where that is, and a stance without a date has none.
            PublishedOn = stated,
            Form = (StatementForm)(1 + numbers.Below(10)),
            Venue = numbers.Percent(30) ? "press conference" : null,
            Language = wording.Tag,
            Summary = wording.Sentence(ref numbers, 14),
            Layer = numbers.Percent(95) ? Layer.Reported : Layer.Editorial,
            SpeakerNamed = numbers.Percent(90),
            Reports = index > 0 && numbers.Percent(2) ? new Ref<Statement>(IdOf(numbers.Below(index))) : null,
            Dataset = Background.Dataset,
            RecordedAt = Dates.Recorded(index),
            Origin = string.Create(CultureInfo.InvariantCulture, $"statements.csv:{index + 2}"),
        };
        return statement with { Name = MadeNames.Of(statement, NameOf) };
    }

    /// <summary>How many quotations a statement has: 1.2 on the average.</summary>
    public static int QuotationsOf(int index) => new SplitMix(Streams.Quotation, index).Below(100) switch { < 85 => 1, < 95 => 2, _ => 3 };

    /// <summary>One quotation of a statement.</summary>
    public Quotation QuotationAt(int statement, int index)
    {
        SplitMix numbers = new(Streams.Quotation, (statement * 4) + index + 1);
        Wording wording = Wording.Choose(ref numbers);
        string text = wording.Sentence(ref numbers, 24);
        Quotation quotation = new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{Background.Id("quotation", "q", statement)}.{index + 1}"),
            Statement = new Ref<Statement>(IdOf(statement)),
            Source = new Ref<Source>(background.Sources[_sources.Choose(ref numbers)].Id),
            Text = text,
            Language = wording.Tag,
            Directness = (Directness)(1 + numbers.Below(3)),
            Fidelity = (Fidelity)(1 + numbers.Below(5)),
            Locator = numbers.Percent(50) ? "paragraph 4" : null,
            Dataset = Background.Dataset,
            RecordedAt = Dates.Recorded(statement),
            Origin = string.Create(CultureInfo.InvariantCulture, $"quotations.csv:{statement + 2}"),
        };
        return quotation with { Name = MadeNames.Of(quotation, NameOf) };
    }

    /// <summary>The name of any record with a name that is no stance.</summary>
    public string NameOf(string id) => background.NameOf(id) ?? (RecordId.PrefixOf(id) == "statement"
        ? StatementAt(IndexOf(id)).Name!
        : QuotationAt(IndexOf(id), 0).Name!);

    private Ref<Actor> Speaker(ref SplitMix numbers)
    {
        // Those who speak most are others than those who are spoken about most, who come first.
        int rank = _speakers.Choose(ref numbers);
        return new Ref<Actor>(background.Actors[(rank + (size.Actors / 3)) % size.Actors].Id);
    }
}
