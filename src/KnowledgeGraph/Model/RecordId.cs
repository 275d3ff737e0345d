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
            string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)))[..DigestLength];
            slug = $"{slug[..(MaxSlugLength - DigestLength - 1)]}.{digest}";
        }

        return $"{prefix}:{slug}";
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{0,127}\z")]
    private static partial Regex SlugPattern();
}
