using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Schema;

/// <summary>The scalars of the schema: those of the language and three kinds of date.</summary>
internal static class Scalars
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static IEnumerable<IGraphType> All() =>
    [
        new BooleanGraphType(),
        new FloatGraphType(),
        new IdGraphType(),
        new IntGraphType(),
        new StringGraphType(),
        new DateScalar("Date", "A day, written `2025-04-27`.", "a day of the form 2025-04-27", ReadDay),
        new DateScalar("DateTime", "A moment, to the millisecond, in UTC where it is given out: `2025-04-27T09:30:00.000Z`.", "a moment of the form 2025-04-27T09:30:00Z, with its time zone and no finer than a millisecond", ReadMoment),
        new DateScalar(
            "PartialDate",
            "A date as far as it is known: `2025`, `2025-04` or `2025-04-27`, with `~` (approximately) or `?` (uncertain) after it. A subset of the Extended Date/Time Format (ISO 8601-2:2019, level 1). `~` and `?` widen a day by three days, a month by one month and a year by one year on each side.",
            "a date of the form 2025, 2025-04 or 2025-04-27, with ~ or ? after it where it is not certain",
            text => PartialDate.TryParse(text, out _) ? text : null),
    ];

    private static string? ReadDay(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? PartialDate.Day(day) : null;

    private static string? ReadMoment(string text)
    {
        bool known = DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment);
        bool zoned = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.LastIndexOf('T');
        bool exact = moment.Ticks % TimeSpan.TicksPerMillisecond == 0;
        return known && zoned && exact ? moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture) : null;
    }
}

/// <summary>A scalar that is written as text and reaches the planner as text in its one canonical form.</summary>
internal sealed class DateScalar : ScalarGraphType
{
    private const int LongestQuoted = 40;

    private readonly string _form;
    private readonly Func<string, string?> _read;

    /// <summary>Names the scalar.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="description">What it means and how it is written.</param>
    /// <param name="form">The form that a refused value is told of, with its article.</param>
    /// <param name="read">Gives the canonical form of a text; null when the text is none.</param>
    public DateScalar(string name, string description, string form, Func<string, string?> read)
    {
        Name = name;
        Description = description;
        _form = form;
        _read = read;
    }

    /// <summary>Says yes to every text, so that the refusal comes from <see cref="ParseLiteral"/>, whose message names the form.</summary>
    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLStringValue or GraphQLNullValue;

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read((string)text.Value),
        GraphQLNullValue => null,
        _ => throw Refuse($"a {value.Kind} literal"),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Read(text),
        IFormattable other => throw Refuse($"{other.ToString(null, CultureInfo.InvariantCulture)}, which is no text,"),
        _ => throw Refuse("what is no text"),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value;

    private string Read(string text) => _read(text) ?? throw Refuse(text.Length <= LongestQuoted ? $"'{text}'" : "a longer text");

    private FormatException Refuse(string given) => new($"{Name} is {_form}; {given} is not.");
}
