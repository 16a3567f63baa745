using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;

namespace Conspectus.Models;

/// <summary>Connects to a server of language models.</summary>
internal static class ModelConnection
{
    /// <summary>A client; nothing is asked yet.</summary>
    public static IChatClient Open(ModelOptions options)
    {
        if (options.IsOllama)
        {
            var http = new HttpClient { BaseAddress = options.Address, Timeout = Timeout.InfiniteTimeSpan };
            if (options.Key is { } key) http.DefaultRequestHeaders.Authorization = new("Bearer", key);
            return new OllamaApiClient(http, options.Model);
        }

        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Address,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0), // a question without an answer is told, and can be asked again
        };
        // A server on this computer takes any key.
        return new ChatClient(options.Model, new ApiKeyCredential(options.Key ?? "none"), settings).AsIChatClient();
    }
}
