using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>A page in a Chromium without a window, driven over its own debugging protocol, so that the tests need no package that brings a browser along.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private int _sent;

    private Chromium(Process process, string profile)
    {
        (_process, _profile) = (process, profile);

        // A run that is broken off must not leave a browser behind.
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>Why no page can be opened; null when one can.</summary>
    public static string? Absence => Program is null ? "There is no Chromium: install one, or set CHROMIUM to its program." : null;

    private static string? Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
        ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(d => Programs.Select(p => Path.Combine(d, p))).FirstOrDefault(File.Exists);

    /// <summary>Opens an empty page, with a profile of its own, for which there is nothing but this machine.</summary>
    public static async Task<Chromium> OpenAsync()
    {
        string profile = Directory.CreateTempSubdirectory("knowledge-graph-chromium-").FullName;
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-proxy-server",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1", "--window-size=1500,1000", $"--user-data-dir={profile}", "--remote-debugging-port=0", "about:blank",
        ];
        Process process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardError = true })!;
        Chromium chromium = new(process, profile);
        try
        {
            // Unread, its output would fill the pipe and stop it.
            process.BeginErrorReadLine();
            await chromium._socket.ConnectAsync(await PageAsync(profile), CancellationToken.None);
            await chromium.SendAsync("Emulation.setDeviceMetricsOverride", new { width = 1500, height = 1000, deviceScaleFactor = 1, mobile = false });
            return chromium;
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }
    }

    public Task GoAsync(Uri uri) => SendAsync("Page.navigate", new { url = uri.AbsoluteUri });

    /// <summary>Evaluates an expression on the page.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        JsonElement answer = await SendAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true });
        return answer.TryGetProperty("exceptionDetails", out JsonElement failure)
            ? throw new InvalidOperationException($"{expression}: {failure}")
            : answer.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value : default;
    }

    /// <summary>Waits until an expression is true on the page.</summary>
    public async Task WaitAsync(string condition, int seconds = 60)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while ((await EvaluateAsync($"!!({condition})")).ValueKind != JsonValueKind.True)
        {
            if (waited.Elapsed.TotalSeconds > seconds)
            {
                throw new TimeoutException($"After {seconds} s it is still not so that {condition}. The page shows: {await EvaluateAsync("document.body.innerText.slice(0, 500)")}");
            }

            await Task.Delay(200);
        }
    }

    /// <summary>Puts text where the cursor is, in place of what is marked.</summary>
    public Task InsertAsync(string text) => SendAsync("Input.insertText", new { text });

    /// <summary>Presses a key together with Ctrl.</summary>
    public async Task PressWithControlAsync(string key, string code, int number)
    {
        foreach (string type in new[] { "rawKeyDown", "keyUp" })
        {
            await SendAsync("Input.dispatchKeyEvent", new { type, modifiers = 2, key, code, windowsVirtualKeyCode = number });
        }
    }

    public async Task<byte[]> PictureAsync() => (await SendAsync("Page.captureScreenshot", new { format = "png" })).GetProperty("data").GetBytesFromBase64();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        _socket.Dispose();
        End(null, EventArgs.Empty);
        await _process.WaitForExitAsync();
        _process.Dispose();

        // Its helpers may write for a moment longer.
        for (int attempt = 0; attempt < 10 && Directory.Exists(_profile); attempt++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }

    private void End(object? sender, EventArgs e) => _process.Kill(entireProcessTree: true);

    /// <summary>The address at which the empty page is driven. The browser writes into its profile where it listens.</summary>
    private static async Task<Uri> PageAsync(string profile)
    {
        string port = Path.Combine(profile, "DevToolsActivePort");
        using HttpClient http = new();
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(200))
        {
            if (!File.Exists(port) || await File.ReadAllLinesAsync(port) is not [{ Length: > 0 } number, ..])
            {
                continue;
            }

            using JsonDocument pages = JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{number}/json/list")));
            foreach (JsonElement page in pages.RootElement.EnumerateArray().Where(p => p.GetProperty("url").GetString() == "about:blank"))
            {
                return new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!);
            }
        }

        throw new InvalidOperationException("Chromium opened no page.");
    }

    private async Task<JsonElement> SendAsync(string method, object parameters)
    {
        int id = ++_sent;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, true, CancellationToken.None);
        while (true)
        {
            // What bears no number of ours is news of the page.
            using JsonDocument message = await ReceiveAsync();
            if (message.RootElement.TryGetProperty("id", out JsonElement of) && of.GetInt32() == id)
            {
                return message.RootElement.TryGetProperty("error", out JsonElement error)
                    ? throw new InvalidOperationException($"{method}: {error}")
                    : message.RootElement.GetProperty("result").Clone();
            }
        }
    }

    private async Task<JsonDocument> ReceiveAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        using MemoryStream stream = new();
        byte[] buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            stream.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(stream.ToArray());
    }
}
