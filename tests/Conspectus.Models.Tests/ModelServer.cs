using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conspectus.Models.Tests;

/// <summary>A server on this computer that answers as OpenAI's and as Ollama's do, with whatever a test makes it say.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _calls;

    private ModelServer(WebApplication app) => _app = app;

    /// <summary>How often it was asked.</summary>
    public int Calls => _calls;

    /// <summary>The last question with all that was sent.</summary>
    public string LastRequest { get; private set; } = "";

    /// <summary>The header by which the last who asked showed a key.</summary>
    public string LastKey { get; private set; } = "";

    public Uri OpenAi => new($"{_app.Urls.First()}/v1");

    public Uri Ollama => new(_app.Urls.First());

    /// <param name="answer">The text of the answer to a question, or null for a failure.</param>
    public static async Task<ModelServer> StartAsync(Func<JsonObject, CancellationToken, Task<string?>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", async (HttpContext context) => await server.AnswerAsync(context, answer, text => new JsonObject
        {
            ["id"] = "1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "m",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120 },
        }));
        app.MapPost("/api/chat", async (HttpContext context) => await server.AnswerAsync(context, answer, text => new JsonObject
        {
            ["model"] = "m",
            ["created_at"] = "2026-01-01T00:00:00Z",
            ["done"] = true,
            ["done_reason"] = "stop",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["prompt_eval_count"] = 100,
            ["eval_count"] = 20,
        }));
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(
        HttpContext context, Func<JsonObject, CancellationToken, Task<string?>> answer, Func<string, JsonObject> wrap)
    {
        Interlocked.Increment(ref _calls);
        var request = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        LastRequest = request.ToJsonString();
        LastKey = context.Request.Headers.Authorization.ToString();
        var content = request["messages"]!.AsArray()[^1]!["content"]!;
        var question = content is JsonArray parts ? parts[0]!["text"]!.GetValue<string>() : content.GetValue<string>();
        var text = await answer((JsonObject)JsonNode.Parse(question)!, context.RequestAborted);
        if (text is null)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(wrap(text).ToJsonString(new JsonSerializerOptions()), context.RequestAborted);
    }
}
