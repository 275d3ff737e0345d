using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Completion;

/// <summary>What a row may leave out because other records or the codebook give it.</summary>
internal static class Defaults
{
    /// <summary>Fills in what a stance leaves out.</summary>
    /// <param name="stance">The stance, which has passed its rules.</param>
    /// <param name="statement">The statement that it is expressed in.</param>
    public static Stance Of(Stance stance, Statement statement)
    {
        StanceTypeInfo type = StanceTypes.Of(stance.Type);
        return stance with
        {
            Holder = stance.Holder ?? HolderOf(statement),
            Polarity = stance.Polarity ?? type.Polarity,
            Epistemic = stance.Epistemic ?? type.Epistemic,
            StatedOn = DateOf(statement),
        };
    }

    /// <summary>Whose position a stance in the statement is, unless its row says otherwise.</summary>
    public static Ref<Actor> HolderOf(Statement statement) => statement.OnBehalfOf ?? statement.Speaker;

    /// <summary>The day by which the statement and its stances are ordered.</summary>
    public static PartialDate? DateOf(Statement statement) => statement.StatedOn ?? statement.PublishedOn;
}
