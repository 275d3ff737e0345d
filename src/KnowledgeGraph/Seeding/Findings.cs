using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>The mistakes of one run: listed up to a limit and counted beyond it.</summary>
/// <param name="limit">How many are listed.</param>
internal sealed class Findings(int limit = Findings.UsualLimit)
{
    /// <summary>How many are listed where nothing else is asked for.</summary>
    public const int UsualLimit = 100;

    private readonly List<Finding> _listed = [];
    private readonly List<(Finding Finding, ILinkTarget Target)> _references = [];

    /// <summary>How many mistakes there are.</summary>
    public long Errors { get; private set; }

    /// <summary>How many oddities there are that keep nothing from being imported.</summary>
    public long Warnings { get; private set; }

    /// <summary>Those that are listed, by file and line.</summary>
    public IReadOnlyList<Finding> Listed => [.. _listed.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    /// <summary>Those among the listed whose value should be an id of a certain type.</summary>
    public IReadOnlyList<(Finding Finding, ILinkTarget Target)> References => _references;

    /// <summary>Adds a mistake.</summary>
    /// <param name="finding">The mistake.</param>
    /// <param name="target">What its value should be the id of, where it should be one.</param>
    public void Add(Finding finding, ILinkTarget? target = null)
    {
        long same = finding.IsWarning ? ++Warnings : ++Errors;
        if (same > limit)
        {
            return;
        }

        _listed.Add(finding);
        if (target is not null)
        {
            _references.Add((finding, target));
        }
    }
}
