using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Conspectus.Sources.Tests.Fetching;

/// <summary>A web server on the loopback address that answers as the test tells it to, also in ways no decent server would.</summary>
internal sealed class MisbehavingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Exchange, int, Task> _answer;
    private readonly ConcurrentQueue<Exchange> _requests = new();

    /// <param name="answer">
    /// Given the request and its number, the first being 1. The connection is closed when it returns, and broken when it throws.
    /// </param>
    public MisbehavingServer(Func<Exchange, int, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public IReadOnlyList<Exchange> Requests => [.. _requests];

    public string Origin => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public string Address(string path = "/static/virtual/data/icml-2026-orals-posters.json") => Origin + path;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // the end of the test
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync())?.Split(' ')[1] ?? "";
            var headers = new Dictionary<string, string>();
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                headers[line[..colon].ToLowerInvariant()] = line[(colon + 1)..].Trim();
            }

            var exchange = new Exchange(path, headers, stream);
            _requests.Enqueue(exchange);
            try
            {
                await _answer(exchange, _requests.Count);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                client.Client.LingerState = new LingerOption(true, 0); // a reset, as when a cable is pulled
            }
        }
    }
}
