using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Completion;

/// <summary>The ids of stances and edges, made from what they connect, so that the same row always gets the same id.</summary>
internal static partial class MadeIds
{
    /// <summary>Whether a row of the type may leave its id out.</summary>
    public static bool CanMake(RecordType type) => type.IsEdge || type.Type == typeof(Stance);

    /// <summary>Makes the id of a stance: <c>stance:s04.praises.prk-kpa</c>, with its aspect and with <c>.by.HOLDER</c> where they tell it apart.</summary>
    /// <param name="stance">The stance, which has passed its rules.</param>
    /// <param name="defaultHolder">Who holds it when its row does not say.</param>
    public static string Of(Stance stance, Ref<Actor> defaultHolder)
    {
        List<string> parts = [Slug(stance.Statement), Naming.Kebab(stance.Type.ToString()), Slug(stance.Target)];
        if (stance.Aspect is { } aspect)
        {
            parts.Add(Slugify(aspect));
        }

        if (stance.Holder is { } holder && holder != defaultHolder)
        {
            parts.AddRange(["by", Slug(holder)]);
        }

        return RecordId.Make(GraphModel.Default.Of<Stance>().Prefix, parts);
    }

    /// <summary>Makes the id of an edge: <c>citation:s02.justifies.e01.dprk-treaty-2024.art-4</c>, and for a reading its source too.</summary>
    /// <param name="edge">The edge, which has passed its rules.</param>
    public static string Of(EdgeRecord edge)
    {
        RecordType type = GraphModel.Default.Of(edge);
        List<string> parts = [SlugOf(EdgeEnd.From), SlugOf(EdgeEnd.To)];
        if (edge is Reading { Source: { } source })
        {
            parts.Add(Slug(source));
        }

        return RecordId.Make(type.Prefix, parts);

        string SlugOf(EdgeEnd end) => RecordId.SlugOf(type.Links.First(l => l.End == end).Get(edge)!);
    }

    private static string Slug(IRef reference) => RecordId.SlugOf(reference.Id);

    /// <summary>Words in kebab-case, without accents; with a digest of the whole where a letter or digit of them cannot stand in a slug, as in Korean.</summary>
    private static string Slugify(string words)
    {
        string letters = string.Concat(words.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        string slug = Others().Replace(letters.ToLowerInvariant(), "-").Trim('-');
        if (slug.Length > 0 && !letters.EnumerateRunes().Any(IsLost))
        {
            return slug;
        }

        string digest = RecordId.Digest(words.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant());
        return slug.Length > 0 ? $"{slug}-{digest}" : digest;
    }

    private static bool IsLost(Rune character) => !character.IsAscii && (Rune.IsLetter(character) || Rune.IsNumber(character));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
