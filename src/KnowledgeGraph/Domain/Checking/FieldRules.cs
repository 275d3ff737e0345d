using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>The rules of single fields, each with its sentence; a missing value breaks none of them.</summary>
internal static partial class FieldRules
{
    /// <summary>A rule by the sentence that it fails with, or null.</summary>
    /// <remarks>WithMessage would take the braces of a shown value for one of its placeholders.</remarks>
    public static void FailsWith<T, TValue>(this IRuleBuilder<T, TValue> rule, Func<T, TValue, string?> breach) => rule.Custom((value, context) =>
    {
        if (breach(context.InstanceToValidate, value) is { } sentence)
        {
            context.AddFailure(new ValidationFailure(context.PropertyPath, sentence, value));
        }
    });

    /// <summary>A share of certainty, from 0 to 1.</summary>
    public static void IsShare<T>(this IRuleBuilder<T, decimal> rule) => rule.FailsWith((_, value) => Outside(value, 0, 1));

    /// <summary>The sentence on a number outside a range, whose ends belong to it; null within it.</summary>
    public static string? Outside(decimal value, decimal least, decimal most) =>
        value < least || value > most ? $"The value {Shown.Of(value)} is outside the range from {Shown.Of(least)} to {Shown.Of(most)}." : null;

    /// <summary>The end of a span, which is an error only where no reading of the two dates puts them in order.</summary>
    public static void IsNotBefore<T>(this IRuleBuilder<T, PartialDate?> rule, Func<T, PartialDate?> start, string startName) => rule.FailsWith((record, end) =>
        start(record) is { } first && end?.Latest < first.Earliest ? $"The date {end} is before {first}, the date in '{startName}'." : null);

    /// <summary>A country code of ISO 3166-1 alpha-3.</summary>
    public static void IsCountryCode<T>(this IRuleBuilder<T, string?> rule) => rule.FailsWith((_, value) =>
        value is null || CountryCode().IsMatch(value) ? null : $"'{Shown.Of(value)}' is no country code: it must be three capital letters, such as RUS.");

    /// <summary>An item of Wikidata.</summary>
    public static void IsWikidataItem<T>(this IRuleBuilder<T, string?> rule) => rule.FailsWith((_, value) =>
        value is null || WikidataItem().IsMatch(value) ? null : $"'{Shown.Of(value)}' is no item of Wikidata: it must be Q and a number, such as Q159.");

    /// <summary>A language by a tag of BCP 47.</summary>
    public static void IsLanguageTag<T>(this IRuleBuilder<T, string?> rule) => rule.FailsWith((_, value) =>
        string.IsNullOrEmpty(value) || LanguageTag().IsMatch(value) ? null : $"'{Shown.Of(value)}' is no language tag: it must be one of BCP 47, such as ru or zh-Hans.");

    /// <summary>An address that a browser may follow: a page that shows it as a link must never run it.</summary>
    public static void IsWebAddress<T>(this IRuleBuilder<T, string?> rule) => rule.FailsWith((_, value) =>
        value is not null && LackOf(value) is { } must ? $"'{Shown.Of(value)}' is no web address: it must {must}." : null);

    /// <summary>What a text must do to be a web address; null when it is one.</summary>
    private static string? LackOf(string text)
    {
        // Uri alone would also take "http:\\x" and white space around an address, which not every browser reads alike.
        if (!WebScheme().IsMatch(text) || !Uri.TryCreate(text, UriKind.Absolute, out Uri? address))
        {
            return "begin with http:// or https://";
        }

        if (char.IsWhiteSpace(text[^1]))
        {
            return "have no white space around it";
        }

        return address.UserInfo.Length > 0 ? "name no user before its host" : null;
    }

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\AQ[1-9][0-9]*\z")]
    private static partial Regex WikidataItem();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\Ahttps?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebScheme();
}
