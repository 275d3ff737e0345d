using System.Reflection;
using FluentValidation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>The rules of every record type, found once: those nested in the record, else those that every record has.</summary>
internal static class RuleSet
{
    /// <summary>The rules by the record that they judge.</summary>
    public static IReadOnlyDictionary<Type, IValidator> All { get; } = GraphModel.Default.Records.ToDictionary(r => r.Type, r => RulesOf(r.Type));

    /// <summary>Finds every breach that shows in the record alone.</summary>
    public static IEnumerable<Problem> Check(Record record) => All[record.GetType()]
        .Validate(new ValidationContext<object>(record)).Errors
        .Select(e => new Problem(Naming.Camel(e.PropertyName), Shown.Of(e.AttemptedValue), e.ErrorMessage));

    private static IValidator RulesOf(Type record) =>
        (IValidator)Activator.CreateInstance(record.GetNestedType("Rules", BindingFlags.NonPublic) ?? typeof(RecordRules<>).MakeGenericType(record))!;
}
