namespace KnowledgeGraph.Api.Hosting;

/// <summary>Reads a list of origins: the scheme, host and port that a browser says a page comes from.</summary>
internal static class Origins
{
    /// <summary>Stands for every origin.</summary>
    public const string Any = "*";

    /// <summary>Reads the list.</summary>
    /// <param name="text">The origins, with <c>;</c> or spaces between them.</param>
    /// <returns>The origins as browsers write them: in small letters, and without the port that the scheme has anyway.</returns>
    /// <exception cref="SettingsException">One of them is none.</exception>
    public static IReadOnlyList<string> Read(string? text) =>
        [.. (text ?? "").Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One).Distinct()];

    private static string One(string text)
    {
        if (text == Any)
        {
            return Any;
        }

        // A path would never match, since no browser sends one; nor would a star that stands for a part.
        return text.Contains("://", StringComparison.Ordinal) && !text.Contains('*', StringComparison.Ordinal)
            && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0
            && text.Length > uri.Scheme.Length + 3 && text.AsSpan(uri.Scheme.Length + 3).IndexOfAny("/?#@\\") < 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new SettingsException($"--origins: '{text}' is no origin: it must be scheme://host or scheme://host:port without a path, such as https://dashboards.example.org, or * for every origin.");
    }
}
