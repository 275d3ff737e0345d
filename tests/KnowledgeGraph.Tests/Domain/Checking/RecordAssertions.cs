using KnowledgeGraph.Domain.Checking;

namespace KnowledgeGraph.Tests.Domain.Checking;

internal static class RecordAssertions
{
    public static void ShouldPass(this Record record) => RuleSet.Check(record).ShouldBeEmpty();

    /// <summary>Whether the record breaks one rule only, and the breach names the field, its value and the rule.</summary>
    public static void ShouldBreak(this Record record, string field, string? value, string rule) =>
        RuleSet.Check(record).ShouldHaveSingleItem().ShouldBe(new Problem(field, value, rule));
}
