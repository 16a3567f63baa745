using System.Text;

namespace Conspectus.Sources.Tests.Fetching;

/// <summary>One request and the connection to answer it on, byte by byte.</summary>
internal sealed class Exchange(string path, IReadOnlyDictionary<string, string> headers, Stream stream)
{
    public string Path { get; } = path;

    public string? Header(string name) => headers.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>Answers in full.</summary>
    public Task AnswerAsync(int status, string body = "", params string[] headerLines) =>
        AnswerAsync(status, Encoding.UTF8.GetBytes(body), headerLines);

    public async Task AnswerAsync(int status, byte[] body, params string[] headerLines)
    {
        await BeginAsync(status, [$"Content-Length: {body.Length}", .. headerLines]);
        await SendAsync(body);
    }

    /// <summary>Answers with the file, its tag and whatever the request asks of it: changes only, or a part.</summary>
    public Task AnswerFileAsync(byte[] file, string tag, params string[] headerLines)
    {
        if (Header("If-None-Match") == tag) return BeginAsync(304, [$"ETag: {tag}"]);
        if (Header("Range") is { } range && Header("If-Range") == tag)
        {
            var from = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            return AnswerAsync(206, file[from..],
                [$"ETag: {tag}", $"Content-Range: bytes {from}-{file.Length - 1}/{file.Length}", .. headerLines]);
        }

        return AnswerAsync(200, file, [$"ETag: {tag}", .. headerLines]);
    }

    public Task BeginAsync(int status, string[] headerLines) =>
        SendAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} Status\r\nConnection: close\r\n{string.Concat(headerLines.Select(h => h + "\r\n"))}\r\n"));

    public async Task SendAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }
}
