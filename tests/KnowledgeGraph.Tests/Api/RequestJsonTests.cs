using System.Buffers;
using System.Text;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Tests.Api;

/// <summary>What is read as a question, and what is refused before anything else sees it.</summary>
public sealed class RequestJsonTests
{
    [Fact]
    public void A_question_has_a_document_a_name_and_variables()
    {
        GraphQLRequest request = Read("""{"query":"{ a }","operationName":"A","variables":{"i":1,"l":4294967296,"d":0.5,"b":true,"n":null,"s":"\u00e9","a":[1,{"x":"y"}]},"extensions":{"any":1}}""");
        request.Query.ShouldBe("{ a }");
        request.OperationName.ShouldBe("A");
        request.Variables["i"].ShouldBeOfType<int>().ShouldBe(1);
        request.Variables["l"].ShouldBeOfType<long>().ShouldBe(4294967296L);
        request.Variables["d"].ShouldBeOfType<double>().ShouldBe(0.5);
        request.Variables["b"].ShouldBe(true);
        request.Variables["n"].ShouldBeNull();
        request.Variables["s"].ShouldBe("é");
        List<object?> list = request.Variables["a"].ShouldBeOfType<List<object?>>();
        list[1].ShouldBeOfType<Dictionary<string, object?>>()["x"].ShouldBe("y");
    }

    [Theory]
    [InlineData("""{"query":"{ a }"}""")]
    [InlineData("""{"query":"{ a }","operationName":null,"variables":null,"extensions":null}""")]
    [InlineData("""{"query":"{ a }","operationName":""}""")]
    public void Null_and_absent_are_the_same(string body)
    {
        GraphQLRequest request = Read(body);
        request.OperationName.ShouldBeNull();
        request.Variables.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "is no JSON")]
    [InlineData("""{"query":""", "is no JSON")]
    [InlineData("""{"query":"{ a }"} x""", "is no JSON")]
    [InlineData("""{"query":"{ a }",}""", "is no JSON")]
    [InlineData("""[{"query":"{ a }"}]""", "must be one JSON object")]
    [InlineData("""{"qeury":"{ a }"}""", "has no 'query'")]
    [InlineData("""{"query":1}""", "'query' must be a text")]
    [InlineData("""{"query":"{ a }","operationName":1}""", "'operationName' must be a text")]
    [InlineData("""{"query":"{ a }","variables":[7]}""", "'variables' must be a JSON object")]
    [InlineData("""{"query":"{ a }","extensions":"x"}""", "'extensions' must be a JSON object")]
    [InlineData("""{"query":"{ a }","query":"{ b }"}""", "'query' comes twice")]
    [InlineData("""{"query":"{ a }","variables":{"a":1,"\u0061":2}}""", "'a' comes twice")]
    [InlineData("""{"query":"{ a }","variables":{"a":"\ud83d"}}""", "half of a surrogate pair")]
    [InlineData("""{"query":"{ a }","variables":{"\ude00":1}}""", "half of a surrogate pair")]
    [InlineData("""{"query":"{ a }","variables":{"a":1e999}}""", "is beyond")]
    public void What_is_no_question_is_refused_by_name(string body, string why) =>
        Should.Throw<RequestException>(() => Read(body)).Message.ShouldContain(why);

    [Fact]
    public void Bytes_that_are_not_unicode_are_refused() =>
        Should.Throw<RequestException>(() => RequestJson.ReadRequest(new ReadOnlySequence<byte>([.. """{"query":"""u8, (byte)'"', 0xff, (byte)'"', (byte)'}']))).Message.ShouldContain("not UTF-8");

    [Theory]
    [InlineData(RequestJson.MaxDepth, true)]
    [InlineData(RequestJson.MaxDepth + 1, false)]
    [InlineData(10_000, false)]
    public void Nesting_has_an_end(int depth, bool taken)
    {
        int lists = depth - 2;
        string body = $$$"""{"query":"{ a }","variables":{"a":{{{new string('[', lists)}}}{{{new string(']', lists)}}}}}""";
        Expect(body, taken, "nested more than 64 deep");
    }

    [Theory]
    [InlineData(RequestJson.MaxNumber, true)]
    [InlineData(RequestJson.MaxNumber + 1, false)]
    [InlineData(1_000_000, false)]
    public void A_number_has_an_end(int digits, bool taken) =>
        Expect($$$"""{"query":"{ a }","variables":{"a":{{{new string('1', digits)}}}}}""", taken, "longer than 40");

    [Fact]
    public void A_body_in_pieces_is_read_like_a_whole_one()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"query":"{ é }","variables":{"a":123456,"b":"déjà vu"}}""");
        for (int cut = 1; cut < body.Length; cut++)
        {
            GraphQLRequest request = RequestJson.ReadRequest(Piece.Cut(body, cut));
            request.Variables["a"].ShouldBe(123456);
            request.Variables["b"].ShouldBe("déjà vu");
        }
    }

    private static void Expect(string body, bool taken, string why)
    {
        if (taken)
        {
            Read(body).Variables.ShouldContainKey("a");
        }
        else
        {
            Should.Throw<RequestException>(() => Read(body)).Message.ShouldContain(why);
        }
    }

    private static GraphQLRequest Read(string body) => RequestJson.ReadRequest(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)));
}
