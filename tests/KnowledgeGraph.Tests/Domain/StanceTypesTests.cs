using System.Globalization;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain;

public sealed class StanceTypesTests
{
    /// <summary>The codebook as it was agreed: type, polarity, epistemic position, CAMEO, PLOVER.</summary>
    private const string Codebook = """
        PRAISES              0.8 -            051     SUPPORT
        ENDORSES             0.7 -            051     SUPPORT
        THANKS               0.7 -            051     SUPPORT
        HONOURS              0.6 -            017     SUPPORT
        DEFENDS              0.6 -            052     SUPPORT
        JUSTIFIES            0.4 -            052     SUPPORT
        PLEDGES              0.5 -            030     AGREE
        APPEALS              0   -            020     REQUEST
        STATES               0   ASSERTS      010     -
        ACKNOWLEDGES         0   ACKNOWLEDGES 015     -
        DECLINES_COMMENT     0   NEITHER      011     -
        DENIES               0   DENIES       016     -
        SPECULATES           0   SPECULATES   012/013 -
        EXPRESSES_CONCERN   -0.3 -            012     ACCUSE
        DISPUTES            -0.4 DISPUTES     110     ACCUSE
        ALLEGES_FABRICATION -0.6 DISPUTES     112     ACCUSE
        DEMANDS             -0.5 -            100     REQUEST
        WARNS               -0.5 -            130     THREATEN
        BLAMES              -0.6 -            112     ACCUSE
        MOCKS               -0.6 -            111     ACCUSE
        REJECTS             -0.6 -            120     REJECT
        CRITICISES          -0.6 -            111     ACCUSE
        PROTESTS_FORMALLY   -0.6 -            114     ACCUSE
        ACCUSES             -0.7 -            112     ACCUSE
        ALLEGES_VIOLATION   -0.7 -            112     ACCUSE
        CONDEMNS            -0.9 -            111     ACCUSE
        THREATENS           -0.9 -            131/138 THREATEN
        ANNOUNCES_SANCTIONS -0.8 -            163     SANCTION
        VOTES_FOR            0.7 -            051     SUPPORT
        ABSTAINS             0   -            011     -
        VOTES_AGAINST       -0.7 -            120     REJECT
        VETOES              -0.9 -            129     REJECT
        """;

    [Fact]
    public void The_codebook_is_the_one_that_was_agreed() =>
        StanceTypes.All.Select(Line).ShouldBe(Codebook.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void The_vocabulary_and_the_codebook_have_the_same_types_in_the_same_order() => StanceTypes.All.Select(t => t.Type).ShouldBe(Enum.GetValues<StanceType>());

    [Fact]
    public void The_vocabulary_and_the_codebook_define_each_type_alike()
    {
        IReadOnlyList<Word> words = GraphModel.Default["Stance"].Field("type").Vocabulary!.Words;
        words.Select(w => w.Description).ShouldBe(StanceTypes.All.Select(t => $"{Naming.Pascal(t.Definition)}."));
    }

    [Fact]
    public void Each_type_is_found() => StanceTypes.All.ShouldAllBe(t => ReferenceEquals(StanceTypes.Of(t.Type), t));

    [Fact]
    public void No_two_phrases_are_alike_and_each_begins_with_its_verb_in_lower_case()
    {
        string[] phrases = [.. StanceTypes.All.Select(t => t.Phrase)];
        phrases.ShouldBeUnique();
        phrases.ShouldAllBe(p => p.All(c => c == ' ' || char.IsAsciiLetterLower(c)));
    }

    private static string Line(StanceTypeInfo type) => string.Join(
        ' ',
        Naming.Constant(type.Type.ToString()),
        type.Polarity.ToString("0.#", CultureInfo.InvariantCulture),
        type.Epistemic is { } position ? Naming.Constant(position.ToString()) : "-",
        type.Cameo,
        type.Plover ?? "-");
}
