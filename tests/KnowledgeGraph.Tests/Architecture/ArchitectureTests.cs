using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using KnowledgeGraph.Model;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace KnowledgeGraph.Tests.Architecture;

/// <summary>Imports go one way.</summary>
public sealed class ArchitectureTests
{
    private const string Library = "KnowledgeGraph";

    private static readonly string[] Folders = ["Model", "Domain", "Schema", "Query", "Stores", "Seeding", "Derivation", "Analysis", "Execution"];

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies(typeof(GraphModel).Assembly)
        .Build();

    [Theory]
    [InlineData("Model", "")]
    [InlineData("Domain", "Model")]
    [InlineData("Schema", "Model Domain")]
    [InlineData("Query", "Model Domain")]
    [InlineData("Stores", "Model Query")]
    [InlineData("Seeding", "Model Query Stores Domain")]
    [InlineData("Derivation", "Model Query Stores Domain")]
    [InlineData("Analysis", "Model Query Stores Domain")]
    [InlineData("Execution", "Model Query Stores Domain Schema Seeding Derivation Analysis")]
    public void A_folder_imports_only_what_stands_below_it(string folder, string allowed)
    {
        string[] forbidden = [.. Folders.Except([folder, .. allowed.Split(' ')])];
        Types().That().Are(In(folder)).Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^{Library}\.({string.Join('|', forbidden)})(\.|$)")
            .WithoutRequiringPositiveResults().Check(Code);
    }

    [Fact]
    public void Of_the_domain_only_the_codebook_is_known_to_schema_and_query()
    {
        foreach (string folder in new[] { "Schema", "Query" })
        {
            Types().That().Are(In(folder)).Should().NotDependOnAny(Types().That().Are(In("Domain")).And().DoNotHaveNameContaining("StanceType").And().DoNotResideInNamespaceMatching(@"\.Vocabulary$"))
                .Check(Code);
        }
    }

    [Theory]
    [InlineData("Sqlite", "Neo4j")]
    [InlineData("Neo4j", "Sqlite")]
    public void Stores_do_not_know_each_other(string store, string other) =>
        Types().That().ResideInNamespaceMatching($@"^{Library}\.Stores\.{store}").Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^{Library}\.Stores\.{other}")
            .WithoutRequiringPositiveResults().Check(Code);

    [Theory]
    [InlineData("Seeding")]
    [InlineData("Derivation")]
    [InlineData("Analysis")]
    [InlineData("Execution")]
    public void No_store_is_known_by_its_name(string folder) =>
        Types().That().Are(In(folder)).Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^{Library}\.Stores\.")
            .WithoutRequiringPositiveResults().Check(Code);

    [Theory]
    [InlineData(@"^(Microsoft\.Data\.Sqlite|SQLitePCL)", @"^KnowledgeGraph\.Stores\.Sqlite")]
    [InlineData(@"^System\.Net\.Http", @"^KnowledgeGraph\.Stores\.Neo4j")]
    [InlineData(@"^(GraphQL|GraphQLParser)(\.|$)", @"^KnowledgeGraph\.(Schema|Query|Execution)$")]
    [InlineData(@"^CsvHelper", @"^KnowledgeGraph\.Seeding")]
    [InlineData(@"^FluentValidation", @"^KnowledgeGraph\.(Domain|Seeding)")]
    [InlineData(@"^Microsoft\.AspNetCore", "^$")]
    public void A_package_is_used_in_one_place(string package, string place) =>
        Types().That().ResideInNamespaceMatching($@"^{Library}\.").And().DoNotResideInNamespaceMatching(place)
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(package).Check(Code);

    private static GivenTypesConjunction In(string folder) => Types().That().ResideInNamespaceMatching($@"^{Library}\.{folder}(\.|$)");
}
