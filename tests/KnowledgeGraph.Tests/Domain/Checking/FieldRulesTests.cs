using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Checking;

/// <summary>The rules of single records: each with what passes and what breaks it.</summary>
public sealed class FieldRulesTests
{
    private static readonly Func<decimal, Record>[] Shares =
    [
        c => Samples.Stance with { Confidence = c }, c => Samples.Assessment with { Confidence = c },
        c => Samples.Citation with { Confidence = c }, c => Samples.Reading with { Confidence = c },
    ];

    private static readonly Func<string, Record>[] Languages =
        [l => Samples.Statement with { Language = l }, l => Samples.Quotation with { Language = l }, l => Samples.Source with { Language = l }];

    private static readonly Func<string, Record>[] Addresses = [u => Samples.Source with { Url = u }, u => Samples.Instrument with { Url = u }];

    private static readonly Func<string, Record>[] WikidataItems = [w => Samples.Actor with { Wikidata = w }, w => Samples.Instrument with { Wikidata = w }];

    private static readonly Func<PartialDate?, PartialDate?, (Record Record, string Start, string End)>[] Spans =
    [
        (start, end) => (Samples.Event with { StartedOn = start, EndedOn = end }, "startedOn", "endedOn"),
        (start, end) => (Samples.Affiliation with { Since = start, Until = end }, "since", "until"),
    ];

    [Theory]
    [InlineData("0")]
    [InlineData("0.001")]
    [InlineData("1")]
    [InlineData("1.000")]
    public void A_confidence_is_from_0_to_1(string text) => Array.ForEach(Shares, s => s(Number(text)).ShouldPass());

    [Theory]
    [InlineData("-0.001")]
    [InlineData("1.001")]
    [InlineData("95")]
    public void A_confidence_is_no_percentage(string text) =>
        Array.ForEach(Shares, s => s(Number(text)).ShouldBreak("confidence", text, $"The value {text} is outside the range from 0 to 1."));

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    [InlineData("kok-Deva-IN")]
    public void A_language_is_a_tag(string tag) => Array.ForEach(Languages, l => l(tag).ShouldPass());

    [Theory]
    [InlineData("Russian")]
    [InlineData("RU")]
    [InlineData("ru_RU")]
    [InlineData("ru-")]
    [InlineData("ru\n")]
    public void A_language_is_no_name(string tag)
    {
        string shown = tag.Replace('\n', '\uFFFD');
        Array.ForEach(Languages, l => l(tag).ShouldBreak("language", shown, $"'{shown}' is no language tag: it must be one of BCP 47, such as ru or zh-Hans."));
    }

    [Theory]
    [InlineData("https://tass.com/politics/1854537")]
    [InlineData("http://пример.рф/?q=1#a")]
    [InlineData("HTTPS://TASS.COM")]
    public void An_address_is_one_of_the_web(string url) => Array.ForEach(Addresses, a => a(url).ShouldPass());

    [Theory]
    [InlineData("tass.com/politics")]
    [InlineData("//tass.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://tass.com")]
    [InlineData("https://")]
    public void An_address_is_nothing_that_a_browser_would_run(string url) =>
        Array.ForEach(Addresses, a => a(url).ShouldBreak("url", url, $"'{url}' is no web address: it must begin with http:// or https://."));

    [Theory]
    [InlineData(" https://x.org", "begin with http:// or https://")]
    [InlineData("\thttps://x.org", "begin with http:// or https://")]
    [InlineData("http:\\\\x.org", "begin with http:// or https://")]
    [InlineData("http:x.org", "begin with http:// or https://")]
    [InlineData("https://x.org\n", "have no white space around it")]
    [InlineData("https://x.org\u00A0", "have no white space around it")]
    [InlineData("https://user:word@x.org", "name no user before its host")]
    [InlineData("https://tass.com@x.org/a", "name no user before its host")]
    public void An_address_is_what_every_browser_reads_alike(string url, string must)
    {
        string shown = url.Replace('\n', '\uFFFD').Replace('\t', '\uFFFD');
        Array.ForEach(Addresses, a => a(url).ShouldBreak("url", shown, $"'{shown}' is no web address: it must {must}."));
    }

    [Fact]
    public void A_message_shows_a_value_as_it_is()
    {
        const string Value = "{PropertyName}";
        Array.ForEach(Addresses, a => a(Value).ShouldBreak("url", Value, $"'{Value}' is no web address: it must begin with http:// or https://."));
        Array.ForEach(Languages, l => l(Value).ShouldBreak("language", Value, $"'{Value}' is no language tag: it must be one of BCP 47, such as ru or zh-Hans."));
        (Samples.Actor with { Iso3166 = Value }).ShouldBreak("iso3166", Value, $"'{Value}' is no country code: it must be three capital letters, such as RUS.");
    }

    [Fact]
    public void An_item_of_Wikidata_is_Q_and_a_number()
    {
        Array.ForEach(WikidataItems, w => w("Q159").ShouldPass());
        string[] wrong = ["159", "q159", "Q0", "Q0159", "P31", "Q", "Q159 "];
        Array.ForEach(WikidataItems, w => Array.ForEach(
            wrong, text => w(text).ShouldBreak("wikidata", text, $"'{text}' is no item of Wikidata: it must be Q and a number, such as Q159.")));
    }

    [Theory]
    [InlineData("RU")]
    [InlineData("rus")]
    [InlineData("RUSS")]
    [InlineData("РОС")]
    public void A_country_code_has_three_letters(string code)
    {
        (Samples.Actor with { Iso3166 = "RUS" }).ShouldPass();
        (Samples.Actor with { Iso3166 = code }).ShouldBreak("iso3166", code, $"'{code}' is no country code: it must be three capital letters, such as RUS.");
    }

    [Theory]
    [InlineData("2025-04-27", "2025-04-27")]
    [InlineData("2025-05", "2025")]
    [InlineData("2025-04-28", "2025-04-27~")]
    [InlineData("2025-04-30", "2025-04")]
    [InlineData(null, "2025")]
    [InlineData("2025", null)]
    public void A_span_may_end_whenever_some_reading_of_its_dates_has_an_order(string? start, string? end) =>
        Array.ForEach(Spans, s => s(Date(start), Date(end)).Record.ShouldPass());

    [Theory]
    [InlineData("2025-04-28", "2025-04-27")]
    [InlineData("2025-05", "2025-04")]
    [InlineData("2025-05-01~", "2025-04-27")]
    public void A_span_does_not_end_before_it_begins(string start, string end)
    {
        foreach (Func<PartialDate?, PartialDate?, (Record, string, string)> span in Spans)
        {
            (Record record, string startName, string endName) = span(Date(start), Date(end));
            record.ShouldBreak(endName, end, $"The date {end} is before {start}, the date in '{startName}'.");
        }
    }

    [Fact]
    public void The_polarity_of_a_stance_is_within_a_fifth_of_its_type_and_within_1()
    {
        foreach (StanceTypeInfo type in StanceTypes.All)
        {
            Stance stance = Samples.Stance with { Type = type.Type };
            (stance with { Polarity = Math.Min(1, type.Polarity + 0.2m) }).ShouldPass();
            (stance with { Polarity = Math.Max(-1, type.Polarity - 0.2m) }).ShouldPass();
            RuleSet.Check(stance with { Polarity = type.Polarity + 0.201m }).ShouldNotBeEmpty();
            RuleSet.Check(stance with { Polarity = type.Polarity - 0.201m }).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_polarity_that_its_type_does_not_allow_is_named_with_both()
    {
        (Samples.Stance with { Type = StanceType.Condemns, Polarity = -0.6m })
            .ShouldBreak("polarity", "-0.6", "The polarity -0.6 is too far from -0.9, that of CONDEMNS: it may differ by at most 0.2.");
        (Samples.Stance with { Type = StanceType.Condemns, Polarity = -1.1m }).ShouldBreak("polarity", "-1.1", "The value -1.1 is outside the range from -1 to 1.");
        (Samples.Stance with { Type = StanceType.Praises, Polarity = 1.2m }).ShouldBreak("polarity", "1.2", "The value 1.2 is outside the range from -1 to 1.");
    }

    [Fact]
    public void A_polarity_without_a_type_breaks_no_rule_of_its_own() => (Samples.Stance with { Type = default, Polarity = 0.5m })
        .ShouldBreak("type", null, "'type' is missing, and every Stance needs it.");

    [Theory]
    [InlineData("1000", "1000")]
    [InlineData("-1", "0.5")]
    public void A_quantity_may_be_one_number_or_a_range(string low, string high) => (Samples.Claim with { Low = Number(low), High = Number(high) }).ShouldPass();

    [Fact]
    public void A_quantity_has_its_lower_end_first()
    {
        (Samples.Claim with { Low = 12000 }).ShouldPass();
        (Samples.Claim with { High = 12000 }).ShouldPass();
        (Samples.Claim with { Low = 12000, High = 10000.5m }).ShouldBreak("high", "10000.5", "The high 10000.5 is less than the low 12000.");
    }

    [Fact]
    public void The_chain_of_carriers_is_counted_from_1()
    {
        (Samples.Relay with { Position = 2 }).ShouldPass();
        (Samples.Relay with { Position = -1 }).ShouldBreak("position", "-1", "The position -1 is less than 1, the place of the carrier nearest to the speaker.");
        (Samples.Relay with { Position = 0 }).ShouldBreak("position", "0", "'position' is missing or 0, and every Relay needs one from 1.");
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static PartialDate? Date(string? text) => text is null ? null : Samples.Date(text);
}
