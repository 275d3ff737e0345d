using GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Schema;

/// <summary>The schema follows from the records, and every part of it says what it is.</summary>
public sealed class GraphSchemaTests
{
    private const int MostTypesOfARecord = 16;

    private static readonly GraphModel Model = GraphModel.Default;
    private static readonly GraphSchema Schema = new(Model);

    private static IEnumerable<IGraphType> Types => Schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal));

    [Fact]
    public void A_record_costs_at_most_sixteen_types() => (Types.Count() / (double)Model.Records.Count).ShouldBeLessThanOrEqualTo(MostTypesOfARecord);

    [Fact]
    public void Two_schemas_of_one_model_have_the_same_text() => SchemaPrinter.Print(new GraphSchema(Model)).ShouldBe(SchemaPrinter.Print(Schema));

    [Theory]
    [InlineData("schema.graphql")]
    [InlineData("sqlite.sql")]
    public void What_is_checked_in_follows_from_the_records(string file) =>
        File.ReadAllText(Repository.At("schema", file)).ShouldBe(file == "sqlite.sql" ? SqliteSchema.Text(Model) : SchemaPrinter.Print(Schema), "Write it anew with the command schema.");

    [Fact]
    public void Everything_is_described()
    {
        IEnumerable<(string Name, string? Description)> types = Types.Where(t => t is not ScalarGraphType || t is DateScalar or EnumerationGraphType).Select(t => (t.Name, t.Description));
        IEnumerable<(string Name, string? Description)> words = Types.OfType<EnumerationGraphType>().SelectMany(t => t.Values.Select(v => ($"{t.Name}.{v.Name}", v.Description)));
        IEnumerable<(string Name, string? Description)> fields = Types.SelectMany(t => Fields(t).Select(f => ($"{t.Name}.{f.Name}", f.Description)));
        IEnumerable<(string Name, string? Description)> arguments = Types.SelectMany(t => Fields(t).SelectMany(f => Arguments(f).Select(a => ($"{t.Name}.{f.Name}({a.Name})", a.Description))));
        types.Concat(words).Concat(fields).Concat(arguments)
            .Where(a => string.IsNullOrWhiteSpace(a.Description))
            .Select(a => a.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_record_can_be_asked_for_by_id_in_pages_and_in_groups() => Model.Records
        .SelectMany(r => new[] { r.Singular, r.Plural, r.GroupsRoot })
        .Except(Schema.Query.Fields.Select(f => f.Name))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("StanceFilterInput", "statement", "StatementFilterInput")]
    [InlineData("StanceFilterInput", "citations", "ListFilterInputTypeOfCitationFilterInput")]
    [InlineData("StanceFilterInput", "type", "StanceTypeOperationFilterInput")]
    [InlineData("SubjectFilterInput", "event", "EventFilterInput")]
    [InlineData("StanceSortInput", "statement", "StatementSortInput")]
    [InlineData("StatementSortInput", "stances", "CountSortInput")]
    [InlineData("StanceGroupByInput", "type", "Boolean")]
    [InlineData("StanceGroupByInput", "statedOn", "DateBucket")]
    [InlineData("StanceGroupByInput", "target", "SubjectGroupByInput")]
    [InlineData("StanceGroupKey", "statedOn", "String")]
    [InlineData("StanceGroup", "avg", "StanceNumbers!")]
    [InlineData("Stance", "target", "Subject!")]
    [InlineData("Stance", "statedOnRange", "PartialDateRange")]
    [InlineData("Stance", "citations", "CitationsConnection!")]
    [InlineData("Actor", "aliases", "[String!]!")]
    [InlineData("Query", "stances", "StancesConnection!")]
    [InlineData("Query", "stanceGroups", "[StanceGroup!]!")]
    public void A_field_has_the_type_that_clients_expect(string type, string field, string expected) =>
        Field(type, field)!.ResolvedType!.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("ActorFilterInput", true)]
    [InlineData("StanceFilterInput", false)]
    [InlineData("EpistemicOperationFilterInput", true)]
    [InlineData("StanceTypeOperationFilterInput", false)]
    public void Only_what_can_be_missing_can_be_asked_whether_it_is(string type, bool can) => (Field(type, "isNull") is not null).ShouldBe(can);

    [Theory]
    [InlineData("Actor", "kind")]
    [InlineData("Event", "kind")]
    [InlineData("Claim", "text")]
    [InlineData("Provision", "text")]
    public void A_field_that_other_records_have_with_another_type_says_that_it_needs_an_alias(string type, string field) =>
        Field(type, field)!.Description!.ShouldContain("needs an alias");

    [Fact]
    public void Numbers_are_there_only_where_a_record_has_some()
    {
        Field("EventGroup", "avg").ShouldBeNull();
        Schema.AllTypes["EventNumbers"].ShouldBeNull();
    }

    private static FieldType? Field(string type, string field) => ((IComplexGraphType)Schema.AllTypes[type]!).Fields.Find(field);

    private static FieldType[] Fields(IGraphType type) => type is IComplexGraphType complex ? [.. complex.Fields] : [];

    private static IEnumerable<QueryArgument> Arguments(FieldType field) => field.Arguments ?? Enumerable.Empty<QueryArgument>();
}
