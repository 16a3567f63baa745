using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conspectus.Bench;

/// <summary>A page of a headless Chromium without a GPU, driven by its DevTools protocol.</summary>
internal sealed class DevTools : IDisposable
{
    private static readonly string[] Emulated = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
    private static readonly string[] Without = ["--disable-gpu"];

    private readonly Process _browser;
    private readonly string _folder;
    private readonly ClientWebSocket _socket = new();
    private int _calls;

    private DevTools(Process browser, string folder) => (_browser, _folder) = (browser, folder);

    /// <summary>The process of the browser, the parent of those that draw.</summary>
    public int ProcessId => _browser.Id;

    /// <summary>Starts the browser with a window of a size.</summary>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="height">The window's height in pixels.</param>
    /// <param name="emulated">Whether the processor does all the work of a GPU; else the browser works as without one.</param>
    /// <exception cref="FileNotFoundException">No Chromium is installed.</exception>
    public static DevTools Start(int width, int height, bool emulated)
    {
        var program = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("No Chromium is installed: set CHROMIUM to its path.");
        var folder = Directory.CreateTempSubdirectory("conspectus-frames-").FullName;
        var browser = Process.Start(new ProcessStartInfo(program,
        [
            "--headless=new", "--no-sandbox", "--no-first-run", "--hide-scrollbars",
            .. emulated ? Emulated : Without,
            "--remote-debugging-port=0", $"--user-data-dir={folder}", $"--window-size={width},{height}", "about:blank",
        ])
        { RedirectStandardError = true })!;
        var tools = new DevTools(browser, folder);
        try
        {
            tools.Connect();
            return tools;
        }
        catch
        {
            tools.Dispose();
            throw;
        }
    }

    /// <summary>Opens an address.</summary>
    public void Go(string address) => Call("Page.navigate", new JsonObject { ["url"] = address });

    /// <summary>What a script, or the promise that it makes, comes to.</summary>
    /// <exception cref="InvalidOperationException">The script threw.</exception>
    public JsonNode? Evaluate(string script)
    {
        var answer = Call("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer["exceptionDetails"] is { } trouble ? throw new InvalidOperationException(trouble.ToJsonString()) : answer["result"]?["value"];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _browser.Kill(entireProcessTree: true);
        _browser.WaitForExit();
        _browser.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Connect()
    {
        const string Mark = "DevTools listening on ";
        string? line;
        do line = _browser.StandardError.ReadLine();
        while (line?.StartsWith(Mark, StringComparison.Ordinal) == false);
        _ = _browser.StandardError.ReadToEndAsync(); // A full pipe would stop the browser.
        var browser = new Uri((line ?? throw new InvalidOperationException("Chromium ended before it listened."))[Mark.Length..]);
        using var http = new HttpClient();
        var pages = JsonNode.Parse(http.GetStringAsync($"http://{browser.Authority}/json/list").GetAwaiter().GetResult())!.AsArray();
        var page = pages.First(p => p!["type"]!.GetValue<string>() == "page")!["webSocketDebuggerUrl"]!.GetValue<string>();
        _socket.ConnectAsync(new Uri(page), CancellationToken.None).GetAwaiter().GetResult();
    }

    private JsonNode Call(string method, JsonObject parameters)
    {
        var id = ++_calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None).GetAwaiter().GetResult();
        while (true)
        {
            var message = JsonNode.Parse(Receive())!;
            if (message["id"]?.GetValue<int>() != id) continue;
            return message["result"] ?? throw new InvalidOperationException($"{method}: {message["error"]?.ToJsonString()}");
        }
    }

    private byte[] Receive()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = _socket.ReceiveAsync(buffer, CancellationToken.None).GetAwaiter().GetResult();
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return whole.ToArray();
    }
}
