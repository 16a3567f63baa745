namespace Conspectus.Models;

/// <summary>Which language model is asked, and how.</summary>
/// <param name="Model">Its name, as the server knows it.</param>
/// <param name="Address">
/// The server: one without a path is an Ollama, any other a server that answers as OpenAI's does, such as <c>http://localhost:8080/v1</c>.
/// </param>
public sealed record ModelOptions(string Model, Uri Address)
{
    /// <summary>The variable of the environment from which a key is taken, the only place for one.</summary>
    public const string KeyVariable = "CONSPECTUS_MODEL_KEY";

    /// <summary>Where an Ollama on this computer listens.</summary>
    public static Uri LocalOllama { get; } = new("http://localhost:11434");

    /// <summary>The key for the server; null where it takes none.</summary>
    public string? Key { get; init; }

    /// <summary>How long to wait for one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many questions are asked at a time; it changes nothing in the article.</summary>
    public int Together { get; init; } = 4;

    /// <summary>After this many questions in a row without any answer no further one is asked.</summary>
    public int Patience { get; init; } = 3;

    /// <summary>Whether the server is an Ollama.</summary>
    public bool IsOllama => Address.AbsolutePath is "" or "/";
}
