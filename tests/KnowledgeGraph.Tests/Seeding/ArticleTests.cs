using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>The first dataset is the article as it stands.</summary>
public sealed class ArticleTests
{
    private static readonly World Article = World.Seed;

    [Fact]
    public void Every_quotation_of_the_article_is_found_in_it_to_the_letter()
    {
        string text = File.ReadAllText(Repository.At("tests/KnowledgeGraph.Tests/Seeding/article.txt"));
        Quotation[] quotations = [.. OfTheArticle<Quotation>()];
        quotations.Length.ShouldBeGreaterThanOrEqualTo(28);
        quotations.ShouldAllBe(q => text.Contains(q.Text, StringComparison.Ordinal));
        quotations.ShouldAllBe(q => q.Source.Id == "source:src1");
    }

    [Fact]
    public void Every_statement_of_the_article_is_there_with_its_wording_and_its_stances()
    {
        string[] expected = [.. Enumerable.Range(1, 28).Select(n => $"statement:s{n:00}")];
        OfTheArticle<Statement>().Select(s => s.Id).ShouldBe(expected, ignoreOrder: true);
        expected.Except(OfTheArticle<Quotation>().Select(q => q.Statement.Id)).ShouldBeEmpty();
        expected.Except(OfTheArticle<Stance>().Select(s => s.Statement.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void The_article_refers_to_the_context_only_where_a_wording_translates_another()
    {
        HashSet<string> own = [.. OfTheArticle<Record>().Select(r => r.Id)];
        IEnumerable<string> outside = OfTheArticle<Record>()
            .SelectMany(r => GraphModel.Default.Of(r).Links.Where(l => l.Get(r) is { } id && !own.Contains(id)).Select(l => $"{l}"))
            .Distinct();
        outside.ShouldBe(["Quotation.translationOf"]);
    }

    [Fact]
    public void Each_record_says_which_row_brought_it()
    {
        Statement first = OfTheArticle<Statement>().First(s => s.Id == "statement:s01");
        first.Origin.ShouldBe("statements.csv:2");
        Article.Records.OfType<Import>().Select(i => i.Id).ShouldContain(first.Import!);
        foreach (Import import in Article.Records.OfType<Import>())
        {
            Article.Records.Count(r => r.Import == import.Id && r is not ImportFile).ShouldBe(import.Read);
        }
    }

    private static IEnumerable<T> OfTheArticle<T>()
        where T : Record => Article.Records.OfType<T>().Where(r => r.Dataset == "kursk-2025" && r is not (Import or ImportFile));
}
