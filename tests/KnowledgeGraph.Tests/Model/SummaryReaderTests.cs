using System.Xml.Linq;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Model;

public sealed class SummaryReaderTests
{
    [Theory]
    [InlineData("Plain\n        text.", "Plain text.")]
    [InlineData("A <c>code</c> word.", "A code word.")]
    [InlineData("See <see cref=\"P:KnowledgeGraph.Domain.Stance.StatedOn\"/>.", "See statedOn.")]
    [InlineData("See <see cref=\"P:KnowledgeGraph.Domain.Stance.StatedOn\">the date</see>.", "See the date.")]
    [InlineData("Is <see langword=\"null\"/>.", "Is null.")]
    [InlineData("At <see href=\"https://x.org\"/>.", "At https://x.org.")]
    [InlineData("At <see href=\"https://x.org\">the site</see>.", "At the site.")]
    public void A_summary_is_one_line_of_text(string xml, string text) =>
        SummaryReader.Text(XElement.Parse($"<summary>{xml}</summary>")).ShouldBe(text);
}
