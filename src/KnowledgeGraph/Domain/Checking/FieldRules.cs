using System.Text.RegularExpressions;
using FluentValidation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>The rules of single fields, each with its sentence; a missing value breaks none of them.</summary>
internal static partial class FieldRules
{
    /// <summary>A share of certainty, from 0 to 1.</summary>
    public static void IsShare<T>(this IRuleBuilder<T, decimal> rule) => rule
        .Must(value => value is >= 0 and <= 1)
        .WithMessage((_, value) => $"The value {Shown.Of(value)} is outside the range from 0 to 1.");

    /// <summary>A number within a range, its ends included.</summary>
    public static void IsBetween<T>(this IRuleBuilder<T, decimal?> rule, decimal least, decimal most) => rule
        .Must(value => value is null || (value >= least && value <= most))
        .WithMessage((_, value) => $"The value {Shown.Of(value)} is outside the range from {Shown.Of(least)} to {Shown.Of(most)}.");

    /// <summary>The end of a span, which is an error only where no reading of the two dates puts them in order.</summary>
    public static void IsNotBefore<T>(this IRuleBuilder<T, PartialDate?> rule, Func<T, PartialDate?> start, string startName) => rule
        .Must((record, end) => end is null || start(record) is not { } first || end.Value.Latest >= first.Earliest)
        .WithMessage((record, end) => $"The date {end} is before {start(record)}, the date in '{startName}'.");

    /// <summary>A country code of ISO 3166-1 alpha-3.</summary>
    public static void IsCountryCode<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(value => value is null || CountryCode().IsMatch(value))
        .WithMessage((_, value) => $"'{Shown.Of(value)}' is no country code: it must be three capital letters, such as RUS.");

    /// <summary>An item of Wikidata.</summary>
    public static void IsWikidataItem<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(value => value is null || WikidataItem().IsMatch(value))
        .WithMessage((_, value) => $"'{Shown.Of(value)}' is no item of Wikidata: it must be Q and a number, such as Q159.");

    /// <summary>A language by a tag of BCP 47.</summary>
    public static void IsLanguageTag<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(value => string.IsNullOrEmpty(value) || LanguageTag().IsMatch(value))
        .WithMessage((_, value) => $"'{Shown.Of(value)}' is no language tag: it must be one of BCP 47, such as ru or zh-Hans.");

    /// <summary>An address that a browser may follow: a page that shows it as a link must never run it.</summary>
    public static void IsWebAddress<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(value => value is null || (Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"))
        .WithMessage((_, value) => $"'{Shown.Of(value)}' is no web address: it must begin with http:// or https://.");

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\AQ[1-9][0-9]*\z")]
    private static partial Regex WikidataItem();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
