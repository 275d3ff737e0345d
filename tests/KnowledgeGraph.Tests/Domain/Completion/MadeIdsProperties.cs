using CsCheck;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Completion;

/// <summary>What holds of the made id of any stance and any edge.</summary>
public sealed class MadeIdsProperties
{
    private const string First = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Ref<Actor> Usual = new("actor:usual");

    private static readonly Gen<string> Slug = Gen.Select(Gen.Char[First], Gen.String[Gen.Char[First + "._-"], 0, 127], (first, rest) => first + rest);

    private static readonly Gen<string> Words = Gen.Char[First].Array[1, 12].Select(c => new string(c)).Array[1, 4].Select(w => string.Join(' ', w));

    private static readonly Gen<string> Mixed = Gen.String[Gen.Char["a4제조항право한ßⅣ"], 1, 6];

    private static readonly Gen<string> Aspect = Gen.OneOf(
        Words, Gen.String.Where(t => !TextRules.Check("aspect", t).Any()), Gen.OneOf("용기", "제4조", "право", "İ", "𐐀", "—"));

    private static readonly Gen<Stance> AnyStance = Gen.Select(
        IdOf(GraphModel.Default["Statement"]),
        IdOf(GraphModel.Default["Stance"].Link("target").Target),
        Gen.Enum<StanceType>(),
        Aspect.Null(),
        IdOf(GraphModel.Default["Actor"]).Null(),
        (statement, target, type, aspect, holder) => new Stance
        {
            Dataset = "d",
            Statement = new(statement),
            Target = new(target),
            Type = type,
            Aspect = aspect,
            Holder = holder is null ? null : new Ref<Actor>(holder),
        });

    private static readonly Gen<EdgeRecord> AnyEdge = Gen.OneOf([.. Samples.All.OfType<EdgeRecord>().Select(With)]);

    [Fact]
    public void The_id_of_any_stance_is_valid_and_the_same_again() => AnyStance.Sample(stance =>
    {
        string id = MadeIds.Of(stance, Usual);
        return id == MadeIds.Of(stance with { Coder = "another", Hedged = true }, Usual) && !RuleSet.Check(stance with { Id = id }).Any();
    });

    [Fact]
    public void The_id_of_any_edge_is_valid_and_the_same_again() => AnyEdge.Sample(edge =>
    {
        string id = MadeIds.Of(edge);
        return id == MadeIds.Of(edge with { Dataset = "other" }) && id.Length <= id.IndexOf(':', StringComparison.Ordinal) + 1 + RecordId.MaxSlugLength
            && RuleSet.Check(edge with { Id = id }).All(p => p.Field != "id");
    });

    [Fact]
    public void Another_aspect_makes_another_id() => Gen.Select(AnyStance, Words, Words).Where((_, one, other) => one != other).Sample((stance, one, other) =>
        MadeIds.Of(stance with { Aspect = one }, Usual) != MadeIds.Of(stance with { Aspect = other }, Usual)
        && MadeIds.Of(stance with { Aspect = one }, Usual) != MadeIds.Of(stance with { Aspect = null }, Usual));

    [Fact]
    public void Another_aspect_in_any_script_makes_another_id() => Gen.Select(Mixed, Mixed).Where((one, other) => one != other).Sample((one, other) =>
        MadeIds.Of(Samples.Stance with { Aspect = one }, Usual) != MadeIds.Of(Samples.Stance with { Aspect = other }, Usual));

    [Fact]
    public void Another_holder_makes_another_id() => Gen.Select(AnyStance, Slug, Slug).Where((_, one, other) => one != other).Sample((stance, one, other) =>
        MadeIds.Of(stance with { Holder = new($"actor:{one}") }, Usual) != MadeIds.Of(stance with { Holder = new($"actor:{other}") }, Usual));

    private static Gen<string> IdOf(ILinkTarget target) => Gen.Select(Gen.OneOf(target.Members.Select(m => m.Prefix).ToArray()), Slug, (prefix, slug) => $"{prefix}:{slug}");

    /// <summary>The edge between any two records that it may connect.</summary>
    private static Gen<EdgeRecord> With(EdgeRecord edge)
    {
        RecordType type = GraphModel.Default.Of(edge);
        return Gen.Select(IdOf(type.Links[0].Target), IdOf(type.Links[1].Target), (from, to) =>
        {
            EdgeRecord any = edge with { };
            Set(type.Links[0], any, from);
            Set(type.Links[1], any, to);
            return any;
        });
    }

    private static void Set(Link link, Record record, string id) => link.Property.SetValue(record, Activator.CreateInstance(link.Property.PropertyType, id));
}
