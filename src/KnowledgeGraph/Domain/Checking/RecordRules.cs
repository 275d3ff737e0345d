using FluentValidation;
using FluentValidation.Results;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>The rules that a record of one type can be judged by alone: those of every record, and its own.</summary>
/// <typeparam name="T">The record.</typeparam>
internal class RecordRules<T> : AbstractValidator<T>
    where T : Record
{
    public RecordRules()
    {
        RecordType type = GraphModel.Default.Of<T>();
        RuleFor(r => r).Custom((record, context) =>
        {
            foreach (Problem problem in CommonRules.Check(type, record))
            {
                context.AddFailure(new ValidationFailure(problem.Field, problem.Rule, problem.Value));
            }
        });
    }
}
