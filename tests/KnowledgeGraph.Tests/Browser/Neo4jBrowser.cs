using System.Text.Json;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>Neo4j Browser as an analyst uses it: the selectors are those of version 5.24.</summary>
internal sealed class Neo4jBrowser(Chromium page)
{
    private const string Frame = "[data-testid=frame]";

    /// <summary>A circle as it is drawn.</summary>
    internal sealed record Circle(string Caption, string Fill);

    /// <summary>Opens it and waits until it is connected.</summary>
    /// <param name="server">The address of the server, whose host must be written <c>localhost</c>: no other may be fetched from.</param>
    /// <param name="bolt">The address that it connects to.</param>
    public async Task OpenAsync(Uri server, string bolt)
    {
        await page.GoAsync(new Uri(server, $"browser/?preselectAuthMethod=NO_AUTH&dbms={Uri.EscapeDataString(bolt)}"));

        // It is told as soon as the first round trip succeeded; what it opens by itself then comes within three seconds.
        await page.WaitAsync("JSON.parse(localStorage['neo4j.connections'] ?? '{}').connectionState === 1");
        await page.WaitAsync($"document.querySelector('{Frame}') && document.querySelector('[data-testid=activeEditor] .monaco-editor textarea')");
        await Task.Delay(3000);
    }

    /// <summary>Types a command or query, runs it and waits for its frame; frames stand with the newest first.</summary>
    public async Task RunAsync(string text)
    {
        await page.EvaluateAsync("document.querySelector('[data-testid=activeEditor] .monaco-editor textarea').focus()");
        await page.PressWithControlAsync("a", "KeyA", 65);
        await page.InsertAsync(text);
        await RunEditorAsync(text);
    }

    /// <summary>Clicks the query of the guide's present step, which fills the editor, and runs it.</summary>
    public async Task RunStepAsync(string query)
    {
        await page.EvaluateAsync($"document.querySelector('{Frame} pre.runnable').click()");
        await page.WaitAsync("document.querySelector('[data-testid=activeEditor] .view-lines').innerText.trim()");
        await RunEditorAsync(query);
    }

    /// <summary>Waits for a step of the guide, after turning to it where the guide shows the one before.</summary>
    public async Task NextStepAsync(string query, bool turn)
    {
        if (turn)
        {
            await page.EvaluateAsync($"document.querySelector('{Frame} [data-testid=nextSlide]').click()");
        }

        await page.WaitAsync($"document.querySelector('{Frame} pre.runnable')?.textContent.includes({JsonSerializer.Serialize(query)})");
    }

    /// <summary>What the newest frame draws, once its captions rest: they are cut to the circles as the layout settles.</summary>
    public async Task<IReadOnlyList<Circle>> DrawnAsync()
    {
        await page.WaitAsync($"document.querySelector('{Frame}').querySelector('[data-testid=vizInspector], [data-testid=cypherFrameErrorMessage]')");
        string before = "";
        for (int attempt = 0; attempt < 50; attempt++, await Task.Delay(400))
        {
            string now = (await page.EvaluateAsync($$"""
                JSON.stringify([...document.querySelector('{{Frame}}').querySelectorAll('g.node')].map(n => ({
                  Caption: [...n.querySelectorAll('text.caption')].map(t => t.textContent.trim()).join(' '),
                  Fill: n.querySelector('circle.b-outline')?.getAttribute('fill') ?? '' })))
                """)).GetString()!;
            if (now == before && now != "[]")
            {
                break;
            }

            before = now;
        }

        return JsonSerializer.Deserialize<Circle[]>(before)!;
    }

    /// <summary>The text of the newest frame.</summary>
    public async Task<string> ShownAsync() => (await page.EvaluateAsync($"document.querySelector('{Frame}').innerText")).GetString()!;

    private async Task RunEditorAsync(string text)
    {
        await page.EvaluateAsync("document.querySelector('[data-testid=activeEditor] .monaco-editor textarea').focus()");
        await page.PressWithControlAsync("Enter", "Enter", 13);
        string first = text.Split('\n')[0].Trim();
        await page.WaitAsync($"document.querySelector('{Frame} [data-testid=frameCommand]')?.innerText.includes({JsonSerializer.Serialize(first[..Math.Min(first.Length, 60)])})");
    }
}
