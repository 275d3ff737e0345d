using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Model;

/// <summary>The form of ids: <c>type:slug</c>, unique over the whole graph (<c>provision:dprk-treaty-2024.art-4</c>).</summary>
internal static partial class RecordId
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxSlugLength = 128;

    private const int DigestLength = 12;

    /// <summary>The form of a slug, as a sentence has it after "must be" or "must stand".</summary>
    public static string SlugForm { get; } = $"1 to {MaxSlugLength} of a-z, 0-9, '.', '_' and '-', the first of them a letter or digit";

    /// <summary>Whether the text is a slug: lower-case letters, digits, dots, dashes and underscores, beginning with a letter or digit.</summary>
    public static bool IsSlug(string text) => SlugPattern().IsMatch(text);

    /// <summary>The slug of an id: what stands after its first colon.</summary>
    public static string SlugOf(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The type prefix of an id: what stands before its first colon; empty when there is none.</summary>
    public static string PrefixOf(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];

    /// <summary>Makes an id out of parts; a slug that would be too long is cut and ends in the first 12 hex digits of the SHA-256 of the whole.</summary>
    /// <param name="prefix">The type, such as <c>stance</c>.</param>
    /// <param name="parts">The slugs and words that are joined by dots.</param>
    public static string Make(string prefix, params IEnumerable<string> parts)
    {
        string slug = string.Join('.', parts);
        if (slug.Length > MaxSlugLength)
        {
            slug = $"{slug[..(MaxSlugLength - DigestLength - 1)]}.{Digest(slug)}";
        }

        return $"{prefix}:{slug}";
    }

    /// <summary>What stands in a slug for a text that cannot: the first 12 hex digits of its SHA-256.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{0,127}\z")]
    private static partial Regex SlugPattern();
}
