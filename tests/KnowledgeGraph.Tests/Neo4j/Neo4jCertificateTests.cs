using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Only a server with a certificate that the system trusts is asked, and told its password.</summary>
public sealed class Neo4jCertificateTests
{
    [Fact]
    public async Task A_certificate_that_is_its_own_issuer_is_refused() =>
        (await RefusalAsync(Certificate(IPAddress.Loopback, days: 1))).ShouldBe("This system does not trust the graph store's certificate for 127.0.0.1: add its issuer to the certificates that the system trusts, or take an http:// address.");

    [Fact]
    public async Task A_certificate_for_another_name_is_refused() =>
        (await RefusalAsync(Certificate(IPAddress.Parse("10.1.2.3"), days: 1))).ShouldBe("The graph store's certificate is not for 127.0.0.1: name it in NEO4J_URI as its certificate does.");

    [Fact]
    public async Task A_certificate_that_is_out_of_date_is_refused() =>
        (await RefusalAsync(Certificate(IPAddress.Loopback, days: -1))).ShouldBe("The graph store's certificate for 127.0.0.1 is not valid today.");

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_is_told_apart()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task<string> refusal = RefusalAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        using TcpClient client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        (await refusal).ShouldContain("does not speak TLS");
    }

    [Fact]
    public async Task A_server_that_takes_no_connection_is_told_before_the_deadline()
    {
        // The system takes a connection for a listener that does not; what then never comes is the server's part of the handshake.
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        (await RefusalAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"))).ShouldBe("The graph store does not answer.");
    }

    private static async Task<string> RefusalAsync(X509Certificate2 certificate)
    {
        using X509Certificate2 held = certificate;
        await using StubServer server = StubServer.Start(_ => Task.FromResult(Reply.Value("[1]")), certificate);
        string sentence = await RefusalAsync(server.Uri);
        server.Requests.ShouldBeEmpty();
        server.Connections.ShouldBe(1);
        return sentence;
    }

    private static async Task<string> RefusalAsync(Uri uri)
    {
        using Neo4jClient client = new(new Neo4jOptions(uri) { User = "neo4j", Password = "hush" }, TimeProvider.System);
        StoreException refused = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Neo4jRequest.Of("RETURN [1] AS row"), TestContext.Current.CancellationToken));
        refused.Code.ShouldBe(ErrorCodes.StoreUnavailable);
        return refused.Message;
    }

    /// <summary>A certificate that nobody else vouches for.</summary>
    private static X509Certificate2 Certificate(IPAddress address, int days)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=graph", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-2), now.AddDays(days));
    }
}
