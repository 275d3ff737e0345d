using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>The rules that need the records a record refers to; a reference that leads nowhere is reported elsewhere and breaks none of them.</summary>
internal static class CrossRules
{
    /// <summary>Finds every breach.</summary>
    /// <param name="record">The record that is judged.</param>
    /// <param name="find">Finds a record by its id.</param>
    public static IEnumerable<Problem> Check(Record record, Func<string, Record?> find) => record switch
    {
        Statement s => [.. Voice("speaker", s.Speaker, find), .. Voice("onBehalfOf", s.OnBehalfOf, find)],
        JointSpeaker j => [.. Voice("actor", j.Actor, find), .. Further(j, find)],
        Stance s => Voice("holder", s.Holder, find),
        Relay r => Voice("carrier", r.Carrier, find),
        Assessment a => Verdicts(a, find),
        _ => [],
    };

    private static IEnumerable<Problem> Voice(string link, Ref<Actor>? actor, Func<string, Record?> find)
    {
        if (Find<Actor>(actor, find) is { Construct: true } construct)
        {
            yield return new Problem(link, construct.Id, $"'{construct.Id}' is a construct: it may be a target, but may not speak, carry a statement or hold a stance.");
        }
    }

    private static IEnumerable<Problem> Further(JointSpeaker joint, Func<string, Record?> find)
    {
        if (Find<Statement>(joint.Statement, find) is { } statement && statement.Speaker == joint.Actor)
        {
            yield return new Problem("actor", joint.Actor.Id, $"'{joint.Actor.Id}' is the speaker of '{statement.Id}' already: a joint speaker is a further one.");
        }
    }

    private static IEnumerable<Problem> Verdicts(Assessment assessment, Func<string, Record?> find)
    {
        if (Find<Claim>(assessment.Claim, find) is not { } claim)
        {
            yield break;
        }

        if (claim.Kind == ClaimKind.Legal)
        {
            yield return new Problem("claim", claim.Id, $"'{claim.Id}' is a LEGAL claim, which has no assessment: record the positions on it as stances.");
        }

        if (assessment.Verdict is Verdict.CameTrue or Verdict.DidNotComeTrue && claim.Kind != ClaimKind.Prediction)
        {
            string verdict = Shown.Of(assessment.Verdict)!;
            yield return new Problem("verdict", verdict, $"{verdict} is only for a PREDICTION, and '{claim.Id}' is a claim of the kind {Shown.Of(claim.Kind)}.");
        }
    }

    private static T? Find<T>(Ref<T>? reference, Func<string, Record?> find)
        where T : Record => reference?.Id is { Length: > 0 } id ? find(id) as T : null;
}
