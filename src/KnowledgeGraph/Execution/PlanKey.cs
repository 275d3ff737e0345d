using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Execution;

/// <summary>A plan whose hash is computed once.</summary>
internal readonly struct PlanKey(Plan plan) : IEquatable<PlanKey>
{
    private readonly Plan _plan = plan;
    private readonly int _hash = plan.GetHashCode();

    /// <inheritdoc/>
    public bool Equals(PlanKey other) => _hash == other._hash && _plan.Equals(other._plan);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlanKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
