using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Schema;

namespace KnowledgeGraph.Tests.Schema;

/// <summary>Dates are taken in the forms that are written down, and reach the planner in one.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("PartialDate", "2025", "2025")]
    [InlineData("PartialDate", "2025-04~", "2025-04~")]
    [InlineData("PartialDate", "2025-04-27?", "2025-04-27?")]
    [InlineData("Date", "2025-04-27", "2025-04-27")]
    [InlineData("DateTime", "2025-04-27T09:30:00Z", "2025-04-27T09:30:00.000Z")]
    [InlineData("DateTime", "2025-04-27T09:30Z", "2025-04-27T09:30:00.000Z")]
    [InlineData("DateTime", "2025-04-27T09:30:00.1230000+03:00", "2025-04-27T06:30:00.123Z")]
    public void A_text_becomes_its_canonical_form(string scalar, string text, string expected)
    {
        Scalar(scalar).ParseValue(text).ShouldBe(expected);
        Scalar(scalar).ParseLiteral(new GraphQLStringValue(text)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("PartialDate", "2025-13")]
    [InlineData("PartialDate", "27 April 2025")]
    [InlineData("PartialDate", "")]
    [InlineData("Date", "2025-4-27")]
    [InlineData("Date", "2025-02-30")]
    [InlineData("DateTime", "2025-04-27T09:30:00")]
    [InlineData("DateTime", "2025-04-27")]
    public void Another_text_is_refused_with_the_form_that_is_expected(string scalar, string text)
    {
        string value = Should.Throw<FormatException>(() => Scalar(scalar).ParseValue(text)).Message;
        string literal = Should.Throw<FormatException>(() => Scalar(scalar).ParseLiteral(new GraphQLStringValue(text))).Message;
        value.ShouldBe(literal);
        value.ShouldContain("of the form 2025");
        value.ShouldContain($"'{text}'");
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Should.Throw<FormatException>(() => Scalar("PartialDate").ParseValue(2025)).Message.ShouldEndWith("where it is not certain; 2025, which is no text, is not.");
        Should.Throw<FormatException>(() => Scalar("Date").ParseValue(new List<object?>())).Message.ShouldEndWith("; what is no text is not.");
        Scalar("PartialDate").CanParseLiteral(new GraphQLIntValue(2025)).ShouldBeFalse();
    }

    [Fact]
    public void A_long_text_is_not_repeated() =>
        Should.Throw<FormatException>(() => Scalar("Date").ParseValue(new string('9', 100))).Message.ShouldNotContain("99999");

    private static ScalarGraphType Scalar(string name) => Scalars.All().OfType<ScalarGraphType>().Single(s => s.Name == name);
}
