using System.Globalization;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>The rules of every record: its id, its dataset, its references, and what its fields need to be stored alike everywhere.</summary>
/// <remarks>What the writer fills in may still be missing, so that a row can be judged before it is completed.</remarks>
internal static class CommonRules
{
    /// <summary>With three decimals it has fifteen digits, which every double keeps: each store and each JSON reader gives back the number that was written.</summary>
    private const decimal LargestNumber = 1_000_000_000_000m;

    /// <summary>In any script it is within the 8,000 bytes that the stores' indexes take.</summary>
    private const int LongestOrdered = MadeNames.Longest;

    /// <summary>Finds every breach.</summary>
    public static IEnumerable<Problem> Check(RecordType type, Record record) =>
        type.Fields.SelectMany(f => Check(type, f, f.Get(record))).Concat(type.Links.SelectMany(l => Check(type, l, l.Get(record), record)));

    /// <summary>Whether every row must give the field: it is required, and nothing fills it in.</summary>
    public static bool MustBeGiven(RecordType type, Field field) =>
        field.Required && field.Name != "dataset" && (field.Kind is FieldKind.Id or FieldKind.Text or FieldKind.Word) && IsMissing(Default(type, field)) && !IsFilledIn(type, field);

    /// <summary>Whether every row must give the reference.</summary>
    public static bool MustBeGiven(Link link) => link.Required && !link.Property.IsDefined(typeof(FilledAttribute), false);

    private static object? Default(RecordType type, Field field) => field.Get(type.New());

    private static IEnumerable<Problem> Check(RecordType type, Field field, object? value)
    {
        if (IsMissing(value) && (field.Required || value is not Enum))
        {
            return field.Required && !IsFilledIn(type, field) ? [new Problem(field.Name, null, Missing(type, field.Name))] : [];
        }

        IEnumerable<string> rules = value switch
        {
            Enum word when !Enum.IsDefined(word.GetType(), word) => [NoWord(field, word)],
            string id when field.Kind == FieldKind.Id => Id(type, id),
            string dataset when field.Name == "dataset" => Dataset(dataset),
            string text => TextRules.Check(field.Name, text).Concat(Length(field, text)),
            TextList texts => TextRules.Check(field.Name, texts),
            decimal number => Number(number),
            _ => [],
        };
        return rules.Select(r => new Problem(field.Name, Shown.Of(value), r));
    }

    private static IEnumerable<Problem> Check(RecordType type, Link link, string? id, Record record)
    {
        if (string.IsNullOrEmpty(id))
        {
            return MustBeGiven(link) ? [new Problem(link.Name, null, Missing(type, link.Name))] : [];
        }

        return Reference(type, link, id, record).Select(r => new Problem(link.Name, Shown.Of(id), r));
    }

    /// <summary>The words of a vocabulary begin at 1, so that one that was never given is not taken for the first.</summary>
    private static bool IsMissing(object? value) => value is null or "" || (value is Enum word && Convert.ToInt32(word, CultureInfo.InvariantCulture) == 0);

    private static bool IsFilledIn(RecordType type, Field field) =>
        field.Kind == FieldKind.Id ? MadeIds.CanMake(type) : field.Property.IsDefined(typeof(FilledAttribute), false) && !(field.Name == "name" && type.NameRequired);

    private static string Missing(RecordType type, string member) => $"'{member}' is missing, and every {type.Name} needs it.";

    private static string NoWord(Field field, Enum word) =>
        $"'{Shown.Of(word)}' is no {field.Vocabulary!.Name}; it must be one of {string.Join(", ", field.Vocabulary.Words.Select(w => w.Name))}.";

    private static string NoId(string id, string prefix) => $"'{Shown.Of(id)}' is no id: after '{prefix}:' there must stand {RecordId.SlugForm}.";

    private static IEnumerable<string> Id(RecordType type, string id)
    {
        if (RecordId.PrefixOf(id) != type.Prefix)
        {
            yield return $"'{Shown.Of(id)}' is no id of this type: it must begin with '{type.Prefix}:'.";
        }
        else if (!RecordId.IsSlug(RecordId.SlugOf(id)))
        {
            yield return NoId(id, type.Prefix);
        }
    }

    private static IEnumerable<string> Dataset(string dataset)
    {
        if (!RecordId.IsSlug(dataset))
        {
            yield return $"'{Shown.Of(dataset)}' is no name of a dataset: it must be {RecordId.SlugForm}.";
        }
    }

    private static IEnumerable<string> Length(Field field, string text)
    {
        if ((field.Sorted || field.Indexed) && text.Length > LongestOrdered)
        {
            yield return $"The text has {text.Length} characters; '{field.Name}' may have at most {LongestOrdered}, so that records can be sought and ordered by it.";
        }
    }

    private static IEnumerable<string> Number(decimal number)
    {
        if (decimal.Round(number, 3) != number)
        {
            yield return $"The value {Shown.Of(number)} has more than three decimals.";
        }

        if (Math.Abs(number) > LargestNumber)
        {
            yield return $"The value {Shown.Of(number)} is beyond {Shown.Of(LargestNumber)} on either side of 0.";
        }
    }

    private static IEnumerable<string> Reference(RecordType type, Link link, string id, Record record)
    {
        if (link.Target.Members.All(m => m.Prefix != RecordId.PrefixOf(id)))
        {
            yield return $"'{Shown.Of(id)}' cannot stand in '{link.Name}': it must be {string.Join(" or ", link.Target.Members.Select(m => $"'{m.Prefix}:…'"))}.";
        }
        else if (!RecordId.IsSlug(RecordId.SlugOf(id)))
        {
            yield return NoId(id, RecordId.PrefixOf(id));
        }

        if (id == record.Id)
        {
            yield return $"'{Shown.Of(id)}' refers to itself in '{link.Name}'.";
        }

        if (link.End == EdgeEnd.To && type.Links.First(l => l.End == EdgeEnd.From) is var from && from.Get(record) == id)
        {
            yield return $"'{Shown.Of(id)}' stands in both '{from.Name}' and '{link.Name}', and nothing can be connected to itself.";
        }
    }
}
