using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using KnowledgeGraph.Benchmarks.Measuring;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>A server of its own that is killed under the hands of those who ask, and started again; <c>KG_LONG=1</c> kills it more often, under more hands.</summary>
public sealed class RestartTests
{
    private static readonly int Askers = Campaign.IsLong ? 8 : 4;

    private static readonly int Kills = Campaign.IsLong ? 5 : 1;

    private static readonly string? Home = Environment.GetEnvironmentVariable("NEO4J_HOME");

    private static readonly string[] Questions =
    [
        """{ actor(id: "actor:rus") { id name kind } }""",
        "{ statements(first: 20, order: [{ statedOn: DESC }]) { totalCount nodes { id statedOn speaker { name } } } }",
        "{ stances(where: { type: { in: [CONDEMNS, ALLEGES_VIOLATION] } }, order: [{ statedOn: ASC }]) { nodes { type holder { name } target { __typename name } } } }",
        "{ stanceGroups(by: { type: true }) { key { type } count } }",
        """{ citations(where: { posture: { eq: INVOKES } }) { nodes { id authority { __typename name } } } }""",
    ];

    [Fact]
    public async Task No_answer_is_wrong_and_reading_goes_on_when_the_server_is_back()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Home), "Only a Neo4j that the tests run themselves can be killed: set NEO4J_HOME.");
        await using Neo4jProcess server = await Neo4jProcess.StartAsync(Home!, Neo4jServer.Settings);
        Neo4jOptions options = new(server.Uri);
        await using (Neo4jStore store = new(options, GraphModel.Default, TimeProvider.System))
        {
            await store.LoadAsync(World.Seed.Datasets, World.Seed.Records, TestContext.Current.CancellationToken);
        }

        // As it is started by hand: nowhere else do questions come over its own sockets.
        using ServerProcess program = ServerProcess.Start("--store", "neo4j", $"--NEO4J_URI={options.Uri}");
        using HttpClient host = new() { BaseAddress = new Uri($"http://127.0.0.1:{program.Port}") };
        Dictionary<string, string> right = await RightAnswersAsync();
        using Asking asking = new(host, right);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        (await HealthAsync(host)).ShouldBe(HttpStatusCode.OK);
        Task[] askers = [.. Enumerable.Range(0, Askers).Select(i => asking.RunAsync(i, end.Token))];
        for (int kill = 0; kill < Kills; kill++)
        {
            await asking.AnswersAsync(Askers * Questions.Length);
            await Task.Delay(TimeSpan.FromMilliseconds(100 * kill), end.Token);
            server.Kill();
            (await HealthAsync(host)).ShouldBe(HttpStatusCode.ServiceUnavailable);
            await server.StartAsync();
            long back = await BackAsync(options);
            await asking.AnswersAsync(1);
            TimeSpan resumed = Stopwatch.GetElapsedTime(back);
            TestContext.Current.SendDiagnosticMessage("Reading went on {0:0} ms after the server was back.", resumed.TotalMilliseconds);
            resumed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
            (await HealthAsync(host)).ShouldBe(HttpStatusCode.OK);
        }

        await asking.AnswersAsync(Askers * Questions.Length);
        await end.CancelAsync();
        await Task.WhenAll(askers);
        asking.Wrong.ShouldBeEmpty();
        asking.Failed.ShouldBeGreaterThan(0);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} errors with a name.", Kills, asking.Failed);
    }

    private static async Task<HttpStatusCode> HealthAsync(HttpClient host)
    {
        using HttpResponseMessage response = await host.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>What the oracle says.</summary>
    private static async Task<Dictionary<string, string>> RightAnswersAsync()
    {
        await using Answerer oracle = await Answerer.OpenAsync("memory", World.Seed);
        Dictionary<string, string> right = [];
        foreach (string question in Questions)
        {
            right[question] = Encoding.UTF8.GetString(await oracle.AskAsync(question));
        }

        return right;
    }

    /// <summary>Waits until the server answers a statement that is sent to it directly, about what the first question asks.</summary>
    private static async Task<long> BackAsync(Neo4jOptions options)
    {
        while (true)
        {
            try
            {
                await SharedDatabase.RunAsync(options, "MATCH (n:Actor {id: 'actor:rus'}) RETURN n.id, n.name, n.kind");
                return Stopwatch.GetTimestamp();
            }
            catch (Exception e) when (e is HttpRequestException or InvalidOperationException)
            {
                await Task.Delay(10);
            }
        }
    }

    /// <summary>Those who ask, the first always the same, the others the next question as soon as the last one was answered.</summary>
    private sealed class Asking(HttpClient host, Dictionary<string, string> right) : IDisposable
    {
        private readonly SemaphoreSlim _answered = new(0);
        private int _failed;

        /// <summary>What was neither a right answer nor an error with a name.</summary>
        public ConcurrentQueue<string> Wrong { get; } = new();

        public int Failed => _failed;

        /// <summary>Waits for so many right answers from now on.</summary>
        public async Task AnswersAsync(int count)
        {
            while (_answered.Wait(0, CancellationToken.None))
            {
                // These came before.
            }

            for (int i = 0; i < count; i++)
            {
                (await _answered.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue("Nothing is answered any more.");
            }
        }

        public async Task RunAsync(int asker, CancellationToken end)
        {
            for (int i = asker; !end.IsCancellationRequested; i++)
            {
                string question = Questions[asker == 0 ? 0 : i % Questions.Length];
                using HttpResponseMessage response = await host.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = question }, CancellationToken.None);
                (HttpStatusCode status, string body) = (response.StatusCode, await response.Content.ReadAsStringAsync(CancellationToken.None));
                if (status == HttpStatusCode.OK && body == right[question])
                {
                    _answered.Release();
                }
                else if (IsNamed(status, body))
                {
                    Interlocked.Increment(ref _failed);
                    await Task.Delay(50, CancellationToken.None);
                }
                else
                {
                    Wrong.Enqueue($"{status}: {body}");
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _answered.Dispose();

        private static bool IsNamed(HttpStatusCode status, string body) => status switch
        {
            HttpStatusCode.ServiceUnavailable => body.Contains($"\"code\":\"{ErrorCodes.StoreUnavailable}\"", StringComparison.Ordinal),
            HttpStatusCode.GatewayTimeout => body.Contains($"\"code\":\"{ErrorCodes.Timeout}\"", StringComparison.Ordinal),
            _ => false,
        };
    }
}
